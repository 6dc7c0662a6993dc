// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// Money at the bank that nobody expected: shown, booked, and given to its owner.
extension Bank {
    struct Suspense: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "待查明款项 Money at the bank that belongs to nobody known.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let suspense = try await open.exchange.read { $0.clearing.suspense }
            console.answer(suspense)
            var table = TextTable(
                (Text(zh: "银行流水", en: "bank reference"), .left), (Text(zh: "编号", en: "deposit"), .left),
                (Text(zh: "金额", en: "amount"), .right))
            for booked in suspense { table.add(booked.bankReference, "\(booked.deposit)", booked.amount.grouped) }
            console.show(table)
        }
    }

    struct Book: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "book-suspense", abstract: "挂账 Book money that nobody expected as being in suspense.")
        @Argument(help: "银行流水号 The bank's reference.")
        var bankReference: String
        @Option(name: .long, help: "金额(元) Amount in yuan.")
        var amount: Amount
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(.bookSuspense(BookSuspense(amount: amount.money, bankReference: bankReference)))
        }
    }

    struct Release: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "release-suspense", abstract: "转出 Give money in suspense to the participant whose it is.")
        @Argument(help: "银行流水号 The bank's reference.")
        var bankReference: String
        @Option(name: .long, help: "主体编号 Whose money.")
        var participant: ExchangeID
        @Option(name: .long, help: "依据 How that was found out.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(
                .releaseSuspense(ReleaseSuspense(bankReference: bankReference, participant: participant, reason: reason)))
        }
    }
}
