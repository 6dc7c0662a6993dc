// SPDX-License-Identifier: Apache-2.0
public import ExchangeEngine
public import ExchangeModel
import GRDB

/// Accounts and all that goes with them in one SQLite file, which only its owner may read.
///
/// A write is a transaction that is on the disk when the call returns.
public final class SQLiteAccessStore: AccessStore {
    private let pool: DatabasePool
    /// What every request asks for; nothing when another process may change the file.
    private let remembered: RememberedAccess?

    /// Opens the file, or makes a new one.
    ///
    /// - Throws: `access.unreadable` when the file is none of accounts; `access.newer` when a newer release wrote it.
    public init(path: String) throws(Fault) {
        remembered = RememberedAccess()
        do {
            try AccessSchema.version.prepareUpgrade(of: path)
            try PrivateFile.prepare(path)
            var configuration = Configuration()
            configuration.journalMode = .wal
            configuration.busyMode = .timeout(5)
            configuration.maximumReaderCount = 3
            configuration.label = "hexi accounts"
            pool = try DatabasePool(path: path, configuration: configuration)
            try pool.makeDurable()
            try AccessSchema.migrate(pool)
        } catch {
            throw .accessUnreadable(path, error)
        }
    }

    /// Opens the accounts of an exchange that another process may be serving. Nothing can be changed.
    ///
    /// - Throws: As ``init(path:)``, and when the file is not there.
    public init(reading path: String) throws(Fault) {
        remembered = nil
        do {
            try AccessSchema.version.refuseNewer(path)
            pool = try DatabasePool(path: path, configuration: .reading)
        } catch {
            throw .accessUnreadable(path, error)
        }
    }

    /// The invitations that were not used, the first to end first.
    public func invitations() throws(Fault) -> [Invitation] {
        try reading { db in
            try String.fetchAll(db, sql: "SELECT value FROM invitation ORDER BY expires").map { try StoredJSON.read($0) }
        }
    }

    /// Lets go of the file, with everything in its main part.
    public func close() throws(Fault) {
        do { try pool.close() } catch { throw .accessUnreadable(pool.path, error) }
    }

    /// Copies the accounts into a file while they are in use.
    ///
    /// Sessions and invitations stay behind: in a copy that is put in use later, those that were ended since would live again.
    public func backUp(to path: String) throws(Fault) {
        do {
            try PrivateFile.prepare(path)
            let copy = try DatabaseQueue(path: path)
            try pool.backup(to: copy)
            try copy.write { try $0.execute(sql: "DELETE FROM session; DELETE FROM invitation") }
            // One file, which can be read where nothing can be written.
            try copy.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        } catch {
            throw .accessUnreadable(path, error)
        }
    }

    func reading<Value>(_ body: (Database) throws -> Value) throws(Fault) -> Value {
        do { return try pool.read(body) } catch { throw .accessUnreadable(pool.path, error) }
    }

    private func remembering<Key: Hashable & Sendable, Value: Sendable>(
        _ kind: any WritableKeyPath<RememberedAccess.Values, [Key: Value]> & Sendable, _ key: Key, _ body: (Database) throws -> Value?
    ) throws(Fault) -> Value? {
        guard let remembered else { return try reading(body) }
        let (found, age) = remembered.find(kind, key)
        if let found { return found }
        let value = try reading(body)
        if let value { remembered.keep(kind, key, value, readAt: age) }
        return value
    }

    func writing<Value>(_ body: (Database) throws -> Value) throws(Fault) -> Value {
        defer { remembered?.forget() }
        do { return try pool.write(body) } catch { throw .accessUnreadable(pool.path, error) }
    }
}

extension SQLiteAccessStore {
    /// The account of a name.
    public func account(named name: String) throws(Fault) -> Account? {
        try remembering(\.accounts, name) { try Self.account(name, $0) }
    }

    /// All accounts, by name.
    public func accounts() throws(Fault) -> [Account] {
        try reading { db in
            try String.fetchAll(db, sql: "SELECT value FROM account ORDER BY name").map { try StoredJSON.read($0) }
        }
    }

    /// Keeps an account.
    public func save(_ account: Account) throws(Fault) {
        try writing { try Self.save(account, $0) }
    }

