// SPDX-License-Identifier: Apache-2.0
public import ExchangeEngine
public import ExchangeModel
import GRDB

import struct Foundation.Data
import class Foundation.FileManager
import class Foundation.JSONDecoder
import class Foundation.JSONEncoder

/// Accounts and sessions in one SQLite file that its owner alone can read. What is saved is on the disk.
public final class SQLiteAccessStore: AccessStore {
    private enum Kind: String {
        case account, session, key, invitation
    }

    private static let denialLimit: Int64 = 100_000
    private let pool: DatabasePool

    /// Opens a store, or makes a new one.
    ///
    /// - Throws: `access.store-unusable`.
    public init(path: String) throws(Fault) {
        do {
            guard
                FileManager.default.fileExists(atPath: path)
                    || FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw Fault.accessUnusable(nil) }
            var configuration = Configuration()
            configuration.journalMode = .wal
            configuration.busyMode = .timeout(5)
            configuration.label = "hexi accounts"
            pool = try DatabasePool(path: path, configuration: configuration)
            try Self.migrator.migrate(pool)
            // GRDB sets NORMAL after everything it is told, see Docs/decisions/0004.
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else { throw Fault.accessUnusable(nil) }
            }
        } catch {
            throw .accessUnusable(error)
        }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: accounts") { db in
            try db.execute(
                sql: """
                    CREATE TABLE thing (
                        kind TEXT NOT NULL, key TEXT NOT NULL, owner TEXT NOT NULL, expires INTEGER, json BLOB NOT NULL,
                        PRIMARY KEY (kind, key)) WITHOUT ROWID;
                    CREATE INDEX thing_owner ON thing (kind, owner);
                    CREATE TABLE proposal (id INTEGER PRIMARY KEY AUTOINCREMENT, isOpen INTEGER NOT NULL, json BLOB NOT NULL);
                    CREATE INDEX proposal_open ON proposal (id) WHERE isOpen;
                    CREATE TABLE denial (id INTEGER PRIMARY KEY AUTOINCREMENT, json BLOB NOT NULL);
                    """)
        }
        return migrator
    }

    /// Closes the file.
    public func close() throws(Fault) { try run { try pool.close() } }

    public func account(named name: String) throws(Fault) -> Account? { try find(.account, name) }
    public func accounts() throws(Fault) -> [Account] { try all(.account) }
    public func save(_ account: Account) throws(Fault) { try put(.account, account.name, owner: account.name, account) }

    public func session(_ digest: Digest) throws(Fault) -> Session? { try find(.session, digest.hex) }
    public func save(_ session: Session) throws(Fault) {
        try put(.session, session.digest.hex, owner: session.account, expires: session.expires, session)
    }
    public func endSession(_ digest: Digest) throws(Fault) {
        try write { try $0.execute(sql: "DELETE FROM thing WHERE kind = 'session' AND key = ?", arguments: [digest.hex]) }
    }
    public func endSessions(of account: String) throws(Fault) {
        try write { try $0.execute(sql: "DELETE FROM thing WHERE kind = 'session' AND owner = ?", arguments: [account]) }
    }

    public func apiKey(_ digest: Digest) throws(Fault) -> APIKey? { try find(.key, digest.hex) }
    public func apiKeys(of account: String) throws(Fault) -> [APIKey] { try all(.key, owner: account) }
    public func save(_ key: APIKey) throws(Fault) { try put(.key, key.digest.hex, owner: key.account, key) }

    public func save(_ invitation: Invitation) throws(Fault) {
        try put(.invitation, invitation.digest.hex, owner: invitation.account, expires: invitation.expires, invitation)
    }
    public func useInvitation(_ digest: Digest) throws(Fault) -> Invitation? {
        try write { db in
            let found = try Data.fetchOne(
                db, sql: "DELETE FROM thing WHERE kind = 'invitation' AND key = ? RETURNING json", arguments: [digest.hex])
            return try found.map { try JSONDecoder().decode(Invitation.self, from: $0) }
        }
    }

    public func propose(command: String, body: String, maker: String, at instant: Instant) throws(Fault) -> Proposal {
        try write { db in
            try db.execute(sql: "INSERT INTO proposal (isOpen, json) VALUES (1, x'')")
            let proposal = Proposal(
                id: db.lastInsertedRowID, command: command, body: body, maker: maker, proposed: instant)
            try Self.update(proposal, db)
            return proposal
        }
    }
    public func proposal(_ id: Int64) throws(Fault) -> Proposal? { try read { try Self.proposal(id, $0) } }
    public func openProposals() throws(Fault) -> [Proposal] {
        try read { db in
            try Data.fetchAll(db, sql: "SELECT json FROM proposal WHERE isOpen ORDER BY id").map {
                try JSONDecoder().decode(Proposal.self, from: $0)
            }
        }
    }
    public func reserve(_ id: Int64, for checker: String) throws(Fault) -> Bool {
        try change(id) { proposal in
            guard proposal.reservedFor == nil || proposal.reservedFor == checker else { return false }
            proposal.reservedFor = checker
            return true
        }
    }
    public func release(_ id: Int64) throws(Fault) {
        _ = try change(id) { proposal in
            proposal.reservedFor = nil
            return true
        }
    }
    public func decide(_ id: Int64, _ decision: Proposal.Decision) throws(Fault) -> Bool {
        try change(id) { proposal in
            proposal.decision = decision
            return true
        }
    }

    public func record(_ denial: Denial) throws(Fault) {
        try write { db in
            try db.execute(sql: "INSERT INTO denial (json) VALUES (?)", arguments: [try JSONEncoder().encode(denial)])
            try db.execute(sql: "DELETE FROM denial WHERE id <= ?", arguments: [db.lastInsertedRowID - Self.denialLimit])
        }
    }
    public func denials(limit: Int) throws(Fault) -> [Denial] {
        try read { db in
            try Data.fetchAll(db, sql: "SELECT json FROM denial ORDER BY id DESC LIMIT ?", arguments: [limit]).map {
                try JSONDecoder().decode(Denial.self, from: $0)
            }
        }
    }

    public func removeExpired(before instant: Instant) throws(Fault) {
        try write { try $0.execute(sql: "DELETE FROM thing WHERE expires < ?", arguments: [instant.milliseconds]) }
    }

    // MARK: - Rows

    private func find<Value: Decodable>(_ kind: Kind, _ key: String) throws(Fault) -> Value? {
        try read { db in
            try Data.fetchOne(db, sql: "SELECT json FROM thing WHERE kind = ? AND key = ?", arguments: [kind.rawValue, key]).map {
                try JSONDecoder().decode(Value.self, from: $0)
            }
        }
    }

    private func all<Value: Decodable>(_ kind: Kind, owner: String? = nil) throws(Fault) -> [Value] {
        try read { db in
            try Data.fetchAll(
                db, sql: "SELECT json FROM thing WHERE kind = ? AND (?2 IS NULL OR owner = ?2) ORDER BY key",
                arguments: [kind.rawValue, owner]
            ).map { try JSONDecoder().decode(Value.self, from: $0) }
        }
    }

    private func put(_ kind: Kind, _ key: String, owner: String, expires: Instant? = nil, _ value: some Encodable) throws(Fault) {
        try write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO thing (kind, key, owner, expires, json) VALUES (?, ?, ?, ?, ?)",
                arguments: [kind.rawValue, key, owner, expires?.milliseconds, try JSONEncoder().encode(value)])
        }
    }

    private static func proposal(_ id: Int64, _ db: Database) throws -> Proposal? {
        try Data.fetchOne(db, sql: "SELECT json FROM proposal WHERE id = ?", arguments: [id]).map {
            try JSONDecoder().decode(Proposal.self, from: $0)
        }
    }

    private static func update(_ proposal: Proposal, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE proposal SET isOpen = ?, json = ? WHERE id = ?",
            arguments: [proposal.decision == nil, try JSONEncoder().encode(proposal), proposal.id])
    }

    /// Changes a proposal that is open, in one transaction.
    private func change(_ id: Int64, _ change: (inout Proposal) -> Bool) throws(Fault) -> Bool {
        try write { db in
            guard var proposal = try Self.proposal(id, db), proposal.decision == nil, change(&proposal) else { return false }
            try Self.update(proposal, db)
            return true
        }
    }

    private func read<Answer>(_ question: (Database) throws -> Answer) throws(Fault) -> Answer {
        try run { try pool.read(question) }
    }

    private func write<Answer>(_ change: (Database) throws -> Answer) throws(Fault) -> Answer {
        try run { try pool.write(change) }
    }

    private func run<Answer>(_ work: () throws -> Answer) throws(Fault) -> Answer {
        do {
            return try work()
        } catch {
            throw .accessUnusable(error)
        }
    }
}

extension Fault {
    static func accessUnusable(_ cause: (any Error)?) -> Fault {
        Fault(
            "access.store-unusable",
            Text(
                zh: "账户库无法读写。请检查磁盘与权限,或从备份恢复 accounts.sqlite。",
                en: "The store of accounts cannot be used. Check the disk and permissions, or restore accounts.sqlite from a backup."),
            cause: cause)
    }
}
