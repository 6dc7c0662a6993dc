// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import GRDB
import Synchronization

/// Counts products by their qualities, and remembers the counts until a product changes or the day does.
final class FacetCounts: Sendable {
    private struct Question: Hashable {
        let words: [[String]]
        let isListedOnly: Bool
        let day: CalendarDate
    }

    private struct Counted {
        let combinations: [FacetCombination]
        let isBounded: Bool
    }

    /// How many answers are remembered; all are forgotten when there are more.
    private static let limit = 256
    private let state = Mutex<(version: UInt64, answers: [Question: Counted])>((0, [:]))

    /// Forgets the counts: products have changed.
    func forget() { state.withLock { $0 = ($0.version + 1, [:]) } }

    /// The counts of a query.
    ///
    /// - Parameter read: Reads the tables, when the counts are not remembered.
    func facets(_ query: ProductQuery, read: ((Database) throws -> [Row]) throws(Fault) -> [Row]) throws(Fault) -> ProductFacets {
        let question = Question(words: SearchWords.phrases(of: query.words), isListedOnly: query.isListedOnly, day: query.asOf.date)
        let matching = ProductMatching(wordsOf: query)
        guard !matching.findsNothing else { return ProductFacets() }
        // What is read while products change is not remembered: the version tells.
        let (version, known) = state.withLock { ($0.version, $0.answers[question]) }
        if let known { return ProductFacets(known.combinations, filter: query.filter, isBounded: known.isBounded) }
        let rows = try read { db in try Self.rows(matching, asOf: query.asOf, db) }
        let counted = Self.counted(rows)
        state.withLock { state in
            guard state.version == version else { return }
            if state.answers.count >= Self.limit { state.answers = [:] }
            state.answers[question] = counted
        }
        return ProductFacets(counted.combinations, filter: query.filter, isBounded: counted.isBounded)
    }

    private static let columns = ProductFacet.allCases.map(\.rawValue).joined(separator: ", ")

    private static func rows(_ matching: ProductMatching, asOf now: Instant, _ db: Database) throws -> [Row] {
        let freshness =
            "CASE "
            + ProductFreshness.allCases.map { "WHEN updated >= \($0.start(asOf: now).milliseconds) THEN '\($0.rawValue)'" }.joined(separator: " ")
            + " ELSE '' END AS freshness"
        let stored = ProductFacet.allCases.filter { $0 != .freshness }.map(\.rawValue)
        // One more than is counted, to see whether there are more.
        let (newest, arguments) = matching.newest((stored + [freshness]).joined(separator: ", "), limit: ProductFacets.limit + 1)
        return try Row.fetchAll(
            db, sql: "SELECT \(columns), count(*) AS products FROM (\(newest)) GROUP BY \(columns)", arguments: arguments)
    }

    private static func counted(_ rows: [Row]) -> Counted {
        let combinations = rows.map { row in FacetCombination(count: row["products"]) { row[$0.rawValue] } }
        return Counted(combinations: combinations, isBounded: combinations.reduce(0) { $0 + $1.count } > ProductFacets.limit)
    }
}
