// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
public import ExchangeKernel
import ExchangeModel

// Money that a court or another authority had frozen.
extension Escrow {
    struct Frozen: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "协助冻结登记 Money frozen on the ground of an authority's notice.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let frozen = try await open.exchange.read { $0.escrow.frozenFunds.sorted }
            console.answer(frozen)
            var table = TextTable(
                (Text(zh: "通知", en: "notice"), .left), (Text(zh: "主体", en: "participant"), .left), (Text(zh: "资金", en: "money"), .left),
                (Text(zh: "金额(元)", en: "amount (CNY)"), .right), (Text(zh: "待冻结(元)", en: "to come (CNY)"), .right),
                (Text(zh: "期限", en: "until"), .left))
            for funds in frozen {
                table.add(
                    "\(funds.notice)", "\(funds.participant)", funds.kind.rawValue, funds.amount.grouped, funds.missing?.grouped ?? "",
                    funds.until.map { "\($0)" } ?? "")
            }
            console.show(table)
        }
    }

    struct FreezeMoney: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "freeze-funds", abstract: "协助冻结 Freeze money of a participant: it is neither spent nor paid out.")
        @Argument(help: "主体编号 Whose money.")
        var participant: ExchangeID
        @Option(name: .long, help: "金额(元) Amount in yuan, no more than is there.")
        var amount: Amount
        @Option(name: .long, help: "available 可用资金 deposited money, or income 待付收入 what was earned.")
        var from: FundsKind = .available
        @Option(name: .long, help: "通知书 The authority's notice.")
        var document: String
        @Option(name: .long, help: "冻结期限(含当日) Last day on which it holds; until it is lifted by default.")
        var until: CalendarDate?
        @Flag(name: .long, help: "轮候冻结 What is not there is frozen as it comes in.")
        var waits = false
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .escrow(
                .freezeFunds(
                    FreezeFunds(
                        participant: participant, kind: from, amount: amount.money, document: try open.digest(of: document),
                        until: until, waits: waits ? true : nil)))
        }
    }

    struct UnfreezeMoney: SubmittingCommand {
        static let configuration = CommandConfiguration(commandName: "unfreeze-funds", abstract: "解除协助冻结 Lift a freeze of money.")
        @Argument(help: "通知编号 Notice.")
        var notice: ExchangeID
        @Option(name: .long, help: "解除文书 The document that lifts it.")
        var document: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .escrow(.unfreezeFunds(UnfreezeFunds(notice: notice, document: try open.digest(of: document))))
        }
    }
}

extension Escrow {
    struct SeizeMoney: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "seize-funds", abstract: "扣划 Pay frozen money out to the authority that had it frozen.",
            discussion: "收款账户在 hexi bank export 的账户表中以 --payee 的名称列出 The account table of `hexi bank export` has a row of that name.")
        @Argument(help: "通知编号 Notice.")
        var notice: ExchangeID
        @Option(name: .long, help: "金额(元) Amount in yuan, no more than is frozen.")
        var amount: Amount
        @Option(name: .long, help: "收款机关 Who is paid.")
        var payee: String
        @Option(name: .long, help: "扣划通知书 The notice of execution.")
        var document: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .escrow(
                .seizeFunds(
                    SeizeFunds(notice: notice, amount: amount.money, payee: payee, document: try open.digest(of: document))))
        }
    }
}

extension FundsKind: ExpressibleByArgument {}
