// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
public import ExchangeModel
import Glibc

/// The SQLite files of one exchange in one folder, held by one process at a time.
public final class SQLiteStore: Sendable {
    /// The journal.
    public let journal: SQLiteJournal
    /// The read models.
    public let readModels: SQLiteReadModels
    /// Who may log in.
    public let access: SQLiteAccessStore
    private let lock: Int32

    /// Opens the files in a folder, or makes them.
    ///
    /// - Throws: `exchange.in-use` when another process holds the folder; a fault of the journal, of the read models or of the
    ///   accounts.
    public init(folder: String) throws(Fault) {
        lock = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            if lock >= 0 { Glibc.close(lock) }
            throw .inUse(folder)
        }
        let paths = (journal: folder + "/journal.sqlite", readModels: folder + "/readmodels.sqlite", access: folder + "/accounts.sqlite")
        do {
            // All are looked at before one is touched.
            try SQLiteJournal.version.refuseNewer(paths.journal)
            try ReadModelSchema.version.refuseNewer(paths.readModels)
            try AccessSchema.version.refuseNewer(paths.access)
        } catch let fault as Fault {
            Glibc.close(lock)
            throw fault
        } catch {
            // A file that SQLite cannot read is told of by the one who opens it.
        }
        journal = try SQLiteJournal(path: paths.journal)
        readModels = try SQLiteReadModels(path: paths.readModels)
        access = try SQLiteAccessStore(path: paths.access)
    }

    /// Lets go of the folder. The journal is closed by the exchange.
    public func close() throws(Fault) {
        try readModels.close()
        try access.close()
        flock(lock, LOCK_UN)
        Glibc.close(lock)
    }
}

extension Fault {
    static func inUse(_ folder: String) -> Fault {
        Fault(
            "exchange.in-use",
            Text(
                zh: "目录 \(folder) 正被另一个进程使用,或不可写。请等它结束;若是 hexi serve,请先停止它,或在其门户中办理。",
                en: """
                    The folder \(folder) is in use by another process, or cannot be written. Wait for it to end; if it is hexi serve, stop it \
                    first or do this in its portal.
                    """))
    }
}
