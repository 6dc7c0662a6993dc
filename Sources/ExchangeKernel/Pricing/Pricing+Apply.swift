// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension Pricing {
    mutating func apply(_ event: PricingEvent) {
        switch event {
        case .priced(let event): prices.insert(event.price, as: event.product)
        case .quoted(let event): quotes.insert(event.quote, as: event.quote.id)
        case .appraised(let event):
            appraisalCount += 1
            let recorded = RecordedAppraisal(
                id: event.id, product: event.product, value: event.appraisal.value, until: event.until)
            appraisals.insert(recorded, as: event.product)
        }
    }

    mutating func apply(_ event: TradingEvent) {
        if case .placed(let event) = event, let quote = event.quote { quotes.remove(quote) }
    }
}
