// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// One dishonest act that a participant is said to have done, from the report to the end of its effects (失信行为认定).
///
/// A decision follows a hearing, never a report: ``Status`` shows how far the case is.
public struct Conduct: Sendable, Equatable, Codable {
    /// How far the case is.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        /// Someone reported it.
        case reported
        /// The party was told and may make its statement.
        case notified
        /// The party was heard, waived its statement, or let its time pass.
        case heard
        /// It was found; points, publicity and bars count.
        case decided
        /// Its effects are over: it was repaired, or its term has ended.
        case ended
    }

    /// How the effects of a finding ended.
    public enum Ending: String, Sendable, Hashable, Codable, CaseIterable {
        /// The duty was done and the minimum term served (信用修复).
        case repaired
        /// The term is over.
        case lapsed
    }

    /// An objection that was not answered yet (异议): the finding is marked "in dispute".
    public struct Objection: Sendable, Hashable, Codable {
        /// The digest of what the party objects with.
        public let evidence: Digest
        /// Until when it must be answered; unanswered, it counts as upheld.
        public let answerBy: Instant
    }

    /// Its exchange id.
    public let id: ExchangeID
    /// Who is said to have done it.
    public let party: ExchangeID
    /// What.
    public let act: DishonestAct
    /// The order, contract or engagement in which it was done, if in one.
    public let deal: ExchangeID?
    /// The digest of the evidence.
    public let evidence: Digest
    /// Who reported it; `nil`: a desk of the venue.
    public let reporter: ExchangeID?
    /// How far the case is.
    public internal(set) var status: Status = .reported
    /// Until when the party may make its statement; known once it was told.
    public internal(set) var hearingUntil: Instant?
    /// The digest of its statement; `nil` where it waived it or let its time pass.
    public internal(set) var statement: Digest?
    /// What was decided.
    public internal(set) var finding: Finding?
    /// The objection that is open.
    public internal(set) var objection: Objection?
    /// The digests of what it objected with before.
    public internal(set) var answered: [Digest] = []
    /// The digest of the proof with which the party asks for repair.
    public internal(set) var repairProof: Digest?
    /// How the effects ended.
    public internal(set) var ending: Ending?
    /// When the record is removed; known once its effects have ended.
    public internal(set) var keptUntil: Instant?

    /// Whether the finding may be shown to the public on a day: in its term, and not in dispute.
    public func isPublic(on day: CalendarDate) -> Bool {
        guard status == .decided, objection == nil, let publicity = finding?.publicity else { return false }
        return publicity.from <= day && day < publicity.until
    }

    /// Whether an objection is open.
    public var isInDispute: Bool { objection != nil }
}

/// What was found about an act, with everything that follows from it. The terms of the day of the decision count for good.
public struct Finding: Sendable, Hashable, Codable {
    /// The class.
    public let severity: Severity
    /// How many points it takes off the score.
    public let points: Int
    /// The time in which it is shown to the public, if it is.
    public let publicity: Publicity?
    /// The day of the decision.
    public let decidedOn: CalendarDate
    /// The first day on which repair may be asked for.
    public let repairFrom: CalendarDate
    /// The day on which the effects end by themselves.
    public let endsOn: CalendarDate
}

/// The time in which a finding is shown to the public (公示期).
public struct Publicity: Sendable, Hashable, Codable {
    /// The first day.
    public let from: CalendarDate
    /// The day on which it is shown no more.
    public let until: CalendarDate

    /// Sets a time.
    public init(from: CalendarDate, until: CalendarDate) {
        self.from = from
        self.until = until
    }
}

/// The class of a dishonest act, the mildest first (国办发〔2025〕22号).
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// 轻微.
    case minor
    /// 一般.
    case general
    /// 严重.
    case serious

    /// Milder first.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .minor: 0
        case .general: 1
        case .serious: 2
        }
    }

    /// What people call it.
    public var name: Text {
        switch self {
        case .minor: Text(zh: "轻微", en: "minor")
        case .general: Text(zh: "一般", en: "general")
        case .serious: Text(zh: "严重", en: "serious")
        }
    }
}
