// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

// The life of a payout: ordered, sent, then confirmed or failed.
extension Market {
    func withdraw(_ command: WithdrawFunds, _ context: Context) throws(Refusal) -> [Event] {
        let participant = try trader(context)
        try checkCurrency(command.amount)
        let payout = Payout(
            id: try id(.settlement, escrow.payouts.nextSerial), participant: participant.id, amount: command.amount)
        let posting = LedgerEntry.posted(payout.posting(from: .available))
        try ledger.check(posting)
        return [.escrow(.withdrawn(PayoutOrdered(payout: payout))), .ledger(posting)]
    }

    func sendPayouts(_ command: SendPayouts) throws(Refusal) -> [Event] {
        guard (1...SendPayouts.messageLimit).contains(command.message.utf8.count) else { throw .messageIDMissing }
        guard (1...SendPayouts.limit).contains(command.payouts.count) else { throw .payoutCountOutOfRange(command.payouts.count) }
        var named: Set<ExchangeID> = []
        for id in command.payouts {
            _ = try openPayout(id)
            if let message = escrow.message(of: id) { throw .payoutAlreadySent(id, message) }
            guard named.insert(id).inserted else { throw .payoutAlreadySent(id, command.message) }
        }
        return [.escrow(.payoutsSent(PayoutsSent(message: command.message, payouts: command.payouts)))]
    }

    func confirmPayout(_ command: ConfirmPayout, _ context: Context) throws(Refusal) -> [Event] {
        let payout = try openPayout(command.payout)
        try checkNew(command.bankReference)
        let amount = payout.amount
        let posting = LedgerEntry.posted(
            Posting(
                legs: [
                    .debit(payout.participant.account(.payoutClearing, amount.currency), amount.minorUnits),
                    .credit(.venue(.custodyBank, amount.currency), amount.minorUnits),
                ], memo: "payout \(payout.id)", valueDate: try valueDate(command.valueDate, context)))
        try ledger.check(posting)
        return [
            .escrow(.paidOut(PayoutConfirmed(payout: payout.id, bankReference: command.bankReference))), .ledger(posting),
        ]
    }

    func failPayout(_ command: FailPayout) throws(Refusal) -> [Event] {
        let payout = try openPayout(command.payout)
        guard (1...FailPayout.reasonLimit).contains(command.reason.utf8.count) else { throw .reasonCodeMissing }
        guard command.explanation.utf8.count <= FailPayout.explanationLimit else { throw .explanationTooLong }
        let note = escrow.payoutNotes[payout.id]
        let source = note?.seizedFrom?.account.kind ?? (note?.isWithdrawal == true ? .available : .payable)
        let ordered = payout.posting(from: source, withholding: note?.withheld)
        let posting = LedgerEntry.posted(
            Posting(
                legs: ordered.legs.map { Leg($0.side.opposite, $0.account, minorUnits: $0.minorUnits) },
                memo: "payout \(payout.id) failed: \(command.reason)"))
        try ledger.check(posting)
        let failed = PayoutFailed(
            payout: payout.id, participant: payout.participant, amount: payout.amount, reason: command.reason,
            explanation: command.explanation)
        let events: [Event] = [.escrow(.payoutFailed(failed)), .ledger(posting)]
        guard let seized = note?.seizedFrom else { return events }
        return events + (try frozenAnew(seized, payout.amount, after: posting))
    }

    /// What an authority did not get is frozen again, under a notice of its own and on the same document.
    private func frozenAnew(_ seized: FrozenFunds, _ amount: Money, after posting: LedgerEntry) throws(Refusal) -> [Event] {
        let funds = FrozenFunds(
            notice: try id(.notice, escrow.frozenFunds.nextSerial), participant: seized.participant, kind: seized.kind, amount: amount,
            document: seized.document, until: seized.until, missing: nil)
        let held = LedgerEntry.held(Hold(id: HoldID(notice: funds.notice), account: funds.account, minorUnits: amount.minorUnits))
        try ledger.check([posting, held])
        return [.escrow(.fundsFrozen(FundsFrozen(funds: funds))), .ledger(held)]
    }

    private func openPayout(_ id: ExchangeID) throws(Refusal) -> Payout {
        guard let payout = escrow.payouts[id] else { throw .payoutNotOpen(id) }
        return payout
    }
}

extension Payout {
    /// The posting that sets money of a participant aside until the bank has paid it out.
    ///
    /// - Parameter tax: What is withheld beside it; it has a line of its own.
    func posting(from kind: AccountKind, withholding tax: Money? = nil) -> Posting {
        var legs: [Leg] = [
            .debit(participant.account(kind, amount.currency), amount.minorUnits),
            .credit(participant.account(.payoutClearing, amount.currency), amount.minorUnits),
        ]
        if let tax {
            legs.append(.debit(participant.account(kind, amount.currency), tax.minorUnits))
            legs.append(.credit(.venue(.withheldTax, amount.currency), tax.minorUnits))
        }
        return Posting(legs: legs, memo: "payout \(id)")
    }
}
