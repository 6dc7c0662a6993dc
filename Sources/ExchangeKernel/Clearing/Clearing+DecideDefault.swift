// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

// A participant that does not pay: set-off, then its collateral, then its available money, then its creditors' loss.
extension Market {
    func declareDefault(_ command: DeclareDefault, _ context: Context) throws(Refusal) -> [Event] {
        let defaulter = command.participant
        guard participants.all[defaulter] != nil else { throw .participantNotFound(defaulter) }
        try checkClearingReason(command.reason)
        let today = context.now.date
        let due = clearing.obligations.sorted.filter {
            $0.isDue(on: today) && ($0.payer == defaulter || $0.payee == defaulter)
        }
        // In default is whoever a cycle had to pass over, and whose day was over then.
        let unpaid = due.last { $0.payer == defaulter && $0.due < today && $0.deferredIn != nil }
        guard let cycle = unpaid?.deferredIn else { throw .notInDefault(defaulter) }
        let currency = try charter().currency
        let nets = try netsOfCounterparties(of: defaulter, due, currency)
        guard nets.count <= DeclareDefault.counterpartyLimit else { throw .defaultTooLarge(defaulter, nets.count) }

        var claims = Money.zero(currency)
        for (_, net) in nets where net.isPositive { claims = try claims.plus(net) }
        func taken(from kind: AccountKind, _ wanted: Money) throws(Refusal) -> Money {
            let spendable = max(0, ledger.spendable(from: defaulter.account(kind, currency)))
            return Money(minorUnits: min(spendable, wanted.minorUnits), currency: currency)
        }
        let fromCollateral = try taken(from: .collateral, claims)
        let fromAvailable = try taken(from: .available, try claims.minus(fromCollateral))
        let covered = try fromCollateral.plus(fromAvailable)
        let paid = try claims.isPositive ? covered.split(by: nets.map { max(0, $0.net.minorUnits) }) : []

        var residuals = clearing.obligations.nextSerial
        var closeOuts: [DefaultDeclared.CloseOut] = []
        for (index, (counterparty, net)) in nets.enumerated() {
            var residual: ExchangeID?
            if net.minorUnits < 0 {
                residual = try id(.obligation, residuals)
                residuals += 1
            }
            closeOuts.append(
                .init(
                    counterparty: counterparty, net: net.minorUnits, paid: paid.isEmpty ? 0 : paid[index].minorUnits,
                    residual: residual))
        }
        let declared = DefaultDeclared(
            participant: defaulter, reason: command.reason, through: today, cycle: cycle, instant: context.now,
            fromCollateral: fromCollateral, fromAvailable: fromAvailable, closeOuts: closeOuts)
        return try [.clearing(.defaultDeclared(declared))] + paymentOfClaims(declared)
    }

    /// What the defaulter owes each other participant, less what that one owes it, in the order of their ids.
    private func netsOfCounterparties(
        of defaulter: ExchangeID, _ due: [Obligation], _ currency: Currency
    ) throws(Refusal) -> [(counterparty: ExchangeID, net: Money)] {
        var nets: [ExchangeID: Money] = [:]
        for obligation in due {
            let isOwed = obligation.payee == defaulter
            let counterparty = isOwed ? obligation.payer : obligation.payee
            let net = nets[counterparty] ?? .zero(currency)
            nets[counterparty] = isOwed ? try net.minus(obligation.amount) : try net.plus(obligation.amount)
        }
        return nets.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func paymentOfClaims(_ declared: DefaultDeclared) throws(Refusal) -> [Event] {
        let currency = declared.fromCollateral.currency
        var legs: [Leg] = []
        for (kind, amount) in [(AccountKind.collateral, declared.fromCollateral), (.available, declared.fromAvailable)]
        where amount.isPositive { legs.append(.debit(declared.participant.account(kind, currency), amount.minorUnits)) }
        guard !legs.isEmpty else { return [] }
        for closeOut in declared.closeOuts where closeOut.paid > 0 {
            legs.append(.credit(closeOut.counterparty.account(.available, currency), closeOut.paid))
        }
        let posting = LedgerEntry.posted(Posting(legs: legs, memo: "default of \(declared.participant)"))
        try ledger.check(posting)
        return [.ledger(posting)]
    }
}