    /// Changes an account where nobody else can change it meanwhile.
    public func change(account name: String, _ body: (inout Account) -> Void) throws(Fault) -> Account? {
        try writing { db in
            guard var account = try Self.account(name, db) else { return nil }
            body(&account)
            try Self.save(account, db)
            return account
        }
    }

    private static func account(_ name: String, _ db: Database) throws -> Account? {
        try String.fetchOne(db, sql: "SELECT value FROM account WHERE name = ?", arguments: [name])
            .map { try StoredJSON.read($0) }
    }

    private static func save(_ account: Account, _ db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO account (name, value) VALUES (?, ?)",
            arguments: [account.name, try StoredJSON.write(account)])
    }

    /// The session of a token's digest.
    public func session(_ digest: Digest) throws(Fault) -> Session? {
        try reading { try Self.value("session", digest, $0) }
    }

    /// Keeps a session.
    public func save(_ session: Session) throws(Fault) {
        try writing { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO session (digest, account, expires, value) VALUES (?, ?, ?, ?)",
                arguments: [
                    session.digest.hex, session.account, session.expires.milliseconds, try StoredJSON.write(session),
                ])
        }
    }

    /// Ends one session.
    public func endSession(_ digest: Digest) throws(Fault) {
        try writing { try $0.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest.hex]) }
    }

    /// Ends all sessions of an account.
    public func endSessions(of account: String) throws(Fault) {
        try writing { try $0.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [account]) }
    }

    /// The key of a secret's digest.
    public func apiKey(_ digest: Digest) throws(Fault) -> APIKey? {
        let key: APIKey? = try remembering(\.keys, digest) { try Self.value("api_key", digest, $0) }
        return key?.publicKey == nil ? key : nil
    }

    /// The key of a short name.
    public func apiKey(named id: String) throws(Fault) -> APIKey? {
        try reading { db in
            try String.fetchOne(db, sql: "SELECT value FROM api_key WHERE id = ? ORDER BY created LIMIT 1", arguments: [id])
                .map { try StoredJSON.read($0) }
        }
    }

    /// The keys of an account, the oldest first.
    public func apiKeys(of account: String) throws(Fault) -> [APIKey] {
        try reading { db in
            try String.fetchAll(
                db, sql: "SELECT value FROM api_key WHERE account = ? ORDER BY created, id", arguments: [account]
            ).map { try StoredJSON.read($0) }
        }
    }

    /// Keeps a key.
    public func save(_ key: APIKey) throws(Fault) {
        try writing { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO api_key (digest, account, created, id, value) VALUES (?, ?, ?, ?, ?)",
                arguments: [key.digest.hex, key.account, key.created.milliseconds, key.id, try StoredJSON.write(key)])
        }
    }

    /// The invitation of a token's digest, if it was not used.
    public func invitation(_ digest: Digest) throws(Fault) -> Invitation? {
        try reading { try Self.value("invitation", digest, $0) }
    }

    /// Keeps an invitation.
    public func save(_ invitation: Invitation) throws(Fault) {
        try writing { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO invitation (digest, expires, value) VALUES (?, ?, ?)",
                arguments: [invitation.digest.hex, invitation.expires.milliseconds, try StoredJSON.write(invitation)])
        }
    }

    /// Takes an invitation out of the store.
    public func useInvitation(_ digest: Digest) throws(Fault) -> Invitation? {
        try writing { db in
            let invitation: Invitation? = try Self.value("invitation", digest, db)
            try db.execute(sql: "DELETE FROM invitation WHERE digest = ?", arguments: [digest.hex])
            return invitation
        }
    }

    /// Forgets sessions and invitations that ended before an instant.
    public func removeExpired(before instant: Instant) throws(Fault) {
        try writing { db in
            for table in ["session", "invitation"] {
                try db.execute(sql: "DELETE FROM \(table) WHERE expires < ?", arguments: [instant.milliseconds])
            }
        }
    }

    private static func value<Value: Decodable>(_ table: String, _ digest: Digest, _ db: Database) throws -> Value? {
        try String.fetchOne(db, sql: "SELECT value FROM \(table) WHERE digest = ?", arguments: [digest.hex])
            .map { try StoredJSON.read($0) }
    }
}
