// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeModel
import GRDB

/// Rows of the table of turnover, and what a stretch of records adds to them and takes off.
struct TurnoverRow {
    private struct Place: Hashable {
        let day: Int64
        let product: UInt64
        let currency: String
    }

    private var changes: [Place: (deals: Int64, minorUnits: Int64)] = [:]

    /// Counts an order once, or takes it off.
    mutating func add(_ sign: Int64, product: UInt64, placed: Instant, minorUnits: Int64, currency: String) {
        let place = Place(day: Int64(placed.date.daysSince1970), product: product, currency: currency)
        changes[place, default: (0, 0)].deals += sign
        changes[place, default: (0, 0)].minorUnits += sign * minorUnits
    }

    func write(to db: Database) throws {
        for (place, change) in changes {
            let product = try Row.fetchOne(db, sql: "SELECT sector, kind FROM product WHERE serial = ?", arguments: [Int64(place.product)])
            try db.cachedStatement(
                sql: """
                    INSERT INTO turnover VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
                    SET deals = deals + excluded.deals, minorUnits = minorUnits + excluded.minorUnits
                    """
            ).execute(
                arguments: [
                    place.day, product?["sector"] ?? "", product?["kind"] ?? "", place.currency, change.deals, change.minorUnits,
                ])
        }
    }

    static func fetch(from first: CalendarDate, through last: CalendarDate, _ db: Database) throws -> [DailyTurnover] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM turnover WHERE day BETWEEN ? AND ? AND deals > 0 ORDER BY day, sector, kind, currency",
            arguments: [first.daysSince1970, last.daysSince1970]
        ).map { row in
            guard let currency = Currency(code: row["currency"]) else {
                throw DatabaseError(message: "a row of the table of turnover cannot be read")
            }
            return DailyTurnover(
                day: CalendarDate(daysSince1970: row["day"]), sector: row["sector"], kind: row["kind"], deals: row["deals"],
                amount: Money(minorUnits: row["minorUnits"], currency: currency))
        }
    }
}
