// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import GRDB

import struct Foundation.Data

/// One search of the catalog.
///
/// Words that match very many products are not ranked over all of them: the newest ``candidateLimit`` matches are, so that a search
/// takes about as long whatever people type.
struct ProductSearch {
    /// How many matches are ranked at most.
    static let candidateLimit = 1_000

    private let query: ProductQuery

    init(_ query: ProductQuery) { self.query = query }

    func run(_ db: Database) throws -> ProductPage {
        var conditions: [String] = []
        var arguments = StatementArguments()
        let match = SearchWords.phrases(of: query.words).map { "\"" + $0.joined(separator: " ") + "\"" }
        if query.words.contains(where: { !$0.isWhitespace }), match.isEmpty { return ProductPage(products: [], total: 0) }
        if !match.isEmpty {
            conditions.append("product_words MATCH ?")
            arguments += [match.joined(separator: " AND ")]
        }
        if let sector = query.sector {
            conditions.append("sector = ?")
            arguments += [sector]
        }
        if let grade = query.grade {
            conditions.append("grade = ?")
            arguments += [grade.rawValue]
        }
        if query.isListedOnly {
            conditions.append("status = ?")
            arguments += [Product.Status.listed.rawValue]
        }
        let source = match.isEmpty ? "product" : "product_words JOIN product ON product.serial = product_words.rowid"
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let order = match.isEmpty ? "product.serial" : "product_words.rowid"
        let serials = try Int64.fetchAll(
            db, sql: "SELECT product.serial FROM \(source) \(condition) ORDER BY \(order) DESC LIMIT \(Self.candidateLimit)",
            arguments: arguments)
        let found = try ranked(serials, match, db).dropFirst(query.offset).prefix(query.limit)
        return ProductPage(products: try found.compactMap { try summary($0, db) }, total: serials.count)
    }

    /// Those with the words in their names first, newest first among equals.
    private func ranked(_ serials: [Int64], _ match: [String], _ db: Database) throws -> [Int64] {
        guard !match.isEmpty, serials.count > 1, let newest = serials.first, let oldest = serials.last else { return serials }
        let inTitle = Set(
            try Int64.fetchAll(
                db, sql: "SELECT rowid FROM product_words WHERE product_words MATCH ? AND rowid BETWEEN ? AND ?",
                arguments: ["title : (\(match.joined(separator: " AND ")))", oldest, newest]))
        return serials.filter(inTitle.contains) + serials.filter { !inTitle.contains($0) }
    }

    private func summary(_ serial: Int64, _ db: Database) throws -> ProductSummary? {
        try Data.fetchOne(db, sql: "SELECT bytes FROM product WHERE serial = ?", arguments: [serial])
            .map { try CBORDecoder().decode(ProductSummary.self, from: Array($0)) }
    }
}
