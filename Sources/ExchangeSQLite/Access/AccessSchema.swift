// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import GRDB

/// The tables of accounts and all that goes with them.
///
/// Values are kept as JSON, whose fields may grow; what is searched for has a column of its own. The file's version is its
/// `user_version`.
enum AccessSchema {
    /// One step for each version, from the first on. A step that was released is never changed.
    private static let steps = [
        """
        CREATE TABLE account (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE session (
            digest TEXT PRIMARY KEY, account TEXT NOT NULL, expires INTEGER NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE INDEX session_by_account ON session (account);
        CREATE INDEX session_by_end ON session (expires);
        CREATE TABLE api_key (
            digest TEXT PRIMARY KEY, account TEXT NOT NULL, created INTEGER NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL)
            WITHOUT ROWID;
        CREATE INDEX api_key_by_account ON api_key (account, created, id);
        CREATE TABLE invitation (digest TEXT PRIMARY KEY, expires INTEGER NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE proposal (
            id INTEGER PRIMARY KEY AUTOINCREMENT, command TEXT NOT NULL, body TEXT NOT NULL, maker TEXT NOT NULL,
            proposed INTEGER NOT NULL, decision TEXT);
        CREATE INDEX proposal_open ON proposal (id) WHERE decision IS NULL;
        CREATE TABLE denial (
            id INTEGER PRIMARY KEY AUTOINCREMENT, instant INTEGER NOT NULL, actor TEXT NOT NULL, what TEXT NOT NULL,
            code TEXT NOT NULL);
        """,
        """
        CREATE TABLE linked_identity (
            issuer TEXT NOT NULL, subject TEXT NOT NULL, account TEXT NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY (issuer, subject)) WITHOUT ROWID;
        CREATE INDEX linked_identity_by_account ON linked_identity (account, issuer, subject);
        CREATE INDEX api_key_by_id ON api_key (id);
        """,
    ]

    static var version: SchemaVersion {
        SchemaVersion(known: steps.count, found: { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }, newer: { .accessNewer($0, $1) })
    }

    /// Brings a file up to this release's version.
    ///
    /// - Throws: `access.newer` for a file of a newer release.
    static func migrate(_ pool: DatabasePool) throws {
        try pool.write { db in
            let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            guard (0...steps.count).contains(version) else { throw Fault.accessNewer(version, steps.count) }
            for step in steps[version...] { try db.execute(sql: step) }
            if version < steps.count { try db.execute(sql: "PRAGMA user_version = \(steps.count)") }
        }
    }
}

extension Fault {
    static func accessNewer(_ found: Int, _ known: Int) -> Fault {
        Fault(
            "access.newer",
            Text(
                zh: "账户库的版本是 \(found),本程序只认识到 \(known)。文件未被改动,请使用写入它的版本或更新的版本。",
                en: "The accounts are of version \(found), this release knows \(known). They are left as they are: use the release that wrote them."))
    }

    static func accessUnreadable(_ path: String, _ cause: any Error) -> Fault {
        if let fault = cause as? Fault { return fault }
        return Fault(
            "access.unreadable",
            Text(
                zh: "账户库 \(path) 无法使用。请检查磁盘与权限,或从备份恢复。",
                en: "The accounts \(path) cannot be used. Check the disk and its permissions, or restore a backup."),
            cause: cause)
    }
}
