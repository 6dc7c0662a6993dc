// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct TaxTests {
    @Test(
        arguments: [
            (0, .royalty, 0), (80_000, .royalty, 0), (80_002, .royalty, 0), (80_003, .royalty, 1), (400_000, .royalty, 64_000),
            (1_000_000, .royalty, 160_000), (1_000_000, .labour, 160_000), (2_500_000, .labour, 400_000),
            (3_000_000, .labour, 520_000), (10_000_000, .labour, 2_500_000),
        ] as [(Int64, Taxpayer.Income, Int64)])
    func `income tax is withheld by the kind of income`(payment: Int64, income: Taxpayer.Income, tax: Int64) throws {
        #expect(try TaxTerms().withheld(from: .fen(payment), as: income) == .fen(tax))
    }

    @Test func `value added tax follows the seller's class and the day`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let seller = try #require(floor.sellers[0].participant)
        func accepted() throws -> Int64 {
            let order = try market.delivered(0, floor)
            let events = try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
            for case .trading(.completed(let completed)) in events { return completed.includedTax }
            throw FloorProblem.noOrder
        }
        #expect(try accepted() == 566)
        let today = market.now.date
        let past = ClassifyTaxpayer(participant: seller, taxpayerClass: .small, since: today.adding(days: -1))
        market.refuses("clearing.tax-in-the-past", .clearing(.classify(past)), as: TradingFloor.venue)
        let small = ClassifyTaxpayer(participant: seller, taxpayerClass: .small, since: today)
        try market.submit(.clearing(.classify(small)), as: TradingFloor.venue)
        #expect(try accepted() == 99)
        let clearing = market.market.clearing
        let last = try #require(CalendarDate("2027-12-31"))
        func rate(_ day: CalendarDate) -> Rate { clearing.valueAddedTax(of: seller, on: day, general: .percent(6)) }
        #expect(rate(today.adding(days: -1)) == .percent(6))
        #expect(rate(today) == .percent(1) && rate(last) == .percent(1))
        #expect(rate(last.adding(days: 1)) == .percent(3))
        var terms = TaxTerms()
        terms.reliefRate = .percent(51)
        market.refuses(
            "clearing.tax-terms-unusable", .clearing(.setTaxTerms(SetTaxTerms(since: today, terms: terms))),
            as: TradingFloor.venue)
        terms.reliefRate = .percent(2)
        try market.submit(.clearing(.setTaxTerms(SetTaxTerms(since: today, terms: terms))), as: TradingFloor.venue)
        #expect(try accepted() == 196)
    }

    @Test func `an order is invoiced once, and anew only after a red invoice`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        let (seller, buyer) = (try #require(floor.sellers[0].participant), try #require(floor.buyers[0].participant))
        let issue = Command.clearing(
            .issueInvoice(
                IssueInvoice(order: order, seller: seller, buyer: buyer, gross: .fen(10_000), supplied: market.now.date)))
        market.refuses("clearing.order-not-completed", issue, as: TradingFloor.venue)
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        try market.submit(issue, as: TradingFloor.venue)
        market.refuses("clearing.already-invoiced", issue, as: TradingFloor.venue)
        let first = try #require(market.market.clearing.invoices.sorted.first)
        #expect(first.net == .fen(9_434) && first.tax == .fen(566) && first.rate == .percent(6) && first.id.serial == 1)
        let reverse = Command.clearing(.reverseInvoice(ReverseInvoice(invoice: first.id, reason: "wrong name")))
        try market.submit(reverse, as: TradingFloor.venue)
        let red = try #require(market.market.clearing.invoices.sorted.last)
        #expect(red.net == .fen(-9_434) && red.tax == .fen(-566) && red.reverses == first.id && red.id.serial == 2)
        market.refuses("clearing.invoice-reversed", reverse, as: TradingFloor.venue)
        let again = Command.clearing(.reverseInvoice(ReverseInvoice(invoice: red.id, reason: "x")))
        market.refuses("clearing.invoice-reversed", again, as: TradingFloor.venue)
        try market.submit(issue, as: TradingFloor.venue)
        #expect(market.market.clearing.invoices.count == 3)
    }

    @Test func `income is shared by a rule, and a natural person's part is paid with a line of tax`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let person = try market.naturalPerson()
        for _ in 0..<100 {
            let order = try market.delivered(0, floor)
            try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        }
        #expect(market.balance(floor.sellers[0], .payable) == 980_000)
        let seller = try #require(floor.sellers[0].participant)
        func share(_ minorUnits: [Int64]) -> Command {
            .clearing(
                .shareIncome(
                    ShareIncome(
                        amount: .fen(980_000), parties: [seller, person], split: .fixed(minorUnits: minorUnits, rest: 0),
                        floors: [ShareFloor(party: 1, share: .percent(50))], reference: "joint operation")))
        }
        market.refuses("sharing.below-floor", share([0, 489_999]), as: floor.sellers[0])
        market.refuses("clearing.parties-unusable", share([0, 490_000, 0]), as: floor.sellers[0])
        try market.submit(share([0, 490_000]), as: floor.sellers[0])
        #expect(market.balance(floor.sellers[0], .payable) == 490_000)
        let events = try market.submit(.clearing(.settle(SettlePayables())), as: TradingFloor.venue)
        guard case .clearing(.settled(let settled))? = events.first else { throw FloorProblem.noOrder }
        // 4,900.00: a fifth is free, a fifth of the rest is withheld.
        #expect(settled.withheld?.map(\.tax) == [.fen(78_400)])
        #expect(market.balance(.participant(person, by: ""), .payoutClearing) == 411_600)
        #expect(market.balance(floor.sellers[0], .payoutClearing) == 490_000)
        #expect(market.market.ledger.balance(of: .venue(.withheldTax, .cny)).postedMinorUnits == 78_400)
        #expect(market.market.ledger.invariantViolations() == [])
        for record in market.records.suffix(3) { #expect(try Record(bytes: record.bytes) == record) }
    }
}
