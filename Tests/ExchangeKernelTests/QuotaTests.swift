// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct QuotaTests {
    private let calls: Currency
    private let energy: Currency

    init() throws {
        calls = try #require(Currency(unit: "CALL"))
        energy = try #require(Currency(unit: "KWHR"))
    }

    private func grant(_ contract: ExchangeID, _ quantity: Int64, _ unit: Currency) -> Command {
        .contracts(.grantQuota(GrantQuota(contract: contract, unit: unit, quantity: quantity)))
    }

    private func use(_ contract: ExchangeID, _ quantity: Int64, _ unit: Currency, _ reference: String = "meter 1") -> Command {
        .contracts(.useQuota(UseQuota(contract: contract, unit: unit, quantity: quantity, reference: reference)))
    }

    /// A contract that was delivered and paid.
    private func contract(_ market: BareMarket, _ floor: TradingFloor) throws -> ExchangeID {
        let order = try market.accepted(0, floor)
        return ExchangeID(region: order.region, kind: .contract, serial: order.serial)
    }

    @Test func `a quota is used up to the last unit and never beyond`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let contract = try contract(market, floor)
        let money = market.market.ledger.trialBalance(.cny)
        market.refuses("contracts.quota-exceeded", use(contract, 1, calls), as: buyer)
        try market.submit(grant(contract, 1_000, calls), as: seller)
        try market.submit(grant(contract, 5, energy), as: seller)
        try market.submit(use(contract, 999, calls), as: seller)
        market.refuses("contracts.quota-exceeded", use(contract, 2, calls), as: buyer)
        guard case .contracts(.quotaUsed(let used))? = try market.submit(use(contract, 1, calls), as: buyer).first else {
            throw FloorProblem.noOrder
        }
        #expect(used.left == 0 && used.participant == buyer.participant)
        #expect(market.market.quota(of: contract, in: energy) == 5)
        try market.submit(grant(contract, 7, calls), as: seller)
        #expect(market.market.quota(of: contract, in: calls) == 7)
        #expect(market.market.ledger.trialBalance(.cny) == money, "no unit ever becomes money")
        #expect(market.market.ledger.trialBalance(calls).isBalanced && market.market.ledger.invariantViolations() == [])
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
        #expect(try market.replays())
    }

    @Test func `the ledger itself overdraws no quota and mixes no units with money`() throws {
        var ledger = Ledger()
        let (quota, issued) = (AccountID(owner: 7, kind: .quota, currency: calls), AccountID.venue(.quotaIssued, calls))
        #expect(quota.text == "quota:7:CALL" && AccountID(text: "quota:7:CALL") == quota)
        try ledger.record(.posted(Posting(legs: [.debit(issued, 5), .credit(quota, 5)], memo: "")))
        let over = LedgerEntry.posted(Posting(legs: [.debit(quota, 6), .credit(issued, 6)], memo: ""))
        #expect(throws: Refusal.self) { try ledger.check(over) }
        let mixed = Posting(legs: [.debit(quota, 1), .credit(AccountID(owner: 7, kind: .available, currency: .cny), 1)], memo: "")
        #expect(throws: Refusal.self) { try ledger.check(.posted(mixed)) }
    }

    @Test func `who grants, what is a unit, and how much`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let contract = try contract(market, floor)
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        market.refuses("authority.not-allowed", grant(contract, 1, calls), as: buyer)
        market.refuses("trading.not-party", grant(contract, 1, calls), as: floor.sellers[1])
        market.refuses("contracts.quota-in-money", grant(contract, 1, .cny), as: seller)
        market.refuses("contracts.quota-out-of-range", grant(contract, 0, calls), as: seller)
        market.refuses("contracts.quota-out-of-range", grant(contract, 1_000_000_000_001, calls), as: seller)
        market.refuses("contracts.quota-reference-missing", use(contract, 1, calls, ""), as: buyer)
        for index in 0..<20 {
            let unit = try #require(Currency(unit: "UNI" + String(UnicodeScalar(UInt8(65 + index)))))
            try market.submit(grant(contract, 1, unit), as: seller)
        }
        market.refuses("contracts.quota-units", grant(contract, 1, calls), as: seller)
        let deposit = RecordDeposit(
            participant: try #require(buyer.participant), amount: Money(minorUnits: 1, currency: calls), bankReference: "x")
        market.refuses("pricing.other-currency", .escrow(.deposit(deposit)), as: TradingFloor.venue)
    }

    @Test func `what is left ends with the contract, and the day closes with its units`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let contract = try contract(market, floor)
        try market.submit(grant(contract, 10, calls), as: floor.sellers[0])
        try market.submit(use(contract, 4, calls), as: floor.buyers[0])
        try market.advance(days: 1)
        let close = CloseDay(day: market.now.date.adding(days: -1))
        guard case .clearing(.dayClosed(let closed))? = try market.submit(.clearing(.closeDay(close)), as: TradingFloor.venue).first else {
            throw FloorProblem.noOrder
        }
        #expect(closed.totals.contains { $0.kind == "quota" && $0.amount == Money(minorUnits: 6, currency: calls) })
        try market.advance(days: 400)
        #expect(market.market.trading.contracts[contract] == nil && market.market.trading.quotas.count == 0)
        #expect(market.market.quota(of: contract, in: calls) == 0)
        #expect(market.market.ledger.balance(of: .venue(.quotaIssued, calls)).postedMinorUnits == 0)
        market.refuses("trading.contract-ended", use(contract, 1, calls), as: floor.buyers[0])
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
        #expect(try market.replays())
    }
}
