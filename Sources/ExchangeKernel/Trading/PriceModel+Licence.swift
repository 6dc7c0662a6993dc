// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension PriceModel {
    /// How often a buyer may use what it ordered: as often as the terms say; where time or income is sold, as often as it likes.
    func uses(_ quantity: Int64, _ terms: MarketTerms) -> Int64 {
        switch self {
        case .fixed, .publicBenefit, .negotiated, .auction, .bundle: Int64(terms.licenceUses)
        case .tiered, .metered, .guided: quantity
        case .subscription, .plan, .royalty: 1_000_000
        }
    }

    /// Until when a buyer may use what it ordered. A month of a simple subscription has 30 days.
    func term(_ quantity: Int64, _ terms: MarketTerms, from now: Instant) -> Instant {
        switch self {
        case .fixed, .publicBenefit, .tiered, .metered, .negotiated, .auction, .royalty, .bundle, .guided:
            now.adding(days: terms.licenceDays)
        case .subscription: now.adding(days: Int(min(quantity, 1_200)) * 30)
        case .plan(let plan): Instant(startOf: plan.end(of: quantity, from: now.date))
        }
    }
}
