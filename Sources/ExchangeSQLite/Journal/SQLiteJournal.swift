// SPDX-License-Identifier: Apache-2.0
import Crypto
public import ExchangeEngine
public import ExchangeModel
import GRDB
import Synchronization

import struct Foundation.Data

/// A journal in one SQLite file: a batch is a row, and an append is a transaction that is on the disk when it returns.
///
/// `synchronous` is read back when the file is opened (see `Docs/decisions/0004`). Checkpoints run on a connection and a thread of
/// their own.
public final class SQLiteJournal: Journal {
    private let pool: DatabasePool
    private let broken = Mutex<Fault?>(nil)
    private let checkpoints: Checkpoints?
    private let last: Mutex<UInt64>
    /// Nothing after this record is looked at.
    private let end: UInt64

    /// Opens a journal, or makes a new one.
    ///
    /// - Throws: `journal.unreadable` when the file is no journal; `journal.newer` when a newer release wrote it.
    public init(path: String) throws(Fault) {
        do {
            try Self.version.prepareUpgrade(of: path)
            pool = try DatabasePool(path: path, configuration: Self.configuration)
            try Self.migrator.migrate(pool)
            try pool.makeDurable()
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_autocheckpoint = 0") }
            checkpoints = try Checkpoints(path: path)
            last = Mutex(try pool.read(Self.lastSequence))
            end = UInt64(Int64.max)
        } catch {
            throw .journalUnreadable(path, error)
        }
    }

    /// Opens a journal that another process may be writing, as far as it goes now. Nothing can be appended.
    ///
    /// - Throws: As ``init(path:)``, and when the file is not there.
    public init(reading path: String) throws(Fault) {
        do {
            try Self.version.refuseNewer(path)
            pool = try DatabasePool(path: path, configuration: .reading)
            checkpoints = nil
            end = try pool.read(Self.lastSequence)
            last = Mutex(end)
        } catch {
            throw .journalUnreadable(path, error)
        }
    }

    private static func lastSequence(_ db: Database) throws -> UInt64 {
        try UInt64.fetchOne(db, sql: "SELECT first + count - 1 FROM batch ORDER BY first DESC LIMIT 1") ?? 0
    }

