// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeLedger
import ExchangeModel

extension HoldID {
    /// The hold of an order's price.
    public init(price order: ExchangeID) { self.init(order.serial) }

    /// The hold of an order's deposit: in a range of its own above all serial numbers of orders.
    public init(deposit order: ExchangeID) { self.init(UInt64(ExchangeID.Kind.deposit.rawValue) << 40 | order.serial) }
}

extension Market {
    /// What is still held for an order, and how much of it was paid before, in minor units.
    func held(for order: Order) -> (left: Money, paid: Int64) {
        guard order.price.isPositive, let hold = ledger.hold(HoldID(price: order.id)) else {
            return (.zero(order.price.currency), 0)
        }
        return (Money(minorUnits: hold.remaining, currency: order.price.currency), hold.captured)
    }

    /// Takes an amount out of what is held for an order and divides it: fee and tax, then those who have a claim on the income of
    /// those who share in it, then these themselves.
    ///
    /// Every payment of an order goes this way, so that fee and tax are charged once however many parts it is paid in.
    ///
    /// - Parameter first: Entries that have to be booked before it.
    func release(
        _ amount: Money, of order: Order, after paid: Int64, closes: Bool, _ terms: MarketTerms, first: [LedgerEntry] = [],
        into events: inout [Event]
    ) throws(Refusal) {
        var capture = try settlement(of: order, terms).capture(HoldID(price: order.id), amount, after: paid, closes: closes)
        var claims: [Event] = []
        if disputes.debts.count > 0 || !escrow.defaulted.isEmpty {
            let legs = diverted(capture.legs, from: order, into: &claims)
            capture = Capture(hold: capture.hold, minorUnits: capture.minorUnits, legs: legs, closes: closes)
        }
        if first.isEmpty {
            try ledger.check(.captured(capture))
        } else {
            try ledger.check(first + [.captured(capture)])
            events += first.map(Event.ledger)
        }
        events.append(.ledger(.captured(capture)))
        events += claims
    }

    /// The legs of a settlement, with income sent to those who come before its receiver: defaulted pledges by their priority, because
    /// they are registered security, then award debts by the day they are due.
    private func diverted(_ legs: [Leg], from order: Order, into events: inout [Event]) -> [Leg] {
        var ahead = Creditors(pledges: escrow.defaulted.compactMap { escrow.pledges[$0] }, debts: disputes.debts.sorted)
        var diverted: [Leg] = []
        for leg in legs {
            guard leg.side == .credit, leg.account.kind == .payable else {
                diverted.append(leg)
                continue
            }
            var left = leg.minorUnits
            for (account, part) in ahead.take(from: &left, of: leg.account, product: order.product) {
                diverted.append(.credit(account, part))
            }
            if left > 0 { diverted.append(.credit(leg.account, left)) }
        }
        events += ahead.events(of: order.id)
        return diverted
    }

    /// Gives a deposit back that was held besides the price.
    func depositReturned(_ order: Order) throws(Refusal) -> Event? {
        guard order.deposit != nil else { return nil }
        let entry = LedgerEntry.voided(HoldVoided(hold: HoldID(deposit: order.id), reason: .released))
        try ledger.check(entry)
        return .ledger(entry)
    }

    /// Takes what a participant has towards a sum it owes: settled income first, then available money.
    ///
    /// - Returns: The legs that take it, and how much they take.
    func taken(_ sum: Int64, from debtor: ExchangeID, _ currency: Currency) -> (legs: [Leg], minorUnits: Int64) {
        var legs: [Leg] = []
        var left = sum
        for kind in [AccountKind.payable, .available] {
            let account = debtor.account(kind, currency)
            let part = min(left, max(0, ledger.balance(of: account).availableMinorUnits))
            guard part > 0 else { continue }
            legs.append(.debit(account, part))
            left -= part
        }
        return (legs, sum - left)
    }
}

/// Those who come before a participant when its income is settled, and what they have got from one settlement.
private struct Creditors {
    private var pledges: [(pledge: Pledge, paid: Int64)]
    private var debts: [(debt: AwardDebt, paid: Int64)]

    init(pledges: [Pledge], debts: [AwardDebt]) {
        self.pledges = pledges.map { ($0, 0) }
        self.debts = debts.sorted { ($0.due, $0.dispute) < ($1.due, $1.dispute) }.map { ($0, 0) }
    }

    /// Takes what is owed to creditors of the owner of an account from an amount it is to receive.
    mutating func take(from left: inout Int64, of account: AccountID, product: ExchangeID) -> [(AccountID, Int64)] {
        var taken: [(AccountID, Int64)] = []
        for index in pledges.indices where left > 0 {
            let (pledge, paid) = pledges[index]
            guard pledge.pledgor.serial == account.owner, pledge.covers(product), pledge.left.minorUnits > paid else { continue }
            let part = min(left, pledge.left.minorUnits - paid)
            pledges[index].paid += part
            left -= part
            taken.append((pledge.pledgee.account(.payable, account.currency), part))
        }
        for index in debts.indices where left > 0 {
            let (debt, paid) = debts[index]
            guard debt.debtor.serial == account.owner, debt.left.minorUnits > paid else { continue }
            let part = min(left, debt.left.minorUnits - paid)
            debts[index].paid += part
            left -= part
            taken.append((debt.creditor.account(.available, account.currency), part))
        }
        return taken
    }

    func events(of order: ExchangeID) -> [Event] {
        let pledged = pledges.filter { $0.paid > 0 }.map { pledge, paid in
            Event.escrow(
                .pledgePaid(
                    PledgePaid(
                        pledge: pledge.id, order: order, amount: Money(minorUnits: paid, currency: pledge.amount.currency),
                        left: Money(minorUnits: pledge.left.minorUnits - paid, currency: pledge.amount.currency))))
        }
        return pledged
            + debts.filter { $0.paid > 0 }.map { debt, paid in
                Event.disputes(
                    .debtPaid(
                        AwardDebtPaid(
                            dispute: debt.dispute, order: order, amount: Money(minorUnits: paid, currency: debt.left.currency),
                            left: Money(minorUnits: debt.left.minorUnits - paid, currency: debt.left.currency))))
            }
    }
}
