// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Hummingbird

/// Statements of account, over any stretch of days.
struct StatementPages {
    let pages: Pages

    func add(to router: Router<Visit>) { router.get("/statement") { request, visit in try await show(request, visit) } }

    private func show(_ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.visitor.account != nil else { throw Refusal.signInNeeded }
        let site = pages.site
        let language = visit.language
        let named = try request.query("participant").map { text throws in try ExchangeID(text) }
        guard let participant = visit.visitor.readsAll ? named : visit.visitor.participant else {
            // Staff have no account of their own: they choose whose to read.
            let all = try await site.read { $0.participants.all.sorted }
            let content = ThingList(
                Text(zh: "对账单", en: "Statements"), [(Text(zh: "主体", en: "Participant"), false), (Text(zh: "名称", en: "Name"), false)],
                rows: all.map { [.init(text: "\($0.id)", link: "/statement?participant=\($0.id)"), .init(text: $0.title(language))] }, language)
            return try pages.show("things", title: Text(zh: "对账单", en: "Statements"), content, visit, path: "/statement")
        }
        let from = request.query("from").flatMap { CalendarDate($0) }
        let until = request.query("until").flatMap { CalendarDate($0) }
        let (statements, asOf) = try await site.exchange.statements(of: participant, from: from, until: until, now: site.clock.now)
        let name = try await site.read { $0.name(of: participant, language) }
        let lists = statements.map { Self.list($0, language) }
        let page = ThingPage(
            intro: Text(zh: "截至 \(asOf.short)", en: "As of \(asOf.short)")(language),
            sections: [
                (
                    Text(zh: "主体", en: "Participant"),
                    [Fact(Text(zh: "名称", en: "Name"), name, language), Fact(Text(zh: "编号", en: "Id"), "\(participant)", language)]
                )
            ],
            lists: lists,
            actions: visit.visitor.participant == participant
                ? [ThingAction(Text(zh: "提现", en: "Ask for a payout"), "/do/payouts", back: "/statement", language)] : [],
            done: request.query("done"), language)
        return try pages.show("thing", title: Text(zh: "对账单", en: "Statement of account"), page, visit, path: "/statement")
    }

    private static func list(_ statement: Statement, _ language: Language) -> ThingList {
        func money(_ minorUnits: Int64) -> String { Money(minorUnits: minorUnits, currency: statement.account.currency).grouped }
        return ThingList(
            statement.account.kind.title,
            [
                (Text(zh: "记录", en: "Record"), false), (Text(zh: "时间", en: "Time"), false), (Text(zh: "摘要", en: "Memo"), false),
                (Text(zh: "借方", en: "Debit"), true), (Text(zh: "贷方", en: "Credit"), true), (Text(zh: "余额", en: "Balance"), true),
            ],
            rows: statement.lines.map { line in
                [
                    .init(text: "\(line.sequence)", link: "/records/\(line.sequence)"), .init(text: line.instant.short),
                    .init(text: line.title(language)),
                    .init(text: line.side == .debit ? money(line.minorUnits) : "", isNumber: true),
                    .init(text: line.side == .credit ? money(line.minorUnits) : "", isNumber: true), .init(text: money(line.balance), isNumber: true),
                ]
            }, language)
    }
}