    static var version: SchemaVersion { .migrations(migrator) { .journalNewer($0, $1) } }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 3
        configuration.label = "hexi journal"
        return configuration
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: batches and snapshots") { db in
            try db.execute(
                sql: """
                    CREATE TABLE batch (
                        first INTEGER PRIMARY KEY, count INTEGER NOT NULL, digest BLOB NOT NULL, bytes BLOB NOT NULL);
                    CREATE TABLE snapshot (sequence INTEGER PRIMARY KEY, digest BLOB NOT NULL, bytes BLOB NOT NULL);
                    """)
        }
        return migrator
    }

    /// The sequence number of the last record.
    public func lastSequence() throws(Fault) -> UInt64 { last.withLock { $0 } }

    /// Keeps a batch: one row, one transaction, one fsync.
    public func append(_ batch: JournalBatch) throws(Fault) {
        if let fault = broken.withLock({ $0 }) { throw fault }
        let expected = last.withLock { $0 } + 1
        guard batch.first == expected else { throw .journalOutOfOrder(expected: expected, found: batch.first) }
        do {
            try pool.writeWithoutTransaction { db in
                // A single statement is a transaction of its own.
                var insert = try RowStatement(db, "INSERT INTO batch (first, count, digest, bytes) VALUES (?, ?, ?, ?)")
                insert.bind(batch.first)
                insert.bind(batch.count)
                insert.bind(Array(SHA256.hash(data: batch.bytes)))
                insert.bind(batch.bytes)
                try insert.run()
                checkpoints?.appended(batch.bytes.count, on: db)
            }
        } catch {
            let fault = Fault.appendFailed(error)
            broken.withLock { $0 = fault }
            throw fault
        }
        last.withLock { $0 = batch.last }
    }

    /// The batches from the one that holds a record on.
    public func batches(from sequence: UInt64, byteLimit: Int) throws(Fault) -> [JournalBatch] {
        try reading { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT first, count, digest, bytes FROM batch
                    WHERE first >= ifnull((SELECT max(first) FROM batch WHERE first <= ?), 0) AND first <= ? ORDER BY first
                    """, arguments: [Int64(clamping: sequence), Int64(clamping: end)])
            var batches: [JournalBatch] = []
            var byteCount = 0
            while let row = try rows.next() {
                let bytes = try row.withUnsafeData(named: "bytes") { Array($0 ?? Data()) }
                let batch = JournalBatch(first: UInt64(row["first"] as Int64), count: row["count"], bytes: bytes)
                guard batch.last >= sequence else { continue }
                guard (row["digest"] as Data) == batch.digest else { throw Fault.journalCorrupt(at: batch.first) }
                byteCount += bytes.count
                if !batches.isEmpty, byteCount > byteLimit { break }
                batches.append(batch)
            }
            return batches
        }
    }

    /// Keeps a snapshot and forgets all but the newest two.
    public func keep(_ snapshot: Snapshot) throws(Fault) {
        do {
            try pool.write { db in
                let digest = Data(SHA256.hash(data: snapshot.bytes))
                try db.execute(
                    sql: "INSERT OR REPLACE INTO snapshot (sequence, digest, bytes) VALUES (?, ?, ?)",
                    arguments: [Int64(snapshot.sequence), digest, Data(snapshot.bytes)])
                try db.execute(
                    sql: "DELETE FROM snapshot WHERE sequence NOT IN (SELECT sequence FROM snapshot ORDER BY sequence DESC LIMIT 2)")
            }
        } catch {
            throw .journalUnreadable(pool.path, error)
        }
    }

    /// The newest snapshot that is whole and not ahead of the journal.
    public func latestSnapshot() throws(Fault) -> Snapshot? {
        let last = try lastSequence()
        return try reading { db in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT sequence, digest, bytes FROM snapshot WHERE sequence <= ? ORDER BY sequence DESC",
                arguments: [Int64(clamping: last)])
            while let row = try rows.next() {
                let bytes: Data = row["bytes"]
                if (row["digest"] as Data) == Data(SHA256.hash(data: bytes)) {
                    return Snapshot(sequence: UInt64(row["sequence"] as Int64), bytes: Array(bytes))
                }
            }
            return nil
        }
    }

    /// Lets go of the file, with everything in its main part.
    public func close() throws(Fault) {
        checkpoints?.close()
        do {
            try pool.close()
        } catch {
            throw .journalUnreadable(pool.path, error)
        }
    }

    /// Copies the journal into a file while it is in use. The copy holds everything that was durable when it began.
    public func backUp(to path: String, progress: @escaping @Sendable (Double) -> Void = { _ in }) throws(Fault) {
        do {
            let copy = try DatabaseQueue(path: path)
            try pool.backup(to: copy, pagesPerStep: 4_096) { step in
                progress(step.totalPageCount == 0 ? 1 : Double(step.completedPageCount) / Double(step.totalPageCount))
            }
            // One file, which can be read where nothing can be written.
            try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        } catch {
            throw .journalUnreadable(path, error)
        }
    }

    /// Asks SQLite whether the file is whole: nothing, or what it complains of.
    public func integrityProblems() throws(Fault) -> [String] {
        try reading { try String.fetchAll($0, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" } }
    }

    /// Lets the file grow to so many pages only, so that a test can see what a full disk does.
    package func limitPages(to count: Int) throws {
        try pool.writeWithoutTransaction { db in
            // The setting is per connection, and an append goes through this one.
            _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(count)")
        }
    }

    private func reading<Value>(_ body: (Database) throws -> Value) throws(Fault) -> Value {
        do {
            return try pool.read(body)
        } catch let fault as Fault {
            throw fault
        } catch {
            throw .journalUnreadable(pool.path, error)
        }
    }
}

extension JournalBatch {
    /// SHA-256 over the bytes, so that a damaged row is seen when it is read.
    fileprivate var digest: Data { Data(SHA256.hash(data: bytes)) }
}

extension Fault {
    static func journalUnreadable(_ path: String, _ cause: any Error) -> Fault {
        if let fault = cause as? Fault { return fault }
        return Fault(
            "journal.unreadable",
            Text(
                zh: "日志文件 \(path) 无法使用。请检查磁盘与权限,或从备份恢复。",
                en: "The journal file \(path) cannot be used. Check the disk and its permissions, or restore a backup."),
            cause: cause)
    }
}
