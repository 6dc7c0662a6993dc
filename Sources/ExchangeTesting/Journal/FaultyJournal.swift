// SPDX-License-Identifier: Apache-2.0
public import ExchangeEngine
public import ExchangeModel
import Synchronization

/// A journal that fails one append on demand, and every one after it, as a disk that broke.
public final class FaultyJournal: Journal {
    /// What is on the disk after the failed append.
    public enum Outcome: Sendable, CaseIterable {
        /// Nothing of the batch.
        case lost
        /// The whole batch, although the append said that it failed: an fsync that reported an error too late.
        case kept
    }

    private let base: any Journal
    private let failing: Int
    private let outcome: Outcome
    private let count = Mutex(0)

    /// Wraps a journal.
    ///
    /// - Parameters:
    ///   - base: The journal that keeps the rest.
    ///   - failing: Which append fails, from 1.
    ///   - outcome: What becomes of the batch that fails.
    public init(_ base: any Journal, failing: Int, _ outcome: Outcome) {
        self.base = base
        self.failing = failing
        self.outcome = outcome
    }

    /// As the journal underneath.
    public func lastSequence() throws(Fault) -> UInt64 { try base.lastSequence() }

    /// Appends, until it fails.
    public func append(_ batch: JournalBatch) throws(Fault) {
        let number = count.withLock { count in
            count += 1
            return count
        }
        guard number < failing else {
            if number == failing, outcome == .kept { try base.append(batch) }
            throw Fault("journal.append-failed", Text(zh: "磁盘故障(测试)", en: "the disk broke (a test)"))
        }
        try base.append(batch)
    }

    /// As the journal underneath.
    public func batches(from sequence: UInt64, byteLimit: Int) throws(Fault) -> [JournalBatch] {
        try base.batches(from: sequence, byteLimit: byteLimit)
    }

    /// As the journal underneath.
    public func keep(_ snapshot: Snapshot) throws(Fault) { try base.keep(snapshot) }

    /// As the journal underneath.
    public func latestSnapshot() throws(Fault) -> Snapshot? { try base.latestSnapshot() }

    /// Leaves the journal underneath open, so that it can be opened anew.
    public func close() {}
}
