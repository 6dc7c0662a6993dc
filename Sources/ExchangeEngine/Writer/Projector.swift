// SPDX-License-Identifier: Apache-2.0
import Dispatch
import ExchangeKernel
import ExchangeModel
import Glibc
import Synchronization

/// The thread that makes the read models from what is durable.
final class Projector: Sendable {
    private struct State {
        var position: UInt64
        var fault: Fault?
        var waiters: [(sequence: UInt64, caller: CheckedContinuation<Void, any Error>)] = []
        var isClosed = false
        // Whether the thread has nothing to do and waits to be woken.
        var isIdle = false
        // Records offered and not taken yet. Too many are dropped and read from the journal instead.
        var offered: [[StoredRecord]] = []
        var offeredCount = 0
        var durable: UInt64
    }

    /// How many records may wait in memory.
    private static let offerLimit = 50_000
    /// How long it lets records gather while nobody waits for them: one transaction a stretch costs less than one a commit.
    private static let rest = DispatchTimeInterval.milliseconds(20)

    /// `SCHED_IDLE` of `sched(7)`, which Glibc's module does not export.
    private static let idlePolicy: Int32 = 5

    private let readModels: any ReadModels
    private let journal: any Journal
    private let state: Mutex<State>
    private let signal = DispatchSemaphore(value: 0)

    init(_ readModels: any ReadModels, _ journal: any Journal) throws(Fault) {
        self.readModels = readModels
        self.journal = journal
        state = Mutex(State(position: try readModels.position(), durable: try journal.lastSequence()))
    }

    /// Tells of records that are durable now.
    func offer(_ records: [StoredRecord]) {
        guard let last = records.last?.record.sequence else { return }
        let isIdle = state.withLock { state in
            defer { state.isIdle = false }
            state.durable = last
            guard state.offeredCount + records.count <= Self.offerLimit else {
                state.offered = []
                state.offeredCount = 0
                return state.isIdle
            }
            state.offered.append(records)
            state.offeredCount += records.count
            return state.isIdle
        }
        if isIdle { signal.signal() }
    }

    /// The last record it was told of.
    var lastOffered: UInt64 { state.withLock { $0.durable } }

    /// How many durable records the read models have not taken in yet.
    var lag: UInt64 { state.withLock { $0.durable - min($0.durable, $0.position) } }

    /// Waits until the read models have taken in a record.
    func reach(_ sequence: UInt64) async throws {
        try await withCheckedThrowingContinuation { caller in
            let answer: Result<Void, any Error>? = state.withLock { state in
                if let fault = state.fault { return .failure(fault) }
                if state.position >= sequence { return .success(()) }
                if state.isClosed { return .failure(Fault.stopped) }
                state.waiters.append((sequence, caller))
                return nil
            }
            if let answer { caller.resume(with: answer) } else { signal.signal() }
        }
    }

    /// Stops once everything durable is taken in.
    func close() {
        state.withLock { $0.isClosed = true }
        signal.signal()
    }

    /// The thread's life.
    func run() {
        // Callers wait for the writer, and hardly anyone for the read models: they get the processor's idle time. A thread that is
        // only nice would still keep the writer off a processor for a whole slice of some milliseconds.
        var parameters = sched_param()
        _ = sched_setscheduler(0, Self.idlePolicy, &parameters)
        while true {
            do throws(Fault) {
                if try projectNext() {
                    if !state.withLock({ $0.isClosed || !$0.waiters.isEmpty }) { _ = signal.wait(timeout: .now() + Self.rest) }
                    continue
                }
            } catch {
                let waiters = state.withLock { state in
                    state.fault = error
                    defer { state.waiters = [] }
                    return state.waiters
                }
                for waiter in waiters { waiter.caller.resume(throwing: error) }
                return
            }
            let isClosed = state.withLock { state in
                state.isIdle = state.position >= state.durable && !state.isClosed
                return state.isClosed
            }
            if isClosed { return endWaits() }
            signal.wait()
        }
    }

    /// Answers those who wait for records that will not come.
    private func endWaits() {
        let waiters = state.withLock { state in
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.caller.resume(throwing: Fault.stopped) }
    }

    /// Takes in what comes next. Returns whether there was anything.
    private func projectNext() throws(Fault) -> Bool {
        let (position, durable, offered) = state.withLock { state in
            defer {
                state.offered = []
                state.offeredCount = 0
            }
            return (state.position, state.durable, state.offered)
        }
        guard position < durable else { return false }
        var records = offered.flatMap { $0 }
        if records.first?.record.sequence != position + 1 {
            records = []
            for batch in try journal.batches(from: position + 1, byteLimit: 4 << 20) { records += try batch.records() }
        }
        records = records.filter { $0.record.sequence > position }
        guard let last = records.last?.record.sequence else { return false }
        try readModels.project(records)
        let reached = state.withLock { state in
            state.position = last
            let reached = state.waiters.filter { $0.sequence <= last }
            state.waiters.removeAll { $0.sequence <= last }
            return reached
        }
        for waiter in reached { waiter.caller.resume() }
        return true
    }
}
