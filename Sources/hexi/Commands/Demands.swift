// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// `hexi demand`
struct Demands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demand", abstract: "需求发布 Demands: what buyers look for, and the products that answer.",
        subcommands: [List.self, Publish.self, Withdraw.self, Match.self], defaultSubcommand: List.self)

    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List the demands on the board.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let demands = try await open.exchange.read { $0.negotiation.demands.sorted }
            console.answer(demands)
            var table = TextTable(
                (Text(zh: "需求", en: "demand"), .left), (Text(zh: "买方", en: "buyer"), .left),
                (Text(zh: "行业", en: "sector"), .left), (Text(zh: "种类", en: "kind"), .left),
                (Text(zh: "用途", en: "purpose"), .left), (Text(zh: "预算(元)", en: "budget (CNY)"), .right),
                (Text(zh: "截止", en: "until"), .left))
            for demand in demands {
                let wanted = demand.wanted
                table.add(
                    "\(demand.id)", "\(demand.buyer)", wanted.sector, wanted.kind ?? "-", wanted.purpose,
                    wanted.budget?.grouped ?? "-", "\(demand.until)")
            }
            console.show(table)
        }
    }

    struct Publish: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "发布 Publish what one looks for (with --as).")
        @Option(name: .long, help: "行业 Sector, such as culture-tourism.")
        var sector: String
        @Option(name: .long, help: "用途 Purpose.")
        var purpose: String
        @Option(name: .long, help: "产品种类 Kind of product; any without it.")
        var kind: String?
        @Option(name: .long, help: "预算(元) The most that one licence may cost, in yuan.")
        var budget: Amount?
        @Option(name: .long, help: "关键词(可多次) Word that the description should have; repeat for more.")
        var keyword: [String] = []
        @Option(name: .long, help: "截止日或时刻 Last day, or day and time.")
        var until: Moment
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let wanted = Demand.Wanted(
                sector: sector, kind: kind, purpose: purpose, budget: budget?.money, keywords: keyword)
            return .negotiation(.publishDemand(PublishDemand(wanted: wanted, until: until.instant)))
        }
    }

    struct Withdraw: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "撤回 Take one's demand off the board (with --as).")
        @Argument(help: "需求编号 Demand.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .negotiation(.withdrawDemand(WithdrawDemand(demand: id)))
        }
    }

    struct Match: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "撮合 The products that answer a demand, the best first, and why.")
        @Argument(help: "需求编号 Demand.")
        var id: ExchangeID
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let id = id
            let answer = try await open.exchange.read { market in
                Result { () throws(Refusal) in try market.matches(for: id) }
            }
            let matches = try answer.get()
            console.answer(matches)
            var table = TextTable(
                (Text(zh: "产品", en: "product"), .left), (Text(zh: "得分", en: "score"), .right),
                (Text(zh: "价格(元)", en: "price (CNY)"), .right), (Text(zh: "理由", en: "why"), .left))
            for match in matches {
                let reasons = match.reasons.map { $0(console.language) }.joined(separator: "; ")
                table.add("\(match.product)", "\(match.score)", match.price?.grouped ?? "-", reasons)
            }
            console.show(table)
        }
    }
}
