// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel

extension Clear.Cycle {
    struct Open: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "开场 Open a netting cycle.")
        @Option(name: .long, help: "截止时间 When its intake ends, such as 2026-12-01T17:00 in China's time.")
        var cutOff: Moment
        @Option(name: .long, help: "重开的场次 Cycle that it runs again, after a default.")
        var rerunOf: ExchangeID?
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(.openCycle(OpenCycle(cutOff: cutOff.instant, rerunOf: rerunOf)))
        }
    }

    struct Preview: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "试算 What the open cycle would settle with today's balances; changes nothing.")
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            struct Position: Encodable {
                let participant: ExchangeID
                let net: Int64
            }

            let settled: [Obligation]
            let deferred: [Obligation]
            let positions: [Position]
            let gross: Int64
            let netted: Int64
            let isProven: Bool
            let isLast: Bool

            init(_ plan: NettingPlan) {
                settled = plan.settled.map { plan.obligations[$0] }
                deferred = plan.deferred.map { plan.obligations[$0] }
                positions = zip(plan.participants, plan.positions.nets).map {
                    Position(participant: $0, net: Int64(clamping: $1))
                }
                gross = Int64(clamping: plan.positions.gross)
                netted = Int64(clamping: plan.positions.netted)
                isProven = plan.proof.violations(for: plan.indexed).isEmpty
                isLast = plan.isLast
            }
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            let now = SystemClock().now
            let form = try await open.exchange.read { market in
                Result<Form, any Error> { Form(try market.nettingPreview(at: now)) }
            }.get()
            console.answer(form)
            var table = TextTable(
                (Text(zh: "主体", en: "participant"), .left), (Text(zh: "净额(元)", en: "net (CNY)"), .right))
            for position in form.positions {
                table.add("\(position.participant)", Money(minorUnits: position.net, currency: .cny).grouped)
            }
            console.show(table)
            let gross = Money(minorUnits: form.gross, currency: .cny).grouped
            let netted = Money(minorUnits: form.netted, currency: .cny).grouped
            console.say(
                Text(
                    zh: "结清 \(form.settled.count) 笔,递延 \(form.deferred.count) 笔;总额 \(gross) 元,轧差后 \(netted) 元,"
                        + (form.isProven ? "已复核" : "复核不符"),
                    en: "\(form.settled.count) settled, \(form.deferred.count) deferred; gross CNY \(gross), netted CNY \(netted), "
                        + (form.isProven ? "proven" : "not proven")))
        }
    }

    struct Commit: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "提交 Settle the open cycle after its cut-off.")
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .clearing(.commitCycle(CommitCycle())) }
    }
}

extension Clear.Collateral {
    struct Post: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "缴存 Set available money aside (with --as).")
        @Option(name: .long, help: "金额(元) Amount in yuan.")
        var amount: Amount
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(.postCollateral(PostCollateral(amount: amount.money)))
        }
    }

    struct Release: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "退还 Give collateral back; refused while something due is owed.")
        @Argument(help: "主体编号 Whose.")
        var participant: ExchangeID
        @Option(name: .long, help: "金额(元) Amount in yuan.")
        var amount: Amount
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .clearing(.releaseCollateral(ReleaseCollateral(participant: participant, amount: amount.money)))
        }
    }
}
