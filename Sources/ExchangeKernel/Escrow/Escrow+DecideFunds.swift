// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

// What authorities have frozen: its beginning, the money that it waits for, its end, and its payment to the authority.
extension Market {
    func freezeFunds(_ command: FreezeFunds, _ context: Context) throws(Refusal) -> [Event] {
        guard let participant = participants.all[command.participant] else { throw .participantNotFound(command.participant) }
        try checkCurrency(command.amount)
        if let until = command.until, until < context.now.date { throw .freezeOver(until) }
        var funds = FrozenFunds(
            notice: try id(.notice, escrow.frozenFunds.nextSerial), participant: participant.id, kind: command.kind,
            amount: command.amount, document: command.document, until: command.until, missing: nil)
        var minorUnits = command.amount.minorUnits
        if command.waits == true {
            try checkClearing(command.amount)
            minorUnits = min(minorUnits, max(0, ledger.spendable(from: funds.account)))
            let missing = Money(minorUnits: command.amount.minorUnits - minorUnits, currency: command.amount.currency)
            if missing.isPositive { funds.missing = missing }
        }
        let frozen = Event.escrow(.fundsFrozen(FundsFrozen(funds: funds)))
        guard minorUnits > 0 || command.waits != true else { return [frozen] }
        let held = LedgerEntry.held(Hold(id: HoldID(notice: funds.notice), account: funds.account, minorUnits: minorUnits))
        try ledger.check(held)
        return [frozen, .ledger(held)]
    }

    func unfreezeFunds(_ command: UnfreezeFunds) throws(Refusal) -> [Event] {
        guard let funds = escrow.frozenFunds[command.notice] else { throw .fundsNotFrozen(command.notice) }
        return try unfrozen(funds, on: command.document)
    }

    private func unfrozen(_ funds: FrozenFunds, on document: Digest) throws(Refusal) -> [Event] {
        let unfrozen = Event.escrow(.fundsUnfrozen(FundsUnfrozen(notice: funds.notice, document: document)))
        guard funds.heldMinorUnits > 0 else { return [unfrozen] }
        let voided = LedgerEntry.voided(HoldVoided(hold: HoldID(notice: funds.notice), reason: .released))
        try ledger.check(voided)
        return [unfrozen, .ledger(voided)]
    }

    /// The last day of a freeze is over.
    func freezeDeadlinePassed(_ deadline: Deadline) throws(Refusal) -> [Event] {
        guard let funds = escrow.frozenFunds[deadline.subject] else { return [] }
        return try unfrozen(funds, on: funds.document)
    }

    func seizeFunds(_ command: SeizeFunds) throws(Refusal) -> [Event] {
        guard let funds = escrow.frozenFunds[command.notice] else { throw .fundsNotFrozen(command.notice) }
        try checkClearing(command.amount)
        guard (1...SeizeFunds.payeeLimit).contains(command.payee.utf8.count) else { throw .payeeMissing }
        let amount = command.amount
        guard amount.minorUnits <= funds.heldMinorUnits else {
            throw .seizureExceedsFreeze(funds.notice, Money(minorUnits: funds.heldMinorUnits, currency: amount.currency))
        }
        let payout = Payout(id: try id(.settlement, escrow.payouts.nextSerial), participant: funds.participant, amount: amount)
        let capture = LedgerEntry.captured(
            Capture(
                hold: HoldID(notice: funds.notice), minorUnits: amount.minorUnits,
                legs: payout.posting(from: funds.account.kind).legs, closes: false))
        try ledger.check(capture)
        let seized = FundsSeized(notice: funds.notice, payout: payout, payee: command.payee, document: command.document)
        return [.escrow(.fundsSeized(seized)), .ledger(capture)]
    }

    /// Freezes what comes in by events for freezes that wait for it: the oldest notice first.
    func caught(in events: [Event]) throws(Refusal) -> [Event] {
        var caught: [Event] = []
        var after: [AccountID: Int64] = [:]
        for balance in balances(touchedBy: events).balances {
            // Below what a cap keeps there is nothing to freeze either.
            let before = ledger.balance(of: balance.account).availableMinorUnits
            after[balance.account] = ledger.spendable(from: balance.account) + balance.availableMinorUnits - before
        }
        for notice in escrow.waitingFreezes {
            guard let funds = escrow.frozenFunds[notice], let missing = funds.missing, let free = after[funds.account], free > 0,
                !events.contains(where: { $0.concerns(freeze: notice) })
            else { continue }
            let part = min(free, missing.minorUnits)
            after[funds.account] = free - part
            let rest = Money(minorUnits: missing.minorUnits - part, currency: missing.currency)
            let amount = Money(minorUnits: part, currency: missing.currency)
            caught.append(.escrow(.fundsCaught(FundsCaught(notice: notice, amount: amount, missing: rest))))
            // A hold does not grow: the old one gives way to a larger one of the same name.
            let hold = HoldID(notice: notice)
            if funds.heldMinorUnits > 0 { caught.append(.ledger(.voided(HoldVoided(hold: hold, reason: .released)))) }
            caught.append(.ledger(.held(Hold(id: hold, account: funds.account, minorUnits: funds.heldMinorUnits + part))))
        }
        return caught
    }
}

extension Event {
    /// Whether it begins or ends a freeze, or pays out of it.
    fileprivate func concerns(freeze notice: ExchangeID) -> Bool {
        switch self {
        case .escrow(.fundsFrozen(let event)): event.funds.notice == notice
        case .escrow(.fundsUnfrozen(let event)): event.notice == notice
        case .escrow(.fundsSeized(let event)): event.notice == notice
        default: false
        }
    }
}

extension Escrow {
    mutating func freeze(_ funds: FrozenFunds) {
        frozenFunds.insert(funds, as: funds.notice)
        if funds.missing != nil { waitingFreezes.append(funds.notice) }
    }

    mutating func unfreeze(_ notice: ExchangeID) {
        frozenFunds.remove(notice)
        waitingFreezes.removeAll { $0 == notice }
    }

    mutating func catchFunds(_ event: FundsCaught) {
        frozenFunds.update(event.notice) { $0.missing = event.missing.isPositive ? event.missing : nil }
        if !event.missing.isPositive { waitingFreezes.removeAll { $0 == event.notice } }
    }

    mutating func seize(_ event: FundsSeized) {
        let funds = frozenFunds[event.notice]
        payouts.insert(event.payout, as: event.payout.id)
        note(on: event.payout.id) {
            $0.payee = event.payee
            $0.seizedFrom = funds
        }
        frozenFunds.update(event.notice) {
            $0.amount = Money(minorUnits: $0.amount.minorUnits - event.payout.amount.minorUnits, currency: $0.amount.currency)
        }
        if frozenFunds[event.notice]?.amount.minorUnits == 0 { unfreeze(event.notice) }
    }
}
