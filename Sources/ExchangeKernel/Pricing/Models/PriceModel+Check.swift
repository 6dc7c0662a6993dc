// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension PriceModel {
    /// Refuses a model that makes no sense in a market's currency.
    func check(in currency: Currency) throws(Refusal) {
        guard self.currency == currency else { throw .priceInOtherCurrency(self.currency, currency) }
        switch self {
        case .fixed(let price): guard price.isPositive else { throw .priceNotPositive }
        case .subscription(let monthly): guard monthly.isPositive else { throw .priceNotPositive }
        case .publicBenefit, .negotiated: return
        case .tiered(let tiers):
            let isOrdered = zip(tiers, tiers.dropFirst()).allSatisfy { $0.after < $1.after }
            let isOneCurrency = tiers.allSatisfy { $0.unitPrice.currency == currency && $0.unitPrice.isPositive }
            guard tiers.first?.after == 0, tiers.count <= 20, isOrdered, isOneCurrency else { throw .tiersNotOrdered }
        case .metered(let meter): try meter.check()
        case .plan(let plan): guard plan.price.isPositive else { throw .priceNotPositive }
        case .auction(let rule): guard rule.reserve.isPositive else { throw .priceNotPositive }
        case .royalty(let royalty): try royalty.check()
        case .bundle(let bundle): try bundle.check()
        case .guided(let price): try price.check()
        }
    }
}
