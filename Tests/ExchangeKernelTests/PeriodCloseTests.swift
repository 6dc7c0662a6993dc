// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct PeriodCloseTests {
    private static let desks = [Principal.venue("li"), .venue("wang")]

    @Test func `months are closed in order once their days are, and each seal contains the one before`() async throws {
        let market = try BareMarket()
        _ = try await market.floor(products: 0)
        let thisMonth = CalendarMonth(of: market.now.date)
        let lastMonth = CalendarMonth(of: thisMonth.first.adding(days: -1))
        func close(_ month: CalendarMonth) -> Command { .clearing(.closePeriod(ClosePeriod(month: month))) }
        market.refuses("clearing.period-not-over", close(thisMonth), as: TradingFloor.venue)
        market.refuses("clearing.day-open", close(lastMonth), as: TradingFloor.venue)
        try market.submit(.clearing(.closeDay(CloseDay(day: lastMonth.last.adding(days: -1)))), as: TradingFloor.venue)
        market.refuses("clearing.day-open", close(lastMonth), as: TradingFloor.venue)
        try market.submit(.clearing(.closeDay(CloseDay(day: lastMonth.last))), as: TradingFloor.venue)
        try market.submit(close(lastMonth), as: TradingFloor.venue)
        let first = try #require(market.market.clearing.lastPeriod)
        #expect(first.isIntact && first.contents.previous == nil)
        #expect(first.contents.totals.map(\.kind) == ["custodyBank", "available"])
        market.refuses("clearing.period-out-of-order", close(lastMonth), as: TradingFloor.venue)
        try market.advance(days: 70)
        try market.submit(.clearing(.closeDay(CloseDay(day: market.now.date.adding(days: -1)))), as: TradingFloor.venue)
        market.refuses("clearing.period-out-of-order", close(thisMonth.next), as: TradingFloor.venue)
        try market.submit(close(thisMonth), as: TradingFloor.venue)
        let second = try #require(market.market.clearing.lastPeriod)
        #expect(second.contents.previous == first.seal && second.seal != first.seal && second.isIntact)
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
    }

    @Test func `a month names its first and last day`() throws {
        let month = CalendarMonth(of: try #require(CalendarDate("2028-02-17")))
        #expect(month.description == "2028-02")
        #expect(month.last.description == "2028-02-29")
        #expect(month.next.first.description == "2028-03-01")
    }

    @Test func `a record is corrected by its mirror image, once, and by two desks`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, funds: .fen(500))
        let record = try #require(market.records.last { !$0.bookedLegs.isEmpty })
        #expect(market.balance(floor.buyers[1], .available) == 500)
        let ask = AskReversal(reversing: record, reason: "booked to the wrong firm")
        let confirm = Command.clearing(.confirmReversal(ConfirmReversal(record: record.sequence, reason: "checked")))
        market.refuses("clearing.reversal-not-asked", confirm, as: Self.desks[1])
        market.refuses(
            "clearing.reason-missing", .clearing(.reverse(AskReversal(reversing: record, reason: ""))), as: Self.desks[0])
        market.refuses(
            "clearing.record-not-found", .clearing(.reverse(AskReversal(record: 10_000, legs: record.bookedLegs, reason: "x"))),
            as: Self.desks[0])
        market.refuses(
            "clearing.reversal-legs", .clearing(.reverse(AskReversal(record: 1, legs: [], reason: "x"))), as: Self.desks[0])
        try market.submit(.clearing(.reverse(ask)), as: Self.desks[0])
        #expect(market.balance(floor.buyers[1], .available) == 500)
        let asked = try #require(market.market.clearing.reversalsAsked.first)
        #expect(asked.mirrors(record) && !asked.mirrors(market.records[0]))
        market.refuses("clearing.same-desk", confirm, as: Self.desks[0])
        try market.submit(confirm, as: Self.desks[1])
        #expect(market.balance(floor.buyers[1], .available) == 0)
        let mirror = try #require(market.records.last).bookedLegs
        #expect(mirror.map { Leg($0.side.opposite, $0.account, minorUnits: $0.minorUnits) } == record.bookedLegs)
        market.refuses("clearing.already-reversed", .clearing(.reverse(ask)), as: Self.desks[0])
        market.refuses("clearing.reversal-not-asked", confirm, as: Self.desks[1])
        #expect(market.market.ledger.invariantViolations() == [])
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
    }

    @Test func `what was spent since cannot be taken back`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 0, funds: .fen(500))
        let record = try #require(market.records.last { !$0.bookedLegs.isEmpty })
        try market.submit(.clearing(.reverse(AskReversal(reversing: record, reason: "x"))), as: Self.desks[0])
        try market.submit(.escrow(.withdraw(WithdrawFunds(amount: .fen(1)))), as: floor.buyers[1])
        let confirm = ConfirmReversal(record: record.sequence, reason: "x")
        market.refuses("ledger.insufficient-funds", .clearing(.confirmReversal(confirm)), as: Self.desks[1])
    }

    @Test(
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func `a seal is the SHA-256 of the standard's examples`(text: String, digest: String) {
        #expect(Digest(portableSHA256Of: Array(text.utf8)).hex == digest)
    }
}
