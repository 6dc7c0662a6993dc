// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A way to price a product.
public enum PriceModelKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// One price for one licence.
    case fixed
    /// A price per unit that falls with volume.
    case tiered
    /// A price per month of access.
    case subscription
    /// Free, for governance and public benefit.
    case publicBenefit
    /// A price for each metered use.
    case metered
    /// No list price: the parties agree on one.
    case negotiated
    /// The highest sealed bid.
    case auction
    /// A share of what the buyer earns with it.
    case royalty
    /// Several products at one price.
    case bundle
    /// A price under a cap that an authority set (政府指导价).
    case governmentGuided

    /// The name people use.
    public var name: Text {
        switch self {
        case .fixed: Text(zh: "固定价", en: "fixed price")
        case .tiered: Text(zh: "阶梯计价", en: "tiered by volume")
        case .subscription: Text(zh: "订阅", en: "subscription")
        case .publicBenefit: Text(zh: "公益免费", en: "free for public benefit")
        case .metered: Text(zh: "按用量计价", en: "metered by use")
        case .negotiated: Text(zh: "协议定价", en: "negotiated")
        case .auction: Text(zh: "密封竞价", en: "sealed-bid auction")
        case .royalty: Text(zh: "收益分成", en: "royalty")
        case .bundle: Text(zh: "组合定价", en: "bundle")
        case .governmentGuided: Text(zh: "政府指导价", en: "government-guided")
        }
    }
}
