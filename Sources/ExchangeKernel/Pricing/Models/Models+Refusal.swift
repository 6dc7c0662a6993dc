// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import SectorKit

// Why a price model or a discount cannot be used.
extension Refusal {
    static func noListPrice(_ model: PriceModelKind) -> Refusal {
        Refusal(
            "pricing.no-list-price",
            Text(
                zh: "该产品采用\(model.name.zh),没有标价。请协商或参加竞价。",
                en: "The product is sold by \(model.name.en) and has no list price. Negotiate, or bid in its auction."),
            subject: model.rawValue)
    }

    static func oneAtATime(_ quantity: Int64) -> Refusal {
        Refusal(
            "pricing.one-at-a-time",
            Text(zh: "收益分成每单数量为 1,现为 \(quantity)。", en: "An order for a royalty is for one, not for \(quantity)."),
            subject: "quantity")
    }

    static func rateOutOfRange(_ rate: Rate) -> Refusal {
        Refusal(
            "pricing.rate-out-of-range",
            Text(zh: "比例 \(rate) 不在允许范围内。", en: "The rate of \(rate) is out of range."), subject: "\(rate)")
    }

    static func royaltyBounds(_ minimum: Money, _ maximum: Money) -> Refusal {
        Refusal(
            "pricing.royalty-bounds",
            Text(
                zh: "保底 \(minimum) 应不小于零且不高于上限 \(maximum)。",
                en: "The minimum of \(minimum) lies between zero and the maximum of \(maximum)."),
            subject: "minimum")
    }

    static func bundleParts(_ count: Int) -> Refusal {
        Refusal(
            "pricing.bundle-parts",
            Text(
                zh: "组合应含 2 至 \(ProductBundle.limit) 个不同产品,现为 \(count) 个。",
                en: "A bundle has 2 to \(ProductBundle.limit) products, each once, not \(count)."),
            subject: "parts")
    }

    static func bundleDearer(_ price: Money, _ sum: Money) -> Refusal {
        Refusal(
            "pricing.bundle-dearer",
            Text(
                zh: "组合价 \(price) 高于单买合计 \(sum)。请降低组合价。",
                en: "The bundle costs \(price), more than its products do by themselves: \(sum). Lower its price."),
            subject: "price")
    }

    static func bundleOfBundles(_ product: ExchangeID) -> Refusal {
        Refusal(
            "pricing.bundle-of-bundles",
            Text(zh: "\(product) 本身是组合,不能再组合。", en: "\(product) is a bundle itself. Name its products instead."),
            subject: "\(product)")
    }

    static func bundleListPrice(_ product: ExchangeID, _ given: Money, _ single: Money) -> Refusal {
        Refusal(
            "pricing.bundle-list-price",
            Text(
                zh: "\(product) 的单价为 \(single),组合中写的是 \(given)。",
                en: "\(product) costs \(single) by itself, not \(given) as the bundle says."),
            subject: "\(product)")
    }

    static func aboveCap(_ price: Money, _ cap: Money) -> Refusal {
        Refusal(
            "pricing.above-cap",
            Text(zh: "单价 \(price) 高于上限收费标准 \(cap)。", en: "A unit costs \(price), more than the cap of \(cap)."),
            subject: "unitPrice")
    }

    static let decisionMissing = Refusal(
        "pricing.decision-missing",
        Text(zh: "请填写 1 至 200 字节的批准文号。", en: "Give the reference of the authority's decision, in 1 to 200 bytes."),
        subject: "decision")

    static let proofMissing = Refusal(
        "pricing.proof-missing",
        Text(zh: "请填写 1 至 200 字节的凭证编号。", en: "Give the reference of the proof, in 1 to 200 bytes."), subject: "proof")

    static let discountsNotOrdered = Refusal(
        "pricing.discounts-not-ordered",
        Text(
            zh: "折扣档应从 1 起依次递增、折扣不降、不超过 20 档,同一类主体只列一次。",
            en: "Discounts rise with the quantity, are at most 20, start at 1 or later, and name each class once."),
        subject: "adjustments")

    static func nothingToDiscount(_ model: PriceModelKind) -> Refusal {
        Refusal(
            "pricing.nothing-to-discount",
            Text(
                zh: "\(model.name.zh)不适用该折扣。请去掉折扣或更换计价方式。",
                en: "This discount does not go with a price that is \(model.name.en). Leave it out or choose another model."),
            subject: model.rawValue)
    }
}
