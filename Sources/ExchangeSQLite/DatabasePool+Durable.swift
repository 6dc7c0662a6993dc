// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import GRDB

extension DatabasePool {
    /// Sets `synchronous` to FULL on the writer's connection, and asks whether it is: GRDB sets it to NORMAL after everything it is
    /// told (see `Docs/decisions/0004`).
    func makeDurable() throws {
        try writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous")
            let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode")
            guard synchronous == 2, mode == "wal" else { throw Fault.notDurable(synchronous, mode) }
        }
    }
}

extension Fault {
    static func notDurable(_ synchronous: Int?, _ mode: String?) -> Fault {
        Fault(
            "journal.not-durable",
            Text(
                zh: "SQLite 未按要求持久化(synchronous = \(synchronous ?? -1),journal_mode = \(mode ?? "?"))。拒绝打开。",
                en: "SQLite would not be durable (synchronous = \(synchronous ?? -1), journal_mode = \(mode ?? "?")). Refusing to open."))
    }
}
