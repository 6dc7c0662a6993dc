// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import SectorKit

extension Refusal {
    static func quantityOutOfRange(_ quantity: Int64) -> Refusal {
        Refusal(
            "pricing.quantity-out-of-range",
            Text(
                zh: "数量应在 1 与 1,000,000,000 之间,现为 \(quantity)。",
                en: "The quantity is \(quantity); it lies between 1 and 1,000,000,000."),
            subject: "quantity")
    }

    static func purposeNotFree(_ purpose: String) -> Refusal {
        Refusal(
            "pricing.purpose-not-free",
            Text(
                zh: "该产品只供公共治理与公益使用,用途“\(purpose)”不适用。",
                en: "The product is for governance and public benefit only, not for '\(purpose)'."),
            subject: purpose)
    }

    static func priceInOtherCurrency(_ given: Currency, _ expected: Currency) -> Refusal {
        Refusal(
            "pricing.other-currency",
            Text(zh: "本市场以 \(expected) 计价,不接受 \(given)。", en: "This market prices in \(expected), not in \(given)."),
            subject: given.code)
    }

    static let priceNotPositive = Refusal(
        "pricing.price-not-positive",
        Text(zh: "价格必须大于零;免费请用公益模式。", en: "A price is above zero. For a free product use the public-benefit model."),
        subject: "price")

    static let tiersNotOrdered = Refusal(
        "pricing.tiers-not-ordered",
        Text(
            zh: "阶梯应从 0 起、依次递增、不超过 20 档、币种一致且单价大于零。",
            en: "Tiers start at 0, rise, are at most 20, share the market's currency and have prices above zero."),
        subject: "tiers")

    static func modelNotAllowed(_ model: PriceModelKind, _ kind: ProductKind) -> Refusal {
        Refusal(
            "pricing.model-not-allowed",
            Text(
                zh: "\(kind.id) 不适用\(model.name.zh),可选:\(kind.priceModels.map(\.name.zh).joined(separator: "、"))。",
                en: "\(kind.id) is not sold by \(model.rawValue). Choose: \(kind.priceModels.map(\.rawValue).joined(separator: ", "))."),
            subject: model.rawValue)
    }

    static func quoteNotFound(_ id: ExchangeID) -> Refusal {
        Refusal(
            "pricing.quote-not-found",
            Text(
                zh: "没有可用的报价 \(id):不存在、已使用或不属于您与该产品。",
                en: "There is no quote \(id) to use: unknown, used, or not for you and this product."),
            subject: "\(id)")
    }

    static func quoteExpired(_ id: ExchangeID, _ until: Instant) -> Refusal {
        Refusal(
            "pricing.quote-expired",
            Text(zh: "报价 \(id) 已于 \(until) 失效。请重新询价。", en: "Quote \(id) ended at \(until). Ask for a new one."),
            subject: "\(id)")
    }

    static func appraisalInThePast(_ until: CalendarDate) -> Refusal {
        Refusal(
            "pricing.appraisal-in-the-past",
            Text(zh: "评估有效期 \(until) 已过。", en: "The appraisal would have ended on \(until). Choose a later day."),
            subject: "\(until)")
    }

    static func appraisalUnusable(_ model: String) -> Refusal {
        Refusal(
            "pricing.appraisal-unusable",
            Text(zh: "模型 \(model) 的评估结果为负或步骤过多。", en: "The appraisal by \(model) is negative or has too many steps."),
            subject: model)
    }

    static func taxOutsideCapped(_ product: ExchangeID) -> Refusal {
        Refusal(
            "pricing.tax-outside-capped",
            Text(
                zh: "产品 \(product) 有最高限价、底价或政府指导价,只能按含税价定价。请填写含税价。",
                en: "\(product) has a cap, a floor or a guided price, which count with tax. State its price with the tax in it."),
            subject: "\(product)")
    }
}
