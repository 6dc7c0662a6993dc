// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

// The custody bank's statements, and the money on them that nobody expected.
extension Market {
    func recordReconciliation(_ statement: ReconciledStatement) throws(Refusal) -> [Event] {
        guard (1...140).contains(statement.id.utf8.count) else { throw .statementUnusable("id") }
        guard (1...140).contains(statement.account.utf8.count) else { throw .statementUnusable("account") }
        let counts = [statement.matched, statement.differing, statement.extra, statement.missing]
        guard counts.allSatisfy({ $0 >= 0 }) else { throw .statementUnusable("counts") }
        try checkCurrency(statement.opening)
        try checkCurrency(statement.closing)
        try clearing.checkChains(statement)
        return [.clearing(.reconciliationRecorded(ReconciliationRecorded(statement: statement)))]
    }

    func bookSuspense(_ command: BookSuspense, _ context: Context) throws(Refusal) -> [Event] {
        try checkNew(command.bankReference)
        let amount = command.amount
        try checkCurrency(amount)
        let valueDate = try valueDate(command.valueDate, context)
        let posting = LedgerEntry.posted(
            Posting(
                legs: [
                    .debit(.venue(.custodyBank, amount.currency), amount.minorUnits),
                    .credit(.venue(.suspense, amount.currency), amount.minorUnits),
                ], memo: "suspense \(command.bankReference)", valueDate: valueDate))
        try ledger.check(posting)
        let booked = SuspenseBooked(
            deposit: try id(.deposit, escrow.depositCount + 1), amount: amount, bankReference: command.bankReference,
            valueDate: valueDate)
        return [.clearing(.suspenseBooked(booked)), .ledger(posting)]
    }

    func releaseSuspense(_ command: ReleaseSuspense) throws(Refusal) -> [Event] {
        guard let booked = clearing.suspense.first(where: { $0.bankReference == command.bankReference }) else {
            throw .notInSuspense(command.bankReference)
        }
        let participant = try participants.active(command.participant)
        try checkClearingReason(command.reason)
        let amount = booked.amount
        let posting = LedgerEntry.posted(
            Posting(
                legs: [
                    .debit(.venue(.suspense, amount.currency), amount.minorUnits),
                    .credit(participant.id.account(.available, amount.currency), amount.minorUnits),
                ], memo: "deposit \(command.bankReference)", valueDate: booked.valueDate))
        try ledger.check(posting)
        let released = SuspenseReleased(
            deposit: booked.deposit, participant: participant.id, amount: amount, bankReference: booked.bankReference,
            reason: command.reason)
        return [.clearing(.suspenseReleased(released)), .ledger(posting)]
    }
}
