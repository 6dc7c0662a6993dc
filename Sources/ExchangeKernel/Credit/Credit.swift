// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// The conduct of participants and what follows from it (信用).
///
/// A score is what merit gives, at most the cap, less the points of all findings that count, and never below zero:
/// 100 + 1 + 1 − 20 = 82.
public struct Credit: Sendable, Equatable, Codable {
    /// Acts that were reported, are being heard, count, or are still kept.
    public internal(set) var conducts = Table<Conduct>()
    /// What counts about each participant about whom anything but deals is known.
    public internal(set) var standings = Table<Standing>()
    /// How many clean deals each participant has settled, by its serial number.
    public internal(set) var deals: [Int64] = []
    /// The terms of credit, in the order of the days from which they apply.
    public internal(set) var terms: [DatedCreditTerms] = []

    /// The terms of credit in force on a day.
    public func terms(on day: CalendarDate) -> CreditTerms {
        terms.last { $0.since <= day }?.terms ?? terms.first?.terms ?? CreditTerms()
    }

    /// How many clean deals a participant has settled: paid for, and accepted or accepted by silence.
    public func dealCount(of participant: ExchangeID) -> Int64 {
        let index = Int(participant.serial)
        return index < deals.count ? deals[index] : 0
    }

    /// A participant's score on a day.
    public func score(of participant: ExchangeID, on day: CalendarDate) -> Int { score(of: participant, terms(on: day)) }

    /// A participant's tier on a day.
    public func tier(of participant: ExchangeID, on day: CalendarDate) -> CreditTier {
        let terms = terms(on: day)
        return terms.tier(at: score(of: participant, terms))
    }

    /// The part of a price that a participant deposits.
    public func depositRate(of participant: ExchangeID, on day: CalendarDate) -> Rate {
        let terms = terms(on: day)
        return terms.depositRate(terms.tier(at: score(of: participant, terms)))
    }

    /// What a participant deposits on a price, rounded half up.
    ///
    /// - Throws: `money.out-of-range`.
    public func deposit(of participant: ExchangeID, for price: Money, on day: CalendarDate) throws(Refusal) -> Money {
        try price.times(depositRate(of: participant, on: day), rounding: .halfUp)
    }

    /// Whether a participant does not trade: it is in tier D or in the term of a serious act.
    public func isBarred(_ participant: ExchangeID, on day: CalendarDate) -> Bool {
        isSeriouslyDishonest(participant) || tier(of: participant, on: day) == .d
    }

    /// Whether a serious act of a participant counts (严重失信期).
    public func isSeriouslyDishonest(_ participant: ExchangeID) -> Bool {
        standings.count > 0 && standings[participant].map { $0.seriousCount > 0 } ?? false
    }

    /// The tiers of both parties to a deal.
    func tiers(_ buyer: ExchangeID, _ seller: ExchangeID, on day: CalendarDate) -> DealCredit {
        let terms = terms(on: day)
        return DealCredit(
            buyer: terms.tier(at: score(of: buyer, terms)), seller: terms.tier(at: score(of: seller, terms)))
    }

    private func score(of participant: ExchangeID, _ terms: CreditTerms) -> Int {
        let deals = Int(min(dealCount(of: participant), 1_000_000))
        let merit = terms.start + deals * terms.dealReward
        guard standings.count > 0, let standing = standings[participant] else { return min(terms.cap, merit) }
        let isExcellent = standing.evaluation?.grade == .excellent
        let hasFailed = standing.evaluation?.grade == .failed
        let points = standing.points + (hasFailed ? terms.failedPenalty : 0)
        return max(0, min(terms.cap, merit + (isExcellent ? terms.excellentReward : 0)) - points)
    }

    /// A case that is kept.
    ///
    /// - Throws: `credit.conduct-closed` or `credit.conduct-not-found`.
    public func conduct(_ id: ExchangeID) throws(Refusal) -> Conduct {
        guard let conduct = conducts[id] else {
            throw conducts.hasIssued(id) ? .conductClosed(id) : .conductNotFound(id)
        }
        return conduct
    }
}

/// What counts about a participant, beside its deals.
public struct Standing: Sendable, Equatable, Codable {
    /// The participant.
    public let participant: ExchangeID
    /// The points of all findings that count.
    public internal(set) var points = 0
    /// How many serious findings count.
    public internal(set) var seriousCount = 0
    /// The latest evaluation.
    public internal(set) var evaluation: Evaluation?
    /// Who may read its credit report.
    public internal(set) var consents: [Consent] = []
}

/// A participant's consent that someone reads its credit report.
public struct Consent: Sendable, Hashable, Codable {
    /// Who may read.
    public let reader: ExchangeID
    /// The last day.
    public let until: CalendarDate
}

/// The result of an evaluation round (监督评估).
public struct Evaluation: Sendable, Hashable, Codable {
    /// The grades, the best first.
    public enum Grade: String, Sendable, Hashable, Codable, CaseIterable {
        /// 优秀.
        case excellent
        /// 良好.
        case good
        /// 合格.
        case passed
        /// 不合格.
        case failed
    }

    /// The round, such as `2026-H1`.
    public let round: String
    /// The digest of the table of indicators.
    public let indicators: Digest
    /// The grade.
    public let grade: Grade
}

/// The tiers of the parties to a deal at one moment.
public struct DealCredit: Sendable, Hashable, Codable {
    /// The buyer's.
    public let buyer: CreditTier
    /// The seller's.
    public let seller: CreditTier

    /// The worse of the two: what the rules see.
    public var worse: CreditTier { max(buyer, seller) }

    /// The same, unless both are in tier A: a record says only what is out of the ordinary.
    var noteworthy: DealCredit? { worse == .a ? nil : self }
}
