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

    /// The name people use.
    public var name: Text {
        switch self {
        case .fixed: Text(zh: "固定价", en: "fixed price")
        case .tiered: Text(zh: "阶梯计价", en: "tiered by volume")
        case .subscription: Text(zh: "订阅", en: "subscription")
        case .publicBenefit: Text(zh: "公益免费", en: "free for public benefit")
        }
    }
}
