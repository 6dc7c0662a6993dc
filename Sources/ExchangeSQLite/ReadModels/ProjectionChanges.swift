// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import GRDB

import struct Foundation.Data

/// What a stretch of records changes in the tables, folded so that each row is written once.
struct ProjectionChanges {
    private var placed: [ExchangeID: OrderSummary] = [:]
    private var moved: [ExchangeID: (status: OrderSummary.Status, at: Instant)] = [:]
    private var entries: [DatedEntry] = []
    private var subjects: [(id: ExchangeID, sequence: UInt64)] = []
    private var productEvents: [(id: ExchangeID, event: Event)] = []

    mutating func take(_ stored: StoredRecord) {
        let record = stored.record
        for event in record.events {
            if let product = event.changedProduct { productEvents.append((product, event)) }
            switch OrderChange(event, of: record) {
            case .placed(let order): placed[order.id] = order
            case .moved(let id, let status, let instant):
                if placed[id] != nil {
                    placed[id]?.status = status
                    placed[id]?.changed = instant
                } else {
                    moved[id] = (status, instant)
                }
            case nil: break
            }
            if case .ledger(let entry) = event {
                entries.append(DatedEntry(sequence: record.sequence, instant: record.instant, entry: entry))
            }
        }
        for subject in record.subjects { subjects.append((subject, record.sequence)) }
    }

    func write(to db: Database) throws {
        try writeOrders(to: db)
        try writeEntries(to: db)
        let subject = try db.cachedStatement(sql: "INSERT OR IGNORE INTO subject (kind, serial, sequence) VALUES (?, ?, ?)")
        for (id, sequence) in subjects {
            try subject.execute(arguments: [Int(id.kind.rawValue), Int64(id.serial), Int64(sequence)])
        }
        for (id, event) in productEvents { try ProductRow.apply(event, to: id, db) }
    }

    private func writeOrders(to db: Database) throws {
        for order in placed.values.sorted(by: { $0.id < $1.id }) { try OrderRow.insert(order, db) }
        let update = try db.cachedStatement(sql: "UPDATE orders SET status = ?, changed = ? WHERE serial = ?")
        for (id, change) in moved.sorted(by: { $0.key < $1.key }) {
            try update.execute(arguments: [change.status.rawValue, change.at.milliseconds, Int64(id.serial)])
        }
    }

    private func writeEntries(to db: Database) throws {
        let insert = try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO entry (sequence, slot, instant, bytes) VALUES (?, ?, ?, ?)")
        let index = try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO account_entry (owner, kind, currency, sequence, slot) VALUES (?, ?, ?, ?, ?)")
        var writer = CBORWriter(capacity: 1_024)
        var slot = 0
        var last: UInt64 = 0
        for entry in entries {
            slot = entry.sequence == last ? slot + 1 : 0
            last = entry.sequence
            let sequence = Int64(entry.sequence)
            writer.removeAll()
            entry.entry.write(to: &writer)
            try insert.execute(arguments: [sequence, slot, entry.instant.milliseconds, Data(writer.bytes)])
            var accounts: [AccountID] = []
            for leg in entry.entry.legs where !accounts.contains(leg.account) { accounts.append(leg.account) }
            for account in accounts {
                try index.execute(arguments: [
                    Int64(account.owner), Int64(account.kind.rawValue), account.currency.code, sequence, slot,
                ])
            }
        }
    }
}
