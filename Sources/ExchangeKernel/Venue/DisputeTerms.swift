// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// How long each step of a dispute may take, in working days, and which days those are (facts/sectors.md §1.11: 5, 15 and 10).
public struct DisputeTerms: Sendable, Hashable, Codable {
    /// How many working days a respondent has to answer.
    public var answerDays: Int = 5
    /// How many working days the parties negotiate after an answer, before mediation opens by itself (a project parameter).
    public var negotiationDays: Int = 10
    /// How many working days a mediation may take.
    public var mediationDays: Int = 15
    /// How many working days the parties have to choose arbitration or a court once mediation failed (a project parameter).
    public var forumDays: Int = 10
    /// Within how many working days an award is to be paid.
    public var awardDays: Int = 10
    /// Days off besides Saturdays and Sundays.
    public var holidays: [CalendarDate] = []
    /// Saturdays and Sundays that are worked (调休).
    public var makeUpDays: [CalendarDate] = []

    /// The terms a market starts with unless it says otherwise.
    public init() {}

    /// Decodes terms; those that are not given have the values that a market starts with.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        answerDays = try container.decodeIfPresent(Int.self, forKey: .answerDays) ?? answerDays
        negotiationDays = try container.decodeIfPresent(Int.self, forKey: .negotiationDays) ?? negotiationDays
        mediationDays = try container.decodeIfPresent(Int.self, forKey: .mediationDays) ?? mediationDays
        forumDays = try container.decodeIfPresent(Int.self, forKey: .forumDays) ?? forumDays
        awardDays = try container.decodeIfPresent(Int.self, forKey: .awardDays) ?? awardDays
        holidays = try container.decodeIfPresent([CalendarDate].self, forKey: .holidays) ?? holidays
        makeUpDays = try container.decodeIfPresent([CalendarDate].self, forKey: .makeUpDays) ?? makeUpDays
    }

    /// Whether a day is worked: Monday to Friday without holidays, and the days that make up for others.
    public func isWorkingDay(_ day: CalendarDate) -> Bool {
        if makeUpDays.contains(day) { return true }
        // 1 January 1970 was a Thursday.
        let weekday = ((Int(day.daysSince1970) + 3) % 7 + 7) % 7
        return weekday < 5 && !holidays.contains(day)
    }

    /// The end of a working day counted from an instant; the day of the instant itself does not count (民法典 201).
    public func end(ofWorkingDay count: Int, after instant: Instant) -> Instant {
        var day = instant.date
        var left = count
        while left > 0 {
            day = day.adding(days: 1)
            if isWorkingDay(day) { left -= 1 }
        }
        return Instant(startOf: day.adding(days: 1))
    }

    func check() throws(Refusal) {
        let counts = [
            ("answerDays", answerDays), ("negotiationDays", negotiationDays), ("mediationDays", mediationDays),
            ("forumDays", forumDays), ("awardDays", awardDays),
        ]
        for (name, value) in counts where !(1...365).contains(value) { throw .termOutOfRange(name, "\(value)") }
        // So that a working day is always found: a list is at most the days off of some years.
        guard holidays.count <= 400 else { throw .termOutOfRange("holidays", "\(holidays.count)") }
        guard makeUpDays.count <= 400 else { throw .termOutOfRange("makeUpDays", "\(makeUpDays.count)") }
    }
}
