// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// `hexi clear`
struct Clear: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "清算 Netting of obligations, collateral, taxes and invoices, income sharing, months and corrections.",
        subcommands: [
            Obligations.self, Cycle.self, Collateral.self, Cap.self, Limit.self, Limits.self, Reserve.self, Default.self, Invoices.self, Tax.self,
            Classify.self,
            Share.self, CloseMonth.self, Reverse.self, ConfirmReversed.self,
        ])

    /// `hexi clear obligation`
    struct Obligations: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "obligation", abstract: "债务 What participants owe each other.",
            subcommands: [List.self, Record.self, Agree.self, Withdraw.self], defaultSubcommand: List.self)
    }

    /// `hexi clear cycle`
    struct Cycle: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "轧差 Netting cycles: open, preview, commit.", subcommands: [Open.self, Preview.self, Commit.self])
    }

    /// `hexi clear collateral`
    struct Collateral: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "担保金 Money set aside to answer for obligations.", subcommands: [Post.self, Release.self])
    }

    struct Cap: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "净借记限额 Limit how far a participant's available money may fall from where it is now.")
        @Argument(help: "主体编号 Whose.")
        var participant: ExchangeID
        @Option(name: .long, help: "限额(元);不填为取消 How far, in yuan; without it the limit is taken away.")
        var amount: Amount?
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(.setDebitCap(SetDebitCap(participant: participant, cap: amount?.money)))
        }
    }

    struct Default: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "违约处置 Declare that a participant does not pay: set off, collateral, then its creditors share the loss.")
        @Argument(help: "主体编号 Who does not pay.")
        var participant: ExchangeID
        @Option(name: .long, help: "理由 What was found.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(.declareDefault(DeclareDefault(participant: participant, reason: reason)))
        }
    }
}

extension Clear.Obligations {
    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List obligations that are not paid.")
        @Option(name: .long, help: "主体 Only what it owes or is owed.")
        var participant: ExchangeID?
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let participant = participant
            let obligations = try await open.exchange.read { market in
                market.clearing.obligations.sorted.filter {
                    participant == nil || $0.payer == participant || $0.payee == participant
                }
            }
            console.answer(obligations)
            var table = TextTable(
                (Text(zh: "债务", en: "obligation"), .left), (Text(zh: "付款人", en: "payer"), .left),
                (Text(zh: "收款人", en: "payee"), .left), (Text(zh: "金额(元)", en: "amount (CNY)"), .right),
                (Text(zh: "到期日", en: "due"), .left), (Text(zh: "依据", en: "basis"), .left), (Text(zh: "状态", en: "status"), .left))
            for item in obligations {
                let status = item.agreed == nil ? "proposed" : item.deferredIn == nil ? "agreed" : "deferred"
                table.add(
                    "\(item.id)", "\(item.payer)", "\(item.payee)", item.amount.grouped, "\(item.due)",
                    "\(item.basis.rawValue) \(item.reference)", status)
            }
            console.show(table)
        }
    }

    struct Record: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "登记 Record what one participant owes another; a party's record counts once the other has agreed.")
        @Option(name: .long, help: "付款人 Who owes.")
        var payer: ExchangeID
        @Option(name: .long, help: "收款人 Who is owed.")
        var payee: ExchangeID
        @Option(name: .long, help: "金额(元) Amount in yuan.")
        var amount: Amount
        @Option(name: .long, help: "到期日 Day from which it is paid.")
        var due: CalendarDate
        @Option(name: .long, help: "依据 contract, instalment, fee, award, closeOut.")
        var basis: Obligation.Basis
        @Option(name: .long, help: "凭证 What proves it: the id of a contract, an acceptance, an award.")
        var reference: String
        @Option(name: .long, help: "优先级 0 最急 How urgent; 0 is the most urgent.")
        var priority: UInt8 = 5
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(
                .recordObligation(
                    RecordObligation(
                        payer: payer, payee: payee, amount: amount.money, due: due, basis: basis, reference: reference,
                        priority: priority)))
        }
    }

    struct Agree: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "确认 Agree to an obligation that the other party proposed (with --as).")
        @Argument(help: "债务编号 Obligation.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .clearing(.agree(AgreeObligation(obligation: id))) }
    }

    struct Withdraw: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "撤回 Take an obligation back.")
        @Argument(help: "债务编号 Obligation.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(.withdraw(WithdrawObligation(obligation: id, reason: reason)))
        }
    }
}
