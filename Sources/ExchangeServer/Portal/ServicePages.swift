// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// Third-party services: the eleven kinds with their accredited agencies, and engagements with what each side may do next.
struct ServicePages {
    let pages: Pages
    private var site: Site { pages.site }
    private static let listLimit = 200

    func add(to router: Router<Visit>) {
        router.get("/services") { request, visit in try await kinds(request, visit) }
        router.get("/services/:kind") { _, visit in try await agencies(visit) }
        router.get("/engagements") { request, visit in try await list(request, visit) }
        router.get("/engagements/:id") { request, visit in try await show(try visit.id(), request, visit) }
        router.get("/parties") { _, visit in try await parties(visit) }
    }

    /// An agency, and what it is accredited for.
    private struct Provider: Sendable {
        let id: ExchangeID
        let name: Text
        let accreditations: [Accreditation]
    }

    private func providers() async throws -> [Provider] {
        let today = site.clock.now.date
        return try await site.read { market in
            market.services.agencies.sorted.compactMap { agency in
                guard let participant = market.participants.all[agency.participant], participant.status == .admitted else { return nil }
                let valid = agency.accreditations.filter { today <= $0.until }
                return valid.isEmpty ? nil : Provider(id: agency.participant, name: participant.title, accreditations: valid)
            }
        }
    }

    private func kinds(_ request: Request, _ visit: Visit) async throws -> Response {
        let providers = try await providers()
        let language = visit.language
        let list = ThingList(
            Text(zh: "十一类服务", en: "The eleven kinds of services"),
            [
                (Text(zh: "服务", en: "Service"), false), (Text(zh: "用在哪里", en: "Where it has its place"), false),
                (Text(zh: "已认可机构", en: "Accredited agencies"), true),
            ],
            rows: ServiceKind.allCases.map { kind in
                let count = providers.count { $0.accreditations.contains { $0.kind == kind } }
                return [
                    .init(text: kind.name(language), link: "/services/\(kind.rawValue)"), .init(text: kind.place(language)),
                    .init(text: "\(count)", isNumber: true),
                ]
            }, language)
        var links = [PageLink(Text(zh: "三方视图", en: "The three parties"), "/parties", language)]
        if visit.visitor.account != nil { links.insert(PageLink(Text(zh: "服务委托", en: "Engagements"), "/engagements", language), at: 0) }
        let page = ThingPage(
            intro: Text(
                zh: "第三方机构经认可后提供服务;交易所、数据商、第三方机构三方分开。",
                en: "Third parties serve once they are accredited. The venue, the merchants and the agencies are kept apart.")(language),
            sections: [], lists: [list], links: links, done: request.query("done"), language)
        return try pages.show("thing", title: Text(zh: "第三方服务", en: "Services"), page, visit, path: "/services")
    }

    private func agencies(_ visit: Visit) async throws -> Response {
        let text = visit.parameters.get("kind") ?? ""
        guard let kind = ServiceKind(rawValue: text) else { throw Refusal.pageNotFound(text) }
        let language = visit.language
        let mayAsk = visit.visitor.participant != nil
        let rows = try await providers().flatMap { provider in
            provider.accreditations.filter { $0.kind == kind }.map { accreditation in
                let ask = ThingList.Cell(
                    text: Text(zh: "委托", en: "Ask for work")(language),
                    link: "/do/engagements?kind=\(kind.rawValue)&agency=\(provider.id)&back=/engagements")
                return [
                    ThingList.Cell(text: provider.name(language)), .init(text: "\(provider.id)"), .init(text: accreditation.level.title(language)),
                    .init(text: "\(accreditation.until)"),
                ] + (mayAsk ? [ask] : [])
            }
        }
        var headings: [ThingList.Title] = [
            (Text(zh: "机构", en: "Agency"), false), (Text(zh: "编号", en: "Id"), false), (Text(zh: "等级", en: "Level"), false),
            (Text(zh: "认可至", en: "Until"), false),
        ]
        if mayAsk { headings.append((Text(zh: "办理", en: "Do"), false)) }
        let list = ThingList(
            Text(zh: "已认可机构", en: "Accredited agencies"),
            headings, rows: rows, language)
        let page = ThingPage(
            intro: kind.place(language), sections: [], lists: [list],
            links: [PageLink(Text(zh: "全部服务", en: "All services"), "/services", language)], language)
        return try pages.show("thing", title: kind.name, page, visit, path: "/services/\(kind.rawValue)")
    }

