// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeBanking
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Foundation

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
    @Option(name: .long, help: "截至日或时刻 As of the end of this day, or of 2026-11-24T09:30:00; bookings after it are not shown.")
    var at: PointInTime?
    @Option(name: .long, help: "格式 table, csv, html 或 camt053 Format.")
    var format: Format = .table
    @OptionGroup var options: ExchangeOptions

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, html, camt053
    }

    func run(on open: OpenExchange, _ console: Console) async throws {
        try await open.exchange.projected(open.exchange.journal.lastSequence())
        let participant = participant
        let (name, charter) = try await open.exchange.read { ($0.participants.all[participant]?.name, $0.venue.charter) }
        var asOf = at?.end ?? Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
        var statements: [Statement] = []
        for kind in [AccountKind.available, .payable, .payoutClearing] {
            let account = AccountID(owner: participant.serial, kind: kind, currency: charter?.currency ?? .cny)
            var history = AccountHistory(account: account)
            var next: UInt64 = 1
            while case let entries = try open.exchange.readModels.entries(of: account, from: next, limit: 10_000),
                let last = entries.last
            {
                for entry in entries { try history.add(entry) }
                next = last.sequence + 1
            }
            guard let first = history.lines.first, let last = history.lines.last else { continue }
            // The exchange's clock may be ahead of this machine's; without a day everything booked is shown.
            if at == nil { asOf = max(asOf, last.instant.adding(milliseconds: 1)) }
            let start = from.map { Instant(startOf: $0) } ?? Instant(startOf: first.instant.date)
            let end = min(until.map { Instant(startOf: $0.adding(days: 1)) } ?? asOf, asOf)
            if start <= end { statements.append(history.statement(from: start, until: end)) }
        }
        console.answer(statements)
        guard !console.isJSON else { return }
        let sheet = StatementSheet(
            participant: "\(participant)", name: name ?? "\(participant)",
            exchange: charter?.name ?? Text(zh: "数据交易所", en: "Data exchange"), statements: statements, asOf: asOf)
        try show(sheet, console)
    }

    private func show(_ sheet: StatementSheet, _ console: Console) throws {
        switch format {
        case .table: print(sheet.text(console.language))
        case .csv: print(sheet.csv, terminator: "")
        case .html: print(sheet.html, terminator: "")
        case .camt053:
            for statement in sheet.statements {
                let own = try BankStatement(statement, owner: sheet.name)
                print(String(decoding: own.xml(messageID: own.id, created: sheet.asOf), as: UTF8.self))
            }
        }
    }
}
