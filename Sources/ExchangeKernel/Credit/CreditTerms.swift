// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// How conduct is scored and what follows from a score: a part of the market's terms, with effective dates.
///
/// The limits of publicity follow 国办发〔2025〕22号 (2025-06-22); points, tiers and deposit rates are parameters of the market.
public struct CreditTerms: Sendable, Hashable, Codable {
    /// The score of someone about whom nothing is known.
    public var start = 100
    /// Points for each clean settled deal.
    public var dealReward = 1
    /// The highest score that merit reaches.
    public var cap = 120
    /// Points that an act takes, by class.
    public var minorPoints = 5, generalPoints = 20, seriousPoints = 50
    /// The lowest scores of the tiers A, B and C; below is D.
    public var tierA = 100, tierB = 80, tierC = 60
    /// The part of a price that a tier deposits. D does not trade; what it still has running is secured in full.
    public var depositA = Rate.percent(5), depositB = Rate.percent(10), depositC = Rate.percent(20)
    /// Within how many days a submitted product of a tier is reviewed.
    public var reviewDaysA = 3, reviewDaysB = 5, reviewDaysC = 10, reviewDaysD = 20
    /// The most months of publicity of a minor act, which need not be published at all.
    public var minorMaximumMonths = 3
    /// The fewest and the most months of publicity of a general act.
    public var generalMinimumMonths = 3, generalMaximumMonths = 12
    /// The fewest and the most months of publicity of a serious act.
    public var seriousMinimumMonths = 12, seriousMaximumMonths = 36
    /// Within how many days of the decision publicity starts.
    public var publicityStartDays = 30
    /// How many days a party has for its statement.
    public var hearingDays = 10
    /// How many days there are to answer an objection (after 征信业管理条例 第25条).
    public var answerDays = 20
    /// How many years an ended record is kept (征信业管理条例 第16条).
    public var retentionYears = 5
    /// Points that an excellent evaluation adds and that a failed one takes.
    public var excellentReward = 5, failedPenalty = 10

    /// The terms a market starts with unless it says otherwise.
    public init() {}

    /// Points that an act of a class takes.
    public func points(_ severity: Severity) -> Int {
        switch severity {
        case .minor: minorPoints
        case .general: generalPoints
        case .serious: seriousPoints
        }
    }

    /// The fewest and the most months of publicity of a class. A minor act need not be published at all.
    public func publicityMonths(_ severity: Severity) -> ClosedRange<Int> {
        switch severity {
        case .minor: 0...minorMaximumMonths
        case .general: generalMinimumMonths...generalMaximumMonths
        case .serious: seriousMinimumMonths...seriousMaximumMonths
        }
    }

    /// The tier of a score.
    public func tier(at score: Int) -> CreditTier {
        if score >= tierA { return .a }
        if score >= tierB { return .b }
        return score >= tierC ? .c : .d
    }

    /// The part of a price that a tier deposits.
    public func depositRate(_ tier: CreditTier) -> Rate {
        switch tier {
        case .a: depositA
        case .b: depositB
        case .c: depositC
        case .d: .one
        }
    }

    /// Within how many days a submitted product of a tier is reviewed.
    public func reviewDays(_ tier: CreditTier) -> Int {
        switch tier {
        case .a: reviewDaysA
        case .b: reviewDaysB
        case .c: reviewDaysC
        case .d: reviewDaysD
        }
    }

    /// Refuses terms that make no sense.
    func check() throws(Refusal) {
        let points = [
            ("start", start), ("dealReward", dealReward), ("cap", cap), ("minorPoints", minorPoints),
            ("generalPoints", generalPoints), ("seriousPoints", seriousPoints), ("tierC", tierC),
            ("excellentReward", excellentReward), ("failedPenalty", failedPenalty),
        ]
        for (name, value) in points where !(0...1_000).contains(value) { throw .termOutOfRange("credit.\(name)", "\(value)") }
        let counts = [
            ("reviewDaysA", reviewDaysA), ("reviewDaysB", reviewDaysB), ("reviewDaysC", reviewDaysC),
            ("reviewDaysD", reviewDaysD), ("hearingDays", hearingDays), ("answerDays", answerDays),
            ("retentionYears", retentionYears), ("publicityStartDays", publicityStartDays),
        ]
        for (name, value) in counts where !(1...3_650).contains(value) { throw .termOutOfRange("credit.\(name)", "\(value)") }
        guard start <= cap else { throw .termOutOfRange("credit.cap", "\(cap)") }
        guard tierA > tierB, tierB > tierC, tierA <= cap else { throw .termOutOfRange("credit.tierA", "\(tierA)") }
        guard 0 <= minorMaximumMonths, 0 <= generalMinimumMonths, generalMinimumMonths <= generalMaximumMonths,
            0 <= seriousMinimumMonths, seriousMinimumMonths <= seriousMaximumMonths,
            max(minorMaximumMonths, generalMaximumMonths, seriousMaximumMonths) <= 120
        else { throw .termOutOfRange("credit.publicityMonths", "\(seriousMaximumMonths)") }
        guard .zero <= depositA, depositA <= depositB, depositB <= depositC, depositC <= .one else {
            throw .termOutOfRange("credit.depositA", "\(depositA)")
        }
    }
}

/// Credit terms and the day from which they apply.
public struct DatedCreditTerms: Sendable, Hashable, Codable {
    /// The first day.
    public let since: CalendarDate
    /// The terms.
    public let terms: CreditTerms
}

/// How far a participant is trusted: A best; D does not trade.
public enum CreditTier: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"

    /// The better one first.
    public static func < (left: CreditTier, right: CreditTier) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .a: 0
        case .b: 1
        case .c: 2
        case .d: 3
        }
    }
}
