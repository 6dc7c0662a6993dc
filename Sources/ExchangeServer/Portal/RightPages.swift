// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// Registrations of rights: one's own, those under publicity for everyone, and all for the desk of registration.
struct RightPages {
    let pages: Pages
    private var site: Site { pages.site }

    func add(to router: Router<Visit>) {
        router.get("/desk/rights") { request, visit in
            guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
            let visitor = visit.visitor
            return try await list(Text(zh: "登记", en: "Rights"), request, visit) {
                visitor.mayRead($0.resourceHolder, $0.processor, $0.productOperator)
            }
        }
        router.get("/rights/:id") { request, visit in try await show(try visit.id(), request, visit) }
    }

    private func list(
        _ title: Text, _ request: Request, _ visit: Visit, _ isWanted: @escaping @Sendable (Registration) -> Bool
    ) async throws -> Response {
        let language = visit.language
        let rights = try await site.read { market in
            market.rights.all.sorted.filter(isWanted).map { ($0, market.participants.all[$0.resourceHolder]?.title(language) ?? "") }
        }
        let isSupplier = !visit.visitor.capacities.isDisjoint(with: [.seller, .dealer])
        let content = ThingList(
            title,
            [
                (Text(zh: "登记", en: "Registration"), false), (Text(zh: "资源", en: "Resource"), false), (Text(zh: "持有人", en: "Holder"), false),
                (Text(zh: "状态", en: "Status"), false), (Text(zh: "异议期至", en: "Objections until"), false),
            ],
            rows: rights.map { right, holder in
                [
                    .init(text: "\(right.id)", link: "/rights/\(right.id)"), .init(text: right.resource.title), .init(text: holder),
                    .init(text: right.status.title(language), state: right.status.state), .init(text: right.objectionsUntil?.short ?? ""),
                ]
            },
            actions: isSupplier ? [ThingAction(Text(zh: "申请登记", en: "Register a resource"), "/desk/rights/new", back: "/desk/rights", language)] : [],
            done: request.query("done"), language)
        return try pages.show("things", title: title, content, visit, path: request.uri.path)
    }

    private func show(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        let language = visit.language
        let found = try await site.read { market in
            market.rights.all[id].map { right in
                (right, [right.resourceHolder, right.processor, right.productOperator].map { market.name(of: $0, language) })
            }
        }
        guard let (right, names) = found,
            right.status != .applied && right.status != .refused || visit.visitor.mayRead(right.resourceHolder)
        else { throw Refusal.pageNotFound("\(id)") }
        try await site.settled()
        let resource = right.resource
        let about = [
            Fact(Text(zh: "编号", en: "Id"), "\(id)", language), Fact(Text(zh: "摘要", en: "Summary"), resource.summary, language),
            Fact(Text(zh: "来源类别", en: "Class of source"), FieldLabel.option(resource.sourceClass.rawValue)(language), language),
            Fact(Text(zh: "取得方式", en: "How acquired"), FieldLabel.option(resource.acquisition.rawValue)(language), language),
            Fact(Text(zh: "证明材料", en: "Evidence"), resource.evidence, language),
            Fact(Text(zh: "来源许可", en: "Licence of the source"), resource.sourceLicence, language),
            Fact(Text(zh: "资源摘要值", en: "Digest"), resource.content.hex, language),
        ]
        let three = [
            Fact(Text(zh: "数据资源持有权", en: "Right to hold"), names[0], language),
            Fact(Text(zh: "数据加工使用权", en: "Right to process and use"), names[1], language),
            Fact(Text(zh: "数据产品经营权", en: "Right to operate products"), names[2], language),
            Fact(Text(zh: "登记证书", en: "Certificate"), right.certificate.map { "\($0)" }, language),
            Fact(Text(zh: "异议期至", en: "Objections until"), right.objectionsUntil?.short, language),
        ]
        let page = ThingPage(
            status: (right.status.title, right.status.state),
            sections: [(Text(zh: "数据资源", en: "Resource"), about), (Text(zh: "三权", en: "The three rights"), three)],
            actions: actions(right, visit, back: request.uri.path),
            records: try site.exchange.readModels.sequences(about: id, limit: 20), done: request.query("done"), language)
        return try pages.show("thing", title: Text(zh: resource.title, en: resource.title), page, visit, path: request.uri.path)
    }

    private func actions(_ right: Registration, _ visit: Visit, back: String) -> [ThingAction] {
        let language = visit.language
        let path = "/do/rights/\(right.id)"
        switch right.status {
        case .applied where visit.visitor.isStaff:
            return [ThingAction(Text(zh: "受理并公示", en: "Accept and publish"), path + "/review", back: back, language)]
        case .published where visit.visitor.isStaff:
            return [ThingAction(Text(zh: "发证", en: "Certify"), path + "/certificate", isPlain: true, back: back, language)]
        case .published where visit.visitor.account != nil && visit.visitor.participant != right.resourceHolder:
            return [ThingAction(Text(zh: "提出异议", en: "Object"), path + "/objections", isGrave: true, back: back, language)]
        case .objected where visit.visitor.isStaff:
            return [ThingAction(Text(zh: "处理异议", en: "Decide on the objection"), path + "/resolution", back: back, language)]
        case .certified where visit.visitor.participant == right.productOperator:
            return [
                ThingAction(Text(zh: "描述数据产品", en: "Describe a product"), "/desk/products/new?right=\(right.id)", back: back, language),
                ThingAction(Text(zh: "许可", en: "Licence"), path + "/licences", back: back, language),
                ThingAction(Text(zh: "转让", en: "Transfer"), path + "/transfers", back: back, language),
            ]
        case .applied, .published, .objected, .certified, .refused: return []
        }
    }
}

extension Registration.Status {
    /// The class of style that a status has.
    var state: String {
        switch self {
        case .certified: "good"
        case .applied, .published: "wait"
        case .objected, .refused: "bad"
        }
    }
}
