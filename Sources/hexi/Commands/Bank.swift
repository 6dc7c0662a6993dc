// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeBanking
import ExchangeEngine
import ExchangeEvidence
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation

/// `hexi bank`
struct Bank: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "银行报文 Files of the custody bank: payments out (pain.001), its reports on them (pain.002), its statements (camt.053).",
        subcommands: [Export.self, Status.self, Import.self, Reconcile.self, Suspense.self, Book.self, Release.self])

    struct Reconcile: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "对账 Compare a camt.053.001.08 statement with what is expected; changes nothing.")
        @OptionGroup var source: StatementSource
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            for (statement, result) in try await source.reconciliations(on: open) { console.show(result, of: statement) }
        }
    }

    struct Import: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "入账 Compare a statement and record what matched: deposits and payouts carried out; then the comparison itself.",
            discussion: """
                重复导入不会重复入账;有未入账的流水时不能月结 A file can be imported twice: the bank's reference is the key of each command. \
                While lines are left that are not on the books, no month is closed.
                """)
        @OptionGroup var source: StatementSource
        @Flag(name: .long, help: "附言写明主体编号的来款也入账 Record deposits too whose text names one participant by its id.")
        var named = false
        @Flag(name: .long, help: "其余多出的来款挂账待查 Book what else came in and nobody expected as being in suspense.")
        var suspense = false
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let digest = Digest(sha256Of: try BankFile.bytes(of: source.file))
            for (statement, result) in try await source.reconciliations(on: open) {
                console.show(result, of: statement)
                let commands = commands(for: result)
                let compared = ReconciledStatement(statement, digest, result, booked: Set(commands.map(\.reference)))
                let clearing = try await open.exchange.read { $0.clearing }
                do throws(Refusal) {
                    try clearing.checkChains(compared)
                } catch {
                    // A statement of old that is on the books line by line says nothing new.
                    if result.isAllSeen { continue }
                    throw error
                }
                for (reference, command) in commands {
                    _ = try await open.exchange.submit(command, as: open.principal(for: nil), key: "bank-\(reference)")
                    console.acknowledge(reference)
                }
                if !clearing.bankStatements.contains(compared) { try await record(compared, on: open, console) }
            }
        }

        private func commands(for result: Reconciliation) -> [(reference: String, command: Command)] {
            let instructions = result.instructions + (named ? result.suggestedDeposits : [])
            let commands = instructions.map { ($0.bankReference, $0.command) }
            let rest = suspense ? result.suspense(without: Set(commands.map(\.0))) : []
            return commands + rest.map { ($0.bankReference, .clearing(.bookSuspense($0))) }
        }

        private func record(_ statement: ReconciledStatement, on open: OpenExchange, _ console: Console) async throws {
            _ = try await open.exchange.submit(
                .clearing(.recordReconciliation(RecordReconciliation(statement: statement))), as: open.principal(for: nil),
                key: UUID().uuidString)
            guard statement.hasDifferences else { return }
            console.say(
                Text(
                    zh: "! 对账单 \(statement.id):\(statement.differing) 笔金额不符、\(statement.extra) 笔多出尚未入账,查明前不能月结",
                    en: "! statement \(statement.id): \(statement.differing) with another amount and \(statement.extra) unexpected are not "
                        + "on the books; no month is closed before they are"))
        }
    }
}

/// A statement's file, and the deposits that were announced.
struct StatementSource: ParsableArguments {
    @Argument(help: "camt.053 文件 File of the bank.")
    var file: String
    @Option(name: .long, help: "预告的入金 CSV of announced deposits: participant,amount,reference.")
    var announced: String?

    func reconciliations(on open: OpenExchange) async throws -> [(BankStatement, Reconciliation)] {
        let deposits = try announced.map { try AnnouncedDeposits(path: $0).expected } ?? []
        return try await open.reconciliations(of: BankFile.bytes(of: file), announced: deposits)
    }
}

