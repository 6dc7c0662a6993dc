// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation

/// The program `hexi`.
@main struct Hexi: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hexi",
        abstract: "河西行业数据交易所 An exchange for industry data: rights, catalogue, price, escrow, settlement, evidence.",
        version: Version.text,
        groupedSubcommands: [
            CommandGroup(name: "开市 Starting", subcommands: [Initialise.self, Serve.self, Demo.self, Terms.self, WholeMarket.self]),
            CommandGroup(
                name: "交易 Trading",
                subcommands: [
                    Participants.self, Rights.self, Products.self, Search.self, Appraise.self, Demands.self, Offers.self,
                    Mandates.self, Auctions.self, Orders.self, Contracts.self, Escrow.self, Deliver.self, Assets.self,
                    Settle.self, StatementOfAccount.self, Bank.self,
                ]),
            CommandGroup(
                name: "协同与清算 Working together", subcommands: [Disputes.self, CreditRecords.self, Services.self, Clear.self]),
            CommandGroup(
                name: "存证 Evidence",
                subcommands: [ReceiptOf.self, Verify.self, Evidence.self, Journal.self, LedgerBooks.self]),
            CommandGroup(name: "工具 Tools", subcommands: [Tables.self, Identifiers.self, SectorModules.self, Scenes.self, LocalRules.self]),
            CommandGroup(
                name: "运维 Operation",
                subcommands: [Accounts.self, Rebuild.self, BackUp.self, Restore.self, Doctor.self]),
        ])

    static func main() async {
        // A reader that goes away ends the output, not the program's work.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            fflush(nil)
        } catch {
            fflush(nil)
            ErrorReport(error).end()
        }
    }
}

/// What the program says about itself.
enum Version {
    static let text = "0.1.0"
}
