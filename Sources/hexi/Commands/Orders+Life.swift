// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// What happens to an order after its time, and what is due on what it brings.
extension Orders {
    struct Reinstate: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "恢复 Take an expired order up again: a new one on its terms, with a new hold (with --as the buyer).")
        @Argument(help: "订单编号 The order that expired.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .trading(.reinstate(ReinstateOrder(order: id))) }
    }

    struct Income: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "report-income",
            abstract: "收益申报 Report what was earned with a product for which a share is due (with --as the buyer).")
        @Argument(help: "订单编号 Order.")
        var id: ExchangeID
        @Option(name: .long, help: "收入(元) What was earned, in yuan.")
        var income: Amount
        @Option(name: .long, help: "收益报表文件 File with the statement; it goes into the vault.")
        var report: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let digest = try open.vault.store(fileAt: report).digest
            return .pricing(.reportIncome(ReportIncome(order: id, income: income.money, report: digest)))
        }
    }
}
