// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel

/// `hexi statement`
struct StatementOfAccount: ExchangeCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement", abstract: "对账单 A participant's statement over any stretch of days, past ones included.")
    @Argument(help: "主体编号 Participant.")
    var participant: ExchangeID
    @Option(name: .long, help: "起始日 First day.")
    var from: CalendarDate?
    @Option(name: .long, help: "截止日 Last day.")
    var until: CalendarDate?
    @OptionGroup var options: ExchangeOptions

    func run(on open: OpenExchange, _ console: Console) async throws {
        try await open.exchange.projected(open.exchange.journal.lastSequence())
        let start = from.map { Instant(startOf: $0) } ?? Instant(milliseconds: 0)
        let end = until.map { Instant(startOf: $0.adding(days: 1)) } ?? Instant(milliseconds: .max)
        var statements: [Statement] = []
        for kind in [AccountKind.available, .payable, .payoutClearing] {
            let account = AccountID(owner: participant.serial, kind: kind, currency: .cny)
            var history = AccountHistory(account: account)
            var next: UInt64 = 1
            while case let entries = try open.exchange.readModels.entries(of: account, from: next, limit: 10_000),
                let last = entries.last
            {
                for entry in entries { try history.add(entry) }
                next = last.sequence + 1
            }
            if !history.lines.isEmpty { statements.append(history.statement(from: start, until: end)) }
        }
        console.answer(statements)
        for statement in statements { show(statement, console) }
        if statements.isEmpty { console.say(Text(zh: "没有分录", en: "No entries")) }
    }

    private func show(_ statement: Statement, _ console: Console) {
        let opening = Money(minorUnits: statement.opening, currency: .cny).grouped
        console.say(
            Text(
                zh: "\n\(statement.account.kind.name.zh) \(statement.account)  期初 \(opening)",
                en: "\n\(statement.account.kind.name.en) \(statement.account)  opening \(opening)"))
        var table = TextTable(
            (Text(zh: "时间", en: "time"), .left), (Text(zh: "摘要", en: "memo"), .left),
            (Text(zh: "借", en: "debit"), .right), (Text(zh: "贷", en: "credit"), .right),
            (Text(zh: "余额", en: "balance"), .right))
        for line in statement.lines {
            let amount = Money(minorUnits: line.minorUnits, currency: .cny).grouped
            table.add(
                "\(line.instant)", line.memo, line.side == .debit ? amount : "", line.side == .credit ? amount : "",
                Money(minorUnits: line.balance, currency: .cny).grouped)
        }
        console.show(table)
    }
}
