// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Clearing {
    mutating func apply(_ event: ClearingEvent) {
        switch event {
        case .settled: batchCount += 1
        case .dayClosed(let event): closedThrough = event.day
        case .periodClosed(let event): lastPeriod = event
        case .obligationRecorded(let event): obligations.insert(event.obligation, as: event.obligation.id)
        case .obligationAgreed(let event): obligations.update(event.obligation) { $0.agreed = event.agreed }
        case .obligationWithdrawn(let event): obligations.remove(event.obligation)
        case .cycleOpened(let event):
            cycle = event.cycle
            cycleCount += 1
        case .cycleCommitted(let event): commit(event)
        case .defaultDeclared(let event): closeOut(event)
        case .velocityLimitSet(let event):
            var log = spending[event.limit.participant] ?? SpendingLog()
            log.set(event.limit)
            spending.insert(log, as: event.limit.participant)
        case .liquidityReserved(let event): reserve(event)
        case .taxTermsSet(let event):
            taxTerms.removeAll { $0.since == event.since }
            taxTerms.append(DatedTaxTerms(since: event.since, terms: event.terms))
            taxTerms.sort { $0.since < $1.since }
        case .taxpayerClassified(let event): classify(event)
        case .invoiceIssued(let event):
            invoices.insert(event.invoice, as: event.invoice.id)
            invoiceOfOrder.insert(event.invoice.id, as: event.invoice.order)
        case .invoiceReversed(let event):
            invoices.insert(event.invoice, as: event.invoice.id)
            reverse(event.invoice)
        case .reversalAsked(let event):
            reversalsAsked.removeAll { $0.record == event.record }
            reversalsAsked.append(event)
            reversalsAsked.sort { $0.record < $1.record }
        case .reversalConfirmed(let event):
            reversalsAsked.removeAll { $0.record == event.record }
            reversed.append(event.record)
            reversed.sort()
        case .reconciliationRecorded(let event): record(event.statement)
        case .suspenseBooked(let event):
            suspense.append(event)
            suspense.sort { $0.bankReference < $1.bankReference }
        case .suspenseReleased(let event): suspense.removeAll { $0.bankReference == event.bankReference }
        case .collateralPosted, .collateralReleased, .incomeShared: return
        }
    }

    private mutating func reverse(_ red: Invoice) {
        guard let original = red.reverses else { return }
        invoices.update(original) { $0.reduce(by: red) }
        if invoices[original]?.restMinorUnits == 0 { invoiceOfOrder.remove(red.order) }
    }

    private mutating func commit(_ event: CycleCommitted) {
        let region = event.cycle.region
        for serial in event.settled {
            let settled = obligations.remove(ExchangeID(region: region, kind: .obligation, serial: serial))
            if let settled, reserves.count > 0 { drawReserve(for: settled) }
        }
        for serial in event.deferred {
            obligations.update(ExchangeID(region: region, kind: .obligation, serial: serial)) { $0.deferredIn = event.cycle }
        }
        cycle?.commits = event.part
        guard event.isLast else { return }
        cycle = nil
        restoreReserves()
    }

    /// Forgets what was closed out, and keeps what others still owe the defaulter as an obligation each.
    private mutating func closeOut(_ event: DefaultDeclared) {
        for obligation in obligations.sorted where obligation.isDue(on: event.through) {
            guard obligation.payer == event.participant || obligation.payee == event.participant else { continue }
            obligations.remove(obligation.id)
        }
        for closeOut in event.closeOuts {
            guard let residual = closeOut.residual else { continue }
            let amount = Money(minorUnits: -closeOut.net, currency: event.fromCollateral.currency)
            obligations.insert(
                Obligation(
                    id: residual, payer: closeOut.counterparty, payee: event.participant, amount: amount, due: event.through,
                    basis: .closeOut, reference: "\(event.participant)", priority: 5, proposer: nil, agreed: event.instant),
                as: residual)
        }
    }

    private mutating func record(_ statement: ReconciledStatement) {
        if let index = bankStatements.firstIndex(where: { $0.isSame(as: statement) }) {
            bankStatements[index] = statement
        } else {
            bankStatements.append(statement)
        }
        guard let last = lastStatement(of: statement.account) else { return }
        bankStatements.removeAll { $0.account == last.account && !$0.hasDifferences && !$0.isSame(as: last) }
    }

    private mutating func classify(_ event: TaxpayerClassified) {
        var taxpayer = taxpayers[event.participant] ?? Taxpayer(participant: event.participant, history: [])
        taxpayer.history.removeAll { $0.since == event.status.since }
        taxpayer.history.append(event.status)
        taxpayer.history.sort { $0.since < $1.since }
        taxpayers.insert(taxpayer, as: event.participant)
    }
}
