// SPDX-License-Identifier: Apache-2.0
public import ExchangeEngine
import ExchangeEvidence
public import ExchangeIdentifiers
import ExchangeKernel
public import ExchangeLedger
public import ExchangeModel
import GRDB
import Synchronization

import class Foundation.FileManager

/// Read models in one SQLite file, which can be deleted and made again from the journal.
///
/// The file is synced when it is closed and not before, which leaves the disk to the journal. If the machine stops while it is in
/// use, it is made anew at the next start.
public final class SQLiteReadModels: ReadModels {
    private let pool: DatabasePool
    private let tree: Mutex<TiledTree>
    private let marker: UseMarker
    private let facetCounts = FacetCounts()
    private let foundProducts = FoundProducts()

    /// Opens read models, or makes new ones.
    ///
    /// - Throws: `readmodels.unreadable`.
    public init(path: String) throws(Fault) {
        do {
            marker = UseMarker(for: path)
            if marker.isStale { for file in [path, path + "-wal", path + "-shm"] { try Self.remove(file) } }
            try ReadModelSchema.version.refuseNewer(path)
            try marker.set()
            var configuration = Configuration()
            configuration.journalMode = .wal
            configuration.busyMode = .timeout(5)
            configuration.label = "hexi read models"
            pool = try DatabasePool(path: path, configuration: configuration)
            try ReadModelSchema.migrator.migrate(pool)
            // Pages that change again and again are moved into the database once in a while, not after each transaction.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_autocheckpoint = 8192; PRAGMA synchronous = OFF") }
            let size = try pool.read(ReadModelSchema.position)
            tree = Mutex(try TiledTree(resuming: size, from: StoredTiles(pool)))
        } catch {
            throw .readModelsUnreadable(path, error)
        }
    }

    /// The sequence number of the last record taken in.
    public func position() throws(Fault) -> UInt64 { try reading(ReadModelSchema.position) }

    /// Forgets everything.
    public func reset() throws(Fault) {
        try writing { db in try ReadModelSchema.reset(db) }
        facetCounts.forget()
        foundProducts.forget()
        tree.withLock { $0 = TiledTree() }
    }

    /// Takes in records: one transaction, whose rows are folded before they are written.
    public func project(_ records: [StoredRecord]) throws(Fault) {
        guard let last = records.last?.record.sequence else { return }
        var changes = ProjectionChanges()
        for stored in records { changes.take(stored) }
        var next = tree.withLock { $0 }
        for stored in records { next.append(Digest.leaf(of: stored.bytes)) }
        let tiles = next.takeChangedTiles()
        let folded = changes
        try writing { db in
            try folded.write(to: db)
            var statement = try RowStatement(db, "INSERT OR REPLACE INTO tile (level, place, bytes) VALUES (?, ?, ?)")
            for change in tiles {
                statement.bind(change.tile.level)
                statement.bind(change.tile.index)
                statement.bind(change.bytes)
                try statement.run()
            }
            try db.cachedStatement(sql: "UPDATE position SET sequence = ?").execute(arguments: [Int64(last)])
        }
        if folded.changesProducts {
            facetCounts.forget()
            foundProducts.forget()
        }
        let taken = next
        tree.withLock { $0 = taken }
    }

    /// Products that match words and filters, best first.
    public func products(matching query: ProductQuery) throws(Fault) -> ProductPage {
        try foundProducts.page(query) { () throws(Fault) in try reading { try ProductSearch(query).run($0) } }
    }

    /// How many products have the words of a query, by each quality.
    public func facets(matching query: ProductQuery) throws(Fault) -> ProductFacets {
        try facetCounts.facets(query) { body throws(Fault) in try reading(body) }
    }

    /// What was traded, by day, sector and kind.
    public func turnover(from first: CalendarDate, through last: CalendarDate) throws(Fault) -> [DailyTurnover] {
        try reading { try TurnoverRow.fetch(from: first, through: last, $0) }
    }

    /// Orders, newest first.
    public func orders(matching query: OrderQuery) throws(Fault) -> [OrderSummary] {
        try reading { try OrderRow.fetch(query, $0) }
    }

    /// One order, open or finished.
    public func order(_ id: ExchangeID) throws(Fault) -> OrderSummary? {
        guard id.kind == .order else { return nil }
        return try reading { try OrderRow.fetch(id, $0) }
    }

    /// The money entries that touch an account, in order.
    public func entries(of account: AccountID?, from sequence: UInt64, limit: Int) throws(Fault) -> [DatedEntry] {
        try reading { try EntryRow.fetch(account, from: Int64(clamping: sequence), limit: limit, $0) }
    }

    /// The records with events about something, newest first.
    public func sequences(about subject: ExchangeID, limit: Int) throws(Fault) -> [UInt64] {
        try reading { db in
            try Int64.fetchAll(
                db, sql: "SELECT sequence FROM subject WHERE kind = ? AND serial = ? ORDER BY sequence DESC LIMIT ?",
                arguments: [Int(subject.kind.rawValue), Int64(subject.serial), limit]
            ).map(UInt64.init)
        }
    }

    /// The bytes of a tile of the evidence log.
    public func tile(level: Int, index: UInt64) throws(Fault) -> [UInt8]? {
        try StoredTiles(pool).tile(level: level, index: index)
    }

    /// Lets go of the file.
    public func close() throws(Fault) {
        do {
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                _ = try db.checkpoint(.truncate)
            }
            try pool.close()
            try marker.clear()
        } catch {
            throw .readModelsUnreadable(pool.path, error)
        }
    }

    private static func remove(_ file: String) throws {
        guard FileManager.default.fileExists(atPath: file) else { return }
        try FileManager.default.removeItem(atPath: file)
    }

    private func reading<Value>(_ body: (Database) throws -> Value) throws(Fault) -> Value {
        do { return try pool.read(body) } catch { throw .readModelsUnreadable(pool.path, error) }
    }

    private func writing(_ body: (Database) throws -> Void) throws(Fault) {
        do { try pool.write(body) } catch { throw .readModelsUnreadable(pool.path, error) }
    }
}

extension Fault {
    static func readModelsUnreadable(_ path: String, _ cause: any Error) -> Fault {
        if let fault = cause as? Fault { return fault }
        return Fault(
            "readmodels.unreadable",
            Text(
                zh: "查询库 \(path) 无法使用。它可以由日志重建:请执行 hexi rebuild。",
                en: "The read models \(path) cannot be used. They can be made again from the journal: run hexi rebuild."),
            cause: cause)
    }
}
