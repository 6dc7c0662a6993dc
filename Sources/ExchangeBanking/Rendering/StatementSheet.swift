// SPDX-License-Identifier: Apache-2.0
public import ExchangeLedger
public import ExchangeModel

/// A participant's statements of one span of time, ready to be shown: as a table, in CSV, or as a page to print.
public struct StatementSheet: Sendable, Hashable {
    /// The participant's exchange id.
    public let participant: String
    /// The participant's name.
    public let name: String
    /// The exchange's name, at the head of the page.
    public let exchange: Text
    /// The statements, one an account.
    public let statements: [Statement]
    /// The instant at which the books were read.
    public let asOf: Instant

    /// Gathers what a sheet shows.
    public init(participant: String, name: String, exchange: Text, statements: [Statement], asOf: Instant) {
        self.participant = participant
        self.name = name
        self.exchange = exchange
        self.statements = statements
        self.asOf = asOf
    }

    static let columns = [
        Text(zh: "序号", en: "Record"), Text(zh: "时间", en: "Time"), Text(zh: "摘要", en: "Memo"), Text(zh: "借方", en: "Debit"),
        Text(zh: "贷方", en: "Credit"), Text(zh: "余额", en: "Balance"),
    ]

    static func money(_ minorUnits: Int64, _ statement: Statement) -> Money {
        Money(minorUnits: minorUnits, currency: statement.account.currency)
    }

    /// The cells of a line, in the order of ``columns``, with what it is about in the words given.
    static func cells(_ line: StatementLine, _ statement: Statement, about title: String) -> [String] {
        let amount = money(line.minorUnits, statement).grouped
        return [
            "\(line.sequence)", line.instant.minute, title + (line.valueDate.map { " (起息 value \($0))" } ?? ""),
            line.side == .debit ? amount : "", line.side == .credit ? amount : "",
            money(line.balance, statement).grouped,
        ]
    }

    /// What was booked in each column over the span, in minor units.
    static func turnover(_ statement: Statement) -> (debits: Int128, credits: Int128) {
        statement.lines.reduce(into: (debits: Int128(0), credits: Int128(0))) { sums, line in
            if line.side == .debit { sums.debits += Int128(line.minorUnits) } else { sums.credits += Int128(line.minorUnits) }
        }
    }
}

extension Instant {
    /// To the second, without the zone: `2026-11-24 09:30:00`.
    var minute: String { String(description.prefix(19)).replacing("T", with: " ") }
}

extension Statement {
    /// The last day of the span.
    var lastDay: CalendarDate { max(from, until.adding(milliseconds: -1)).date }
}
