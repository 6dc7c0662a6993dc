// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeKernel
import ExchangeModel

/// The one thread that decides. It drains the inbox, decides and applies each command, and hands batches to the committer.
///
/// Its state runs ahead of the disk by the batch in flight. Every answer, refusals included, waits until what it rests on is durable.
final class Writer {
    /// How many answers are handed over together in the middle of a drain.
    private static let handOverCount = 64
    /// How many records are remembered before those that are durable by now are forgotten.
    private static let unsettledLimit = 4_096

    private let inbox: Inbox<Submission>
    private let committer: Committer
    private let snapshots: Snapshots
    private let clock: any Clock
    private let rulebook: Rulebook
    private var state: EngineState
    private var job = Committer.Job()
    private var recordWriter = CBORWriter(capacity: 4_096)
    private var commandWriter = CBORWriter(capacity: 1_024)
    // Records that may not be durable yet, whose commands may be repeated before the journal can be asked.
    private var unsettled: [StoredRecord] = []
    private let journal: any Journal

    init(
        state: EngineState, inbox: Inbox<Submission>, committer: Committer, snapshots: Snapshots, journal: any Journal,
        clock: any Clock, rulebook: Rulebook
    ) {
        self.state = state
        self.inbox = inbox
        self.committer = committer
        self.snapshots = snapshots
        self.journal = journal
        self.clock = clock
        self.rulebook = rulebook
    }

    /// The thread's life. It returns once the inbox is closed, everything in it is durable and answered, and the state is kept.
    func run() {
        while let submissions = inbox.take() {
            guard !submissions.isEmpty else {
                inbox.wait()
                continue
            }
            passTime()
            for submission in submissions {
                answer(submission)
                if job.replies.count >= Self.handOverCount { handOver() }
            }
            handOver()
        }
        committer.close()
        snapshots.keepLast(state, isSound: committer.failure == nil)
    }

    /// Gives what was decided to the committer.
    private func handOver() {
        guard !job.isEmpty else { return }
        if unsettled.count > Self.unsettledLimit {
            let durable = committer.lastDurable
            unsettled.removeFirst(unsettled.prefix { $0.record.sequence <= durable }.count)
        }
        unsettled += job.records
        var next = Committer.Job()
        swap(&next, &job)
        committer.take(next)
        snapshots.keepIfDue(state)
    }

    private func answer(_ submission: Submission) {
        switch submission {
        case .question(let question): job.replies.append(question(state.market))
        case .command(let command, let principal, let key, let caller):
            do {
                job.replies.append(.receipt(try decide(command, principal, key), caller))
            } catch let refusal as Refusal {
                job.replies.append(.refusal(refusal, caller))
            } catch {
                caller.resume(throwing: error)
            }
        }
    }

    private func decide(_ command: Command, _ principal: Principal, _ key: String) throws -> CommandReceipt {
        guard committer.failure == nil else { throw Fault.stopped }
        guard (1...100).contains(key.utf8.count) else { throw Refusal.keyUnusable(key) }
        commandWriter.removeAll()
        command.write(to: &commandWriter)
        let digest = Digest(sha256Of: commandWriter.bytes)
        let fingerprint = AcceptedKeys.Fingerprint(key, principal)
        if let sequence = state.keys[fingerprint] { return try repeated(sequence, digest, key) }

        let context = Context(now: max(clock.now, state.market.instant), principal: principal, rulebook: rulebook)
        let events = try state.market.decide(command, context)
        guard !events.isEmpty else { throw Refusal.nothingChanges(command.name) }
        let record = Record(
            sequence: state.market.sequence + 1, instant: context.now, principal: principal, key: key, command: digest,
            sectors: rulebook.sectorVersions, events: events)
        try keep(record, fingerprint)
        return CommandReceipt(sequence: record.sequence, instant: record.instant, events: events, isRepeat: false)
    }

    private func keep(_ record: Record, _ fingerprint: AcceptedKeys.Fingerprint) throws(Refusal) {
        recordWriter.removeAll()
        record.write(to: &recordWriter)
        guard recordWriter.bytes.count <= Record.maximumByteCount else { throw .recordTooLarge(recordWriter.bytes.count) }
        state.market.apply(record)
        state.keys[fingerprint] = record.sequence
        job.records.append(StoredRecord(record: record, bytes: recordWriter.bytes))
        job.bytes.append(contentsOf: recordWriter.bytes)
    }

    /// The answer to a command that was accepted before under the same key.
    private func repeated(_ sequence: UInt64, _ digest: Digest, _ key: String) throws -> CommandReceipt {
        guard let record = try record(sequence) else { throw Fault.journalCorrupt(at: sequence) }
        guard record.command == digest else { throw Refusal.keyUsed(key, sequence) }
        return CommandReceipt(sequence: sequence, instant: record.instant, events: record.events, isRepeat: true)
    }

    private func record(_ sequence: UInt64) throws(Fault) -> Record? {
        for records in [job.records, unsettled] {
            if let first = records.first?.record.sequence, sequence >= first, sequence - first < records.count {
                return records[Int(sequence - first)].record
            }
        }
        return try journal.record(at: sequence)?.record
    }

    /// Lets the deadlines that have come take effect before anything else is decided.
    private func passTime() {
        let now = max(clock.now, state.market.instant)
        while let deadline = state.market.deadlines.first, deadline.instant <= now, committer.failure == nil {
            let command = Command.venue(.passTime(PassTime()))
            let key = "clock-\(state.market.sequence + 1)"
            do {
                _ = try decide(command, .clock, key)
            } catch {
                // A deadline that cannot be dealt with stops the clock, not the market: the next command tries again.
                return
            }
        }
    }
}

extension Refusal {
    static func keyUnusable(_ key: String) -> Refusal {
        Refusal(
            "exchange.key-unusable",
            Text(zh: "幂等键应为 1 至 100 字节。", en: "An idempotency key has 1 to 100 bytes."), subject: "key")
    }

    static func keyUsed(_ key: String, _ sequence: UInt64) -> Refusal {
        Refusal(
            "exchange.key-used",
            Text(
                zh: "幂等键“\(key)”已用于另一条命令(记录 \(sequence))。请换一个键。",
                en: "The idempotency key '\(key)' was used for another command (record \(sequence)). Use another key."),
            subject: key)
    }

    static func nothingChanges(_ command: String) -> Refusal {
        Refusal(
            "exchange.nothing-changes", Text(zh: "\(command) 不会改变任何事情。", en: "\(command) would change nothing."),
            subject: command)
    }

    static func recordTooLarge(_ byteCount: Int) -> Refusal {
        Refusal(
            "exchange.record-too-large",
            Text(
                zh: "该命令的记录有 \(byteCount) 字节,上限为 \(Record.maximumByteCount)。请缩短文字或拆分命令。",
                en: "The command's record would have \(byteCount) bytes; \(Record.maximumByteCount) are the limit. Shorten or split it."))
    }
}