extension OpenExchange {
    /// Compares the statements of a bank's file with the payouts on their way and the deposits that were announced.
    func reconciliations(
        of xml: [UInt8], announced deposits: [ExpectedPayment] = []
    ) async throws -> [(BankStatement, Reconciliation)] {
        let statements = try BankStatement.read(xml: xml)
        let (payouts, references) = try await exchange.read { ($0.escrow.payouts.sorted, Set($0.escrow.bankReferences.keys)) }
        var expected = payouts.map { ExpectedPayment.payout(id: $0.id, amount: $0.amount) } + deposits
        var seen = references
        var results: [(BankStatement, Reconciliation)] = []
        for statement in statements {
            let result = Reconciliation.compare(statement: statement, expected: expected, already: seen)
            expected = result.missing + result.amountDiffers.map(\.expected)
            seen.formUnion(statement.entries.map(\.reference))
            results.append((statement, result))
        }
        return results
    }
}

extension BankInstruction {
    /// The command of the kernel.
    var command: Command {
        switch self {
        case .deposit(let participant, let amount, let reference, let day):
            .escrow(.deposit(RecordDeposit(participant: participant, amount: amount, bankReference: reference, valueDate: day)))
        case .confirmPayout(let payout, let reference, let day):
            .escrow(.confirmPayout(ConfirmPayout(payout: payout, bankReference: reference, valueDate: day)))
        }
    }
}

extension Reconciliation {
    /// Whether the books have every line.
    fileprivate var isAllSeen: Bool { matched.isEmpty && amountDiffers.isEmpty && extra.isEmpty }

    /// The lines that came in, that nobody expected and that nothing else is booked for.
    fileprivate func suspense(without booked: Set<String>) -> [BookSuspense] {
        extra.map(\.entry).filter { $0.direction == .credit && !$0.isReversal && $0.amount.isPositive && !booked.contains($0.reference) }
            .map { BookSuspense(amount: $0.amount, bankReference: $0.reference, valueDate: $0.valueDate) }
    }
}

extension ReconciledStatement {
    fileprivate init(_ statement: BankStatement, _ digest: Digest, _ result: Reconciliation, booked: Set<String>) {
        let extra = result.extra.filter { !booked.contains($0.entry.reference) }.count
        self.init(
            id: statement.id, account: statement.account, digest: digest, opening: statement.opening.amount,
            closing: statement.closing.amount, matched: Int64(statement.entries.count - result.amountDiffers.count - extra),
            differing: Int64(result.amountDiffers.count), extra: Int64(extra), missing: Int64(result.missing.count))
    }
}

extension Console {
    fileprivate func show(_ result: Reconciliation, of statement: BankStatement) {
        answer(result)
        say(
            Text(
                zh: "对账单 \(statement.id) \(statement.account):期初 \(statement.opening.amount),期末 \(statement.closing.amount)",
                en: "statement \(statement.id) \(statement.account): opening \(statement.opening.amount), closing \(statement.closing.amount)"))
        var table = TextTable(
            (Text(zh: "结果", en: "result"), .left), (Text(zh: "银行流水", en: "bank reference"), .left),
            (Text(zh: "金额", en: "amount"), .right), (Text(zh: "对应", en: "expected"), .left))
        let words = [
            Text(zh: "一致", en: "matched"), Text(zh: "金额不符", en: "amount differs"), Text(zh: "多出(待查明)", en: "extra (suspense)"),
            Text(zh: "已入账", en: "already seen"), Text(zh: "未到", en: "missing"),
        ].map { $0(language) }
        for pair in result.matched { table.add(words[0], pair.entry.reference, pair.entry.amount.grouped, pair.expected.identifier) }
        for pair in result.amountDiffers {
            let expected = "\(pair.expected.identifier) (\(pair.expected.amount.grouped))"
            table.add(words[1], pair.entry.reference, pair.entry.amount.grouped, expected)
        }
        for extra in result.extra {
            table.add(words[2], extra.entry.reference, extra.entry.amount.grouped, extra.namedParticipant.map { "? \($0)" } ?? "")
        }
        for entry in result.alreadySeen { table.add(words[3], entry.reference, entry.amount.grouped, "") }
        for expected in result.missing { table.add(words[4], "", expected.amount.grouped, expected.identifier) }
        show(table)
    }
}
