// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

extension Pricing {
    mutating func apply(_ event: PricingEvent) {
        switch event {
        case .priced(let event): prices.insert(event.price, as: event.product)
        case .quoted(let event): quotes.insert(event.quote, as: event.quote.id)
        case .buyerClassified(let event): buyerClasses.insert(event.certified, as: event.participant)
        case .meterStarted(let event): meters.insert(event.meter, as: event.order)
        case .incomeReported(let event): meters.update(event.order) { $0.income = event.income }
        case .meterSettled(let event): meters.remove(event.order)
        case .bundleAllocated: break
        case .appraised(let event):
            appraisalCount += 1
            let recorded = RecordedAppraisal(
                id: event.id, product: event.product, value: event.appraisal.value, until: event.until)
            appraisals.insert(recorded, as: event.product)
        case .reported(let event):
            appraisalCount += 1
            let filed = FiledReport(
                id: event.id, agency: event.agency, value: event.findings.conclusion, report: event.report, until: event.until)
            reports.insert(filed, as: event.product)
        case .assetBooked(let event): assets.insert(event.asset, as: event.right)
        case .assetImpaired(let event): assets.update(event.right) { $0.impairment = event.impairment }
        case .costsAllocated(let event): book(event)
        case .incomePermitted(let event): incomes.insert(event.income, as: event.operator)
        case .rebateGranted(let event): rebatedThrough.insert(event.until, as: event.participant)
        case .incomeClosed(let event):
            incomes.update(event.operator) {
                $0.carried = event.carried
                $0.isClosed = true
            }
        }
    }

    mutating func apply(_ event: TradingEvent) {
        switch event {
        case .placed(let event): if let quote = event.quote { quotes.remove(quote) }
        case .completed(let event): meters.remove(event.order)
        case .ended(let event): meters.remove(event.order)
        case .used, .contractCompleted: break
        }
    }

    private mutating func book(_ event: CostsAllocated) {
        for (product, amount) in zip(event.products, event.allocated) {
            let total = (costs[product]?.totalMinorUnits ?? 0) + amount.minorUnits
            costs.insert(
                CostAccount(totalMinorUnits: total, currency: amount.currency, through: event.until), as: product)
        }
    }
}
