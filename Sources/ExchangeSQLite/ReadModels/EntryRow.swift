// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeLedger
import ExchangeModel
import GRDB

import struct Foundation.Data

/// Rows of the table of money entries.
enum EntryRow {
    /// Entries from a record on, at most so many; the last record's entries are all there unless they alone are more.
    static func fetch(_ account: AccountID?, from sequence: Int64, limit: Int, _ db: Database) throws -> [DatedEntry] {
        let rows =
            if let account {
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT entry.sequence, instant, bytes FROM account_entry JOIN entry USING (sequence, slot)
                        WHERE owner = ? AND kind = ? AND currency = ? AND account_entry.sequence >= ?
                        ORDER BY account_entry.sequence, slot LIMIT ?
                        """,
                    arguments: [
                        Int64(account.owner), Int64(account.kind.rawValue), account.currency.code, sequence, limit,
                    ])
            } else {
                try Row.fetchAll(
                    db, sql: "SELECT sequence, instant, bytes FROM entry WHERE sequence >= ? ORDER BY sequence, slot LIMIT ?",
                    arguments: [sequence, limit])
            }
        return try rows.map { row in
            var reader = CBORReader(Array(row["bytes"] as Data))
            return DatedEntry(
                sequence: UInt64(row["sequence"] as Int64), instant: Instant(milliseconds: row["instant"]),
                entry: try LedgerEntry(from: &reader))
        }.wholeRecords(limit: limit)
    }
}
