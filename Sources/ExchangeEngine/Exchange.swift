// SPDX-License-Identifier: Apache-2.0
public import ExchangeKernel
public import ExchangeModel
import Foundation
import Synchronization

/// A running exchange: one market, one writer, one journal.
///
/// ```swift
/// let exchange = try Exchange.open(journal: MemoryJournal(), readModels: MemoryReadModels(), configuration: .init(sectors: [Forestry()]))
/// let receipt = try await exchange.submit(.venue(.found(charter)), as: .venue("me"), key: "found")
/// let orders = try await exchange.read { $0.trading.orders.count }
/// try await exchange.close()
/// ```
///
/// The market's decisions and its disk are one thread's, its read models another's; neither is of the cooperative pool. An answer
/// means: durable.
public final class Exchange: Sendable {
    /// The rules and product kinds in force.
    public let rulebook: Rulebook
    /// What people ask that the open state cannot answer.
    public let readModels: any ReadModels
    /// The truth.
    public let journal: any Journal
    let clock: any Clock
    private let inbox: Inbox<Submission>
    private let projector: Projector
    private let closing = Mutex<(isClosed: Bool, waiters: [CheckedContinuation<Void, Never>])>((false, []))

    private init(
        rulebook: Rulebook, clock: any Clock, readModels: any ReadModels, journal: any Journal, inbox: Inbox<Submission>,
        projector: Projector
    ) {
        self.rulebook = rulebook
        self.clock = clock
        self.readModels = readModels
        self.journal = journal
        self.inbox = inbox
        self.projector = projector
    }

    /// Opens an exchange: reads the newest snapshot, replays the records after it, and starts the writer.
    ///
    /// - Parameters:
    ///   - journal: The truth.
    ///   - readModels: Where what people ask is kept.
    ///   - configuration: The sectors and the clock.
    ///   - progress: Told the sequence number reached, from time to time.
    /// - Throws: `sectors.same-id`; a fault of the journal or of the read models.
    public static func open(
        journal: any Journal, readModels: any ReadModels, configuration: ExchangeConfiguration,
        progress: (UInt64) -> Void = { _ in }
    ) throws -> Exchange {
        let rulebook = try Rulebook(sectors: configuration.sectors, earlier: configuration.earlierSectors)
        let state = try EngineState(from: journal, progress: progress)
        let inbox = Inbox<Submission>()
        let projector = try Projector(readModels, journal)
        let snapshots = Snapshots(journal, every: configuration.recordsPerSnapshot, last: state.market.sequence)
        let clock = configuration.clock
        let exchange = Exchange(
            rulebook: rulebook, clock: clock, readModels: readModels, journal: journal, inbox: inbox, projector: projector)
        Thread.detachNewThread("hexi projector") { projector.run() }
        Thread.detachNewThread("hexi writer") {
            var writer = Writer(
                state: state, inbox: inbox, journal: journal, projector: projector, snapshots: snapshots, clock: clock,
                rulebook: rulebook)
            writer.run()
            exchange.writerEnded()
        }
        return exchange
    }

    /// Submits a command. When it returns, what happened is on the disk for good.
    ///
    /// - Parameters:
    ///   - command: What is asked for.
    ///   - principal: Who asks.
    ///   - key: A name for this very request, 1 to 100 bytes. Submitting the same command again under the same key has no second
    ///     effect and gets the same answer, for ever; another command under the same key is refused.
    ///   - wantsBalances: Whether the answer says what the accounts stand at afterwards; see ``CommandReceipt/balances``.
    /// - Throws: A `Refusal` when the answer is no, and nothing has changed; a `Fault` when the storage failed, and the
    ///   command may or may not be there after the exchange is opened anew.
    public func submit(
        _ command: Command, as principal: Principal, key: String, wantsBalances: Bool = false
    ) async throws -> CommandReceipt {
        let request = CommandRequest(command, as: principal, key: key, wantsBalances: wantsBalances)
        return try await withCheckedThrowingContinuation { caller in
            if !inbox.put(.command(request, caller)) { caller.resume(throwing: Fault.stopped) }
        }
    }

    /// Submits several commands, to be decided one after the other, each by itself: one that is refused does not hold up the next.
    ///
    /// What they cost a caller, they cost once: one waits for one answer. When it returns, all that was accepted is on the disk for good.
    ///
    /// - Parameter requests: The commands, at most ``batchLimit`` of them.
    /// - Returns: The answer to each, in their order.
    /// - Throws: `exchange.batch-too-large`; a `Fault` when the storage failed, and any of them may or may not be there after the
    ///   exchange is opened anew.
    public func submit(_ requests: [CommandRequest]) async throws -> [Result<CommandReceipt, Refusal>] {
        guard requests.count <= Self.batchLimit else { throw Refusal.batchTooLarge(requests.count, limit: Self.batchLimit) }
        return try await withCheckedThrowingContinuation { caller in
            if !inbox.put(.batch(requests, caller)) { caller.resume(throwing: Fault.stopped) }
        }
    }

    /// How many commands can be submitted at once.
    public static let batchLimit = 10_000

    /// Asks something of the open state. The answer is as of a moment after everything submitted before, and durable.
    public func read<Answer: Sendable>(_ question: @escaping @Sendable (Market) -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { caller in
            let submission = Submission.question { market in
                let answer = question(market)
                return .answer({ caller.resume(returning: answer) }, failure: { caller.resume(throwing: $0) })
            }
            if !inbox.put(submission) { caller.resume(throwing: Fault.stopped) }
        }
    }

    /// Waits until the read models have taken in a record, such as a receipt's.
    ///
    /// - Throws: A fault of the read models.
    public func projected(_ sequence: UInt64) async throws { try await projector.reach(sequence) }

    /// How many durable records the read models have not taken in yet.
    public var projectionLag: UInt64 { projector.lag }

    /// Answers what was submitted, keeps the state for a quick start, and lets go of the storage.
    public func close() async throws {
        inbox.close()
        await withCheckedContinuation { caller in
            let isClosed = closing.withLock { closing in
                if !closing.isClosed { closing.waiters.append(caller) }
                return closing.isClosed
            }
            if isClosed { caller.resume() }
        }
        // After a failed append the journal may hold a batch that the projector was never told of; the next start takes it in.
        try? await projector.reach(projector.lastOffered)
        projector.close()
        try journal.close()
    }

    private func writerEnded() {
        let waiters = closing.withLock { closing in
            closing.isClosed = true
            defer { closing.waiters = [] }
            return closing.waiters
        }
        for waiter in waiters { waiter.resume() }
    }
}

extension Thread {
    fileprivate static func detachNewThread(_ name: String, _ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.name = name
        thread.start()
    }
}
