// SPDX-License-Identifier: Apache-2.0
public import ExchangeEngine
public import ExchangeModel
import GRDB

extension SQLiteAccessStore {
    /// Writes down a proposal under the next number.
    public func propose(command: String, body: String, maker: String, at instant: Instant) throws(Fault) -> Proposal {
        try writing { db in
            try db.execute(
                sql: "INSERT INTO proposal (command, body, maker, proposed) VALUES (?, ?, ?, ?)",
                arguments: [command, body, maker, instant.milliseconds])
            return Proposal(id: db.lastInsertedRowID, command: command, body: body, maker: maker, proposed: instant)
        }
    }

    /// The proposal of a number.
    public func proposal(_ id: Int64) throws(Fault) -> Proposal? {
        try reading { try Self.proposal(id, $0) }
    }

    /// The proposals that wait for a decision, the oldest first.
    public func openProposals() throws(Fault) -> [Proposal] {
        try reading { db in
            try Row.fetchAll(db, sql: "SELECT * FROM proposal WHERE decision IS NULL ORDER BY id").map(Self.proposal)
        }
    }

    /// Decides a proposal: of several who decide at once, one does.
    public func decide(_ id: Int64, _ decision: Proposal.Decision) throws(Fault) -> Bool {
        try writing { db in
            // Writers come one after another, so nobody decides between the question and the answer.
            guard let proposal = try Self.proposal(id, db), proposal.canTake(decision) else { return false }
            try Self.keep(decision, of: id, db)
            return true
        }
    }

    /// Notes the record that an approved proposal became.
    public func complete(_ id: Int64, sequence: UInt64) throws(Fault) {
        try writing { db in
            guard var decision = try Self.proposal(id, db)?.decision, decision.isApproved else { return }
            decision.sequence = sequence
            try Self.keep(decision, of: id, db)
        }
    }

    private static func proposal(_ id: Int64, _ db: Database) throws -> Proposal? {
        try Row.fetchOne(db, sql: "SELECT * FROM proposal WHERE id = ?", arguments: [id]).map(proposal)
    }

    private static func proposal(_ row: Row) throws -> Proposal {
        let decision: Proposal.Decision? = try (row["decision"] as String?).map { try StoredJSON.read($0) }
        return Proposal(
            id: row["id"], command: row["command"], body: row["body"], maker: row["maker"],
            proposed: Instant(milliseconds: row["proposed"]), decision: decision)
    }

    private static func keep(_ decision: Proposal.Decision, of id: Int64, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE proposal SET decision = ? WHERE id = ?", arguments: [try StoredJSON.write(decision), id])
    }

    /// Writes down a denial.
    public func record(_ denial: Denial) throws(Fault) {
        try writing { db in
            try db.execute(
                sql: "INSERT INTO denial (instant, actor, what, code) VALUES (?, ?, ?, ?)",
                arguments: [denial.instant.milliseconds, denial.actor, denial.what, denial.code])
            try db.execute(
                sql: "DELETE FROM denial WHERE id <= ?", arguments: [db.lastInsertedRowID - Int64(Denial.keptCount)])
        }
    }

    /// The latest denials, the newest first.
    public func denials(limit: Int) throws(Fault) -> [Denial] {
        try reading { db in
            try Row.fetchAll(db, sql: "SELECT * FROM denial ORDER BY id DESC LIMIT ?", arguments: [max(limit, 0)]).map { row in
                Denial(
                    instant: Instant(milliseconds: row["instant"]), actor: row["actor"], what: row["what"], code: row["code"])
            }
        }
    }
}
