// SPDX-License-Identifier: Apache-2.0
import Dispatch
import ExchangeKernel
import ExchangeModel
import Synchronization

/// The thread that makes batches durable, one after another, and tells the callers.
///
/// While it waits for the disk the writer decides what comes next; whatever is decided by then is the next batch. That is all the group
/// commit there is, and it needs no timer.
final class Committer: Sendable {
    /// Records to make durable together, and the answers that wait for them.
    struct Job: Sendable {
        var records: [StoredRecord] = []
        var bytes: [UInt8] = []
        var replies: [Reply] = []

        var isEmpty: Bool { replies.isEmpty && records.isEmpty }

        mutating func append(_ other: Job) {
            records += other.records
            bytes += other.bytes
            replies += other.replies
        }
    }

    private struct State {
        var waiting = Job()
        var isResting = true
        var isWriterWaiting = false
        var isClosed = false
    }

    /// The most bytes of records that wait while a batch is being committed.
    private static let byteLimit = 4 << 20

    private let journal: any Journal
    private let projector: Projector
    private let state = Mutex(State())
    private let work = DispatchSemaphore(value: 0)
    private let room = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private let fault = Mutex<Fault?>(nil)
    private let durable = Atomic<UInt64>(0)

    init(_ journal: any Journal, _ projector: Projector) {
        self.journal = journal
        self.projector = projector
    }

    /// What broke, if anything did. Nothing is committed afterwards.
    var failure: Fault? { fault.withLock { $0 } }

    /// The last record that was made durable since the exchange was opened; 0 before the first.
    var lastDurable: UInt64 { durable.load(ordering: .acquiring) }

    /// Takes what was decided. Only the writer calls this. It returns at once, unless too much is waiting already.
    func take(_ job: consuming Job) {
        let (isResting, isFull) = state.withLock { state in
            if state.waiting.isEmpty { state.waiting = job } else { state.waiting.append(job) }
            defer { state.isResting = false }
            let isFull = state.waiting.bytes.count > Self.byteLimit
            state.isWriterWaiting = isFull
            return (state.isResting, isFull)
        }
        if isResting { work.signal() }
        if isFull { room.wait() }
    }

    /// Waits until everything is committed and the thread has ended.
    func close() {
        state.withLock { $0.isClosed = true }
        work.signal()
        ended.wait()
    }

    /// The thread's life.
    func run() {
        defer { ended.signal() }
        while true {
            let (job, isClosed) = state.withLock { state in
                var job = Job()
                swap(&job, &state.waiting)
                state.isResting = job.isEmpty
                if state.isWriterWaiting { room.signal() }
                state.isWriterWaiting = false
                return (job, state.isClosed)
            }
            if !job.isEmpty {
                commit(job)
            } else if isClosed {
                return
            } else {
                work.wait()
            }
        }
    }

    private func commit(_ job: Job) {
        do throws(Fault) {
            if let failure { throw failure }
            if let first = job.records.first?.record.sequence, let last = job.records.last?.record.sequence {
                try journal.append(JournalBatch(first: first, count: job.records.count, bytes: job.bytes))
                durable.store(last, ordering: .releasing)
                projector.offer(job.records)
            }
            for reply in job.replies { reply.deliver() }
        } catch {
            // A failed append or fsync is never retried: nobody knows what the disk holds until the journal is opened anew.
            fault.withLock { $0 = $0 ?? error }
            for reply in job.replies { reply.fail(error) }
        }
    }
}

extension Fault {
    static let stopped = Fault(
        "exchange.stopped",
        Text(
            zh: "交易所已停止。请重新打开后再提交;已确认的命令不会丢失。",
            en: "The exchange has stopped. Open it anew and submit again; nothing acknowledged is lost."))
}
