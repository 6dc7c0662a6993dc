// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import GRDB

/// One search of the catalog.
///
/// Words that match very many products are not ranked over all of them: the newest ``candidateLimit`` matches are, so that a search
/// takes about as long whatever people type.
struct ProductSearch {
    /// How many matches are ranked at most.
    static let candidateLimit = 1_000

    private let query: ProductQuery
    private let matching: ProductMatching

    init(_ query: ProductQuery) {
        self.query = query
        matching = ProductMatching(query)
    }

    func run(_ db: Database) throws -> ProductPage {
        guard !matching.findsNothing else { return ProductPage(products: [], total: 0) }
        let (sql, arguments) = matching.newest("product.serial", limit: Self.candidateLimit)
        let serials = try Int64.fetchAll(db, sql: sql, arguments: arguments)
        let found = try ranked(serials, db).dropFirst(query.offset).prefix(query.limit)
        return ProductPage(products: try found.compactMap { try ProductRow.fetch($0, db) }, total: serials.count)
    }

    /// Those with the words in their names first, newest first among equals.
    private func ranked(_ serials: [Int64], _ db: Database) throws -> [Int64] {
        guard query.order == .relevance, !matching.match.isEmpty, serials.count > 1, let newest = serials.first, let oldest = serials.last
        else { return serials }
        let named = try Int64.fetchCursor(
            db, sql: "SELECT rowid FROM product_words WHERE product_words MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC",
            arguments: ["title : (\(matching.match))", oldest, newest])
        let found = Set(serials)
        var first: [Int64] = []
        // Nobody reads beyond the page, which those with the words in their names mostly fill.
        while first.count < query.offset + query.limit, let serial = try named.next() {
            if found.contains(serial) { first.append(serial) }
        }
        let inTitle = Set(first)
        return first + serials.filter { !inTitle.contains($0) }
    }
}
