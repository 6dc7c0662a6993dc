// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// Reading what a person sealed when they applied: the desk of admission says what for, that goes into the journal, and then it is shown.
struct PersonalPages {
    let pages: Pages
    private var site: Site { pages.site }

    func add(to router: Router<Visit>) {
        router.get("/participants/:id/personal") { request, visit in try await ask(try visit.id(), request, visit) }
        router.post("/participants/:id/personal") { request, visit in try await reveal(try visit.id(), request, visit) }
    }

    /// Asks what it is read for.
    private func ask(_ id: ExchangeID, _ request: Request, _ visit: Visit, problem: Refusal? = nil) async throws -> Response {
        try authorise(visit)
        try await site.settled()
        let language = visit.language
        let path = "/participants/\(id)/personal"
        let form = ThingForm(
            Text(zh: "说明目的", en: "Say what for"), path,
            note: Text(
                zh: "提交后先记入日志,再显示内容;本人和审计可以看到谁在何时为何查阅。",
                en: "It goes into the journal before anything is shown: whose it is and the auditor see who read it, when and what for."),
            fields: [FormField("purpose", Text(zh: "查阅目的", en: "Purpose"), .text, language)],
            button: Text(zh: "登记并查看", en: "Record and show"), back: path, language)
        var page = ThingPage(
            sections: [], lists: [PersonalReading.list(try PersonalReading.all(of: id, at: site), language)], forms: [form],
            links: [PageLink(Text(zh: "回到主体", en: "Back to the participant"), "/participants/\(id)", language)], language)
        page.problem = problem?.message(language)
        return try pages.show(
            "thing", title: Text(zh: "核验身份", en: "Check who applies"), page, visit, path: path, status: problem == nil ? .ok : .unprocessableContent)
    }

    /// Shows what a person handed in, once the journal says that it is read.
    private func reveal(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        let account = try authorise(visit)
        try await site.settled()
        guard let sealed = try sealed(of: id), let fields = try site.persons.open(sealed) else { throw Refusal.pageNotFound("\(id)") }
        let read = ReadPersonalInformation(participant: id, purpose: form["purpose"] ?? "")
        let receipt: CommandReceipt
        do {
            receipt = try await site.exchange.submit(
                .participants(.readPersonal(read)), as: account.principal, key: "reading " + (form["key"] ?? Token.make()))
        } catch let refusal as Refusal {
            return try await ask(id, request, visit, problem: refusal)
        }
        let labels = [
            ("name", Text(zh: "姓名", en: "Name")), ("identityNumber", Text(zh: "身份证号", en: "Identity number")), ("phone", Text(zh: "电话", en: "Phone")),
        ]
        let known = labels.map { Fact($0.1, fields[$0.0], visit.language) }
        let others = fields.filter { field in !labels.contains { $0.0 == field.key } }.sorted { $0.key < $1.key }
        let page = ThingPage(
            intro: Text(
                zh: "仅供“\(read.purpose)”使用;本次查阅是第 \(receipt.sequence) 号记录。",
                en: "For '\(read.purpose)', and nothing else. This reading is record \(receipt.sequence).")(visit.language),
            sections: [
                (
                    Text(zh: "密封的个人信息", en: "Sealed personal information"),
                    known + others.map { Fact(Text(zh: $0.key, en: $0.key), $0.value, visit.language) }
                )
            ], links: [PageLink(Text(zh: "回到主体", en: "Back to the participant"), "/participants/\(id)", visit.language)],
            records: [receipt.sequence], visit.language)
        return try pages.show("thing", title: Text(zh: "核验身份", en: "Check who applies"), page, visit, path: "/participants/\(id)")
    }

    @discardableResult
    private func authorise(_ visit: Visit) throws -> Account {
        guard let account = visit.visitor.account else { throw Refusal.signInNeeded }
        guard visit.visitor.isStaff, account.desks.contains(.admission) else { throw Refusal.deskMissing("persons.reveal", Desk.admission.title) }
        return account
    }

    /// The sealed bytes of an application: its record has them.
    private func sealed(of id: ExchangeID) throws -> [UInt8]? {
        for sequence in try site.exchange.readModels.sequences(about: id, limit: 1_000).reversed() {
            for case .participants(.applied(let applied)) in try site.exchange.journal.record(at: sequence)?.record.events ?? []
            where applied.participant == id { return applied.sealed }
        }
        return nil
    }
}

/// One reading of sealed personal information, as its record says.
struct PersonalReading {
    let sequence: UInt64
    let instant: Instant
    let reader: String
    let purpose: String

    private static let limit = 200

    /// The latest readings about a participant, newest first.
    static func all(of id: ExchangeID, at site: Site) throws -> [PersonalReading] {
        var readings: [PersonalReading] = []
        for sequence in try site.exchange.readModels.sequences(about: id, limit: limit) {
            guard let record = try site.exchange.journal.record(at: sequence)?.record else { continue }
            for case .participants(.personalRead(let read)) in record.events where read.participant == id {
                readings.append(
                    PersonalReading(sequence: sequence, instant: record.instant, reader: record.principal.actor, purpose: read.purpose))
            }
        }
        return readings
    }

    private static let name = Text(zh: "个人信息查阅记录", en: "Readings of personal information")

    /// For whose they are, and for those who read everything.
    static func list(_ readings: [PersonalReading], _ language: Language) -> ThingList {
        ThingList(
            name,
            [
                (Text(zh: "时间", en: "When"), false), (Text(zh: "查阅人", en: "Read by"), false), (Text(zh: "目的", en: "Purpose"), false),
                (Text(zh: "记录", en: "Record"), false),
            ],
            rows: readings.map {
                [
                    .init(text: $0.instant.short), .init(text: $0.reader), .init(text: $0.purpose),
                    .init(text: "\($0.sequence)", link: "/records/\($0.sequence)"),
                ]
            }, language)
    }

    /// For an applicant who has no account yet: when, and no more, because anyone who knows the number can look.
    static func times(_ readings: [PersonalReading], _ language: Language) -> ThingList {
        ThingList(
            name, [(Text(zh: "时间", en: "When"), false), (Text(zh: "岗位", en: "Desk"), false)],
            rows: readings.map { [.init(text: $0.instant.short), .init(text: Desk.admission.title(language))] }, language)
    }
}
