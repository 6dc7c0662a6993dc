// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import GRDB

/// What a stretch of records changes in the tables, folded so that each row is written once.
struct ProjectionChanges {
    private var placed: [ExchangeID: OrderSummary] = [:]
    private var moved: [ExchangeID: (status: OrderSummary.Status, at: Instant)] = [:]
    private var entries: [DatedEntry] = []
    private var subjects: [(id: ExchangeID, sequence: UInt64)] = []
    private var productEvents: [(id: ExchangeID, event: Event, at: Instant)] = []
    private var regions: [(participant: ExchangeID, region: Region)] = []

    /// Whether a product's row changes.
    var changesProducts: Bool { !productEvents.isEmpty }

    mutating func take(_ stored: StoredRecord) {
        let record = stored.record
        for event in record.events {
            if let product = event.changedProduct { productEvents.append((product, event, record.instant)) }
            if case .participants(.applied(let applied)) = event, let region = applied.region {
                regions.append((applied.participant, region))
            }
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
        for (participant, region) in regions {
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO participant VALUES (?, ?)")
                .execute(arguments: [Int64(participant.serial), Int64(region.code)])
        }
        for (id, event, instant) in productEvents { try ProductRow.apply(event, at: instant, to: id, db) }
        try writeOrders(to: db)
        try writeEntries(to: db)
        var subject = try RowStatement(db, "INSERT OR IGNORE INTO subject (kind, serial, sequence) VALUES (?, ?, ?)")
        for (id, sequence) in subjects {
            subject.bind(id.kind.rawValue)
            subject.bind(id.serial)
            subject.bind(sequence)
            try subject.run()
        }
    }

    private func writeOrders(to db: Database) throws {
        var turnover = TurnoverRow()
        var insert = try OrderRow.Insert(db)
        for order in placed.values.sorted(by: { $0.id < $1.id }) {
            try insert.run(order)
            guard order.status.isTraded else { continue }
            turnover.add(
                1, product: order.product.serial, placed: order.placed, minorUnits: order.price.minorUnits, currency: order.price.currency.code)
        }
        for (id, change) in moved where change.status != .delivered {
            guard let before = try OrderRow.fetch(id, db), before.status.isTraded != change.status.isTraded else { continue }
            turnover.add(
                change.status.isTraded ? 1 : -1, product: before.product.serial, placed: before.placed, minorUnits: before.price.minorUnits,
                currency: before.price.currency.code)
        }
        try turnover.write(to: db)
        var update = try RowStatement(db, "UPDATE orders SET status = ?, changed = ? WHERE serial = ?")
        for (id, change) in moved.sorted(by: { $0.key < $1.key }) {
            update.bind(change.status.rawValue)
            update.bind(change.at.milliseconds)
            update.bind(id.serial)
            try update.run()
        }
    }

    private func writeEntries(to db: Database) throws {
        var insert = try RowStatement(db, "INSERT OR REPLACE INTO entry (sequence, slot, instant, bytes) VALUES (?, ?, ?, ?)")
        var index = try RowStatement(
            db, "INSERT OR REPLACE INTO account_entry (owner, kind, currency, sequence, slot) VALUES (?, ?, ?, ?, ?)")
        var writer = CBORWriter(capacity: 1_024)
        var slot = 0
        var last: UInt64 = 0
        for entry in entries {
            slot = entry.sequence == last ? slot + 1 : 0
            last = entry.sequence
            writer.removeAll()
            entry.entry.write(to: &writer)
            insert.bind(entry.sequence)
            insert.bind(slot)
            insert.bind(entry.instant.milliseconds)
            insert.bind(writer.bytes)
            try insert.run()
            var accounts: [AccountID] = []
            for leg in entry.entry.legs where !accounts.contains(leg.account) { accounts.append(leg.account) }
            for account in accounts {
                index.bind(account.owner)
                index.bind(account.kind.rawValue)
                index.bind(account.currency.code)
                index.bind(entry.sequence)
                index.bind(slot)
                try index.run()
            }
        }
    }
}
