// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

extension Refusal {
    static func coalitionsIncomplete(_ parties: Int, _ values: Int) -> Refusal {
        Refusal(
            "sharing.coalitions-incomplete",
            Text(
                zh: "\(parties) 方的联盟价值表有 \(values) 项。请给出 1 至 \(CoalitionValues.partyLimit) 方全部 2^n 项,空联盟为 0。",
                en: "The table for \(parties) parties has \(values) values. List all 2^n coalitions of 1 to "
                    + "\(CoalitionValues.partyLimit) parties, with 0 for nobody."))
    }

    static func contributionNegative(_ party: Int) -> Refusal {
        Refusal(
            "sharing.contribution-negative",
            Text(
                zh: "第 \(party + 1) 方的贡献为负,无法按贡献分账。请核对联盟价值或将其排除。",
                en: "Party \(party + 1) lowers the value of the whole. Correct the values, or leave it out."),
            subject: "\(party)")
    }

    static func sampleOutOfRange(_ parties: Int, _ orders: Int) -> Refusal {
        Refusal(
            "sharing.sample-out-of-range",
            Text(
                zh: "\(parties) 方、\(orders) 次抽样超出范围:至多 \(SampledShapley.partyLimit) 方、\(SampledShapley.orderLimit) 次,置信度 1–99%。",
                en: "\(parties) parties and \(orders) orders are out of range: at most \(SampledShapley.partyLimit) parties, "
                    + "\(SampledShapley.orderLimit) orders, and a confidence of 1 to 99 %."))
    }

    static func marginalOutOfRange(_ party: Int, _ marginal: Int128) -> Refusal {
        Refusal(
            "sharing.marginal-out-of-range",
            Text(
                zh: "第 \(party + 1) 方的边际贡献 \(marginal) 超出申报区间,误差界不成立。请放宽区间。",
                en: "Party \(party + 1) added \(marginal), outside the stated range, so the error bound would not hold. Widen it."),
            subject: "\(party)")
    }

    static func stagesUnusable(_ what: String) -> Refusal {
        Refusal(
            "sharing.stages-unusable",
            Text(
                zh: "环节贡献不成立:\(what)。四个环节的权重之和应为 100%,有权重的环节须有贡献者。",
                en: "The stages do not add up at \(what). The four weights make 100 %, and someone worked in each that counts."),
            subject: what)
    }

    static func fixedSumsUnusable(_ rest: Int) -> Refusal {
        Refusal(
            "sharing.fixed-sums-unusable",
            Text(
                zh: "固定分账须指定一方取得余额(其固定额为 0),且各固定额不为负。",
                en: "A fixed split names one party for the rest, with a sum of 0, and no sum is negative."),
            subject: "\(rest)")
    }

    static func fixedAboveAmount(_ amount: Money) -> Refusal {
        Refusal(
            "sharing.fixed-above-amount",
            Text(zh: "固定分账额合计超过 \(amount)。请减少固定额。", en: "The fixed sums exceed \(amount). Lower them."))
    }

    static func sharedAmountNegative(_ amount: Money) -> Refusal {
        Refusal(
            "sharing.amount-negative",
            Text(zh: "\(amount) 为负,不能分账。", en: "\(amount) is negative and cannot be shared out."))
    }

    static func floorUnusable(_ party: Int) -> Refusal {
        Refusal(
            "sharing.floor-unusable",
            Text(
                zh: "第 \(party + 1) 方的最低份额无法适用。请核对当事方与比例。",
                en: "The floor of party \(party + 1) cannot apply. Check the party and the share."),
            subject: "\(party)")
    }

    static func belowFloor(_ party: Int, _ part: Money, _ least: Money) -> Refusal {
        Refusal(
            "sharing.below-floor",
            Text(
                zh: "第 \(party + 1) 方分得 \(part),低于其最低份额 \(least)。请调整分账方案。",
                en: "Party \(party + 1) would get \(part), less than its floor of \(least). Change the split."),
            subject: "\(party)")
    }
}
