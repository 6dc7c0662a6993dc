// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import GRDB

import struct Foundation.Data

/// Rows of the table of products and their words.
enum ProductRow {
    /// Brings a product's row up to date with an event about it.
    static func apply(_ event: Event, to id: ExchangeID, _ db: Database) throws {
        var summary: ProductSummary
        if case .catalog(.described(let described)) = event {
            summary = ProductSummary(described)
        } else if let kept = try fetch(id, db) {
            summary = kept
            summary.apply(event)
        } else {
            return
        }
        let serial = Int64(id.serial)
        try db.execute(
            sql: "INSERT OR REPLACE INTO product (serial, sector, grade, status, bytes) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                serial, summary.sector, summary.grade?.rawValue, summary.status.rawValue,
                Data(try CBOREncoder().encode(summary)),
            ])
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

    static func fetch(_ id: ExchangeID, _ db: Database) throws -> ProductSummary? {
        try Data.fetchOne(db, sql: "SELECT bytes FROM product WHERE serial = ?", arguments: [Int64(id.serial)])
            .map { try CBORDecoder().decode(ProductSummary.self, from: Array($0)) }
    }
}
