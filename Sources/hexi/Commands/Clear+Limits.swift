// SPDX-License-Identifier: Apache-2.0
public import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
public import ExchangeKernel
import ExchangeModel

// Limits on what participants spend in a day, and what they keep for urgent payments.
extension Clear {
    struct Limit: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "支用限额 Limit what a participant's people spend in a day, from a day on.")
        @Argument(help: "主体编号 Whose.")
        var participant: ExchangeID
        @Option(name: .long, help: "时段 calendarDay 自然日, rollingDay 滚动 24 小时.")
        var window: VelocityLimit.Window = .calendarDay
        @Option(name: .long, help: "资金 available 可用资金, income 待付收入;不填为合计 Which money; all of it together by default.")
        var money: FundsKind?
        @Option(name: .long, help: "限额(元);不填为取消 How much, in yuan; without it the limit is taken away.")
        var amount: Amount?
        @Option(name: .long, help: "生效日 First day; today by default.")
        var since: CalendarDate?
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(
                .setVelocityLimit(
                    SetVelocityLimit(
                        participant: participant, money: money, window: window, amount: amount?.money,
                        since: since ?? SystemClock().now.date)))
        }
    }

    struct Limits: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "限额余量 Limits on a participant's spending, and what is left of them.")
        @Argument(help: "主体编号 Whose.")
        var participant: ExchangeID
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let (participant, now) = (participant, SystemClock().now)
            let standings = try await open.exchange.read { $0.clearing.spending[participant]?.standings(at: now) ?? [] }
            console.answer(standings)
            var table = TextTable(
                (Text(zh: "时段", en: "window"), .left), (Text(zh: "资金", en: "money"), .left), (Text(zh: "生效日", en: "since"), .left),
                (Text(zh: "限额(元)", en: "limit (CNY)"), .right), (Text(zh: "余量(元)", en: "left (CNY)"), .right))
            for standing in standings {
                table.add(
                    standing.limit.window.rawValue, standing.limit.money?.rawValue ?? "", "\(standing.limit.since)",
                    standing.limit.amount?.grouped ?? "", Money(minorUnits: standing.left, currency: .cny).grouped)
            }
            console.show(table)
        }
    }

    struct Reserve: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "预留流动性 Keep money for urgent payments in netting cycles (with --as); nothing takes the reserve away.")
        @Option(name: .long, help: "金额(元) Amount in yuan.")
        var amount: Amount
        @Option(name: .long, help: "紧急的优先级上限 Obligations of this priority and lower numbers are urgent.")
        var urgency: UInt8 = 0
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(.reserveLiquidity(ReserveLiquidity(amount: amount.money, urgency: urgency)))
        }
    }
}

extension VelocityLimit.Window: ExpressibleByArgument {}
