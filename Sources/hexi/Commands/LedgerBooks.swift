// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeKernel
import ExchangeLedger
import ExchangeModel

/// `hexi ledger`
struct LedgerBooks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "账簿 The books: trial balance, check, export.",
        subcommands: [Trial.self, Check.self, Export.self], defaultSubcommand: Trial.self)

    struct Trial: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "试算平衡表 Trial balance by kind of account.")
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let currency: String
            let kind: String
            let debits: String
            let credits: String
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            let totals = try await open.exchange.read { $0.ledger.totals }
            console.answer(
                totals.flatMap { total in
                    total.lines.map {
                        Form(currency: total.currency.code, kind: $0.kind.code, debits: "\($0.debits)", credits: "\($0.credits)")
                    }
                })
            for total in totals {
                var table = TextTable(
                    (Text(zh: "科目(\(total.currency))", en: "kind (\(total.currency), minor units)"), .left),
                    (Text(zh: "借方(分)", en: "debits"), .right), (Text(zh: "贷方(分)", en: "credits"), .right))
                for line in total.lines { table.add(line.kind.name(console.language), "\(line.debits)", "\(line.credits)") }
                table.add("Σ", "\(total.debits)", "\(total.credits)")
                console.show(table)
            }
        }
    }

    struct Check: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "核对 Check that the books balance and no rule of theirs is broken.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let violations = try await open.exchange.read { market in
                market.ledger.invariantViolations() + market.ledger.totals.filter { !$0.isBalanced }.map { "\($0.currency) debits ≠ credits" }
            }
            console.answer(["violations": violations])
            for violation in violations { console.say(Text(zh: "✗ \(violation)", en: "✗ \(violation)")) }
            guard violations.isEmpty else { throw CheckFailed() }
            console.say(Text(zh: "✓ 账簿平衡", en: "✓ the books balance"))
        }
    }

    struct Export: ExchangeCommand {
        enum Format: String, ExpressibleByArgument, CaseIterable {
            case hledger, csv
        }

        static let configuration = CommandConfiguration(abstract: "导出 Write all entries for hledger or as CSV.")
        @Option(name: .long, help: "格式 hledger 或 csv Format.")
        var format: Format
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            try await open.exchange.projected(open.exchange.journal.lastSequence())
            let currencies = try await open.exchange.read { $0.ledger.currencies }
            print(format == .hledger ? LedgerExport.hledgerHeader(currencies) : LedgerExport.csvHeader, terminator: "")
            var next: UInt64 = 1
            var declared: [AccountID] = []
            while case let entries = try open.exchange.readModels.entries(of: nil, from: next, limit: 10_000),
                let last = entries.last
            {
                for entry in entries {
                    if format == .hledger {
                        for account in entry.entry.legs.map(\.account) where !declared.contains(account) {
                            declared.append(account)
                            print(LedgerExport.hledger(account), terminator: "")
                        }
                    }
                    print(format == .hledger ? LedgerExport.hledger(entry) : LedgerExport.csv(entry), terminator: "")
                }
                next = last.sequence + 1
            }
        }
    }
}
