// SPDX-License-Identifier: Apache-2.0
import ExchangeBanking
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Foundation

extension DemoStage {
    /// Pays everyone what it earned: a file of payments for the bank, the bank's statement, and a comparison line by line.
    ///
    /// The bank is played here: it carries out the file as it reads it, and books one payment in that nobody announced.
    func settle(_ folder: String, unannounced payer: ExchangeID) async throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let payments = "\(folder)/payments-\(clock.now.date).xml"
        try await orderPayouts(to: payments)
        wait(days: 1, Text(zh: "存管银行送来对账单", en: "the custody bank sends its statement"))
        let path = "\(folder)/statement-\(clock.now.date).xml"
        let statement = try await bankStatement(after: payments, unannounced: payer)
        try BankFile.write(statement.xml(messageID: "JQBANK-\(statement.id)", created: clock.now), to: path)
        tell(Text(zh: "✓ 对账单 \(path),camt.053,\(statement.entries.count) 行", en: "✓ statement \(path): camt.053, \(statement.entries.count) lines"))
        try await reconcile(path)
        try await reconcileAgain(path, statement)
        bankLineCount = statement.entries.count
        return path
    }

    /// Orders the payouts and writes them down for the bank.
    private func orderPayouts(to path: String) async throws {
        let receipt = try await submit(.clearing(.settle(SettlePayables())))
        guard case .clearing(.settled(let settled))? = receipt.events.first else {
            throw Fault.demoFailed(Text(zh: "结算", en: "settlement"))
        }
        let payments = try settled.payouts.map { payout in
            let account = try BankAccount(
                holder: name(payout.participant).zh, number: "62109999\(10_000_000 + payout.participant.serial)", bank: "999826000018")
            return try PaymentInstruction(
                payout: payout.id, creditor: account, amount: payout.amount, remittance: "结算款 \(payout.id)")
        }
        let custody = try BankAccount(holder: "酒泉数据交易所客户资金存管户", number: "6210999900000001", bank: "999826000018")
        let file = try CreditTransferFile(
            payments: payments, payers: [.init(currency: .cny, account: custody)], sender: custody.holder, characters: .chinese,
            created: clock.now, executionDate: clock.now.date)
        for command in file.commands { try await submit(command) }
        try BankFile.write(try file.xml(), to: path)
        let sum = try Money(decimal: file.controlSum, currency: .cny).grouped
        tell(
            Text(
                zh: "✓ 付款文件 \(path),pain.001,\(payments.count) 笔共 \(sum) 元",
                en: "✓ payments \(path): pain.001, \(payments.count) of them, CNY \(sum)"))
    }

    /// What the bank says of its account once it carried out a file.
    private func bankStatement(after path: String, unannounced payer: ExchangeID) async throws -> BankStatement {
        let file = try CreditTransferFile(xml: BankFile.bytes(of: path), characters: .chinese)
        let day = file.executionDate
        var entries = file.payments.enumerated().map { index, payment in
            BankEntry(
                amount: payment.amount, direction: .debit, bookingDate: day, valueDate: day, reference: "BANK-OUT-000\(index + 1)",
                endToEndID: payment.endToEndID, remittance: payment.remittance, counterparty: payment.creditor.holder)
        }
        entries.append(
            BankEntry(
                amount: .fen(500_000), direction: .credit, bookingDate: day, valueDate: day, reference: "BANK-IN-0099",
                remittance: "预存款 \(payer)", counterparty: name(payer).zh))
        let opening = try await custody()
        let closing = opening.minorUnits + entries.reduce(0) { $0 + ($1.direction == .credit ? 1 : -1) * $1.amount.minorUnits }
        guard let account = file.payers.first?.account else { throw Fault.demoFailed(Text(zh: "存管户", en: "the custody account")) }
        return try BankStatement(
            id: "JQ-\(day)", account: account.number, owner: account.holder, from: Instant(startOf: day),
            until: Instant(startOf: day.adding(days: 1)), opening: .init(amount: opening, date: day),
            closing: .init(amount: .fen(closing), date: day), entries: entries)
    }

    /// Compares the bank's file with what is expected and records what follows. A payment in that names its payer is believed.
    private func reconcile(_ path: String) async throws {
        for (_, result) in try await open.reconciliations(of: BankFile.bytes(of: path)) {
            for pair in result.matched {
                let line = "\(pair.entry.reference)  \(pair.entry.amount.grouped)"
                let creditor = names.values.first { $0.zh == pair.entry.counterparty } ?? Text(zh: "", en: "")
                tell(Text(zh: "✓ 一致  \(line)  \(creditor.zh)", en: "✓ matched  \(line)  \(creditor.en)"))
            }
            for extra in result.extra {
                let line = "\(extra.entry.reference)  \(extra.entry.amount.grouped)"
                let payer = extra.namedParticipant.map(name) ?? Text(zh: "", en: "")
                tell(
                    Text(
                        zh: "? 多出  \(line)  未预告的来款,附言写明 \(payer.zh),核实后入其账户",
                        en: "? extra  \(line)  nobody announced it; its text names \(payer.en), whose deposit it becomes once checked"))
            }
            for instruction in result.instructions + result.suggestedDeposits {
                try await submit(instruction.command, key: "bank-\(instruction.bankReference)")
            }
        }
    }

    /// The same file once more: every line is known, nothing happens. The bank and the books say the same.
    private func reconcileAgain(_ path: String, _ statement: BankStatement) async throws {
        let before = try await open.exchange.read { $0.sequence }
        var seen = 0
        for (_, result) in try await open.reconciliations(of: BankFile.bytes(of: path)) {
            seen += result.alreadySeen.count
            for instruction in result.instructions + result.suggestedDeposits {
                try await submit(instruction.command, key: "bank-\(instruction.bankReference)")
            }
        }
        let (after, payouts) = try await open.exchange.read { ($0.sequence, $0.escrow.payouts.count) }
        let books = try await custody()
        guard seen == statement.entries.count, after == before, payouts == 0, books == statement.closing.amount else {
            throw Fault.demoFailed(Text(zh: "银行对账", en: "the bank's statement"))
        }
        tell(
            Text(
                zh: "✓ 同一文件再送一次:\(seen) 行均已入账,账簿不变", en: "✓ the same file once more: all \(seen) lines are on record, nothing changes"))
        tell(Text(zh: "✓ 银行余额与账簿一致:\(books.grouped) 元", en: "✓ the bank's balance is that of the books: CNY \(books.grouped)"))
    }

    /// What the books say is on the custody account.
    private func custody() async throws -> Money {
        try await open.exchange.read { $0.ledger.balance(of: .venue(.custodyBank, .cny)).posted }
    }
}
