// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// What waits for the visitor: for a participant by kind, for the venue's people by desk, each with an inbox of its own.
struct DeskPage {
    let pages: Pages
    private var site: Site { pages.site }
    /// So many things of one kind are shown.
    private static let limit = 50

    func add(to router: Router<Visit>) { router.get("/desk") { request, visit in try await show(request, visit) } }

    private func show(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let account = visit.visitor.account else { throw Refusal.signInNeeded }
        let language = visit.language
        let count: Int
        let lists: [ThingList]
        if let participant = visit.visitor.participant {
            let inboxes = try await site.read { Inbox.of(participant, $0) }
            count = inboxes.reduce(0) { $0 + $1.items.count }
            lists = inboxes.map { $0.list(limit: Self.limit, language) }
        } else {
            (count, lists) = try await desks(of: account, language)
        }
        var page = ThingPage(
            intro: Text(
                zh: "\(account.title),共有 \(count) 件事项等您办理。点开一件,页面上就有下一步。",
                en: "\(account.title), \(count) matters wait for you. Open one: its page has the next step.")(language), sections: [], lists: lists,
            actions: actions(visit), done: request.query("done"), language)
        page.hasNews = true
        return try pages.show("thing", title: Text(zh: "我的工作台", en: "My desk"), page, visit, path: "/desk")
    }

    /// The desks of somebody who works for the venue, with how much waits at each.
    private func desks(of account: Account, _ language: Language) async throws -> (count: Int, lists: [ThingList]) {
        let named = Desk.named.filter { account.desks.contains($0.desk) }
        let counts = try await site.read { market in
            named.map { MatterGroup.all(of: $0.desk, market).reduce(0) { $0 + $1.matters.count } }
        }
        let proposals = try WaitingProposal.all(at: site)
        let mine = proposals.filter { $0.proposal.maker != account.name && !$0.desks.isDisjoint(with: account.desks) }
        let list = ThingList(
            Text(zh: "岗位收件箱", en: "Inboxes"),
            [
                (Text(zh: "岗位", en: "Desk"), false), (Text(zh: "待办", en: "Waiting"), true),
                (Text(zh: "待复核", en: "To check"), true),
            ],
            rows: zip(named, counts).map { desk, count in
                [
                    .init(text: desk.title(language), link: "/inboxes/\(desk.name)"), .init(text: "\(count)", isNumber: true),
                    .init(text: "\(mine.count { !$0.desks.isDisjoint(with: desk.desk) })", isNumber: true),
                ]
            }, language)
        let second = Inbox(
            Text(zh: "待我复核", en: "Waiting for a second check"),
            mine.map {
                Inbox.Item(
                    title: Text(zh: "\($0.title.zh)(经办:\($0.proposal.maker))", en: "\($0.title.en) (by \($0.proposal.maker))"),
                    link: "/proposals/\($0.proposal.id)", since: $0.proposal.proposed)
            })
        return (counts.reduce(0, +) + mine.count, [list, second.list(limit: Self.limit, language)])
    }

    private func actions(_ visit: Visit) -> [ThingAction] {
        let language = visit.language
        func action(_ zh: String, _ en: String, _ path: String) -> ThingAction {
            ThingAction(Text(zh: zh, en: en), path, back: "/desk", language)
        }
        var actions: [ThingAction] = []
        if !visit.visitor.capacities.isDisjoint(with: [.seller, .dealer]) {
            actions += [action("申请登记", "Register a resource", "/desk/rights/new"), action("描述产品", "Describe a product", "/desk/products/new")]
        }
        if !visit.visitor.capacities.isDisjoint(with: [.buyer, .dealer]) {
            actions += [action("找数据", "Find data", "/products"), action("发布需求", "Publish a demand", "/do/demands")]
        }
        return actions + TradingStop.actions(visit.stop, visit, back: "/desk")
    }
}
