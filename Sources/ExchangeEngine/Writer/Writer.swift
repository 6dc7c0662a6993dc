// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Glibc

/// The one thread that decides and writes. It takes what has come, decides it, makes it durable together, and answers.
///
/// Its state runs ahead of the disk by one commit. Every answer, refusals included, waits until what it rests on is durable.
struct Writer: ~Copyable {
    /// How many answers one commit has at most. Those of a commit come back while the next is being decided.
    private static let answersPerCommit = 256
    /// How many bytes of records one commit has at most, but for the last record's.
    private static let bytesPerCommit = 4 << 20

    private let inbox: Inbox<Submission>
    private let journal: any Journal
    private let projector: Projector
    private let snapshots: Snapshots
    private let clock: any Clock
    private let rulebook: Rulebook
    private var state: EngineState
    private var batch = Batch()
    private var pace = CommitPace()
    private var commandWriter = CBORWriter(capacity: 1_024)
    /// What broke, if anything did. Nothing is decided or written afterwards.
    private var failure: Fault?

    init(
        state: EngineState, inbox: Inbox<Submission>, journal: any Journal, projector: Projector, snapshots: Snapshots,
        clock: any Clock, rulebook: Rulebook
    ) {
        self.state = state
        self.inbox = inbox
        self.journal = journal
        self.projector = projector
        self.snapshots = snapshots
        self.clock = clock
        self.rulebook = rulebook
    }

    /// The thread's life. It returns once the inbox is closed, everything in it is durable and answered, and the state is kept.
    mutating func run() {
        while let submissions = inbox.wait(spinningUntil: pace.end) {
            passTime()
            answer(submissions)
            // Callers that were just answered often come back at once: they are worth a short wait.
            while pace.isWorthWaiting(answers: batch.replies.count), let more = inbox.take() {
                if more.isEmpty { sched_yield() } else { answer(more) }
            }
            commit()
        }
        snapshots.keepLast(state, isSound: failure == nil)
    }

    private mutating func answer(_ submissions: [Submission]) {
        for submission in submissions {
            answer(submission)
            if batch.replies.count >= Self.answersPerCommit { commit() }
        }
    }

    /// Makes what was decided durable, and tells the callers.
    private mutating func commit() {
        guard !batch.isEmpty else { return }
        let start = ContinuousClock.now
        do throws(Fault) {
            if let failure { throw failure }
            if let first = batch.records.first?.record.sequence {
                try journal.append(JournalBatch(first: first, count: batch.records.count, bytes: batch.bytes.bytes))
                projector.offer(batch.records)
            }
            pace.committed(answers: batch.replies.count, waiting: inbox.count, since: start)
            for reply in batch.replies { reply.deliver() }
        } catch {
            // A failed append or fsync is never retried: nobody knows what the disk holds until the journal is opened anew.
            failure = error
            for reply in batch.replies { reply.fail(error) }
        }
        batch.removeAll()
        snapshots.keepIfDue(state)
    }

    private mutating func answer(_ submission: Submission) {
        switch submission {
        case .question(let question): batch.replies.append(question(state.market))
        case .command(let request, let caller):
            do {
                batch.replies.append(.receipt(try decide(request), caller))
            } catch let refusal as Refusal {
                batch.replies.append(.refusal(refusal, caller))
            } catch {
                caller.resume(throwing: error)
            }
        case .batch(let requests, let caller):
            do {
                batch.replies.append(.batch(try decide(requests), caller))
            } catch {
                caller.resume(throwing: error)
            }
        }
        if batch.bytes.count >= Self.bytesPerCommit { commit() }
    }

    /// The answers to commands that came together. Those before the last commit's are durable already when it is made.
    private mutating func decide(_ requests: [CommandRequest]) throws -> [Result<CommandReceipt, Refusal>] {
        var answers: [Result<CommandReceipt, Refusal>] = []
        answers.reserveCapacity(requests.count)
        for request in requests {
            do {
                answers.append(.success(try decide(request)))
            } catch let refusal as Refusal {
                answers.append(.failure(refusal))
            }
            if batch.bytes.count >= Self.bytesPerCommit { commit() }
        }
        return answers
    }

