// SPDX-License-Identifier: Apache-2.0
public import ExchangeEngine
public import ExchangeModel
import GRDB

extension SQLiteAccessStore {
    /// Links an account to who someone is elsewhere.
    public func link(_ identity: LinkedIdentity) throws(Fault) -> Bool {
        try writing { db in
            // Writers come one after another, so nobody links between the question and the answer.
            if let known = try Self.identity(identity.issuer, identity.subject, db) { return known.account == identity.account }
            try db.execute(
                sql: "INSERT INTO linked_identity (issuer, subject, account, value) VALUES (?, ?, ?, ?)",
                arguments: [identity.issuer, identity.subject, identity.account, try StoredJSON.write(identity)])
            return true
        }
    }

    /// The link of a subject at an issuer.
    public func identity(issuer: String, subject: String) throws(Fault) -> LinkedIdentity? {
        try reading { try Self.identity(issuer, subject, $0) }
    }

    /// The links of an account, by issuer and subject.
    public func identities(of account: String) throws(Fault) -> [LinkedIdentity] {
        try reading { db in
            try String.fetchAll(
                db, sql: "SELECT value FROM linked_identity WHERE account = ? ORDER BY issuer, subject", arguments: [account]
            ).map { try StoredJSON.read($0) }
        }
    }

    /// Takes a link back.
    public func unlink(issuer: String, subject: String) throws(Fault) {
        try writing {
            try $0.execute(sql: "DELETE FROM linked_identity WHERE issuer = ? AND subject = ?", arguments: [issuer, subject])
        }
    }

    private static func identity(_ issuer: String, _ subject: String, _ db: Database) throws -> LinkedIdentity? {
        try String.fetchOne(
            db, sql: "SELECT value FROM linked_identity WHERE issuer = ? AND subject = ?", arguments: [issuer, subject]
        ).map { try StoredJSON.read($0) }
    }
}
