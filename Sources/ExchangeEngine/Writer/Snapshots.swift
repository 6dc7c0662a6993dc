// SPDX-License-Identifier: Apache-2.0
import Dispatch
import ExchangeKernel
import ExchangeModel
import Synchronization

/// Keeps the state from time to time, off the writer's path.
final class Snapshots: Sendable {
    private let journal: any Journal
    private let interval: UInt64
    private let queue = DispatchQueue(label: "hexi.snapshots", qos: .utility)
    private let last: Mutex<(kept: UInt64, isRunning: Bool)>

    init(_ journal: any Journal, every interval: UInt64, last sequence: UInt64) {
        self.journal = journal
        self.interval = interval
        last = Mutex((sequence, false))
    }

    /// Keeps the state in the background when enough records have come since it was last kept.
    ///
    /// The records it covers may not be durable yet: a snapshot ahead of the journal is ignored when it is read back.
    func keepIfDue(_ state: EngineState) {
        let sequence = state.market.sequence
        let isDue = last.withLock { last in
            guard !last.isRunning, sequence - last.kept >= interval else { return false }
            last = (sequence, true)
            return true
        }
        guard isDue else { return }
        queue.async { [self] in
            keep(state)
            last.withLock { $0.isRunning = false }
        }
    }

    /// Keeps the state before the exchange closes, so that it opens at once the next time.
    func keepLast(_ state: EngineState, isSound: Bool) {
        queue.sync {}
        if isSound, state.market.sequence > last.withLock({ $0.kept }) { keep(state) }
    }

    private func keep(_ state: EngineState) {
        do {
            try journal.keep(try state.snapshot())
        } catch {
            // A snapshot saves time and nothing else: without it the next start replays the journal.
            last.withLock { $0.kept = 0 }
        }
    }
}
