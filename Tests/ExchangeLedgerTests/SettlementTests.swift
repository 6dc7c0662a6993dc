// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct SettlementTests {
    @Test(
        arguments: [
            (10_600_000, Rate.percent(6), 10_000_000, 600_000),
            (100, .percent(6), 94, 6),
            (9, .percent(6), 8, 1),
            (8, .percent(6), 8, 0),
            (1, .percent(100), 0, 1),
            (113_00, .percent(13), 100_00, 13_00),
            (-106_00, .percent(6), -100_00, -6_00),
            (5, .zero, 5, 0),
        ] as [(Int64, Rate, Int64, Int64)])
    func `tax is taken out of a price that contains it`(gross: Int64, rate: Rate, net: Int64, tax: Int64) throws {
        let parts = try TaxInclusive.split(gross: .fen(gross), rate: rate)
        #expect(parts.net == .fen(net))
        #expect(parts.tax == .fen(tax))
    }

    @Test(arguments: [Rate(partsPerMillion: -1), Rate(partsPerMillion: .max)])
    func `a tax rate out of range is refused`(rate: Rate) {
        let found = refusal { () throws(Refusal) in _ = try TaxInclusive.split(gross: .fen(1), rate: rate) }
        #expect(found?.code == .ledgerSettlementTerms)
    }

    @Test(
        arguments: [
            (0, 0), (1, 1), (499, 499), (500, 500), (10_000, 500), (100_000, 3_000), (166_667, 5_000), (10_000_000, 5_000),
        ] as [(Int64, Int64)])
    func `a fee keeps between its minimum and its maximum and within the amount`(amount: Int64, fee: Int64) throws {
        let schedule = FeeSchedule(rate: .percent(3), minimum: 500, maximum: 5_000)
        #expect(try schedule.fee(on: .fen(amount)) == .fen(fee))
    }

    @Test func `a fixed part is added before the bounds`() throws {
        #expect(try FeeSchedule(rate: .percent(1), fixed: 30, maximum: 125).fee(on: .fen(9_500)) == .fen(125))
        #expect(try FeeSchedule(rate: .percent(1), fixed: 30).fee(on: .fen(9_450)) == .fen(125))
    }

    @Test(
        arguments: [
            FeeSchedule(rate: Rate(partsPerMillion: -1)), FeeSchedule(rate: .zero, fixed: -1),
            FeeSchedule(rate: .zero, minimum: -1),
            FeeSchedule(rate: .zero, minimum: 2, maximum: 1),
        ])
    func `a fee schedule that contradicts itself is refused`(schedule: FeeSchedule) {
        #expect(refusal { () throws(Refusal) in _ = try schedule.fee(on: .fen(100)) }?.code == .ledgerSettlementTerms)
    }

    @Test func `a settlement pays two sellers, the venue and the tax office`() throws {
        var ledger = try SampleBooks.deposited(20_000_000)
        try ledger.record(SampleBooks.hold(7, 10_600_000))
        let second = AccountID(owner: 56, kind: .payable, currency: .cny)
        let settlement = Settlement(
            payer: SampleBooks.buyer, fees: FeeSchedule(rate: .percent(3)), feeTax: .percent(6),
            shares: [.init(account: SampleBooks.seller, weight: 70), .init(account: second, weight: 30)])
        try ledger.record(.captured(settlement.capture(HoldID(7), .fen(10_600_000), closes: true)))
        #expect(ledger.balance(of: SampleBooks.seller).posted == .fen(7_197_400))
        #expect(ledger.balance(of: second).posted == .fen(3_084_600))
        #expect(ledger.balance(of: SampleBooks.fees).posted == .fen(300_000))
        #expect(ledger.balance(of: SampleBooks.tax).posted == .fen(18_000))
        #expect(ledger.balance(of: SampleBooks.buyer).available == .fen(9_400_000))
        #expect(ledger.invariantViolations().isEmpty)
    }

    @Test func `accounts of another currency are refused`() {
        let seller = AccountID(owner: 34, kind: .payable, currency: .usd)
        let settlement = Settlement(
            payer: SampleBooks.buyer, fees: .free, feeTax: .zero, shares: [.init(account: seller, weight: 1)])
        let found = refusal { () throws(Refusal) in _ = try settlement.legs(for: .fen(1)) }
        #expect(found == Refusal(.currenciesDiffer, Text(zh: "", en: ""), subject: "payable:34:USD"))
    }

    @Test(arguments: 0..<400)
    func `the legs of a settlement always add up to the amount`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let amount = numbers.edge()
        let maximum = Bool.random(using: &numbers) ? nil : numbers.edge()
        let fees = FeeSchedule(
            rate: Rate(partsPerMillion: Int64.random(in: 0...1_000_000, using: &numbers)),
            minimum: Int64.random(in: 0...min(maximum ?? 100, 100), using: &numbers), maximum: maximum)
        let shares = (1...Int.random(in: 1...5, using: &numbers)).map { owner in
            Settlement.Share(account: AccountID(owner: UInt64(owner), kind: .payable, currency: .cny), weight: numbers.edge())
        }
        let settlement = Settlement(
            payer: SampleBooks.buyer, fees: fees, feeTax: Rate(partsPerMillion: Int64.random(in: 0...170_000, using: &numbers)),
            shares: shares)
        let legs = try settlement.legs(for: .fen(amount))
        let credits = legs.dropFirst().reduce(Int128(0)) { $0 + Int128($1.minorUnits) }
        #expect(legs[0] == .debit(SampleBooks.buyer, amount))
        #expect(credits == Int128(amount), "seed \(seed)")
        #expect(legs.map { $0.minorUnits > 0 }.contains(false) == false)
        var ledger = try SampleBooks.deposited(amount)
        try ledger.record(SampleBooks.hold(7, amount))
        try ledger.record(.captured(settlement.capture(HoldID(7), .fen(amount), closes: false)))
        #expect(ledger.balance(of: SampleBooks.buyer).postedMinorUnits == 0)
    }

    @Test(arguments: 0..<300)
    func `however many parts an amount is paid in, fee and tax are those of one payment`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let amount = Int64.random(in: 1...200_000, using: &numbers)
        let maximum = Bool.random(using: &numbers) ? nil : Int64.random(in: 100...5_000, using: &numbers)
        let fees = FeeSchedule(
            rate: Rate(partsPerMillion: Int64.random(in: 0...500_000, using: &numbers)),
            fixed: Int64.random(in: 0...50, using: &numbers), minimum: Int64.random(in: 0...100, using: &numbers), maximum: maximum)
        let settlement = Settlement(
            payer: SampleBooks.buyer, fees: fees, feeTax: Rate(partsPerMillion: Int64.random(in: 0...500_000, using: &numbers)),
            shares: [.init(account: SampleBooks.seller, weight: 1)])
        var parts = try SampleBooks.deposited(amount)
        try parts.record(SampleBooks.hold(7, amount))
        var paid: Int64 = 0
        while paid < amount {
            let part = min(amount - paid, Int64.random(in: 1...60_000, using: &numbers))
            try parts.record(.captured(settlement.capture(HoldID(7), .fen(part), after: paid, closes: false)))
            paid += part
        }
        var whole = try SampleBooks.deposited(amount)
        try whole.record(SampleBooks.hold(7, amount))
        let capture = LedgerEntry.captured(try settlement.capture(HoldID(7), .fen(amount), closes: true))
        #expect(whole.balances(after: [capture]).allSatisfy { parts.balance(of: $0.account).postedMinorUnits == $0.postedMinorUnits })
        #expect(parts.invariantViolations() == [], "seed \(seed)")
    }

    @Test func `the balances after entries are those that booking them gives, and nothing else is listed`() throws {
        var ledger = try SampleBooks.deposited(10_000)
        try ledger.record(SampleBooks.hold(7, 4_000))
        #expect(ledger.balances(after: []) == [])
        let foretold = ledger.balances(after: [SampleBooks.capture(7, 1_000), SampleBooks.void(7)])
        try ledger.record(SampleBooks.capture(7, 1_000))
        try ledger.record(SampleBooks.void(7))
        #expect(foretold == [ledger.balance(of: SampleBooks.buyer), ledger.balance(of: SampleBooks.seller)])
    }
}
