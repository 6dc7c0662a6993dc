// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

// Why an appraisal report, or the floor that it should back, cannot be used.
extension Refusal {
    static func reportOfOther(_ agency: ExchangeID) -> Refusal {
        Refusal(
            "pricing.report-of-other",
            Text(zh: "评估报告只能由出具机构 \(agency) 或交易场所登记。", en: "Only \(agency) or the venue files that agency's reports."),
            subject: "\(agency)")
    }

    static func appraiserNotAccredited(_ agency: ExchangeID) -> Refusal {
        Refusal(
            "pricing.appraiser-not-accredited",
            Text(zh: "\(agency) 不是获准的评估机构。", en: "\(agency) is not an accredited appraiser."), subject: "\(agency)")
    }

    static func appraisesItself(_ agency: ExchangeID) -> Refusal {
        Refusal(
            "pricing.appraises-itself",
            Text(zh: "\(agency) 不能评估自己的产品。", en: "\(agency) cannot appraise its own product."), subject: "\(agency)")
    }

    static let signerMissing = Refusal(
        "pricing.signer-missing",
        Text(zh: "请填写 1 至 200 字节的签名密钥名称。", en: "Name the key that signed the report, in 1 to 200 bytes."),
        subject: "signer")

    static let methodsNotDistinct = Refusal(
        "pricing.methods-not-distinct",
        Text(zh: "评估应采用一至三种方法,每种一个结果。", en: "An appraisal uses one to three methods, with one value each."),
        subject: "findings")

    static func conclusionOutside(_ conclusion: Money) -> Refusal {
        Refusal(
            "pricing.conclusion-outside",
            Text(
                zh: "评估结论 \(conclusion) 应落在各方法结果之间,且结果大于零。",
                en: "The conclusion of \(conclusion) lies between the methods' values, which are above zero."),
            subject: "conclusion")
    }

    static func floorWithoutReport(_ product: ExchangeID) -> Refusal {
        Refusal(
            "pricing.floor-without-report",
            Text(
                zh: "产品 \(product) 没有评估机构的报告,不能设底价。请先登记评估报告。",
                en: "No agency's report backs a floor for \(product). File an appraisal report first."),
            subject: "\(product)")
    }

    static func appraisalExpired(_ id: ExchangeID, _ until: CalendarDate) -> Refusal {
        Refusal(
            "pricing.appraisal-expired",
            Text(
                zh: "评估 \(id) 已于 \(until) 到期,不能支持底价。请重新评估。",
                en: "Appraisal \(id) ended on \(until) and backs no floor. Have the product appraised again."),
            subject: "\(id)")
    }

    static func floorAboveValue(_ floor: Money, _ value: Money) -> Refusal {
        Refusal(
            "pricing.floor-above-value",
            Text(
                zh: "底价 \(floor) 应大于零且不高于评估价值 \(value)。",
                en: "The floor of \(floor) lies above zero and not above the appraised value of \(value)."),
            subject: "floor")
    }

    static func belowFloor(_ amount: Money, _ least: Money, _ floor: PriceFloor) -> Refusal {
        Refusal(
            "pricing.below-floor",
            Text(
                zh: "成交价 \(amount) 低于底价 \(least)(依据评估 \(floor.appraisal))。",
                en: "The price of \(amount) is below the floor of \(least) that appraisal \(floor.appraisal) backs."),
            subject: "\(floor.appraisal)")
    }
}
