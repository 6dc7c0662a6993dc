// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import ExchangeSQLite
import ExchangeTesting
import Foundation
import GRDB
import Testing

@Suite struct SQLiteAccessStoreTests {
    @Test func `the access store on SQLite keeps the contract`() throws {
        let folder = try TemporaryFolder()
        var opened: [SQLiteAccessStore] = []
        var path = ""
        let violations = try AccessStoreContract.violations(
            make: {
                path = folder.path + "/\(UUID().uuidString).sqlite"
                opened.append(try SQLiteAccessStore(path: path))
                return opened[opened.count - 1]
            },
            reopen: { _ in
                try opened.removeLast().close()
                opened.append(try SQLiteAccessStore(path: path))
                return opened[opened.count - 1]
            })
        #expect(violations == [])
        for store in opened { try store.close() }
    }

    @Test func `the store of a folder has accounts, and they are there when it is opened again`() throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(folder: folder.path)
        try store.access.save(Account(name: "li.na", title: "李娜"))
        try store.journal.close()
        try store.close()
        let again = try SQLiteStore(folder: folder.path)
        #expect(try again.access.account(named: "li.na")?.title == "李娜")
        try again.journal.close()
        try again.close()
    }

    @Test func `only the owner can read the files, even where another mode was set before`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/accounts.sqlite"
        try Data().write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let store = try SQLiteAccessStore(path: path)
        try store.save(Account(name: "li.na", title: ""))
        for file in [path, path + "-wal", path + "-shm"] {
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(file)")
        }
        try store.close()
    }

    @Test func `a file of the first release is brought up to date, and keeps what is in it`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/accounts.sqlite"
        let now = Instant(milliseconds: 5)
        let store = try SQLiteAccessStore(path: path)
        try store.save(Account(name: "li.na", title: "李娜", passwordHash: "$argon2id$x"))
        let key = APIKey(id: "k1", digest: Digest(portableSHA256Of: [1]), account: "li.na", title: "", created: now, expires: now)
        try store.save(key)
        try store.close()
        // As the first release wrote it.
        let raw = try DatabaseQueue(path: path)
        try raw.write { db in
            try db.execute(
                sql: """
                    DROP TABLE linked_identity;
                    DROP INDEX api_key_by_id;
                    PRAGMA user_version = 1;
                    """)
        }
        try raw.close()
        let again = try SQLiteAccessStore(path: path)
        let account = try #require(try again.account(named: "li.na"))
        #expect(account.passwordHash == "$argon2id$x" && account.recoveryCodes.isEmpty)
        #expect(try again.apiKey(named: "k1") == key && again.apiKey(key.digest) == key)
        #expect(try again.link(LinkedIdentity(issuer: "https://id.example", subject: "1", account: "li.na", linked: now)))
        try again.close()
    }

    @Test func `a file of a newer release is refused and left as it is`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/accounts.sqlite"
        try SQLiteAccessStore(path: path).close()
        let raw = try DatabaseQueue(path: path)
        try raw.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
        try raw.close()
        #expect { try SQLiteAccessStore(path: path) } throws: { ($0 as? Fault)?.code == "access.newer" }
    }

    @Test func `a file that holds no accounts is a fault, not a crash`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/accounts.sqlite"
        try Data(repeating: 0x41, count: 8_192).write(to: URL(filePath: path))
        #expect { try SQLiteAccessStore(path: path) } throws: { ($0 as? Fault)?.code == "access.unreadable" }
    }

    @Test func `a value that cannot be read is a fault, not an account that is missing`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/accounts.sqlite"
        let store = try SQLiteAccessStore(path: path)
        try store.save(Account(name: "li.na", title: ""))
        try store.close()
        let raw = try DatabaseQueue(path: path)
        try raw.write { try $0.execute(sql: "UPDATE account SET value = '{}'") }
        try raw.close()
        let damaged = try SQLiteAccessStore(path: path)
        #expect { try damaged.account(named: "li.na") } throws: { ($0 as? Fault)?.code == "access.unreadable" }
        try damaged.close()
    }

    @Test func `only the newest denials are kept`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/accounts.sqlite"
        try SQLiteAccessStore(path: path).close()
        let raw = try DatabaseQueue(path: path)
        try raw.write { db in
            try db.execute(
                sql: """
                    WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < ?)
                    INSERT INTO denial (instant, actor, what, code) SELECT x, '', '', '' FROM n
                    """, arguments: [Denial.keptCount])
        }
        try raw.close()
        let store = try SQLiteAccessStore(path: path)
        #expect(try store.denials(limit: .max).count == Denial.keptCount)
        try store.record(Denial(instant: Instant(milliseconds: -1), actor: "li", what: "x", code: "a.b"))
        let kept = try store.denials(limit: .max)
        #expect(kept.count == Denial.keptCount && kept.first?.actor == "li" && kept.last?.instant.milliseconds == 2)
        try store.close()
    }

    @Test func `a backup holds the accounts but no open doors, for its owner alone`() throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteAccessStore(path: folder.path + "/accounts.sqlite")
        try store.save(Account(name: "li.na", title: "李娜"))
        let (digest, end) = (Digest(portableSHA256Of: [1]), Instant(milliseconds: 9))
        try store.save(Session(digest: digest, account: "li.na", created: end, expires: end, formToken: "x"))
        try store.save(Invitation(digest: digest, account: "li.na", expires: end))
        try store.backUp(to: folder.path + "/copy.sqlite")
        try store.close()
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/copy.sqlite")[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let copy = try SQLiteAccessStore(path: folder.path + "/copy.sqlite")
        #expect(try copy.account(named: "li.na")?.title == "李娜")
        #expect(try copy.session(digest) == nil && copy.invitation(digest) == nil)
        try copy.close()
    }
}
