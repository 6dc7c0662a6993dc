// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import ExchangeSQLite
import ExchangeTesting
import Foundation
import Testing

@Suite struct JournalContractTests {
    @Test func `the journal in memory keeps the contract`() throws {
        #expect(try JournalContract.violations(make: { MemoryJournal() }, reopen: { $0 }) == [])
    }

    @Test func `the journal on SQLite keeps the contract`() throws {
        let folder = try TemporaryFolder()
        var path = ""
        let violations = try JournalContract.violations(
            make: {
                path = folder.path + "/\(UUID().uuidString).sqlite"
                return try SQLiteJournal(path: path)
            },
            reopen: { journal in
                try journal.close()
                return try SQLiteJournal(path: path)
            })
        #expect(violations == [])
    }

    @Test func `a journal that forgets a batch breaks it`() throws {
        #expect(try !JournalContract.violations(make: { Forgetful() }, reopen: { $0 }).isEmpty)
    }

    @Test func `a journal that takes any batch breaks it`() throws {
        #expect(try !JournalContract.violations(make: { Careless() }, reopen: { $0 }).isEmpty)
    }

    @Test func `a journal that is empty when it is opened again breaks it`() throws {
        #expect(try !JournalContract.violations(make: { MemoryJournal() }, reopen: { _ in MemoryJournal() }).isEmpty)
    }
}

/// Forgets the second batch.
private final class Forgetful: Journal {
    private let base = MemoryJournal()
    func lastSequence() -> UInt64 { base.lastSequence() }
    func append(_ batch: JournalBatch) throws(Fault) { try base.append(batch) }
    func batches(from sequence: UInt64, byteLimit: Int) -> [JournalBatch] {
        base.batches(from: sequence, byteLimit: byteLimit).filter { $0.first != 2 }
    }
    func keep(_ snapshot: Snapshot) { base.keep(snapshot) }
    func latestSnapshot() -> Snapshot? { base.latestSnapshot() }
    func close() {}
}

/// Says nothing about batches that do not follow.
private final class Careless: Journal {
    private let base = MemoryJournal()
    func lastSequence() -> UInt64 { base.lastSequence() }
    func append(_ batch: JournalBatch) { try? base.append(batch) }
    func batches(from sequence: UInt64, byteLimit: Int) -> [JournalBatch] { base.batches(from: sequence, byteLimit: byteLimit) }
    func keep(_ snapshot: Snapshot) { base.keep(snapshot) }
    func latestSnapshot() -> Snapshot? { base.latestSnapshot() }
    func close() {}
}
