// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting

// The road of a conduct case, step by step.
extension BareMarket {
    var today: CalendarDate { now.date }

    /// Reports an act and returns its case.
    func reported(
        _ party: ExchangeID, _ act: DishonestAct, deal: ExchangeID? = nil, evidence: UInt64 = 1,
        as principal: Principal = TradingFloor.venue
    ) throws -> ExchangeID {
        let command = ReportConduct(
            party: party, act: act, deal: deal, evidence: Digest(words: evidence, 0, 0, 0), summary: "what happened")
        guard case .credit(.reported(let event))? = try submit(.credit(.report(command)), as: principal).first else {
            throw FloorProblem.noOrder
        }
        return event.conduct
    }

    /// Reports an act and hears its party.
    func heard(_ party: Principal, _ act: DishonestAct, deal: ExchangeID? = nil) throws -> ExchangeID {
        guard let id = party.participant else { throw FloorProblem.noOrder }
        let conduct = try reported(id, act, deal: deal, evidence: market.sequence)
        try submit(.credit(.notify(NotifyOfHearing(conduct: conduct, notice: TradingFloor.file))), as: TradingFloor.venue)
        try submit(.credit(.state(MakeStatement(conduct: conduct, statement: TradingFloor.file))), as: party)
        return conduct
    }

    /// Reports, hears and decides, with publicity of so many months from today.
    func decided(_ party: Principal, _ act: DishonestAct, months: Int?, deal: ExchangeID? = nil) throws -> ExchangeID {
        let conduct = try heard(party, act, deal: deal)
        try submit(decision(conduct, act.severity, months: months), as: TradingFloor.venue)
        return conduct
    }

    /// A decision with publicity from today on.
    func decision(_ conduct: ExchangeID, _ severity: Severity, months: Int?, days: Int = 0) -> Command {
        let publicity = months.map {
            Publicity(from: today, until: CreditCalendar.months($0, after: today).adding(days: days))
        }
        return .credit(
            .decide(DecideConduct(conduct: conduct, severity: severity, publicity: publicity, reason: "proven")))
    }

    func score(_ trader: Principal) -> Int {
        trader.participant.map { market.credit.score(of: $0, on: today) } ?? -1
    }

    func tier(_ trader: Principal) -> CreditTier? {
        trader.participant.map { market.credit.tier(of: $0, on: today) }
    }

    /// Trades a product once, cleanly.
    func settled(_ index: Int, _ floor: TradingFloor) throws {
        let order = try delivered(index, floor)
        try submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.place(index).buyer)
    }

    /// The deadlines of so many months, one day after another.
    func advance(to day: CalendarDate) throws {
        try advance(days: Int(day.daysSince1970 - today.daysSince1970))
    }
}

/// Months as people count them, written apart from the kernel's.
enum CreditCalendar {
    static func months(_ count: Int, after day: CalendarDate) -> CalendarDate {
        let (year, month, dayOfMonth) = day.parts
        let total = year * 12 + (month - 1) + count
        var wanted = dayOfMonth
        while wanted > 0 {
            if let day = CalendarDate(year: total / 12, month: total % 12 + 1, day: wanted) { return day }
            wanted -= 1
        }
        return day
    }
}
