// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct SeizedFundsTests {
    private static let venue = TradingFloor.venue

    private func freeze(
        _ trader: Principal, _ fen: Int64, _ kind: FundsKind = .available, until: CalendarDate? = nil, waits: Bool? = nil, on market: BareMarket
    ) throws -> ExchangeID {
        let command = FreezeFunds(
            participant: try #require(trader.participant), kind: kind, amount: .fen(fen), document: TradingFloor.file, until: until, waits: waits)
        guard case .escrow(.fundsFrozen(let event))? = try market.submit(.escrow(.freezeFunds(command)), as: Self.venue).first else {
            throw FloorProblem.noOrder
        }
        return event.funds.notice
    }

    private func seize(_ notice: ExchangeID, _ fen: Int64) -> Command {
        .escrow(.seizeFunds(SeizeFunds(notice: notice, amount: .fen(fen), payee: "兰州中院", document: TradingFloor.file)))
    }

    private func deposit(_ fen: Int64, to trader: Principal, _ reference: String, on market: BareMarket) throws {
        let command = RecordDeposit(participant: try #require(trader.participant), amount: .fen(fen), bankReference: reference)
        try market.submit(.escrow(.deposit(command)), as: Self.venue)
    }

    private func withdraw(_ fen: Int64) -> Command { .escrow(.withdraw(WithdrawFunds(amount: .fen(fen)))) }

    private func held(_ trader: Principal, on market: BareMarket) throws -> Int64 {
        market.market.ledger.balance(of: AccountID(owner: try #require(trader.participant).serial, kind: .available, currency: .cny)).held
    }

    @Test func `a freeze ends by itself after its last day`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 1, funds: .fen(100))
        let last = market.now.date.adding(days: 3)
        let notice = try freeze(floor.buyers[0], 100, until: last, on: market)
        try market.advance(milliseconds: Instant(startOf: last.adding(days: 1)).milliseconds - market.now.milliseconds - 1)
        market.refuses("ledger.insufficient-funds", withdraw(1), as: floor.buyers[0])
        try market.advance(milliseconds: 1)
        #expect(market.market.escrow.frozenFunds[notice] == nil)
        try market.submit(withdraw(100), as: floor.buyers[0])
        let over = FreezeFunds(
            participant: try #require(floor.buyers[0].participant), kind: .available, amount: .fen(1), document: TradingFloor.file,
            until: market.now.date.adding(days: -1))
        market.refuses("escrow.freeze-over", .escrow(.freezeFunds(over)), as: Self.venue)
        #expect(try market.replays())
    }

    @Test func `what is not there is frozen as it comes, for the oldest notice first`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 1, funds: .fen(100))
        let buyer = floor.buyers[0]
        let first = try freeze(buyer, 150, waits: true, on: market)
        let second = try freeze(buyer, 30, waits: true, on: market)
        func missing(_ notice: ExchangeID) -> Int64? { market.market.escrow.frozenFunds[notice]?.missing?.minorUnits }
        #expect(missing(first) == 50 && missing(second) == 30 && market.market.escrow.waitingFreezes == [first, second])
        #expect(try held(buyer, on: market) == 100)
        try deposit(60, to: buyer, "A", on: market)
        #expect(missing(first) == nil && missing(second) == 20)
        #expect(try held(buyer, on: market) == 160)
        try deposit(25, to: buyer, "B", on: market)
        #expect(market.market.escrow.waitingFreezes.isEmpty)
        market.refuses("ledger.insufficient-funds", withdraw(6), as: buyer)
        try market.submit(withdraw(5), as: buyer)
        for notice in [first, second] {
            try market.submit(.escrow(.unfreezeFunds(UnfreezeFunds(notice: notice, document: TradingFloor.file))), as: Self.venue)
        }
        try market.submit(withdraw(180), as: buyer)
        #expect(market.market.ledger.invariantViolations() == [])
        #expect(try market.replays())
    }

    @Test func `income that a freeze waits for is caught when an order completes`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let notice = try freeze(floor.sellers[0], 9_000, .income, waits: true, on: market)
        _ = try market.accepted(0, floor)
        #expect(market.market.escrow.frozenFunds[notice]?.missing == nil)
        #expect(try market.settledPayouts().map(\.amount) == [.fen(800)])
        #expect(try market.replays())
    }

    @Test func `frozen money is paid out to the authority, in parts and no more than is there`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 1, funds: .fen(100))
        let buyer = floor.buyers[0]
        let notice = try freeze(buyer, 120, waits: true, on: market)
        market.refuses("escrow.seizure-exceeds-freeze", seize(notice, 101), as: Self.venue)
        market.refuses("clearing.amount-not-positive", seize(notice, 0), as: Self.venue)
        market.refuses("authority.not-allowed", seize(notice, 1), as: buyer)
        let nobody = SeizeFunds(notice: notice, amount: .fen(1), payee: "", document: TradingFloor.file)
        market.refuses("escrow.payee-missing", .escrow(.seizeFunds(nobody)), as: Self.venue)
        guard case .escrow(.fundsSeized(let seized))? = try market.submit(seize(notice, 70), as: Self.venue).first else {
            throw FloorProblem.noOrder
        }
        #expect(market.market.escrow.payoutNotes[seized.payout.id]?.payee == "兰州中院")
        #expect(market.balance(buyer, .available) == 30 && market.balance(buyer, .payoutClearing) == 70)
        try market.submit(.escrow(.confirmPayout(ConfirmPayout(payout: seized.payout.id, bankReference: "P"))), as: Self.venue)
        // What is left to take: 30 that are there and 20 to come.
        try deposit(40, to: buyer, "A", on: market)
        #expect(try held(buyer, on: market) == 50)
        try market.submit(seize(notice, 50), as: Self.venue)
        #expect(market.market.escrow.frozenFunds[notice] == nil)
        market.refuses("escrow.funds-not-frozen", seize(notice, 1), as: Self.venue)
        try market.submit(withdraw(20), as: buyer)
        #expect(market.market.ledger.invariantViolations() == [])
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
        #expect(try market.replays())
    }

    @Test func `what the bank did not pay to the authority is frozen again`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 1, funds: .fen(100))
        let notice = try freeze(floor.buyers[0], 80, on: market)
        guard case .escrow(.fundsSeized(let seized))? = try market.submit(seize(notice, 80), as: Self.venue).first else {
            throw FloorProblem.noOrder
        }
        try market.submit(.escrow(.failPayout(FailPayout(payout: seized.payout.id, reason: "AC01"))), as: Self.venue)
        market.refuses("ledger.insufficient-funds", withdraw(21), as: floor.buyers[0])
        let again = try #require(market.market.escrow.frozenFunds.sorted.first)
        #expect(again.amount == .fen(80) && again.document == TradingFloor.file && again.notice != notice)
        try market.submit(seize(again.notice, 80), as: Self.venue)
        #expect(try market.replays())
    }

    @Test func `whoever leaves has its accounts closed, and does not leave while an authority waits`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, traders: 2, funds: .fen(100))
        let buyer = floor.buyers[0]
        let payout = try market.withdrawn(.fen(100), by: buyer)
        try market.submit(.escrow(.confirmPayout(ConfirmPayout(payout: payout, bankReference: "P"))), as: Self.venue)
        let notice = try freeze(buyer, 1, waits: true, on: market)
        let exit = Command.participants(.exit(ExitMarket(deletionProof: "x")))
        market.refuses("participants.funds-frozen", exit, as: buyer)
        try market.submit(.escrow(.unfreezeFunds(UnfreezeFunds(notice: notice, document: TradingFloor.file))), as: Self.venue)
        try market.submit(exit, as: buyer)
        let serial = try #require(buyer.participant).serial
        for kind in [AccountKind.available, .payoutClearing] {
            #expect(market.market.ledger.isClosed(AccountID(owner: serial, kind: kind, currency: .cny)))
        }
        #expect(market.market.ledger.invariantViolations() == [])
        #expect(try market.replays())
    }
}
