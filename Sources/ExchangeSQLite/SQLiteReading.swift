// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
public import ExchangeModel
import GRDB

/// What can be asked of an exchange's files while another process works with them.
public enum SQLiteReading {
    /// How a file is kept: its journal mode, and whether SQLite syncs it as it is told (2 is FULL).
    ///
    /// - Throws: `journal.unreadable`.
    public static func durability(of path: String) throws(Fault) -> (mode: String, synchronous: Int) {
        do {
            let file = try DatabaseQueue(path: path, configuration: .reading)
            let answer = try file.inDatabase { db in
                // The setting is each connection's own: this one is told what the writer's is, and asked whether it took it.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                return (
                    mode: try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "",
                    synchronous: try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
                )
            }
            try file.close()
            return answer
        } catch {
            throw .journalUnreadable(path, error)
        }
    }

    /// What SQLite complains of in a file; nothing when it is whole.
    ///
    /// - Throws: `journal.unreadable`.
    public static func integrityProblems(of path: String) throws(Fault) -> [String] {
        do {
            let file = try DatabaseQueue(path: path, configuration: .reading)
            let problems = try file.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" } }
            try file.close()
            return problems
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            return [error.message ?? "\(error.resultCode)"]
        } catch {
            throw .journalUnreadable(path, error)
        }
    }

    /// How long the evidence log is that read models keep, and its root.
    ///
    /// - Throws: `readmodels.unreadable`; `evidence.tile-missing`.
    public static func keptEvidence(of path: String) throws(Fault) -> (size: UInt64, root: Digest) {
        do {
            let file = try DatabaseQueue(path: path, configuration: .reading)
            // One transaction: the log does not grow between its size and its tiles.
            let answer = try file.read { db in
                let size = try ReadModelSchema.position(db)
                return (size: size, root: try TiledTree(resuming: size, from: TransactionTiles(database: db, path: path)).root)
            }
            try file.close()
            return answer
        } catch {
            throw .readModelsUnreadable(path, error)
        }
    }

    /// Tiles as one transaction sees them.
    private struct TransactionTiles: TileSource {
        let database: Database
        let path: String

        func tile(level: Int, index: UInt64) throws(Fault) -> [UInt8]? {
            do { return try StoredTiles.tile(level: level, index: index, database) } catch { throw .readModelsUnreadable(path, error) }
        }
    }
}
