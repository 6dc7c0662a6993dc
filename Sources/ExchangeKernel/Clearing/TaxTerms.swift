// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeLedger
public import ExchangeModel

/// The tax rates that a market applies from a day on, beside the general rate in ``MarketTerms/valueAddedTax``.
public struct TaxTerms: Sendable, Hashable, Codable {
    /// One step of a progressive rate.
    public struct Bracket: Sendable, Hashable, Codable {
        /// The taxable income above which it applies, in minor units.
        public let above: Int64
        /// The rate on all of the taxable income.
        public let rate: Rate
        /// What is taken off the tax, in minor units (速算扣除数).
        public let deduction: Int64

        /// Sets a step.
        public init(above: Int64, rate: Rate, deduction: Int64) {
            self.above = above
            self.rate = rate
            self.deduction = deduction
        }
    }

    /// The rate of small-scale taxpayers (增值税法 第11条: 3 %).
    public var simplifiedRate: Rate = .percent(3)
    /// Their rate while the relief lasts.
    public var reliefRate: Rate = .percent(1)
    /// The last day of the relief.
    public var reliefUntil: CalendarDate? = CalendarDate(year: 2027, month: 12, day: 31)
    /// Up to this payment to a natural person a fixed sum is free of income tax, in minor units (4,000 yuan).
    public var smallPayment: Int64 = 400_000
    /// The fixed sum, in minor units (800 yuan).
    public var smallPaymentAllowance: Int64 = 80_000
    /// The part of a larger payment that is free of income tax.
    public var allowance: Rate = .percent(20)
    /// The income tax withheld from royalties (特许权使用费).
    public var royalty: Rate = .percent(20)
    /// The income tax withheld from labour remuneration (劳务报酬), from the lowest step up.
    public var labour: [Bracket] = [
        Bracket(above: 0, rate: .percent(20), deduction: 0), Bracket(above: 2_000_000, rate: .percent(30), deduction: 200_000),
        Bracket(above: 5_000_000, rate: .percent(40), deduction: 700_000),
    ]

    /// Where the tax of invoices with several lines is rounded; `nil`: on each line.
    public var rounding: TaxRounding?

    /// The terms a market starts with unless it says otherwise.
    public init() {}

    /// The income tax to be withheld from one payment to a natural person, a half rounded up.
    public func withheld(from payment: Money, as income: Taxpayer.Income) throws(Refusal) -> Money {
        let free =
            payment.minorUnits <= smallPayment
            ? Money(minorUnits: min(smallPaymentAllowance, payment.minorUnits), currency: payment.currency)
            : try payment.times(allowance, rounding: .halfUp)
        let taxable = try payment.minus(free)
        switch income {
        case .royalty: return try taxable.times(royalty, rounding: .halfUp)
        case .labour:
            guard let bracket = labour.last(where: { $0.above < taxable.minorUnits }) else { return .zero(payment.currency) }
            return try taxable.times(bracket.rate, rounding: .halfUp)
                .minus(Money(minorUnits: bracket.deduction, currency: payment.currency))
        }
    }

    /// Refuses terms that make no sense.
    func check() throws(Refusal) {
        let rates = [simplifiedRate, reliefRate, allowance, royalty] + labour.map(\.rate)
        for rate in rates where !(Rate.zero ... .percent(50)).contains(rate) { throw .taxTermsUnusable("\(rate)") }
        guard smallPaymentAllowance >= 0, smallPayment >= smallPaymentAllowance else {
            throw .taxTermsUnusable("smallPayment")
        }
        var before: Int64 = -1
        var lowest: Int64 = 0
        for (index, bracket) in labour.enumerated() {
            // A step never takes off more than the tax at its start, nor taxes less there than the step before.
            let atStart = Money.fen(bracket.above)
            let tax = try atStart.times(bracket.rate, rounding: .down).minorUnits - bracket.deduction
            guard bracket.above > before, index > 0 || bracket.above == 0, bracket.deduction >= 0, tax >= lowest else {
                throw .taxTermsUnusable("labour \(index + 1)")
            }
            before = bracket.above
            guard index + 1 < labour.count else { break }
            lowest = try Money.fen(labour[index + 1].above).times(bracket.rate, rounding: .down).minorUnits - bracket.deduction
        }
    }
}

/// Tax terms and the day from which they apply.
public struct DatedTaxTerms: Sendable, Hashable, Codable {
    /// The first day.
    public let since: CalendarDate
    /// The terms.
    public let terms: TaxTerms
}

/// How a participant is taxed.
public struct Taxpayer: Sendable, Hashable, Codable {
    /// Its class for value added tax.
    public enum Class: String, Sendable, Hashable, Codable, CaseIterable {
        /// A general taxpayer (一般纳税人).
        case general
        /// A small-scale taxpayer (小规模纳税人).
        case small
    }

    /// What a natural person's income is.
    public enum Income: String, Sendable, Hashable, Codable, CaseIterable {
        /// Paid for the use of a right (特许权使用费).
        case royalty
        /// Paid for work (劳务报酬).
        case labour
    }

    /// What applies from a day on.
    public struct Status: Sendable, Hashable, Codable {
        /// The first day.
        public let since: CalendarDate
        /// The class.
        public let taxpayerClass: Class
        /// What its income is, if it is a natural person.
        public let income: Income
    }

    /// Who.
    public let participant: ExchangeID
    /// What applied and applies, in the order of the days.
    public internal(set) var history: [Status]
}

extension Clearing {
    /// The tax terms on a day.
    public func taxTerms(on day: CalendarDate) -> TaxTerms { taxTerms.last { $0.since <= day }?.terms ?? TaxTerms() }

    /// How a participant is taxed on a day; `nil`: as a general taxpayer with royalties, as everyone is unless it says otherwise.
    public func taxStatus(of participant: ExchangeID, on day: CalendarDate) -> Taxpayer.Status? {
        taxpayers[participant]?.history.last { $0.since <= day }
    }

    /// The rate of value added tax on what a participant supplies on a day.
    ///
    /// - Parameters:
    ///   - participant: Who supplies.
    ///   - day: The day of the supply.
    ///   - general: The rate of general taxpayers, as the terms of the deal say.
    public func valueAddedTax(of participant: ExchangeID, on day: CalendarDate, general: Rate) -> Rate {
        // Where nobody is classified, orders are not slowed down.
        guard taxpayers.count > 0, taxStatus(of: participant, on: day)?.taxpayerClass == .small else { return general }
        let terms = taxTerms(on: day)
        guard let until = terms.reliefUntil, day <= until else { return terms.simplifiedRate }
        return terms.reliefRate
    }
}
