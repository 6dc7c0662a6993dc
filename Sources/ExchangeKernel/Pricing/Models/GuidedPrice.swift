// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The class of a buyer to which an authority grants a discount.
public enum BuyerClass: String, Sendable, Hashable, Codable, CaseIterable {
    /// A public body, or whoever serves the public benefit.
    case publicBody
    /// A farmer.
    case farmer
    /// A farmers' cooperative.
    case cooperative
    /// A village collective.
    case villageCollective
    /// A small or medium agricultural firm.
    case smallAgriculturalFirm
    /// Anyone else.
    case other
}

/// A price that an operator sets below the cap of an authority, with discounts by class of buyer (发改价格〔2025〕65号).
public struct GuidedPrice: Sendable, Hashable, Codable {
    /// What one class of buyers pays less.
    public struct Discount: Sendable, Hashable, Codable {
        /// The class.
        public let buyers: BuyerClass
        /// The share of the price that it does not pay; the whole: it is free.
        public let rate: Rate

        /// Grants a discount.
        public init(buyers: BuyerClass, rate: Rate) {
            self.buyers = buyers
            self.rate = rate
        }
    }

    /// The price of a unit.
    public let unitPrice: Money
    /// The most that a unit may cost, as the authorising body decided (上限收费标准).
    public let unitCap: Money
    /// The reference of that decision.
    public let decision: String
    /// The discounts, each class once.
    public let discounts: [Discount]

    /// Sets the terms.
    public init(unitPrice: Money, unitCap: Money, decision: String, discounts: [Discount] = []) {
        self.unitPrice = unitPrice
        self.unitCap = unitCap
        self.decision = decision
        self.discounts = discounts
    }

    /// What so many units cost a class of buyers, rounded half up; nothing for governance and public benefit.
    ///
    /// - Throws: `money.out-of-range`.
    public func price(of quantity: Int64, purpose: String, buyer: BuyerClass) throws(Refusal) -> Money {
        if PriceModel.publicPurposes.contains(purpose) { return .zero(unitPrice.currency) }
        let full = try unitPrice.times(quantity)
        guard let discount = discounts.first(where: { $0.buyers == buyer })?.rate else { return full }
        return try full.less(discount)
    }

    func check() throws(Refusal) {
        guard unitPrice.isPositive else { throw .priceNotPositive }
        guard unitCap.currency == unitPrice.currency else { throw .priceInOtherCurrency(unitCap.currency, unitPrice.currency) }
        guard unitPrice.minorUnits <= unitCap.minorUnits else { throw .aboveCap(unitPrice, unitCap) }
        guard (1...200).contains(decision.utf8.count) else { throw .decisionMissing }
        guard Set(discounts.map(\.buyers)).count == discounts.count else { throw .discountsNotOrdered }
        for discount in discounts where !(.zero ... .one).contains(discount.rate) { throw .rateOutOfRange(discount.rate) }
    }
}

extension Money {
    /// What is left of an amount after a discount, rounded half up.
    func less(_ discount: Rate) throws(Refusal) -> Money {
        try times(Rate(partsPerMillion: Rate.one.partsPerMillion - discount.partsPerMillion), rounding: .halfUp)
    }
}
