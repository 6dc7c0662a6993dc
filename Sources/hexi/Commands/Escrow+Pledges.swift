// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// Refunds of completed orders, and pledges of income.
extension Escrow {
    struct Refund: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "退款 Refund part or all of what was paid for a completed order (with --as).")
        @Argument(help: "订单编号 Order.")
        var order: ExchangeID
        @Option(name: .long, help: "金额(元) Amount in yuan, tax included.")
        var amount: Amount
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .escrow(.refund(RefundOrder(order: order, amount: amount.money, reason: reason)))
        }
    }

    struct Pledges: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "质押登记簿 Pledges of income, by pledgor and rank.")
        @Option(name: .long, help: "出质人 Only pledges of its income.")
        var pledgor: ExchangeID?
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let pledgor = pledgor
            let pledges = try await open.exchange.read { market in
                pledgor.map(market.escrow.pledges) ?? market.escrow.pledges.sorted
            }
            console.answer(pledges)
            var table = TextTable(
                (Text(zh: "质押", en: "pledge"), .left), (Text(zh: "出质人", en: "pledgor"), .left),
                (Text(zh: "质权人", en: "pledgee"), .left), (Text(zh: "产品", en: "product"), .left),
                (Text(zh: "尚余(元)", en: "left (CNY)"), .right), (Text(zh: "顺位", en: "rank"), .right),
                (Text(zh: "违约", en: "default"), .left))
            for pledge in pledges {
                table.add(
                    "\(pledge.id)", "\(pledge.pledgor)", "\(pledge.pledgee)", pledge.product.map { "\($0)" } ?? "*",
                    pledge.left.grouped, "\(pledge.priority)", pledge.isDefaulted ? "✓" : "")
            }
            console.show(table)
        }
    }

    struct Pledge: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "收益权质押 Register that one pledged income to a creditor (with --as).")
        @Argument(help: "质权人编号 Who is secured.")
        var pledgee: ExchangeID
        @Option(name: .long, help: "产品编号;默认为全部收益 Product whose income is pledged; all income without it.")
        var product: ExchangeID?
        @Option(name: .long, help: "担保金额(元) Claim that is secured, in yuan.")
        var amount: Amount
        @Option(name: .long, help: "质押合同文件 File of the pledge contract.")
        var document: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .escrow(
                .pledge(
                    RegisterPledge(
                        pledgee: pledgee, product: product, amount: amount.money, document: try open.digest(of: document))))
        }
    }

    struct Release: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "release-pledge", abstract: "解除质押 Give a pledge up as its pledgee (with --as).")
        @Argument(help: "质押编号 Pledge.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .escrow(.releasePledge(ReleasePledge(pledge: id))) }
    }

    struct DeclareDefault: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "declare-default",
            abstract: "质押违约 Declare on the ground of an award, a judgement or an agreed notice that a pledge's debtor defaulted.")
        @Argument(help: "质押编号 Pledge.")
        var id: ExchangeID
        @Option(name: .long, help: "裁决、判决或通知文件 File of the award, judgement or notice.")
        var document: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .escrow(.declareDefault(DeclarePledgeDefault(pledge: id, document: try open.digest(of: document))))
        }
    }
}
