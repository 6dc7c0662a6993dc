// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

// What stands in the way of metering, of asset books and of public-data accounts.
extension Refusal {
    static func noRoyalty(_ order: ExchangeID) -> Refusal {
        Refusal(
            "pricing.no-royalty",
            Text(zh: "订单 \(order) 不按收益分成计价。", en: "Order \(order) owes no share of any income."), subject: "\(order)")
    }

    static func incomeNegative(_ income: Money) -> Refusal {
        Refusal(
            "pricing.income-negative",
            Text(zh: "收入不能为负:\(income)。", en: "An income is not negative: \(income)."), subject: "income")
    }

    static func incomeNotReported(_ order: ExchangeID) -> Refusal {
        Refusal(
            "pricing.income-not-reported",
            Text(
                zh: "订单 \(order) 尚未申报收入。请先申报再验收。",
                en: "No income was reported for order \(order). Report it before you accept."),
            subject: "\(order)")
    }

    static func alreadyMetered(_ order: ExchangeID) -> Refusal {
        Refusal(
            "pricing.already-metered",
            Text(
                zh: "订单 \(order) 已有用量或收入,不能拒收。请验收结算,或提出争议。",
                en: "Order \(order) was used or earned from and cannot be rejected. Accept it, or raise a dispute."),
            subject: "\(order)")
    }

    static func assetBooked(_ right: ExchangeID) -> Refusal {
        Refusal(
            "pricing.asset-booked",
            Text(zh: "\(right) 的数据资产已入账。", en: "The resource under \(right) is on the books already."), subject: "\(right)")
    }

    static func assetNotBooked(_ right: ExchangeID) -> Refusal {
        Refusal(
            "pricing.asset-not-booked",
            Text(zh: "\(right) 没有确认为资产,无法减值。", en: "The resource under \(right) is not booked as an asset."),
            subject: "\(right)")
    }

    static func nothingImpaired(_ right: ExchangeID, _ carrying: Money) -> Refusal {
        Refusal(
            "pricing.nothing-impaired",
            Text(
                zh: "可收回金额不低于账面价值 \(carrying),无需减值;减值也不转回。",
                en: "What can be recovered is not less than the carrying amount of \(carrying). Impairment is not reversed."),
            subject: "\(right)")
    }

    static func costNegative(_ amount: Money) -> Refusal {
        Refusal(
            "pricing.cost-negative", Text(zh: "金额不能为负:\(amount)。", en: "The amount is not negative: \(amount)."),
            subject: "amount")
    }

    static let costPools = Refusal(
        "pricing.cost-pools",
        Text(
            zh: "请列出 1 至 \(AllocateCosts.limit) 个不同产品与成本项,每项为每个产品给出一个权重并写明分摊依据。",
            en: "Name 1 to \(AllocateCosts.limit) products, each once, and pools; each pool has a basis and one weight a product."),
        subject: "pools")

    static func notPublicData(_ product: ExchangeID) -> Refusal {
        Refusal(
            "pricing.not-public-data",
            Text(zh: "\(product) 不是公共数据产品。", en: "\(product) is not made from public data."), subject: "\(product)")
    }

    static func periodNotOver(_ until: CalendarDate) -> Refusal {
        Refusal(
            "pricing.period-not-over",
            Text(zh: "期间应先始后终,且截至 \(until) 已结束。", en: "A period ends after it starts, and \(until) must be over."),
            subject: "\(until)")
    }

    static func periodAccounted(_ subject: ExchangeID, _ through: CalendarDate) -> Refusal {
        Refusal(
            "pricing.period-accounted",
            Text(
                zh: "\(subject) 已核算至 \(through)。新期间应从其后开始。",
                en: "\(subject) is accounted for through \(through). A new period starts after that."),
            subject: "\(subject)")
    }

    static func periodOpen(_ operator: ExchangeID, _ until: CalendarDate) -> Refusal {
        Refusal(
            "pricing.period-open",
            Text(
                zh: "\(`operator`) 截至 \(until) 的期间尚未结算。请先登记实际收入。",
                en: "The period of \(`operator`) through \(until) is not closed. Record its actual income first."),
            subject: "\(`operator`)")
    }

    static func noRebate(_ participant: ExchangeID) -> Refusal {
        Refusal(
            "pricing.no-rebate",
            Text(
                zh: "\(participant) 的供给与复用未达到奖励条件。",
                en: "The supply and re-use of \(participant) reach no step of the incentive."),
            subject: "\(participant)")
    }

    static func noPeriod(_ operator: ExchangeID) -> Refusal {
        Refusal(
            "pricing.no-period",
            Text(zh: "\(`operator`) 没有未结算的准许收入期间。", en: "\(`operator`) has no open period of permitted income."),
            subject: "\(`operator`)")
    }
}
