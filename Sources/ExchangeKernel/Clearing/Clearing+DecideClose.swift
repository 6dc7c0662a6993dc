// SPDX-License-Identifier: Apache-2.0
import ExchangeLedger
import ExchangeModel

// Closing the books of a day and of a month, and correcting what was booked by reversal alone.
extension Market {
    func closeDay(_ day: CalendarDate, _ context: Context) throws(Refusal) -> [Event] {
        guard day < context.now.date else { throw .dayNotOver(day) }
        if let last = clearing.closedThrough, day <= last { throw .dayAlreadyClosed(day, last) }
        return [.clearing(.dayClosed(DayClosed(day: day, through: sequence, totals: try balancedTotals())))]
    }

    func closePeriod(_ month: CalendarMonth, _ context: Context) throws(Refusal) -> [Event] {
        guard month.last < context.now.date else { throw .periodNotOver(month) }
        if let last = clearing.lastPeriod?.contents.month, month != last.next { throw .periodOutOfOrder(month, last.next) }
        guard let closed = clearing.closedThrough, closed >= month.last else { throw .dayOpen(month) }
        guard !clearing.bankDifferencesOpen else { throw .bankDifferencesOpen(month) }
        let contents = PeriodClosed.Contents(
            month: month, through: sequence, totals: try balancedTotals(), previous: clearing.lastPeriod?.seal)
        return [.clearing(.periodClosed(PeriodClosed(contents)))]
    }

    /// The totals by kind of account.
    ///
    /// - Throws: `clearing.out-of-balance`.
    private func balancedTotals() throws(Refusal) -> [DayClosed.Total] {
        let trials = ledger.totals
        let violations = ledger.invariantViolations()
        guard violations.isEmpty, trials.allSatisfy(\.isBalanced) else {
            throw .outOfBalance(violations.first ?? "debits ≠ credits")
        }
        var totals: [DayClosed.Total] = []
        for trial in trials {
            for line in trial.lines {
                // What goes through the clearing account has left it by the end of the record.
                guard line.kind != .clearing || line.posted == 0, let posted = Int64(exactly: line.posted),
                    let held = Int64(exactly: line.held)
                else { throw .outOfBalance("\(line.kind.code)") }
                totals.append(
                    DayClosed.Total(
                        kind: line.kind.code, amount: Money(minorUnits: posted, currency: trial.currency),
                        held: Money(minorUnits: held, currency: trial.currency)))
            }
        }
        return totals
    }

    func askReversal(_ command: AskReversal, _ context: Context) throws(Refusal) -> [Event] {
        try checkReversible(command.record)
        try checkClearingReason(command.reason)
        guard (1...AskReversal.legLimit).contains(command.legs.count) else { throw .reversalLegs(command.legs.count) }
        let asked = ReversalAsked(
            record: command.record, legs: command.legs, reason: command.reason, desk: context.principal.actor,
            valueDate: try valueDate(command.valueDate, context))
        try ledger.check(.posted(asked.posting))
        return [.clearing(.reversalAsked(asked))]
    }

    func confirmReversal(_ command: ConfirmReversal, _ context: Context) throws(Refusal) -> [Event] {
        guard let asked = clearing.reversalsAsked.first(where: { $0.record == command.record }) else {
            throw .reversalNotAsked(command.record)
        }
        let desk = context.principal.actor
        guard desk != asked.desk else { throw .sameDesk(command.record, desk) }
        try checkClearingReason(command.reason)
        let posting = LedgerEntry.posted(asked.posting)
        try ledger.check(posting)
        let confirmed = ReversalConfirmed(record: command.record, reason: command.reason, desk: desk)
        return [.clearing(.reversalConfirmed(confirmed)), .ledger(posting)]
    }

    private func checkReversible(_ record: UInt64) throws(Refusal) {
        guard (1...max(1, sequence)).contains(record), sequence > 0 else { throw .recordNotFound(record) }
        guard !clearing.reversed.contains(record) else { throw .alreadyReversed(record) }
    }
}
