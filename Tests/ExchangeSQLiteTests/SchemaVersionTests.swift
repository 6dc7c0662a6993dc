// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import ExchangeSQLite
import Foundation
import GRDB
import Testing

@Suite struct SchemaVersionTests {
    private static func version(_ known: Int) -> SchemaVersion {
        SchemaVersion(
            known: known, found: { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 },
            newer: { Fault("test.newer", Text(zh: "\($0) \($1)", en: "\($0) \($1)")) })
    }

    @Test func `before a file's tables change, a copy of what it was is kept, closed to others`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/things.sqlite"
        let file = try DatabaseQueue(path: path)
        try file.write { try $0.execute(sql: "CREATE TABLE thing (name TEXT); INSERT INTO thing VALUES ('old'); PRAGMA user_version = 2") }
        try Self.version(2).prepareUpgrade(of: path)
        let copies = folder.path + "/before-upgrade"
        #expect(!FileManager.default.fileExists(atPath: copies))
        // Twice: an upgrade that did not end begins again.
        for _ in 0..<2 { try Self.version(3).prepareUpgrade(of: path) }
        let copy = copies + "/things-2.sqlite"
        let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        let kept = try DatabaseQueue(path: copy)
        #expect(try kept.read { try String.fetchAll($0, sql: "SELECT name FROM thing") } == ["old"])
        try kept.close()
        try file.close()
        try Self.version(3).prepareUpgrade(of: folder.path + "/nothing.sqlite")
    }

    @Test func `a newer journal is refused with both versions, and none of the folder's files is touched`() throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(folder: folder.path)
        try store.journal.close()
        try store.close()
        let path = folder.path + "/journal.sqlite"
        let raw = try DatabaseQueue(path: path)
        try raw.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2: something new')") }
        _ = try raw.inDatabase { try $0.checkpoint(.truncate) }
        try raw.close()
        let files = ["journal.sqlite", "readmodels.sqlite", "accounts.sqlite"].map { folder.path + "/" + $0 }
        let before = files.map { FileManager.default.contents(atPath: $0) }
        #expect {
            try SQLiteStore(folder: folder.path)
        } throws: {
            let fault = $0 as? Fault
            return fault?.code == "journal.newer" && fault?.message.en.contains("version 2") == true && fault?.message.en.contains("knows 1") == true
        }
        #expect(throws: Fault.self) { try SQLiteJournal(reading: path) }
        #expect(files.map { FileManager.default.contents(atPath: $0) } == before)
        // Refusing it let go of the folder.
        let mended = try DatabaseQueue(path: path)
        try mended.write { try $0.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '2:%'") }
        try mended.close()
        let again = try SQLiteStore(folder: folder.path)
        try again.journal.close()
        try again.close()
    }

    @Test func `a reader beside the writer sees what was there when it came, and can append nothing`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/journal.sqlite"
        let journal = try SQLiteJournal(path: path)
        try journal.append(JournalBatch(first: 1, count: 2, bytes: [1, 2]))
        let reader = try SQLiteJournal(reading: path)
        try journal.append(JournalBatch(first: 3, count: 1, bytes: [3]))
        #expect(try reader.lastSequence() == 2)
        #expect(try reader.batches(from: 1, byteLimit: .max).map(\.last) == [2])
        #expect(throws: Fault.self) { try reader.append(JournalBatch(first: 3, count: 1, bytes: [4])) }
        #expect(try SQLiteReading.durability(of: path) == ("wal", 2))
        try reader.close()
        #expect(try journal.lastSequence() == 3)
        try journal.close()
    }
}