    /// The venue, the merchants and the agencies, and what each may do. Credit is for those who read everything.
    private func parties(_ visit: Visit) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let today = site.clock.now.date
        let view = try await site.read { $0.threePartyView(on: today) }
        let language = visit.language
        let seesAll = visit.visitor.readsAll
        var titles: [ThingList.Title] = [
            (Text(zh: "名称", en: "Name"), false), (Text(zh: "角色", en: "Roles"), false), (Text(zh: "认可", en: "Accredited for"), false),
            (Text(zh: "可办业务", en: "Actions"), true),
        ]
        if seesAll { titles.append((Text(zh: "信用", en: "Credit"), false)) }
        let headings = titles
        func list(_ title: Text, _ members: [ThreePartyView.Member]) -> ThingList {
            ThingList(
                title,
                headings,
                rows: members.prefix(Self.listLimit).map { member in
                    [
                        .init(text: member.name, link: seesAll ? "/participants/\(member.participant)" : nil),
                        .init(text: member.roles.map { $0.title(language) }.joined(separator: "、")),
                        .init(text: member.accreditations.map { $0.name(language) }.joined(separator: "、")),
                        .init(text: "\(member.commands.count)", isNumber: true),
                    ] + (seesAll ? [.init(text: member.tier.rawValue)] : [])
                }, language)
        }
        let page = ThingPage(
            intro: Text(
                zh: "运营方可办 \(view.venueCommands.count) 种业务,但从不买卖;数据商只交易,不裁决;第三方机构只服务,两者都不做。",
                en: "The venue has \(view.venueCommands.count) actions and never trades; a merchant trades and never decides; an agency does neither."
            )(
                language),
            sections: [],
            lists: [
                list(Text(zh: "供方、需方与数据商", en: "Merchants"), view.merchants), list(Text(zh: "经纪与第三方服务机构", en: "Agencies"), view.agencies),
                list(Text(zh: "监管与审计", en: "Supervisors"), view.supervisors),
            ], links: [PageLink(Text(zh: "第三方服务", en: "Services"), "/services", language)], language)
        return try pages.show("thing", title: Text(zh: "三方视图", en: "The three parties"), page, visit, path: "/parties")
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let visitor = visit.visitor
        let language = visit.language
        let engagements = try await site.read { market in
            market.services.engagements.newest(Self.listLimit) { visitor.mayRead($0.client, $0.agency) }.map {
                ($0, client: market.name(of: $0.client, language), agency: market.name(of: $0.agency, language))
            }
        }
        let list = ThingList(
            Text(zh: "服务委托", en: "Engagements"),
            [
                (Text(zh: "委托", en: "Engagement"), false), (Text(zh: "服务", en: "Service"), false), (Text(zh: "委托人", en: "Client"), false),
                (Text(zh: "机构", en: "Agency"), false), (Text(zh: "费用(元)", en: "Fee (CNY)"), true), (Text(zh: "状态", en: "Status"), false),
                (Text(zh: "期限", en: "Deadline"), false),
            ],
            rows: engagements.map { item, client, agency in
                [
                    .init(text: "\(item.id)", link: "/engagements/\(item.id)"), .init(text: item.kind.name(language)), .init(text: client),
                    .init(text: agency), .init(text: item.fee?.grouped ?? "≤ " + item.feeLimit.grouped, isNumber: true),
                    .init(text: item.status.title(language), state: "wait"), .init(text: item.deadline.short),
                ]
            },
            actions: visitor.participant == nil
                ? [] : [ThingAction(Text(zh: "选择服务与机构", en: "Choose a service"), "/services", back: "/engagements", language)],
            note: Text(zh: "尚未完成的委托。已完成的在存证中。", en: "Engagements that are not finished. What is finished is in the evidence."),
            done: request.query("done"), language)
        return try pages.show("things", title: Text(zh: "服务委托", en: "Engagements"), list, visit, path: "/engagements")
    }

    private func show(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let language = visit.language
        let found = try await site.read { market in
            market.services.engagements[id].map { ($0, market.name(of: $0.client, language), market.name(of: $0.agency, language)) }
        }
        guard let (item, client, agency) = found, visit.visitor.mayRead(item.client, item.agency) else { throw Refusal.pageNotFound("\(id)") }
        try await site.settled()
        let facts = [
            Fact(Text(zh: "服务", en: "Service"), item.kind.name(language), language), Fact(Text(zh: "委托人", en: "Client"), client, language),
            Fact(Text(zh: "机构", en: "Agency"), agency, language), Fact(Text(zh: "对象", en: "About"), item.subject.map { "\($0)" }, language),
            Fact(Text(zh: "要求", en: "What was asked for"), try wanted(of: id), language),
            Fact(Text(zh: "费用上限(元)", en: "Fee at most (CNY)"), item.feeLimit.grouped, language),
            Fact(Text(zh: "费用(元)", en: "Fee (CNY)"), item.fee?.grouped, language),
            Fact(Text(zh: "受理", en: "Accepted"), item.accepted?.short, language), Fact(Text(zh: "期限", en: "Deadline"), item.deadline.short, language),
            Fact(Text(zh: "成果文件", en: "Signed document"), item.work?.document.hex, language),
        ]
        let page = ThingPage(
            status: (item.status.title, "wait"), sections: [(Text(zh: "委托", en: "Engagement"), facts)],
            actions: actions(item, visit, back: request.uri.path),
            links: [PageLink(Text(zh: "全部委托", en: "All engagements"), "/engagements", language)],
            records: try site.exchange.readModels.sequences(about: id, limit: 20), done: request.query("done"), language)
        return try pages.show("thing", title: Text(zh: "委托 \(id)", en: "Engagement \(id)"), page, visit, path: request.uri.path)
    }

    /// What the client asked for, in its own words: the record of the request has them.
    private func wanted(of id: ExchangeID) throws -> String? {
        for sequence in try site.exchange.readModels.sequences(about: id, limit: 20).reversed() {
            for case .services(.requested(let requested)) in try site.exchange.journal.record(at: sequence)?.record.events ?? []
            where requested.engagement == id { return requested.request }
        }
        return nil
    }

    private func actions(_ item: Engagement, _ visit: Visit, back: String) -> [ThingAction] {
        func action(_ zh: String, _ en: String, _ end: String, isPlain: Bool = false, isGrave: Bool = false, back: String) -> ThingAction {
            ThingAction(
                Text(zh: zh, en: en), "/do/engagements/\(item.id)\(end)", isPlain: isPlain, isGrave: isGrave, back: back, visit.language)
        }
        let isClient = visit.visitor.participant == item.client
        guard isClient || visit.visitor.participant == item.agency else { return [] }
        let list = "/engagements"
        switch item.status {
        case .requested where !isClient:
            return [
                action("受理并报价", "Accept for a fee", "/acceptance", back: back), action("不受理", "Decline", "/cancellation", isGrave: true, back: list),
            ]
        case .requested: return [action("取消委托", "Take it back", "/cancellation", isGrave: true, back: list)]
        case .accepted where !isClient:
            let deliver = ThingAction(Text(zh: "交付成果", en: "Deliver the work"), "/engagements/\(item.id)/work", back: back, visit.language)
            return [deliver, action("终止委托", "End it", "/cancellation", isGrave: true, back: list)]
        case .accepted: return [action("终止委托", "End it", "/cancellation", isGrave: true, back: list)]
        case .delivered where isClient:
            return [
                action("验收成果", "Accept the work", "/work/acceptance", isPlain: true, back: list),
                action("退回成果", "Reject the work", "/work/rejection", isGrave: true, back: list),
            ]
        case .delivered: return []
        }
    }
}

extension Engagement.Status {
    var title: Text {
        switch self {
        case .requested: Text(zh: "待受理", en: "asked for")
        case .accepted: Text(zh: "进行中", en: "under way")
        case .delivered: Text(zh: "待验收", en: "delivered")
        }
    }
}

extension Accreditation.Level {
    var title: Text {
        switch self {
        case .first: Text(zh: "一级", en: "first")
        case .second: Text(zh: "二级", en: "second")
        case .third: Text(zh: "三级", en: "third")
        }
    }
}