    private mutating func decide(_ request: CommandRequest) throws -> CommandReceipt {
        guard failure == nil else { throw Fault.stopped }
        let (principal, key) = (request.principal, request.key)
        guard (1...100).contains(key.utf8.count) else { throw Refusal.keyUnusable(key) }
        commandWriter.removeAll()
        request.command.write(to: &commandWriter)
        let digest = Digest(sha256Of: commandWriter.bytes)
        let fingerprint = AcceptedKeys.Fingerprint(key, principal)
        if let sequence = state.keys[fingerprint] { return try repeated(sequence, digest, key) }

        let context = Context(now: max(clock.now, state.market.instant), principal: principal, rulebook: rulebook)
        let events = try state.market.decide(request.command, context)
        guard !events.isEmpty else { throw Refusal.nothingChanges(request.command.name) }
        let record = Record(
            sequence: state.market.sequence + 1, instant: context.now, principal: principal, key: key, command: digest,
            sectors: rulebook.sectorVersions, events: events)
        let balances = request.wantsBalances ? state.market.balances(after: events, for: principal) : nil
        try keep(record, fingerprint)
        return CommandReceipt(
            sequence: record.sequence, instant: record.instant, events: events, isRepeat: false, balances: balances)
    }

    private mutating func keep(_ record: Record, _ fingerprint: AcceptedKeys.Fingerprint) throws(Refusal) {
        let start = batch.bytes.count
        record.write(to: &batch.bytes)
        let end = batch.bytes.count
        guard end - start <= Record.maximumByteCount else {
            batch.bytes.removeAll(after: start)
            throw .recordTooLarge(end - start)
        }
        state.market.apply(record)
        state.keys[fingerprint] = record.sequence
        batch.records.append(StoredRecord(record: record, bytes: Array(batch.bytes.bytes[start..<end])))
    }

    /// The answer to a command that was accepted before under the same key.
    private mutating func repeated(_ sequence: UInt64, _ digest: Digest, _ key: String) throws -> CommandReceipt {
        guard let record = try record(sequence) else { throw Fault.journalCorrupt(at: sequence) }
        guard record.command == digest else { throw Refusal.keyUsed(key, sequence) }
        return CommandReceipt(sequence: sequence, instant: record.instant, events: record.events, isRepeat: true, balances: nil)
    }

    private mutating func record(_ sequence: UInt64) throws(Fault) -> Record? {
        if let first = batch.records.first?.record.sequence, sequence >= first {
            return batch.records[Int(sequence - first)].record
        }
        return try journal.record(at: sequence)?.record
    }

    /// Lets the deadlines that have come take effect before anything else is decided.
    private mutating func passTime() {
        let now = max(clock.now, state.market.instant)
        while let deadline = state.market.deadlines.first, deadline.instant <= now, failure == nil {
            let request = CommandRequest(
                .venue(.passTime(PassTime())), as: .clock, key: "clock-\(state.market.sequence + 1)")
            do {
                _ = try decide(request)
            } catch {
                // A deadline that cannot be dealt with stops the clock, not the market: the next command tries again.
                return
            }
        }
    }
}

/// Records to make durable together, and the answers that wait for them.
private struct Batch {
    var records: [StoredRecord] = []
    var bytes = CBORWriter(capacity: 64 << 10)
    var replies: [Reply] = []

    var isEmpty: Bool { replies.isEmpty && records.isEmpty }

    mutating func removeAll() {
        records = []
        bytes.removeAll()
        replies.removeAll(keepingCapacity: true)
    }
}

extension Fault {
    static let stopped = Fault(
        "exchange.stopped",
        Text(
            zh: "交易所已停止。请重新打开后再提交;已确认的命令不会丢失。",
            en: "The exchange has stopped. Open it anew and submit again; nothing acknowledged is lost."))
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

    static func batchTooLarge(_ count: Int, limit: Int) -> Refusal {
        Refusal(
            "exchange.batch-too-large",
            Text(
                zh: "一次提交了 \(count) 条命令,上限为 \(limit)。请分批提交。",
                en: "\(count) commands were submitted at once; \(limit) are the limit. Submit them in parts."))
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
