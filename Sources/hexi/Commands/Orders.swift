// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// `hexi order`
struct Orders: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "过程管控 Orders and contracts: quote, place, cancel, use.",
        subcommands: [
            List.self, Show.self, Quote.self, Place.self, Cancel.self, Reinstate.self, Use.self, Income.self,
        ], defaultSubcommand: List.self)

    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List orders, finished ones included, newest first.")
        @Option(name: .long, help: "主体 Only orders in which it buys or sells.")
        var participant: ExchangeID?
        @Option(name: .long, help: "状态 placed, delivered, completed, rejected, cancelled, expired.")
        var status: OrderSummary.Status?
        @Option(name: .long, help: "最多条数 At most so many.")
        var limit = 100
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            try await open.exchange.projected(open.exchange.journal.lastSequence())
            let orders = try open.exchange.readModels.orders(
                matching: OrderQuery(participant: participant, status: status, limit: limit))
            console.answer(orders)
            var table = TextTable(
                (Text(zh: "订单", en: "order"), .left), (Text(zh: "产品", en: "product"), .left),
                (Text(zh: "买方", en: "buyer"), .left), (Text(zh: "价款(元)", en: "price (CNY)"), .right),
                (Text(zh: "用途", en: "purpose"), .left), (Text(zh: "状态", en: "status"), .left))
            for order in orders {
                table.add(
                    "\(order.id)", "\(order.product)", "\(order.buyer)", order.price.grouped, order.purpose,
                    order.status.rawValue)
            }
            console.show(table)
        }
    }

    struct Show: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "查看 Show an order with its contract.")
        @Argument(help: "订单编号 Order.")
        var id: ExchangeID
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let order: OrderSummary
            let contract: Contract?
            let deadline: String?
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            let id = id
            try await open.exchange.projected(open.exchange.journal.lastSequence())
            guard let order = try open.exchange.readModels.order(id) else { throw Refusal.unknown(id) }
            let contractID = ExchangeID(region: id.region, kind: .contract, serial: id.serial)
            let (contract, deadline) = try await open.exchange.read { market in
                (market.trading.contracts[contractID], market.trading.orders[id]?.deadline)
            }
            print(JSON.text(Form(order: order, contract: contract, deadline: deadline.map { "\($0)" })))
        }
    }

    struct Quote: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "询价 Ask for a price that holds for some days (with --as).")
        @Argument(help: "产品编号 Product.")
        var product: ExchangeID
        @Option(name: .long, help: "用途 Purpose.")
        var purpose: String
        @Option(name: .long, help: "数量:份、次或月 Licences, units of volume, or months.")
        var quantity: Int64 = 1
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .pricing(.quote(RequestQuote(product: product, purpose: purpose, quantity: quantity)))
        }
    }

    struct Place: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "下单 Place an order: the money is held and a contract comes into being (with --as).")
        @Argument(help: "产品编号 Product.")
        var product: ExchangeID
        @Option(name: .long, help: "用途 Purpose, such as industry, research, governance.")
        var purpose: String
        @Option(name: .long, help: "数量:份、次或月 Licences, units of volume, or months.")
        var quantity: Int64 = 1
        @Option(name: .long, help: "按此报价 Order at this quote.")
        var quote: ExchangeID?
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .trading(.place(PlaceOrder(product: product, purpose: purpose, quantity: quantity, quote: quote)))
        }
    }

    struct Cancel: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "撤单 Cancel before delivery; the money goes back (with --as).")
        @Argument(help: "订单编号 Order.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .trading(.cancel(CancelOrder(order: id, reason: reason)))
        }
    }

    struct Use: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "使用 Take one use of a contract (with --as).")
        @Argument(help: "合同编号 Contract.")
        var contract: ExchangeID
        @Option(name: .long, help: "用途 Purpose; it must be the contract's.")
        var purpose: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .trading(.use(UseLicence(contract: contract, purpose: purpose)))
        }
    }
}
