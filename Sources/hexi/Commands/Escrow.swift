// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel

/// `hexi escrow`
struct Escrow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "资金托管 Client money at the custody bank: deposits, holds, payouts, freezes.",
        subcommands: [
            Show.self, Deposit.self, Import.self, Withdraw.self, Payouts.self, Confirm.self, Fail.self, Freeze.self, Unfreeze.self,
            Frozen.self, FreezeMoney.self, UnfreezeMoney.self, SeizeMoney.self, Refund.self, Pledges.self, Pledge.self, Release.self,
            DeclareDefault.self,
        ],
        defaultSubcommand: Show.self)

    struct Show: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "余额 Balances of a participant, or of all accounts.")
        @Option(name: .long, help: "主体 Participant.")
        var participant: ExchangeID?
        @Option(name: .long, help: "截至第几条记录 As of a record of the journal; all of them by default.")
        var atRecord: UInt64?
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let participant = participant
            let all =
                if let atRecord {
                    try Market(replaying: open.exchange.journal, through: atRecord).ledger.balances
                } else {
                    try await open.exchange.read { $0.ledger.balances }
                }
            let balances = all.filter { participant == nil || $0.account.owner == participant?.serial }
            console.answer(balances.map(BalanceForm.init))
            console.show(TextTable(balances: balances, console.language))
        }
    }

    struct Deposit: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "入金 Record a deposit against the custody bank's notice.")
        @Argument(help: "主体编号 Whose money.")
        var participant: ExchangeID
        @Option(name: .long, help: "金额(元) Amount in yuan.")
        var amount: Amount
        @Option(name: .long, help: "银行流水号 The bank's reference; it never counts twice.")
        var bankReference: String
        @Option(name: .long, help: "起息日 Day from which the bank counts it; today by default.")
        var valueDate: CalendarDate?
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .escrow(
                .deposit(
                    RecordDeposit(
                        participant: participant, amount: amount.money, bankReference: bankReference, valueDate: valueDate)))
        }
    }

    struct Withdraw: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "出金 Ask for available money to be paid out (with --as).")
        @Option(name: .long, help: "金额(元) Amount in yuan.")
        var amount: Amount
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .escrow(.withdraw(WithdrawFunds(amount: amount.money)))
        }
    }

    struct Freeze: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "冻结 Freeze what is held for an order.")
        @Argument(help: "订单编号 Order.")
        var order: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .escrow(.freeze(FreezeOrder(order: order, reason: reason)))
        }
    }

    struct Unfreeze: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "解冻 Lift a freeze.")
        @Argument(help: "订单编号 Order.")
        var order: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .escrow(.unfreeze(UnfreezeOrder(order: order, reason: reason)))
        }
    }
}

extension OpenExchange {
    /// A participant's balances as a table.
    func balances(of participant: ExchangeID) async throws -> TextTable {
        let balances = try await exchange.read { $0.ledger.balances.filter { $0.account.owner == participant.serial } }
        return TextTable(balances: balances, Console.language())
    }
}

extension TextTable {
    /// Balances, one account a line.
    init(balances: [Balance], _ language: Language) {
        self.init(
            (Text(zh: "账户", en: "account"), .left), (Text(zh: "科目", en: "kind"), .left),
            (Text(zh: "余额(元)", en: "posted (CNY)"), .right), (Text(zh: "可用", en: "available"), .right))
        for balance in balances {
            add(
                balance.account.text, balance.account.kind.name(language), balance.posted.grouped, balance.available.grouped)
        }
    }
}
