// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// Payouts, from their order to the bank's last word.
extension Escrow {
    struct Payouts: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "待付 Payouts that the bank has not confirmed yet, and the message they were sent in.")
        @Flag(name: .long, help: "被拒的出金 Those that the bank rejected instead.")
        var failed = false
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let id: ExchangeID
            let participant: ExchangeID
            let amount: Money
            let message: String?
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            if failed { return try await runFailed(on: open, console) }
            let payouts = try await open.exchange.read { market in
                market.escrow.payouts.sorted.map { payout in
                    Form(
                        id: payout.id, participant: payout.participant, amount: payout.amount,
                        message: market.escrow.message(of: payout.id))
                }
            }
            console.answer(payouts)
            var table = TextTable(
                (Text(zh: "编号", en: "payout"), .left), (Text(zh: "收款主体", en: "participant"), .left),
                (Text(zh: "金额(元)", en: "amount (CNY)"), .right), (Text(zh: "已发报文", en: "sent in"), .left))
            for payout in payouts {
                table.add("\(payout.id)", "\(payout.participant)", payout.amount.grouped, payout.message ?? "")
            }
            console.show(table)
        }

        private func runFailed(on open: OpenExchange, _ console: Console) async throws {
            let payouts = try await open.exchange.read { $0.escrow.failedPayouts.sorted }
            console.answer(payouts)
            var table = TextTable(
                (Text(zh: "编号", en: "payout"), .left), (Text(zh: "收款主体", en: "participant"), .left),
                (Text(zh: "金额(元)", en: "amount (CNY)"), .right), (Text(zh: "原因", en: "reason"), .left))
            for failed in payouts {
                table.add(
                    "\(failed.payout.id)", "\(failed.payout.participant)", failed.payout.amount.grouped,
                    "\(failed.reason) \(failed.explanation)")
            }
            console.show(table)
        }
    }

    struct Confirm: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "付讫 Record that the bank carried out a payout.")
        @Argument(help: "付款编号 Payout.")
        var payout: ExchangeID
        @Option(name: .long, help: "银行流水号 The bank's reference.")
        var bankReference: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .escrow(.confirmPayout(ConfirmPayout(payout: payout, bankReference: bankReference)))
        }
    }

    struct Fail: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "退回 Record that the bank rejected a payout; its money goes back to the account it came from.")
        @Argument(help: "付款编号 Payout.")
        var payout: ExchangeID
        @Option(name: .long, help: "银行的原因代码,如 AC01 The bank's reason code, such as AC01.")
        var reason: String
        @Option(name: .long, help: "银行的说明 The bank's words on it.")
        var explanation = ""
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .escrow(.failPayout(FailPayout(payout: payout, reason: reason, explanation: explanation)))
        }
    }
}
