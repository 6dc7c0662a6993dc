// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
import Synchronization

/// A journal in memory: for tests, for trying things out, and for hosts that keep nothing.
public final class MemoryJournal: Journal {
    private struct State {
        var batches: [JournalBatch] = []
        var snapshots: [Snapshot] = []
    }

    private let state = Mutex(State())

    /// An empty journal.
    public init() {}

    /// The sequence number of the last record.
    public func lastSequence() -> UInt64 { state.withLock { $0.batches.last?.last ?? 0 } }

    /// Keeps a batch.
    public func append(_ batch: JournalBatch) throws(Fault) {
        let expected = state.withLock { state in
            let expected = (state.batches.last?.last ?? 0) + 1
            if batch.first == expected { state.batches.append(batch) }
            return expected
        }
        guard batch.first == expected else { throw .journalOutOfOrder(expected: expected, found: batch.first) }
    }

    /// The batches from the one that holds a record on.
    public func batches(from sequence: UInt64, byteLimit: Int) -> [JournalBatch] {
        state.withLock { state in
            // The batches are in order: half the rest is passed over at each step.
            var low = 0
            var high = state.batches.count
            while low < high {
                let middle = (low + high) / 2
                if state.batches[middle].last < sequence { low = middle + 1 } else { high = middle }
            }
            var found: [JournalBatch] = []
            var byteCount = 0
            for batch in state.batches[low...] {
                byteCount += batch.bytes.count
                if !found.isEmpty, byteCount > byteLimit { break }
                found.append(batch)
            }
            return found
        }
    }

    /// Keeps a snapshot and forgets all but the newest two.
    public func keep(_ snapshot: Snapshot) {
        state.withLock { $0.snapshots = Array(($0.snapshots + [snapshot]).suffix(2)) }
    }

    /// The newest snapshot that is not ahead of the journal.
    public func latestSnapshot() -> Snapshot? {
        state.withLock { state in state.snapshots.last { $0.sequence <= state.batches.last?.last ?? 0 } }
    }

    /// Nothing to let go of.
    public func close() {}
}
