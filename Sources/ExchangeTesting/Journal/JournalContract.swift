// SPDX-License-Identifier: Apache-2.0
public import ExchangeEngine
import ExchangeModel

/// What every journal must do. It returns what a journal does wrong, in words; nothing when it keeps the contract.
public enum JournalContract {
    /// Examines a kind of journal.
    ///
    /// - Parameters:
    ///   - make: Makes an empty journal.
    ///   - reopen: Closes a journal and opens it again from what it kept.
    public static func violations(
        make: () throws -> any Journal, reopen: (any Journal) throws -> any Journal
    ) throws -> [String] {
        var examination = Examination()
        examination.examineEmpty(try make())
        let journal = try make()
        examination.examineAppends(journal)
        examination.examineSnapshots(journal)
        examination.examineContents(try reopen(journal), "after reopening")
        return examination.violations
    }

    /// Batches with records 1, 2…4, 5…6.
    fileprivate static let batches = [
        JournalBatch(first: 1, count: 1, bytes: [1]), JournalBatch(first: 2, count: 3, bytes: [2, 3, 4]),
        JournalBatch(first: 5, count: 2, bytes: [5, 6]),
    ]
}

private struct Examination {
    private(set) var violations: [String] = []

    private mutating func expect(_ isKept: @autoclosure () throws -> Bool, _ sentence: String) {
        do {
            if try !isKept() { violations.append(sentence) }
        } catch {
            violations.append("\(sentence) (it threw \(error))")
        }
    }

    mutating func examineEmpty(_ journal: any Journal) {
        expect(try journal.lastSequence() == 0, "an empty journal's last sequence number is 0")
        expect(try journal.batches(from: 1, byteLimit: .max).isEmpty, "an empty journal has no batches")
        expect(try journal.latestSnapshot() == nil, "an empty journal has no snapshot")
    }

    mutating func examineAppends(_ journal: any Journal) {
        for batch in JournalContract.batches {
            expect(
                try {
                    try journal.append(batch)
                    return true
                }(), "batches are appended in order")
        }
        examineContents(journal, "after appending")
        for first in [UInt64(6), 9] {
            let stray = JournalBatch(first: first, count: 1, bytes: [0])
            expect(
                throwsFault("journal.out-of-order") { try journal.append(stray) },
                "a batch that does not follow the last record is refused (it begins at \(first))")
        }
        examineContents(journal, "after a refused append")
    }

    mutating func examineContents(_ journal: any Journal, _ moment: String) {
        let all = JournalContract.batches
        expect(try journal.lastSequence() == 6, "the last sequence number is the last record's, \(moment)")
        expect(try journal.batches(from: 1, byteLimit: .max) == all, "everything can be read, \(moment)")
        expect(
            try journal.batches(from: 3, byteLimit: .max) == Array(all[1...]),
            "reading from the middle of a batch begins with that batch, \(moment)")
        expect(try journal.batches(from: 1, byteLimit: 1) == [all[0]], "the byte limit ends a page, \(moment)")
        expect(try journal.batches(from: 2, byteLimit: 1) == [all[1]], "a page has at least one batch, \(moment)")
        expect(try journal.batches(from: 7, byteLimit: .max).isEmpty, "nothing comes after the last record, \(moment)")
        expect(try journal.latestSnapshot()?.sequence ?? 5 == 5, "the newest snapshot that is not ahead is found, \(moment)")
    }

    mutating func examineSnapshots(_ journal: any Journal) {
        for sequence in [UInt64(2), 5] {
            let snapshot = Snapshot(sequence: sequence, bytes: [9, UInt8(sequence)])
            expect(
                try {
                    try journal.keep(snapshot)
                    return true
                }(), "a snapshot is kept")
            expect(try journal.latestSnapshot() == snapshot, "the newest snapshot is found")
        }
        expect(
            try {
                try journal.keep(Snapshot(sequence: 100, bytes: [1]))
                return try journal.latestSnapshot()?.sequence == 5
            }(), "a snapshot ahead of the journal is passed over")
    }
}

private func throwsFault(_ code: Fault.Code, _ body: () throws -> Void) -> Bool {
    do { try body() } catch { return (error as? Fault)?.code == code }
    return false
}
