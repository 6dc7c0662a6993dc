// SPDX-License-Identifier: Apache-2.0
import struct Foundation.Data
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeModel
import GRDB

/// Rows of the table of orders. What changes is in columns; the rest is the summary as it was when the order was placed.
enum OrderRow {
    static func fetch(_ id: ExchangeID, _ db: Database) throws -> OrderSummary? {
        try Row.fetchOne(db, sql: "SELECT status, changed, bytes FROM orders WHERE serial = ?", arguments: [Int64(id.serial)])
            .map(summary)
    }

    static func fetch(_ query: OrderQuery, _ db: Database) throws -> [OrderSummary] {
        var conditions: [String] = []
        var arguments = StatementArguments()
        if let participant = query.participant {
            conditions.append("(buyer = ? OR seller = ?)")
            arguments += [Int64(participant.serial), Int64(participant.serial)]
        }
        if let status = query.status {
            conditions.append("status = ?")
            arguments += [status.rawValue]
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        arguments += [query.limit]
        return try Row.fetchAll(
            db, sql: "SELECT status, changed, bytes FROM orders \(condition) ORDER BY serial DESC LIMIT ?",
            arguments: arguments
        ).map(summary)
    }

    private static func summary(_ row: Row) throws -> OrderSummary {
        let bytes: Data = row["bytes"]
        var summary = try CBORDecoder().decode(OrderSummary.self, from: Array(bytes))
        summary.status = OrderSummary.Status(rawValue: row["status"]) ?? summary.status
        summary.changed = Instant(milliseconds: row["changed"])
        return summary
    }
}
