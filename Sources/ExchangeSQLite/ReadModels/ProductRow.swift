// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import GRDB

import struct Foundation.Data

/// Rows of the table of products and their words.
///
/// What searches look at stands apart from the rest of a summary, so that many rows fit on a page.
enum ProductRow {
    /// Brings a product's row up to date with an event about it.
    static func apply(_ event: Event, at instant: Instant, to id: ExchangeID, _ db: Database) throws {
        var summary: ProductSummary
        if case .catalog(.described(let described)) = event {
            summary = ProductSummary(described, in: try region(of: described.seller, db), at: instant)
        } else if let kept = try fetch(Int64(id.serial), db) {
            summary = kept
            summary.apply(event, at: instant)
        } else {
            return
        }
        let serial = Int64(id.serial)
        try db.execute(
            sql: "INSERT OR REPLACE INTO product VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                serial, summary.status.rawValue, summary.sector, summary.kind, summary.value(of: .region), summary.value(of: .grade),
                summary.value(of: .form), summary.value(of: .priceModel), summary.updated.milliseconds,
            ])
        try db.execute(
            sql: "INSERT OR REPLACE INTO product_summary VALUES (?, ?)", arguments: [serial, Data(try CBOREncoder().encode(summary))])
        switch event {
        case .catalog(.described), .catalog(.revised):
            try db.execute(sql: "DELETE FROM product_words WHERE rowid = ?", arguments: [serial])
            try db.execute(
                sql: "INSERT INTO product_words (rowid, title, body) VALUES (?, ?, ?)",
                arguments: [
                    serial, SearchWords.words(of: summary.title.zh + " " + summary.title.en).joined(separator: " "),
                    SearchWords.words(of: summary.searchText).joined(separator: " "),
                ])
        default: return
        }
    }

    static func fetch(_ serial: Int64, _ db: Database) throws -> ProductSummary? {
        try Data.fetchOne(db, sql: "SELECT bytes FROM product_summary WHERE serial = ?", arguments: [serial])
            .map { try CBORDecoder().decode(ProductSummary.self, from: Array($0)) }
    }

    private static func region(of seller: ExchangeID, _ db: Database) throws -> Region? {
        try UInt32.fetchOne(db, sql: "SELECT region FROM participant WHERE serial = ?", arguments: [Int64(seller.serial)])
            .flatMap { Region(code: $0) }
    }
}
