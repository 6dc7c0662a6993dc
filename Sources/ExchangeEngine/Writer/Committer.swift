// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import Synchronization

/// The thread that makes batches durable, one after another, and tells the callers.
///
/// While it waits for the disk the writer decides the next batch: that is all the group commit there is, and it needs no timer.
final class Committer: Sendable {
    /// Records to make durable together, and the answers that wait for them.
    struct Job: Sendable {
        var records: [StoredRecord] = []
        var bytes: [UInt8] = []
        var replies: [Reply] = []
    }

    private let journal: any Journal
    private let inbox = Inbox<Job>()
    private let isBusy = Atomic(false)
    private let fault = Mutex<Fault?>(nil)
    private let projector: Projector
    private let whenIdle: @Sendable () -> Void

    /// - Parameter whenIdle: Called on the committer's thread each time it can take another job.
    init(_ journal: any Journal, _ projector: Projector, whenIdle: @escaping @Sendable () -> Void) {
        self.journal = journal
        self.projector = projector
        self.whenIdle = whenIdle
    }

    /// Whether it can take a job.
    var isIdle: Bool { !isBusy.load(ordering: .acquiring) }

    /// What broke, if anything did. Nothing is committed afterwards.
    var failure: Fault? { fault.withLock { $0 } }

    /// Takes a job. Only the writer calls this, and only when the committer is idle.
    func take(_ job: Job) {
        isBusy.store(true, ordering: .releasing)
        guard inbox.put(job) else { return job.replies.forEach { $0.fail(Fault.stopped) } }
    }

    func close() { inbox.close() }

    /// The thread's life.
    func run() {
        while let jobs = inbox.take() {
            if jobs.isEmpty { inbox.wait() }
            for job in jobs {
                commit(job)
                isBusy.store(false, ordering: .releasing)
                whenIdle()
            }
        }
    }

    private func commit(_ job: Job) {
        do throws(Fault) {
            if let failure { throw failure }
            if let first = job.records.first?.record.sequence {
                try journal.append(JournalBatch(first: first, count: job.records.count, bytes: job.bytes))
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
