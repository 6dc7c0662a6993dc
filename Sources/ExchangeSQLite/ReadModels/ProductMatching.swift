// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import GRDB

/// The condition by which a query finds products in the tables.
struct ProductMatching {
    /// What the words' table is asked; empty: every product.
    let match: String
    /// Whether there are words, and none of them can be looked for.
    let findsNothing: Bool
    private var conditions: [String] = []
    private var arguments = StatementArguments()

    /// Products with the words of a query, whatever they are like.
    init(wordsOf query: ProductQuery) {
        match = SearchWords.phrases(of: query.words).map { "\"" + $0.joined(separator: " ") + "\"" }.joined(separator: " AND ")
        findsNothing = match.isEmpty && query.words.contains { !$0.isWhitespace }
        if !match.isEmpty {
            conditions.append("product_words MATCH ?")
            arguments += [match]
        }
        if query.isListedOnly {
            conditions.append("status = ?")
            arguments += [Product.Status.listed.rawValue]
        }
    }

    /// Those that are like the query asks.
    init(_ query: ProductQuery) {
        self.init(wordsOf: query)
        for facet in ProductFacet.allCases {
            let values = query.filter.values(of: facet)
            guard !values.isEmpty else { continue }
            conditions.append("\(facet.rawValue) IN (\(values.map { _ in "?" }.joined(separator: ", ")))")
            arguments += StatementArguments(values)
        }
        if let freshness = query.filter.freshness {
            conditions.append("updated >= ?")
            arguments += [freshness.start(asOf: query.asOf).milliseconds]
        }
    }

    /// The statement that gives columns of the newest matches, and its arguments.
    func newest(_ columns: String, limit: Int) -> (sql: String, arguments: StatementArguments) {
        // The words' table alone tells what has the words; the products' is only needed for more.
        let isOfWords = conditions.count == 1 && columns == "product.serial" && !match.isEmpty
        let joined = isOfWords ? "product_words" : "product_words CROSS JOIN product ON product.serial = product_words.rowid"
        let columns = isOfWords ? "product_words.rowid" : columns
        let source = match.isEmpty ? "product" : joined
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let order = match.isEmpty ? "product.serial" : "product_words.rowid"
        return ("SELECT \(columns) FROM \(source) \(condition) ORDER BY \(order) DESC LIMIT \(limit)", arguments)
    }
}
