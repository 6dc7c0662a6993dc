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
    @Option(name: .long, help: "日期依据 record 记账日, value 起息日 By the day of booking, or the day from which bookings count.")
    var by: DateBasis = .record
    @Option(name: .long, help: "格式 table, csv, html 或 camt053 Format.")
    var format: Format = .table
    @OptionGroup var options: ExchangeOptions

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, html, camt053
    }

    func validate() throws {
        guard format != .camt053 || by == .record else {
            throw ValidationError("camt053 按记账日出具 A camt053 statement is by the day of booking; its lines carry their value dates.")
        }
    }

    func run(on open: OpenExchange, _ console: Console) async throws {
        let participant = participant
        let (name, charter) = try await open.exchange.read { ($0.participants.all[participant]?.name, $0.venue.charter) }
        let (statements, asOf) = try await open.exchange.statements(
            of: participant, from: from, until: until, by: by, asOf: at?.end, now: SystemClock().now)
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
