// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The terms of a price by use: so much a use, the first ones free, never above a cap.
public struct UsageMeter: Sendable, Hashable, Codable {
    /// The price of each use beyond the free ones.
    public let unitPrice: Money
    /// How many uses are free.
    public let freeUnits: Int64
    /// The most that all uses together cost; `nil`: no limit.
    public let cap: Money?

    /// Sets the terms.
    public init(unitPrice: Money, freeUnits: Int64 = 0, cap: Money? = nil) {
        self.unitPrice = unitPrice
        self.freeUnits = freeUnits
        self.cap = cap
    }

    /// What so many uses cost.
    ///
    /// - Throws: `money.out-of-range`.
    public func price(of units: Int64) throws(Refusal) -> Money {
        let charged = try unitPrice.times(max(0, units - freeUnits))
        guard let cap, cap.minorUnits < charged.minorUnits else { return charged }
        return cap
    }

    func check() throws(Refusal) {
        guard unitPrice.isPositive else { throw .priceNotPositive }
        guard (0...1_000_000_000).contains(freeUnits) else { throw .quantityOutOfRange(freeUnits) }
        guard let cap else { return }
        guard cap.currency == unitPrice.currency else { throw .priceInOtherCurrency(cap.currency, unitPrice.currency) }
        guard cap.isPositive else { throw .priceNotPositive }
    }
}
