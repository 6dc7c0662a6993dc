// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeLedger
public import ExchangeModel

/// A product's price and its version. Changing it does not change what was quoted.
public struct Price: Sendable, Hashable, Codable {
    /// How the price is made.
    public let model: PriceModel
    /// Its version, from 1.
    public let version: Int
    /// The cap that an authority set on a unit, for public data.
    public let cap: Money?
    /// The discounts that go with it.
    public let adjustments: PriceAdjustments?
    /// The price below which no deal is made.
    public let floor: PriceFloor?
    /// Whether its amounts contain the value added tax; `nil`: they do.
    public let tax: TaxBasis?

    /// What so much costs a class of buyers on a day.
    ///
    /// - Throws: What ``PriceModel/price(quantity:purpose:buyer:on:)`` throws.
    public func amount(
        quantity: Int64, purpose: String, buyer: BuyerClass, on day: CalendarDate
    ) throws(Refusal) -> Money {
        guard let adjustments else {
            return try model.price(quantity: quantity, purpose: purpose, buyer: buyer, on: day)
        }
        return try adjustments.price(model, quantity: quantity, purpose: purpose, buyer: buyer, on: day)
    }

    /// The cap on so many units, from the decision that the model or the price itself names.
    func cap(on quantity: Int64) throws(Refusal) -> Money? {
        if let cap { return try cap.times(quantity) }
        guard case .guided(let price) = model else { return nil }
        return try price.unitCap.times(quantity)
    }

    /// Refuses a deal below the floor. A floor stands as long as the appraisal behind it counts.
    ///
    /// - Throws: `pricing.below-floor`.
    func refuseBelowFloor(_ amount: Money, quantity: Int64, on day: CalendarDate) throws(Refusal) {
        guard let floor, day <= floor.until else { return }
        let least = try floor.unitPrice.times(quantity)
        guard amount.minorUnits >= least.minorUnits else { throw .belowFloor(amount, least, floor) }
    }
}

/// A price below which a product is not sold, because an appraisal says so.
public struct PriceFloor: Sendable, Hashable, Codable {
    /// The least that a unit costs.
    public let unitPrice: Money
    /// The appraisal that backs it.
    public let appraisal: ExchangeID
    /// The last day on which that appraisal counts.
    public let until: CalendarDate
}
