// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
import ExchangeBanking
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation

// Payouts on their way to the bank.
extension Bank {
    struct Export: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "导出付款 Write the payouts that were not sent yet as a pain.001.001.09 file, and mark them as sent.",
            discussion: """
                每笔出金只随一份报文发送;先标记后写文件,文件丢失时用 --again 重写 Each payout is sent in one message. It is marked before \
                the file is written, so that it is never in two; a file that was lost is written again with --again.
                """)
        @Option(name: .long, help: "收款账户表 CSV of accounts: participant,name,account,bank; the custody account is the row `custody`.")
        var accounts: String
        @Option(name: .long, help: "付款日 Day on which the bank is to pay; today by default.")
        var on: CalendarDate?
        @Option(name: .long, help: "字符集 chinese 或 latin Characters that the bank carries.")
        var characters: BankCharacters = .chinese
        @Option(name: .long, help: "重写的报文号 Message to write again: its payouts that are still open, under the same message id.")
        var again: String?
        @Option(name: .long, help: "写入的文件 File to write.")
        var output: String
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let file: String
            let messageID: String
            let payments: Int
            let controlSum: String
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            guard !FileManager.default.fileExists(atPath: output) else { throw BankFile.present(output) }
            let file = try await message(on: open)
            let bytes = try file.xml()
            let sum = try file.controlSum
            if again == nil { try await open.send(file) }
            try BankFile.write(bytes, to: output)
            console.answer(Form(file: output, messageID: file.messageID, payments: file.payments.count, controlSum: sum))
            console.say(
                Text(
                    zh: "✓ \(output):\(file.payments.count) 笔,合计 \(sum),报文号 \(file.messageID)",
                    en: "✓ \(output): \(file.payments.count) payments, \(sum) in all, message \(file.messageID)"))
        }

        private func message(on open: OpenExchange) async throws -> CreditTransferFile {
            let accounts = try BankAccounts(path: accounts)
            let again = again
            let (payouts, payees, currency) = try await open.exchange.read { market in
                let payouts = market.escrow.payouts.sorted.filter { market.escrow.message(of: $0.id) == again }
                return (payouts, payouts.map { market.escrow.payoutNotes[$0.id]?.payee }, market.venue.charter?.currency ?? .cny)
            }
            let payments = try zip(payouts, payees).map { payout, payee in
                try PaymentInstruction(
                    payout: payout.id, creditor: accounts.account(of: payee ?? "\(payout.participant)"), amount: payout.amount,
                    remittance: (payee == nil ? "结算款 " : "协助扣划 ") + "\(payout.id)")
            }
            let custody = try accounts.account(of: BankAccounts.custody)
            let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
            return try CreditTransferFile(
                payments: payments, payers: [.init(currency: currency, account: custody)], sender: custody.holder,
                characters: characters, created: now, executionDate: on ?? now.date, messageID: again)
        }
    }
}

extension OpenExchange {
    /// Marks the payouts of a file as sent in it.
    func send(_ file: CreditTransferFile) async throws {
        for command in file.commands {
            _ = try await exchange.submit(command, as: principal(for: nil), key: UUID().uuidString)
        }
    }
}

extension CreditTransferFile {
    /// The commands that mark its payouts as sent in it.
    var commands: [Command] {
        stride(from: 0, to: payments.count, by: SendPayouts.limit).map { start in
            let part = payments[start..<min(start + SendPayouts.limit, payments.count)]
            return .escrow(.sendPayouts(SendPayouts(message: messageID, payouts: part.map(\.payout))))
        }
    }
}

extension BankCharacters: ExpressibleByArgument {}
