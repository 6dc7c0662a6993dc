// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeKernel
import ExchangeModel

/// `hexi settle`
struct Settle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "结算清算 Settlement: pay suppliers what they earned, close the books of a day.",
        subcommands: [Run.self, CloseBooks.self], defaultSubcommand: Run.self)

    struct Run: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "结算 Order a payout for each supplier who has earned money.")
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .clearing(.settle(SettlePayables())) }
    }

    struct CloseBooks: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "close-day", abstract: "日终 Close the books of a past day; refused while anything is out of balance.")
        @Argument(help: "日期 Day.")
        var day: CalendarDate
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(.closeDay(ExchangeKernel.CloseDay(day: day)))
        }
    }
}
