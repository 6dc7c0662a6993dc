// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import SectorKit

/// How a product's price is made. A pure value: the same question always gets the same answer.
///
/// The cases of larger models are `indirect`, so that a price stays small where orders copy it.
public enum PriceModel: Sendable, Hashable, Codable {
    /// One price a licence.
    case fixed(price: Money)
    /// Each unit costs what its tier says (阶梯): the first tier's price up to the second tier's start, and so on.
    case tiered(tiers: [Tier])
    /// A price a month of access. A month has 30 days; ``plan(plan:)`` follows the calendar.
    case subscription(monthly: Money)
    /// Free, for governance and public benefit only.
    case publicBenefit(currency: Currency)
    /// A price for each use beyond a free quota, up to a cap; settled from the uses that were counted.
    indirect case metered(meter: UsageMeter)
    /// A price for a calendar month or year of access, by the day where the first one is not whole.
    indirect case plan(plan: SubscriptionPlan)
    /// No list price: an accepted offer or an auction sets it.
    case negotiated(currency: Currency)
    /// No list price: an auction by this rule sets it.
    indirect case auction(rule: AuctionRule)
    /// A share of what the buyer earns with the product; settled from the income that was reported.
    indirect case royalty(royalty: Royalty)
    /// Several products of one seller at one price.
    indirect case bundle(bundle: ProductBundle)
    /// A price under the cap of an authority, with discounts by class of buyer (政府指导价).
    indirect case guided(price: GuidedPrice)

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
        case .subscription, .plan: .subscription
        case .publicBenefit: .publicBenefit
        case .metered: .metered
        case .negotiated: .negotiated
        case .auction: .auction
        case .royalty: .royalty
        case .bundle: .bundle
        case .guided: .governmentGuided
        }
    }

    /// The currency of the price.
    public var currency: Currency {
        switch self {
        case .fixed(let price): price.currency
        case .tiered(let tiers): tiers.first?.unitPrice.currency ?? .cny
        case .subscription(let monthly): monthly.currency
        case .publicBenefit(let currency), .negotiated(let currency): currency
        case .metered(let meter): meter.unitPrice.currency
        case .plan(let plan): plan.price.currency
        case .auction(let rule): rule.reserve.currency
        case .royalty(let royalty): royalty.maximum.currency
        case .bundle(let bundle): bundle.price.currency
        case .guided(let price): price.unitPrice.currency
        }
    }

    /// What the buyer sets aside for so many units: licences, units of volume, uses, or periods of access.
    ///
    /// It is the price, except where the price is only known afterwards: then it is the most that can become due.
    ///
    /// - Parameters:
    ///   - quantity: How much.
    ///   - purpose: What for.
    ///   - buyer: The class of the buyer, which guided prices ask for.
    ///   - day: The first day of access, which plans by the day ask for; `nil`: that of a whole period.
    /// - Throws: `pricing.quantity-out-of-range`, `pricing.one-at-a-time`, `pricing.purpose-not-free`, `pricing.no-list-price` or
    ///   `money.out-of-range`.
    public func price(
        quantity: Int64, purpose: String, buyer: BuyerClass = .other, on day: CalendarDate? = nil
    ) throws(Refusal) -> Money {
        guard (1...1_000_000_000).contains(quantity) else { throw .quantityOutOfRange(quantity) }
        switch self {
        case .fixed(let price): return try price.times(quantity)
        case .tiered(let tiers): return try Self.price(quantity, tiers)
        case .subscription(let monthly): return try monthly.times(quantity)
        case .publicBenefit(let currency):
            guard Self.publicPurposes.contains(purpose) else { throw .purposeNotFree(purpose) }
            return .zero(currency)
        case .metered(let meter): return try meter.price(of: quantity)
        case .plan(let plan): return try plan.price(of: quantity, from: day)
        case .negotiated, .auction: throw .noListPrice(kind)
        case .royalty(let royalty):
            guard quantity == 1 else { throw .oneAtATime(quantity) }
            return royalty.maximum
        case .bundle(let bundle): return try bundle.price.times(quantity)
        case .guided(let price): return try price.price(of: quantity, purpose: purpose, buyer: buyer)
        }
    }

    /// For how many months access is bought; `nil` when the model does not sell time.
    func months(_ quantity: Int64) -> Int64? {
        switch self {
        case .subscription: quantity
        case .plan(let plan): quantity * plan.period.months
        case .fixed, .tiered, .publicBenefit, .metered, .negotiated, .auction, .royalty, .bundle, .guided: nil
        }
    }

    /// Whether the price is only known when use or income has been counted.
    var isMetered: Bool {
        switch self {
        case .metered, .royalty: true
        case .fixed, .tiered, .subscription, .publicBenefit, .plan, .negotiated, .auction, .bundle, .guided: false
        }
    }

    /// Whether the price changes with the day on which access starts.
    var isDaily: Bool {
        guard case .plan(let plan) = self else { return false }
        return plan.isProRated
    }

    private static func price(_ quantity: Int64, _ tiers: [Tier]) throws(Refusal) -> Money {
        var total = Money.zero(tiers.first?.unitPrice.currency ?? .cny)
        for (index, tier) in tiers.enumerated() where tier.after < quantity {
            let end = index + 1 < tiers.count ? min(tiers[index + 1].after, quantity) : quantity
            total = try total.plus(tier.unitPrice.times(end - tier.after))
        }
        return total
    }
}
