// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeSQLite
import ExchangeTesting
import Foundation
import GRDB
import Testing

@Suite struct SQLiteJournalTests {
    private static let batch = JournalBatch(first: 1, count: 3, bytes: [1, 2, 3])

    @Test func `a second process cannot open the folder`() throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(folder: folder.path)
        #expect(throws: Fault.self) { try SQLiteStore(folder: folder.path) }
        try store.journal.close()
        try store.close()
        let again = try SQLiteStore(folder: folder.path)
        try again.journal.close()
        try again.close()
    }

    @Test func `a damaged row is found when it is read`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/journal.sqlite"
        let journal = try SQLiteJournal(path: path)
        try journal.append(Self.batch)
        try journal.close()
        let raw = try DatabaseQueue(path: path)
        try raw.write { try $0.execute(sql: "UPDATE batch SET bytes = x'010203FF'") }
        try raw.close()
        let damaged = try SQLiteJournal(path: path)
        #expect { try damaged.batches(from: 1, byteLimit: .max) } throws: { ($0 as? Fault)?.code == "journal.corrupt" }
        try damaged.close()
    }

    @Test func `a damaged snapshot is passed over for the one before it`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/journal.sqlite"
        let journal = try SQLiteJournal(path: path)
        try journal.append(Self.batch)
        try journal.keep(Snapshot(sequence: 1, bytes: [1]))
        try journal.keep(Snapshot(sequence: 3, bytes: [3]))
        try journal.close()
        let raw = try DatabaseQueue(path: path)
        try raw.write { try $0.execute(sql: "UPDATE snapshot SET bytes = x'FF' WHERE sequence = 3") }
        try raw.close()
        let damaged = try SQLiteJournal(path: path)
        #expect(try damaged.latestSnapshot() == Snapshot(sequence: 1, bytes: [1]))
        try damaged.close()
    }

    @Test func `a file that is no journal is a fault, not a crash`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/journal.sqlite"
        try Data(repeating: 0x41, count: 8_192).write(to: URL(filePath: path))
        #expect { try SQLiteJournal(path: path) } throws: { ($0 as? Fault)?.code == "journal.unreadable" }
    }

    @Test func `a torn write-ahead log leaves whole batches, from the first on`() async throws {
        let folder = try TemporaryFolder()
        let original = try folder.child("original")
        let store = try SQLiteStore(folder: original)
        let exchange = try Exchange.open(
            journal: store.journal, readModels: MemoryReadModels(), configuration: .init(sectors: [TestSector()]))
        _ = try await TradingFloor(products: 2, traders: 2) { command, principal, key in
            try await exchange.submit(command, as: principal, key: key).events
        }
        let last = try store.journal.lastSequence()
        let log = try Data(contentsOf: URL(filePath: original + "/journal.sqlite-wal"))
        var seen: Set<UInt64> = []
        for step in 0...40 {
            let torn = try folder.child("torn-\(step)")
            try FileManager.default.copyItem(atPath: original + "/journal.sqlite", toPath: torn + "/journal.sqlite")
            try log.prefix(log.count * step / 40).write(to: URL(filePath: torn + "/journal.sqlite-wal"))
            // Without its first pages the file is not a journal yet; with them it holds the batches that were whole.
            let journal = try SQLiteJournal(path: torn + "/journal.sqlite")
            let market = try Market(replaying: journal)
            #expect(market.sequence <= last)
            #expect(try journal.lastSequence() == market.sequence)
            seen.insert(market.sequence)
            try journal.close()
        }
        #expect(seen.contains(last) && seen.count > 10)
        try await exchange.close()
        try store.close()
    }

    @Test func `a full disk is a fault, and what was acknowledged is there`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/journal.sqlite"
        let journal = try SQLiteJournal(path: path)
        // SQLite reports SQLITE_FULL beyond this many pages, exactly as it does when the disk has no more room.
        try journal.limitPages(to: 40)
        var kept: UInt64 = 0
        let bytes = [UInt8](repeating: 7, count: 10_000)
        var fault: Fault?
        while fault == nil, kept < 1_000 {
            do throws(Fault) {
                try journal.append(JournalBatch(first: kept + 1, count: 1, bytes: bytes))
                kept += 1
            } catch {
                fault = error
            }
        }
        #expect(fault?.code == "journal.append-failed" && kept > 0)
        #expect(throws: Fault.self) { try journal.append(JournalBatch(first: kept + 1, count: 1, bytes: [1])) }
        try journal.close()
        let reopened = try SQLiteJournal(path: path)
        #expect(try reopened.lastSequence() == kept)
        try reopened.close()
    }

    @Test func `a backup made while the journal is written holds whole batches`() throws {
        let folder = try TemporaryFolder()
        let journal = try SQLiteJournal(path: folder.path + "/journal.sqlite")
        for first in 1...50 { try journal.append(JournalBatch(first: UInt64(first), count: 1, bytes: [UInt8(first)])) }
        try journal.backUp(to: folder.path + "/copy.sqlite")
        try journal.append(JournalBatch(first: 51, count: 1, bytes: [51]))
        let copy = try SQLiteJournal(path: folder.path + "/copy.sqlite")
        #expect(try copy.lastSequence() == 50)
        #expect(try copy.integrityProblems() == [])
        #expect(try copy.batches(from: 1, byteLimit: .max) == Array(try journal.batches(from: 1, byteLimit: .max).dropLast()))
        try copy.close()
        try journal.close()
    }
}
