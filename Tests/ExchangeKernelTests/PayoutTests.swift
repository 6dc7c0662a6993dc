// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct PayoutTests {
    private static let venue = TradingFloor.venue

    /// A market on which the first buyer asked for 5.00 of its available money.
    private func withdrawn() async throws -> (BareMarket, TradingFloor, ExchangeID) {
        let market = try BareMarket()
        let floor = try await market.floor()
        return (market, floor, try market.withdrawn(.fen(500), by: floor.buyers[0]))
    }

    private func send(_ message: String, _ payouts: ExchangeID...) -> Command {
        .escrow(.sendPayouts(SendPayouts(message: message, payouts: payouts)))
    }

    private func fail(_ payout: ExchangeID, _ reason: String = "AC04", _ explanation: String = "") -> Command {
        .escrow(.failPayout(FailPayout(payout: payout, reason: reason, explanation: explanation)))
    }

    private func confirm(_ payout: ExchangeID, _ reference: String = "B-OUT") -> Command {
        .escrow(.confirmPayout(ConfirmPayout(payout: payout, bankReference: reference)))
    }

    @Test func `a payout is ordered, sent in a message and confirmed`() async throws {
        let (market, floor, payout) = try await withdrawn()
        #expect(market.market.escrow.message(of: payout) == nil)
        try market.submit(send("HX-1", payout), as: Self.venue)
        #expect(market.market.escrow.message(of: payout) == "HX-1")
        #expect(market.balance(floor.buyers[0], .payoutClearing) == 500, "the money is the same, it is only on its way")
        try market.submit(confirm(payout), as: Self.venue)
        #expect(market.balance(floor.buyers[0], .payoutClearing) == 0)
        #expect(market.market.escrow.payouts.count == 0 && market.market.escrow.payoutNotes.count == 0)
        #expect(try market.replays())
    }

    @Test func `a payout that was paid by hand is confirmed without being sent`() async throws {
        let (market, _, payout) = try await withdrawn()
        try market.submit(confirm(payout), as: Self.venue)
        #expect(market.market.escrow.payouts.count == 0)
    }

    @Test func `a payout is sent once, in whatever message`() async throws {
        let (market, floor, payout) = try await withdrawn()
        let other = try market.withdrawn(.fen(1), by: floor.buyers[1])
        market.refuses("escrow.payout-already-sent", send("HX-1", payout, payout), as: Self.venue)
        try market.submit(send("HX-1", payout), as: Self.venue)
        market.refuses("escrow.payout-already-sent", send("HX-1", payout), as: Self.venue)
        market.refuses("escrow.payout-already-sent", send("HX-2", other, payout), as: Self.venue)
        #expect(market.market.escrow.message(of: other) == nil, "all or none")
        try market.submit(send("HX-2", other), as: Self.venue)
    }

    @Test func `a message has an id, and a command marks so many payouts and no more`() async throws {
        let (market, floor, payout) = try await withdrawn()
        market.refuses("escrow.message-id-missing", send("", payout), as: Self.venue)
        market.refuses("escrow.message-id-missing", send(String(repeating: "x", count: 36), payout), as: Self.venue)
        market.refuses("escrow.payout-count-out-of-range", send("HX-1"), as: Self.venue)
        let missing = ExchangeID(region: payout.region, kind: .settlement, serial: 9_999)
        market.refuses("escrow.payout-not-open", send("HX-1", missing), as: Self.venue)
        var payouts = [payout]
        for _ in 0..<SendPayouts.limit { payouts.append(try market.withdrawn(.fen(1), by: floor.buyers[0])) }
        let tooMany = SendPayouts(message: "HX-1", payouts: payouts)
        market.refuses("escrow.payout-count-out-of-range", .escrow(.sendPayouts(tooMany)), as: Self.venue)
        let most = SendPayouts(message: String(repeating: "x", count: 35), payouts: Array(payouts.dropLast()))
        try market.submit(.escrow(.sendPayouts(most)), as: Self.venue)
        let record = try #require(market.records.last)
        #expect(record.bytes.count <= Record.maximumByteCount, "\(record.bytes.count) bytes")
    }

    @Test(arguments: [true, false])
    func `a rejected withdrawal is available again, and can be asked for again`(isSent: Bool) async throws {
        let (market, floor, payout) = try await withdrawn()
        let bank = market.market.ledger.balance(of: .venue(.custodyBank, .cny)).postedMinorUnits
        let before = market.balance(floor.buyers[0], .available)
        if isSent { try market.submit(send("HX-1", payout), as: Self.venue) }
        try market.submit(fail(payout, "AC04", "account closed"), as: Self.venue)
        #expect(market.balance(floor.buyers[0], .available) == before + 500)
        #expect(market.balance(floor.buyers[0], .payoutClearing) == 0)
        #expect(market.market.ledger.balance(of: .venue(.custodyBank, .cny)).postedMinorUnits == bank, "the bank paid nothing")
        let failed = try #require(market.market.escrow.failedPayouts[payout])
        #expect(failed.reason == "AC04" && failed.explanation == "account closed" && failed.message == (isSent ? "HX-1" : nil))
        let again = try market.withdrawn(.fen(500), by: floor.buyers[0])
        #expect(again != payout)
        try market.submit(send("HX-2", again), as: Self.venue)
        try market.submit(confirm(again), as: Self.venue)
        #expect(market.market.ledger.invariantViolations() == [])
        #expect(try market.replays())
    }

    @Test func `rejected income is payable again, and the next settlement pays it`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        let first = try market.settledPayouts()[0]
        #expect(market.balance(floor.sellers[0], .payable) == 0)
        try market.submit(fail(first.id), as: Self.venue)
        #expect(market.balance(floor.sellers[0], .payable) == first.amount.minorUnits)
        #expect(try market.settledPayouts().map(\.amount) == [first.amount])
        #expect(market.market.ledger.invariantViolations() == [])
    }

    @Test func `tax that was withheld from rejected income goes back with it, and is withheld once`() async throws {
        let market = try BareMarket()
        let person = try market.personWithIncome(try await market.floor())
        let first = try #require(try market.settledPayouts().first { $0.participant == person })
        #expect(first.amount == .fen(411_600))
        try market.submit(fail(first.id), as: Self.venue)
        #expect(market.balance(.participant(person, by: ""), .payable) == 490_000, "what was earned, before tax")
        #expect(market.market.ledger.balance(of: .venue(.withheldTax, .cny)).postedMinorUnits == 0)
        let second = try #require(try market.settledPayouts().first { $0.participant == person })
        #expect(second.amount == first.amount && second.id != first.id)
        #expect(market.market.ledger.balance(of: .venue(.withheldTax, .cny)).postedMinorUnits == 78_400)
        #expect(market.market.ledger.invariantViolations() == [])
        #expect(try market.replays())
    }

    @Test func `what was confirmed or has failed does not fail, nor is it confirmed`() async throws {
        let (market, floor, payout) = try await withdrawn()
        let other = try market.withdrawn(.fen(1), by: floor.buyers[0])
        try market.submit(confirm(payout), as: Self.venue)
        market.refuses("escrow.payout-not-open", fail(payout), as: Self.venue)
        try market.submit(fail(other), as: Self.venue)
        market.refuses("escrow.payout-not-open", fail(other), as: Self.venue)
        market.refuses("escrow.payout-not-open", confirm(other, "B-2"), as: Self.venue)
        market.refuses("escrow.payout-not-open", send("HX-1", other), as: Self.venue)
    }

    @Test func `a rejection has the bank's reason, and only a desk records it`() async throws {
        let (market, floor, payout) = try await withdrawn()
        market.refuses("escrow.reason-code-missing", fail(payout, ""), as: Self.venue)
        market.refuses("escrow.reason-code-missing", fail(payout, String(repeating: "x", count: 36)), as: Self.venue)
        market.refuses("escrow.explanation-too-long", fail(payout, "AC01", String(repeating: "x", count: 501)), as: Self.venue)
        market.refuses("authority.not-allowed", fail(payout), as: floor.buyers[0])
        market.refuses("authority.not-allowed", send("HX-1", payout), as: floor.buyers[0])
        try market.submit(fail(payout, String(repeating: "x", count: 35), String(repeating: "x", count: 500)), as: Self.venue)
    }

    @Test func `the names of the fields of a payout's and a freeze's events are permanent`() async throws {
        let (market, floor, payout) = try await withdrawn()
        try market.submit(send("HX-1", payout), as: Self.venue)
        try market.submit(fail(payout), as: Self.venue)
        let freeze = FreezeFunds(
            participant: try #require(floor.buyers[0].participant), kind: .available, amount: .fen(1), document: TradingFloor.file)
        guard case .escrow(.fundsFrozen(let frozen))? = try market.submit(.escrow(.freezeFunds(freeze)), as: Self.venue).first else {
            throw FloorProblem.noOrder
        }
        let unfreeze = UnfreezeFunds(notice: frozen.funds.notice, document: TradingFloor.file)
        try market.submit(.escrow(.unfreezeFunds(unfreeze)), as: Self.venue)
        let fields = try market.records.suffix(4).compactMap(\.events.first).map { event in
            let bytes = try CBOREncoder().encode(event.payload)
            return [event.name] + (try CBORDecoder().decode([String: Anything].self, from: bytes)).keys.sorted()
        }
        #expect(
            fields == [
                ["escrow.payouts-sent", "message", "payouts"],
                ["escrow.payout-failed", "amount", "explanation", "participant", "payout", "reason"],
                ["escrow.funds-frozen", "funds"], ["escrow.funds-unfrozen", "document", "notice"],
            ])
        for record in market.records.suffix(4) { #expect(try Record(bytes: record.bytes) == record) }
    }

    @Test func `what was written of a payout reads back`() async throws {
        let (market, floor, payout) = try await withdrawn()
        let open = try market.withdrawn(.fen(7), by: floor.buyers[1])
        try market.submit(send("HX-1", payout, open), as: Self.venue)
        try market.submit(fail(payout, "AC01", "no such account"), as: Self.venue)
        for record in market.records.suffix(2) { #expect(try Record(bytes: record.bytes) == record) }
        let state = try CBOREncoder().encode(market.market)
        #expect(try CBORDecoder().decode(Market.self, from: state) == market.market)
        let names = market.records.suffix(2).flatMap(\.events).map(\.name)
        #expect(names == ["escrow.payouts-sent", "escrow.payout-failed", "ledger.posted"])
    }
}

extension BareMarket {
    /// Asks for available money to be paid out.
    func withdrawn(_ amount: Money, by trader: Principal) throws -> ExchangeID {
        guard case .escrow(.withdrawn(let event))? = try submit(.escrow(.withdraw(WithdrawFunds(amount: amount))), as: trader).first else {
            throw FloorProblem.noOrder
        }
        return event.payout.id
    }

    /// Pays out what was earned.
    func settledPayouts() throws -> [Payout] {
        guard case .clearing(.settled(let event))? = try submit(.clearing(.settle(SettlePayables())), as: TradingFloor.venue).first else {
            throw FloorProblem.noOrder
        }
        return event.payouts
    }

    /// A natural person with 4,900.00 of income, which a seller shared with it.
    fileprivate func personWithIncome(_ floor: TradingFloor) throws -> ExchangeID {
        let person = try naturalPerson()
        for _ in 0..<50 {
            let order = try delivered(0, floor)
            try submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        }
        let share = ShareIncome(
            amount: .fen(490_000), parties: [person], split: .proportional(weights: [1]), reference: "joint operation")
        try submit(.clearing(.shareIncome(share)), as: floor.sellers[0])
        return person
    }
}
