// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// What one visitor is told of as it happens, in the form of server-sent events.
struct EventStream: Sendable {
    /// A stream ends after so many beats, an hour; who comes again shows the key anew.
    private static let beatLimit: UInt64 = 240

    private let feed: EventFeed
    private let visitor: Visitor
    private let account: String
    private let subject: ExchangeID?
    private let start: EventPosition
    private let place: EventFeed.Place

    /// Begins to listen.
    ///
    /// - Parameters:
    ///   - subject: Tells of this alone; of everything when `nil`.
    ///   - last: The name of the last event that the visitor has; from now on when `nil`.
    ///   - cut: Ends the connection when the visitor does not take what is sent.
    /// - Throws: `access.sign-in-needed`, `access.too-many-streams` or `request.event-not-known`; a fault.
    init(_ feed: EventFeed, _ visitor: Visitor, about subject: ExchangeID?, after last: String?, cut: @escaping @Sendable () -> Void) throws {
        guard let account = visitor.account?.name else { throw Refusal.signInNeeded }
        self.feed = feed
        self.visitor = visitor
        self.account = account
        self.subject = subject
        if let last {
            guard let position = feed.identifiers.position(of: last, for: account) else { throw Refusal.eventUnknown }
            start = position
        } else {
            start = EventPosition(sequence: try feed.site.exchange.journal.lastSequence())
        }
        place = try feed.open(for: account, cut: cut)
    }

    /// Sends what happens until the server stops, the visitor is no longer welcome or the connection fails.
    func run(_ send: (String) async throws -> Void) async throws {
        var position = start
        var (firstBeat, beat): (UInt64?, UInt64) = (nil, 0)
        var isLive = false
        var alarms: [Alarm] = []
        var iterator = place.wakes.makeAsyncIterator()
        try await give("retry: 3000\n: hexi\n\n", send)
        repeat {
            var news = try await feed.news(after: position)
            // It was up to date and no longer is: it reads too slowly. Nothing is lost, it can come again.
            if isLive, news.isOld { return }
            let isPulse = firstBeat == nil || news.beat > beat
            if firstBeat == nil { firstBeat = news.beat }
            beat = news.beat
            repeat {
                try await give(text(news.happenings), send)
                position = news.position
                if news.hasMore { news = try await feed.news(after: position) } else { break }
            } while !Task.isCancelled
            isLive = true
            if isPulse {
                guard try await isWelcome(), beat - (firstBeat ?? beat) < Self.beatLimit else { return }
                let found = visitor.isStaff ? try await Alarm.all(at: feed.site) : []
                try await give(found == alarms ? ":\n\n" : Alarm.message(found), send)
                alarms = found
            }
        } while await iterator.next() != nil
    }

    private func give(_ text: String, _ send: (String) async throws -> Void) async throws {
        guard !text.isEmpty else { return }
        place.mark(isBusy: true)
        try await send(text)
        place.mark(isBusy: false)
    }

    // MARK: - Contents

    private struct Message: Encodable {
        let event: String
        let subject: ExchangeID?
        let instant: String
        let path: String?
        /// The record, for those who read everything.
        let record: UInt64?
    }

    private func text(_ happenings: [Happening]) throws -> String {
        var text = ""
        for happening in happenings where happening.audience.includes(visitor) && (subject == nil || happening.isAbout(subject)) {
            let message = Message(
                event: happening.event, subject: happening.subject, instant: "\(happening.instant)", path: happening.path,
                record: visitor.readsAll ? happening.position.sequence : nil)
            let data = String(decoding: try JSONAnswer.bytes(message), as: UTF8.self)
            let name = feed.identifiers.identifier(of: happening.position, for: account)
            text += "id: \(name)\nevent: \(happening.event)\ndata: \(data)\n\n"
        }
        return text
    }

    /// Whether the session or the key still counts, and the account may read what it could.
    private func isWelcome() async throws -> Bool {
        let (access, now) = (feed.site.access, feed.site.clock.now)
        if let key = visitor.key, try access.apiKey(key.digest)?.isValid(at: now) != true { return false }
        if let session = visitor.session, try access.session(session.digest)?.isValid(at: now) != true { return false }
        guard let account = try access.account(named: account), account.isActive, account.participant == visitor.participant else { return false }
        guard let participant = account.participant else { return true }
        let principal = Principal.participant(participant, by: account.name)
        return try await feed.site.read { $0.capacities(of: principal) } == visitor.capacities
    }
}

extension Happening {
    /// Whether it is about a thing; an order and its contract are one.
    fileprivate func isAbout(_ id: ExchangeID?) -> Bool {
        guard let id, let subject else { return false }
        let pair: Set<ExchangeID.Kind> = [.order, .contract]
        return subject == id || subject.serial == id.serial && pair.contains(subject.kind) && pair.contains(id.kind)
    }
}
