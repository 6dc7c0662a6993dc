// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeModel
import GRDB

/// Rows of the table of orders.
enum OrderRow {
    static func fetch(_ id: ExchangeID, _ db: Database) throws -> OrderSummary? {
        try Row.fetchOne(try db.cachedStatement(sql: "SELECT * FROM orders WHERE serial = ?"), arguments: [Int64(id.serial)])
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
        if let before = query.before {
            conditions.append("serial < ?")
            arguments += [Int64(clamping: before)]
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        arguments += [query.limit]
        return try Row.fetchAll(
            db, sql: "SELECT * FROM orders \(condition) ORDER BY serial DESC LIMIT ?",
            arguments: arguments
        ).map(summary)
    }

    /// The statement that adds orders.
    struct Insert {
        private var statement: RowStatement

        init(_ db: Database) throws {
            statement = try RowStatement(db, "INSERT OR REPLACE INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        }

        mutating func run(_ order: OrderSummary) throws {
            statement.bind(order.id.serial)
            statement.bind(order.id.region.code)
            statement.bind(order.product.serial)
            statement.bind(order.buyer.serial)
            statement.bind(order.seller.serial)
            statement.bind(order.price.minorUnits)
            statement.bind(order.price.currency.code)
            statement.bind(order.purpose)
            statement.bind(order.status.rawValue)
            statement.bind(order.placed.milliseconds)
            statement.bind(order.changed.milliseconds)
            statement.bind(order.sequence)
            try statement.run()
        }
    }

    private static func summary(_ row: Row) throws -> OrderSummary {
        guard let region = Region(code: row["region"]), let currency = Currency(code: row["currency"]),
            let status = OrderSummary.Status(rawValue: row["status"])
        else { throw DatabaseError(message: "a row of the table of orders cannot be read") }
        func id(_ kind: ExchangeID.Kind, _ column: String) -> ExchangeID {
            ExchangeID(region: region, kind: kind, serial: UInt64(row[column] as Int64))
        }
        return OrderSummary(
            id: id(.order, "serial"), product: id(.product, "product"), buyer: id(.participant, "buyer"),
            seller: id(.participant, "seller"), price: Money(minorUnits: row["price"], currency: currency),
            purpose: row["purpose"], status: status, placed: Instant(milliseconds: row["placed"]),
            changed: Instant(milliseconds: row["changed"]), sequence: UInt64(row["sequence"] as Int64))
    }
}
