// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Synchronization

/// Follows the journal once for all streams, wakes them when something has happened, and keeps them within bounds.
///
/// What happened lately is kept here, a bounded stretch of it; a stream that resumes from before that reads the journal itself.
package final class EventFeed: Sendable {
    private struct Batch {
        /// The first record that it covers, whether or not there is anything to tell about it.
        let first: UInt64
        let happenings: [Happening]
    }

    private struct Reader {
        let account: String
        let wake: AsyncStream<Void>.Continuation
        let cut: @Sendable () -> Void
        /// Since which beat it has been sending one piece.
        var busySince: UInt64?
    }

    private struct State {
        var batches: [Batch] = []
        var happeningCount = 0
        /// The last record that the batches cover.
        var reached: UInt64 = 0
        var readers: [UInt64: Reader] = [:]
        var lastReader: UInt64 = 0
        var beat: UInt64 = 0
        var isFollowing = false
        var isBeating = false
        var isClosed = false
    }

    /// A stream's place among the streams; it is free again when nobody holds it.
    package final class Place: Sendable {
        let id: UInt64
        let wakes: AsyncStream<Void>
        private let feed: EventFeed

        fileprivate init(_ id: UInt64, _ wakes: AsyncStream<Void>, _ feed: EventFeed) {
            self.id = id
            self.wakes = wakes
            self.feed = feed
        }

        /// Marks that the stream begins or ends to send a piece.
        package func mark(isBusy: Bool) { feed.state.withLock { $0.readers[id]?.busySince = isBusy ? $0.beat : nil } }

        /// Wakes the stream.
        func wake() { feed.state.withLock { _ = $0.readers[id]?.wake.yield() } }

        deinit { feed.state.withLock { $0.readers[id] = nil } }
    }

    /// So many happenings are kept for streams that are a little behind.
    private static let keptCount = 10_000
    /// A stream may take so many beats for a piece before it is cut off.
    private static let busyBeats: UInt64 = 2
    /// So many bytes of records are read at a time.
    private static let pieceByteCount = 1 << 18
    /// How often streams are sent something at least.
    private static let pulse = Duration.seconds(15)
    /// Commands come together; one round tells of many.
    private static let rest = Duration.milliseconds(50)

    let site: Site
    let identifiers: EventIdentifiers
    private let limits: ServerConfiguration
    private let state = Mutex(State())

    /// Prepares to follow a journal, which begins with the first stream.
    package init(_ site: Site, _ limits: ServerConfiguration) {
        self.site = site
        self.limits = limits
        identifiers = EventIdentifiers(site.logKey)
    }

    // MARK: - Streams

    /// Takes a stream's place.
    ///
    /// - Parameters:
    ///   - account: Whose stream it is.
    ///   - cut: Ends its connection when it does not take what it is sent.
    /// - Throws: `access.too-many-streams`.
    package func open(for account: String, cut: @escaping @Sendable () -> Void) throws -> Place {
        let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let last = try site.exchange.journal.lastSequence()
        let (id, isFirst, isTimeless) = try state.withLock { state throws(Refusal) in
            guard !state.isClosed, state.readers.count < limits.streamLimit,
                state.readers.values.count(where: { $0.account == account }) < limits.streamsPerAccount
            else { throw .tooManyStreams(limits.streamsPerAccount) }
            state.lastReader += 1
            state.readers[state.lastReader] = Reader(account: account, wake: wake, cut: cut)
            defer { (state.isFollowing, state.isBeating) = (true, true) }
            if !state.isFollowing { (state.batches, state.happeningCount, state.reached) = ([], 0, last) }
            return (state.lastReader, !state.isFollowing, !state.isBeating)
        }
        if isFirst { Task { await follow(after: last) } }
        if isTimeless { Task { await keepTime() } }
        return Place(id, wakes, self)
    }

    /// How many streams there are.
    package var streamCount: Int { state.withLock { $0.readers.count } }

    /// What comes after a place, as much as fits a piece.
    struct News {
        let happenings: [Happening]
        /// Up to where it goes.
        let position: EventPosition
        /// Whether there may be more at once.
        let hasMore: Bool
        /// Whether it had to be read from the journal.
        let isOld: Bool
        let beat: UInt64
    }

    func news(after position: EventPosition) async throws -> News {
        let lately: News? = state.withLock { state in
            let first = state.batches.first?.first ?? state.reached + 1
            guard position.sequence + 1 >= first, position.index == EventPosition.end || position.sequence >= first else { return nil }
            let start = state.batches.lastIndex { $0.first <= position.sequence } ?? 0
            let happenings = state.batches[start...].flatMap { batch in batch.happenings.filter { $0.position > position } }
            return News(
                happenings: happenings, position: max(position, EventPosition(sequence: state.reached)), hasMore: false, isOld: false,
                beat: state.beat)
        }
        if let lately { return lately }
        let records = try site.exchange.journal.records(
            after: position.index == EventPosition.end ? position.sequence : position.sequence - 1, byteLimit: Self.pieceByteCount)
        guard let last = records.last?.record.sequence else {
            return News(happenings: [], position: position, hasMore: false, isOld: true, beat: state.withLock { $0.beat })
        }
        try await site.exchange.projected(last)
        let happenings = try await Happening.all(in: records, of: site).filter { $0.position > position }
        return News(
            happenings: happenings, position: max(position, EventPosition(sequence: last)), hasMore: true, isOld: true,
            beat: state.withLock { $0.beat })
    }

    // MARK: - Life

    private func follow(after start: UInt64) async {
        var last = start
        do {
            while !state.withLock({ $0.isClosed }) {
                // Answers when the next record is durable and the read models know it; nobody polls.
                try await site.exchange.projected(last + 1)
                let records = try site.exchange.journal.records(after: last, byteLimit: Self.pieceByteCount)
                guard let end = records.last?.record.sequence else { continue }
                let batch = Batch(first: last + 1, happenings: try await Happening.all(in: records, of: site))
                last = end
                guard take(batch, upTo: end) else { return }
                try await Task.sleep(for: Self.rest)
            }
        } catch {
            // The exchange is closing or at fault: streams end, and who comes again is told why.
            end()
        }
    }

    /// Keeps a batch and wakes all streams. Whether there are any; without, following ends.
    private func take(_ batch: Batch, upTo end: UInt64) -> Bool {
        state.withLock { state in
            guard !state.readers.isEmpty else {
                state.isFollowing = false
                return false
            }
            state.batches.append(batch)
            state.happeningCount += batch.happenings.count
            state.reached = end
            while state.happeningCount > Self.keptCount, state.batches.count > 1 {
                state.happeningCount -= state.batches.removeFirst().happenings.count
            }
            for reader in state.readers.values { reader.wake.yield() }
            return true
        }
    }

    private func keepTime() async {
        while state.withLock({ state in
            state.isBeating = state.isFollowing && !state.isClosed
            return state.isBeating
        }) {
            do {
                try await Task.sleep(for: Self.pulse)
            } catch { return }
            beat()
        }
    }

    /// Has every stream send something, look whether its account is still good, and cuts off those that do not read.
    package func beat() {
        let stuck = state.withLock { state in
            state.beat += 1
            for reader in state.readers.values { reader.wake.yield() }
            return state.readers.values.filter { $0.busySince.map { $0 + Self.busyBeats <= state.beat } ?? false }.map(\.cut)
        }
        for cut in stuck { cut() }
    }

    /// Ends all streams and takes no more: the server stops.
    package func close() {
        state.withLock { $0.isClosed = true }
        end()
    }

    private func end() {
        let readers = state.withLock { state in
            state.isFollowing = false
            return Array(state.readers.values)
        }
        for reader in readers { reader.wake.finish() }
    }
}

extension Refusal {
    static func tooManyStreams(_ limit: Int) -> Refusal {
        Refusal(
            "access.too-many-streams",
            Text(
                zh: "事件流过多:每个账户至多 \(limit) 个。请先关闭不用的连接。",
                en: "Too many event streams: an account may have \(limit). Close those that are not needed."))
    }

    static let eventUnknown = Refusal(
        "request.event-not-known",
        Text(
            zh: "Last-Event-ID 不是本账户收到过的事件编号。请不带该头重新订阅。",
            en: "The Last-Event-ID was not given to this account. Subscribe again without it."), subject: "Last-Event-ID")
}
