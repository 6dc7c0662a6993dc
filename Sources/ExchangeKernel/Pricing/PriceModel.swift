// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import SectorKit

/// How a product's price is made. A pure value: the same question always gets the same answer.
public enum PriceModel: Sendable, Hashable, Codable {
    /// One price a licence.
    case fixed(price: Money)
    /// Each unit costs what its tier says (阶梯): the first tier's price up to the second tier's start, and so on.
    case tiered(tiers: [Tier])
    /// A price a month of access.
    case subscription(monthly: Money)
    /// Free, for governance and public benefit only.
    case publicBenefit(currency: Currency)

    /// A stretch of units with one unit price.
    public struct Tier: Sendable, Hashable, Codable {
        /// The number of units before the first of this tier: 0 for the first tier.
        public let after: Int64
        /// The price of each unit of this tier.
        public let unitPrice: Money

        /// Sets a tier.
        public init(after: Int64, unitPrice: Money) {
            self.after = after
            self.unitPrice = unitPrice
        }
    }

    /// The purposes for which public-benefit products are free.
    public static let publicPurposes = ["governance", "public-benefit"]

    /// Which of the known ways to price this is.
    public var kind: PriceModelKind {
        switch self {
        case .fixed: .fixed
        case .tiered: .tiered
        case .subscription: .subscription
        case .publicBenefit: .publicBenefit
        }
    }

    /// The currency of the price.
    public var currency: Currency {
        switch self {
        case .fixed(let price): price.currency
        case .tiered(let tiers): tiers.first?.unitPrice.currency ?? .cny
        case .subscription(let monthly): monthly.currency
        case .publicBenefit(let currency): currency
        }
    }

    /// The price of so many units: licences, units of volume, or months.
    ///
    /// - Throws: `pricing.quantity-out-of-range`, `pricing.purpose-not-free` or `money.out-of-range`.
    public func price(quantity: Int64, purpose: String) throws(Refusal) -> Money {
        guard (1...1_000_000_000).contains(quantity) else { throw .quantityOutOfRange(quantity) }
        switch self {
        case .fixed(let price): return try price.times(quantity)
        case .tiered(let tiers): return try Self.price(quantity, tiers)
        case .subscription(let monthly): return try monthly.times(quantity)
        case .publicBenefit(let currency):
            guard Self.publicPurposes.contains(purpose) else { throw .purposeNotFree(purpose) }
            return .zero(currency)
        }
    }

    private static func price(_ quantity: Int64, _ tiers: [Tier]) throws(Refusal) -> Money {
        var total = Money.zero(tiers.first?.unitPrice.currency ?? .cny)
        for (index, tier) in tiers.enumerated() where tier.after < quantity {
            let end = index + 1 < tiers.count ? min(tiers[index + 1].after, quantity) : quantity
            total = try total.plus(tier.unitPrice.times(end - tier.after))
        }
        return total
    }

    /// Refuses a model that makes no sense in a market's currency.
    func check(in currency: Currency) throws(Refusal) {
        guard self.currency == currency else { throw .priceInOtherCurrency(self.currency, currency) }
        switch self {
        case .fixed(let price): guard price.isPositive else { throw .priceNotPositive }
        case .subscription(let monthly): guard monthly.isPositive else { throw .priceNotPositive }
        case .publicBenefit: return
        case .tiered(let tiers):
            let isOrdered = zip(tiers, tiers.dropFirst()).allSatisfy { $0.after < $1.after }
            let isOneCurrency = tiers.allSatisfy { $0.unitPrice.currency == currency && $0.unitPrice.isPositive }
            guard tiers.first?.after == 0, tiers.count <= 20, isOrdered, isOneCurrency else { throw .tiersNotOrdered }
        }
    }
}
