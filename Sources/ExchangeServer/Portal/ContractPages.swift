// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// Contracts that run, each with what its parties may do next.
struct ContractPages {
    let pages: Pages
    private var site: Site { pages.site }
    private static let listLimit = 500

    func add(to router: Router<Visit>) {
        router.get("/contracts") { request, visit in try await list(request, visit) }
        router.get("/contracts/:id") { request, visit in try await show(try visit.id(), request, visit) }
    }

    private struct Known: Sendable {
        let contract: Contract
        let life: ContractLife?
        let seller: ExchangeID?
        let title: Text
        let buyerName: String
        let sellerName: String
    }

    private static func known(_ contract: Contract, _ market: Market, _ language: Language) -> Known {
        let product = market.catalog.products[contract.product]
        func name(_ id: ExchangeID?) -> String { id.flatMap { market.participants.all[$0]?.title(language) } ?? "—" }
        return Known(
            contract: contract, life: market.trading.lives[contract.id], seller: product?.seller,
            title: product?.description.title ?? Text(zh: "\(contract.product)", en: "\(contract.product)"),
            buyerName: name(contract.buyer), sellerName: name(product?.seller))
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let visitor = visit.visitor
        let language = visit.language
        let known = try await site.read { market in
            market.trading.contracts.sorted.reversed().lazy.map { Self.known($0, market, language) }
                .filter { visitor.mayRead($0.contract.buyer, $0.seller) }.prefix(Self.listLimit).map { $0 }
        }
        let content = ThingList(
            Text(zh: "合同", en: "Contracts"),
            [
                (Text(zh: "合同", en: "Contract"), false), (Text(zh: "产品", en: "Product"), false), (Text(zh: "买方", en: "Buyer"), false),
                (Text(zh: "供方", en: "Seller"), false), (Text(zh: "已用/可用", en: "Used / allowed"), true), (Text(zh: "期至", en: "Until"), false),
            ],
            rows: known.map { item in
                [
                    .init(text: "\(item.contract.id)", link: "/contracts/\(item.contract.id)"), .init(text: item.title(language)),
                    .init(text: item.buyerName), .init(text: item.sellerName),
                    .init(text: "\(item.contract.used) / \(item.contract.uses)", isNumber: true), .init(text: item.contract.until.short),
                ]
            }, note: Text(zh: "履行中的合同。已终止的合同见订单与存证。", en: "Contracts that run. What has ended is with its order and in the evidence."),
            done: request.query("done"), language)
        return try pages.show("things", title: Text(zh: "合同", en: "Contracts"), content, visit, path: "/contracts")
    }

    private func show(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let rulebook = site.exchange.rulebook
        let now = site.clock.now
        let participant = visit.visitor.participant
        let language = visit.language
        let (known, steps) = try await site.read { market in
            (
                market.trading.contracts[id].map { Self.known($0, market, language) },
                participant.map { market.nextSteps(for: $0, of: id, at: now, by: rulebook) } ?? []
            )
        }
        guard let known, visit.visitor.mayRead(known.contract.buyer, known.seller) else { throw Refusal.pageNotFound("\(id)") }
        try await site.settled()
        let contract = known.contract
        let terms = [
            Fact(Text(zh: "产品", en: "Product"), known.title(language), language), Fact(Text(zh: "买方", en: "Buyer"), known.buyerName, language),
            Fact(Text(zh: "供方", en: "Seller"), known.sellerName, language), Fact(Text(zh: "用途", en: "Purpose"), contract.purpose, language),
            Fact(Text(zh: "价款(元)", en: "Price (CNY)"), contract.price.grouped, language),
            Fact(Text(zh: "次数", en: "Uses"), "\(contract.used) / \(contract.uses)", language),
            Fact(Text(zh: "签订", en: "Signed"), contract.signed.short, language), Fact(Text(zh: "期至", en: "Until"), contract.until.short, language),
            Fact(Text(zh: "产品版本", en: "Version"), "\(contract.version)", language),
        ]
        let life = known.life.map { life in
            [
                Fact(Text(zh: "合同类型", en: "Kind"), life.kind.rawValue, language),
                Fact(Text(zh: "中止", en: "Suspended"), life.suspension.map { "\($0.since.short) \($0.reason)" }, language),
                Fact(Text(zh: "待议变更", en: "Change proposed"), life.proposal.map { "\($0.change)" }, language),
                Fact(Text(zh: "义务", en: "Duties"), life.duties.joined(separator: "; "), language),
            ]
        }
        let page = ThingPage(
            sections: [(Text(zh: "条款", en: "Terms"), terms)] + (life.map { [(Text(zh: "签后", en: "Since signature"), $0)] } ?? []),
            actions: steps.compactMap { step in Step.action(step, id, back: request.uri.path, language) },
            records: try site.exchange.readModels.sequences(about: id, limit: 20), done: request.query("done"), language)
        return try pages.show("thing", title: Text(zh: "合同 \(id)", en: "Contract \(id)"), page, visit, path: request.uri.path)
    }
}
