// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// A question that programs ask: how it is documented, and how it is answered.
struct Query: Sendable {
    let route: QueryRoute
    let answer: @Sendable (Site, Request, Visit) async throws -> any Encodable & Sendable

    init<Answer: Codable & Sendable>(
        _ path: String, area: String, _ summary: Text, parameters: [QueryParameter] = [], isPublic: Bool = false, _ type: Answer.Type,
        _ answer: @escaping @Sendable (Site, Request, Visit) async throws -> Answer
    ) {
        let named = CommandRoute.parameterNames(of: path).map { name in
            QueryParameter(name, in: .path, Self.pathShape(name), Text(zh: "对象", en: "which one"))
        }
        route = QueryRoute(path, area: area, summary, parameters: named + parameters, response: type, isPublic: isPublic)
        self.answer = { site, request, visit in
            guard isPublic || visit.visitor.account != nil else { throw Refusal.signInNeeded }
            return try await answer(site, request, visit)
        }
    }

    private static func pathShape(_ name: String) -> Shape {
        name == "record" ? .count : SchemaProbe.shape(of: ExchangeID.self)
    }
}

/// A thing that has an exchange id.
protocol Identified {
    var id: ExchangeID { get }
}

/// Some things in order, and where the next ones begin.
struct PageAnswer<Item: Codable & Sendable>: Codable, Sendable {
    let items: [Item]
    /// What to send as `cursor` for the next page; absent at the end.
    let next: String?
}

extension QueryParameter {
    static let limit = QueryParameter("limit", .count, Text(zh: "最多条数,1 至 500,默认 100", en: "at most so many, 1 to 500; 100 by default"))
    static let cursor = QueryParameter("cursor", .text, Text(zh: "上一页的 next", en: "the next of the page before"))
}

extension Request {
    /// How many things a page has.
    var pageLimit: Int { query("limit", in: 1...500, otherwise: 100) }
    /// Where a page begins.
    var pageCursor: UInt64 { query("cursor").flatMap { UInt64($0) } ?? 0 }
}

extension Query {
    /// The two questions about the things of a table: all that the visitor may read, and one.
    ///
    /// - Parameter parties: Whom a thing concerns; `nil`: it is for everyone.
    static func things<Row: Codable & Sendable & Equatable & Identified>(
        _ path: String, _ name: String, area: String, _ title: Text, _ table: any KeyPath<Market, Table<Row>> & Sendable,
        parties: @escaping @Sendable (Row, Market) -> [ExchangeID?]?
    ) -> [Query] {
        @Sendable func mayRead(_ row: Row, _ visitor: Visitor, _ market: Market) -> Bool {
            guard !visitor.readsAll, let parties = parties(row, market) else { return true }
            return visitor.participant.map { parties.contains($0) } ?? false
        }
        let list = Query(
            path, area: area, Text(zh: "列出" + title.zh, en: "List " + title.en), parameters: [.limit, .cursor], PageAnswer<Row>.self
        ) { site, request, visit in
            let (limit, after, visitor) = (request.pageLimit, request.pageCursor, visit.visitor)
            let rows = try await site.read { market in
                Array(market[keyPath: table].sorted.lazy.filter { $0.id.serial > after && mayRead($0, visitor, market) }.prefix(limit + 1))
            }
            let items = Array(rows.prefix(limit))
            return PageAnswer(items: items, next: rows.count > limit ? items.last.map { "\($0.id.serial)" } : nil)
        }
        let one = Query("\(path)/{\(name)}", area: area, Text(zh: "查看" + title.zh, en: "Show one of the " + title.en), Row.self) { site, _, visit in
            let (id, visitor) = (try visit.id(name), visit.visitor)
            let row = try await site.read { market in market[keyPath: table][id].flatMap { mayRead($0, visitor, market) ? $0 : nil } }
            guard let row else { throw Refusal.pageNotFound("\(id)") }
            return row
        }
        return [list, one]
    }
}
