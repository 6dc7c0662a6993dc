// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct TaxLineTests {
    /// A completed order for 100.00, and the command that invoices it with lines.
    private func completed(_ market: BareMarket) async throws -> (ExchangeID, ([InvoiceLine], TaxBasis, TaxRounding?, Int64) -> Command) {
        let floor = try await market.floor()
        let order = try market.delivered(0, floor)
        try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        let (seller, buyer) = (try #require(floor.sellers[0].participant), try #require(floor.buyers[0].participant))
        let day = market.now.date
        return (
            order,
            { lines, basis, rounding, gross in
                .clearing(
                    .issueInvoice(
                        IssueInvoice(
                            order: order, seller: seller, buyer: buyer, gross: .fen(gross), supplied: day, lines: lines, basis: basis,
                            rounding: rounding)))
            }
        )
    }

    private func lines(_ fen: Int64...) -> [InvoiceLine] { fen.map { InvoiceLine(title: "数据服务", amount: .fen($0)) } }

    @Test func `three lines of a third are rounded on each, or once for all of them`() async throws {
        let market = try BareMarket()
        let (_, issue) = try await completed(market)
        // 33.33 ÷ 1.06 leaves 1.886…: 1.89 three times, though 6 % of the whole are 5.66.
        try market.submit(issue(lines(3_333, 3_333, 3_334), .inclusive, .line, 10_000), as: TradingFloor.venue)
        let byLine = try #require(market.market.clearing.invoices.sorted.last)
        #expect(byLine.lines?.map(\.tax) == [.fen(189), .fen(189), .fen(189)])
        #expect(byLine.tax == .fen(567) && byLine.net == .fen(9_433))
        try market.submit(.clearing(.reverseInvoice(ReverseInvoice(invoice: byLine.id, reason: "x"))), as: TradingFloor.venue)
        try market.submit(issue(lines(3_333, 3_333, 3_334), .inclusive, .invoice, 10_000), as: TradingFloor.venue)
        let whole = try #require(market.market.clearing.invoices.sorted.last)
        #expect(whole.lines?.map(\.tax) == [.fen(189), .fen(188), .fen(189)])
        #expect(whole.tax == .fen(566) && whole.net == .fen(9_434))
        #expect(try market.replays())
    }

    @Test func `the market's tax terms name the rounding from their day on`() async throws {
        let market = try BareMarket()
        let (_, issue) = try await completed(market)
        var terms = TaxTerms()
        terms.rounding = .invoice
        try market.submit(.clearing(.setTaxTerms(SetTaxTerms(since: market.now.date, terms: terms))), as: TradingFloor.venue)
        try market.submit(issue(lines(3_333, 3_333, 3_334), .inclusive, nil, 10_000), as: TradingFloor.venue)
        #expect(market.market.clearing.invoices.sorted.last?.tax == .fen(566))
        var later = TaxTerms()
        later.rounding = .line
        let command = Command.clearing(.setTaxTerms(SetTaxTerms(since: market.now.date.adding(days: 1), terms: later)))
        try market.submit(command, as: TradingFloor.venue)
        let clearing = market.market.clearing
        #expect(clearing.taxTerms(on: market.now.date).rounding == .invoice)
        #expect(clearing.taxTerms(on: market.now.date.adding(days: 1)).rounding == .line)
    }

    @Test func `lines without tax come to the price, or are refused`() async throws {
        let market = try BareMarket()
        let (_, issue) = try await completed(market)
        // 94.34 in three parts: rounded on each, the tax is 5.67 and the whole a fen too much.
        let parts = lines(3_144, 3_145, 3_145)
        market.refuses("clearing.invoice-lines-differ", issue(parts, .exclusive, .line, 10_000), as: TradingFloor.venue)
        market.refuses("clearing.invoice-lines-differ", issue(parts, .inclusive, .line, 10_000), as: TradingFloor.venue)
        market.refuses("clearing.invoice-line-count", issue([], .exclusive, .line, 10_000), as: TradingFloor.venue)
        let untitled = [InvoiceLine(title: "", amount: .fen(10_000))]
        market.refuses("clearing.invoice-line-untitled", issue(untitled, .inclusive, .line, 10_000), as: TradingFloor.venue)
        let overtaxed = [InvoiceLine(title: "x", amount: .fen(10_000), rate: .percent(51))]
        market.refuses("clearing.tax-terms-unusable", issue(overtaxed, .inclusive, .line, 10_000), as: TradingFloor.venue)
        try market.submit(issue(parts, .exclusive, .invoice, 10_000), as: TradingFloor.venue)
        let invoice = try #require(market.market.clearing.invoices.sorted.last)
        #expect(invoice.net == .fen(9_434) && invoice.tax == .fen(566))
    }

    @Test func `each line has a rate of its own where one is named`() async throws {
        let market = try BareMarket()
        let (_, issue) = try await completed(market)
        let mixed = [
            InvoiceLine(title: "数据服务", amount: .fen(5_300)), InvoiceLine(title: "存储设备", amount: .fen(4_700), rate: .percent(13)),
        ]
        try market.submit(issue(mixed, .inclusive, .invoice, 10_000), as: TradingFloor.venue)
        let invoice = try #require(market.market.clearing.invoices.sorted.last)
        #expect(invoice.lines?.map(\.tax) == [.fen(300), .fen(541)])
        #expect(invoice.lines?.map(\.rate) == [.percent(6), .percent(13)])
    }

    @Test(arguments: 0..<20) func `red invoices over parts never pass a line and end at exactly nothing`(seed: UInt64) async throws {
        let market = try BareMarket()
        let (order, issue) = try await completed(market)
        var random = SeededGenerator(seed: seed)
        let cut = Int64(random.next() % 9_998) + 1
        let cut2 = Int64(random.next() % UInt64(10_000 - cut))
        let amounts = [cut, cut2, 10_000 - cut - cut2].filter { $0 > 0 }
        let written = amounts.map { InvoiceLine(title: "x", amount: .fen($0)) }
        try market.submit(issue(written, .inclusive, seed % 2 == 0 ? .line : .invoice, 10_000), as: TradingFloor.venue)
        let invoice = try #require(market.market.clearing.invoices.sorted.last)
        var left: Int64 = 10_000
        while left > 0 {
            let part = min(left, Int64(random.next() % 4_000) + 1)
            func reverse(_ fen: Int64) -> Command {
                .clearing(.reverseInvoice(ReverseInvoice(invoice: invoice.id, reason: "refund", amount: .fen(fen))))
            }
            market.refuses("clearing.reversal-exceeds-invoice", reverse(left + 1), as: TradingFloor.venue)
            try market.submit(reverse(part), as: TradingFloor.venue)
            left -= part
            let red = try #require(market.market.clearing.invoices.sorted.last)
            #expect(red.net.minorUnits + red.tax.minorUnits == -part, "seed \(seed)")
            let rest = try #require(market.market.clearing.invoices[invoice.id]).rest
            #expect(rest.allSatisfy { $0.net.minorUnits >= 0 && $0.tax.minorUnits >= 0 }, "seed \(seed)")
            #expect((market.market.clearing.invoiceOfOrder[order] == nil) == (left == 0), "seed \(seed)")
        }
        let reds = market.market.clearing.invoices.sorted.filter { $0.reverses == invoice.id }
        #expect(reds.reduce(0) { $0 + $1.tax.minorUnits } == -invoice.tax.minorUnits, "seed \(seed)")
        #expect(try market.replays(), "seed \(seed)")
    }

    @Test func `tax on top of a price is paid by the buyer and is the tax in what it paid`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let product = floor.products[0]
        func set(_ price: SetPrice) -> Command { .pricing(.setPrice(price)) }
        let model = PriceModel.fixed(price: .fen(9_999))
        market.refuses(
            "pricing.tax-outside-capped", set(SetPrice(product: product, model: model, cap: .fen(20_000), tax: .exclusive)),
            as: floor.sellers[0])
        try market.submit(set(SetPrice(product: product, model: model, tax: .exclusive)), as: floor.sellers[0])
        let quote = try market.submit(.pricing(.quote(RequestQuote(product: product, purpose: "industry"))), as: floor.buyers[0])
        guard case .pricing(.quoted(let quoted))? = quote.first else { throw FloorProblem.noOrder }
        #expect(quoted.quote.price == .fen(10_599))
        let order = try market.delivered(0, floor)
        #expect(market.market.trading.orders[order]?.price == .fen(10_599))
        let events = try market.submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        for case .trading(.completed(let completed)) in events { #expect(completed.includedTax == 600) }
        // A small-scale taxpayer puts 1 % on top.
        let seller = try #require(floor.sellers[0].participant)
        let small = ClassifyTaxpayer(participant: seller, taxpayerClass: .small, since: market.now.date)
        try market.submit(.clearing(.classify(small)), as: TradingFloor.venue)
        let next = try market.placed(0, floor)
        #expect(market.market.trading.orders[next]?.price == .fen(10_099))
        #expect(try market.replays())
    }

    @Test func `what a meter counts is paid with tax on top as well`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let metered = PriceModel.metered(meter: UsageMeter(unitPrice: .fen(1_000), freeUnits: 0, cap: nil))
        let set = SetPrice(product: floor.products[0], model: metered, tax: .exclusive)
        try market.submit(.pricing(.setPrice(set)), as: floor.sellers[0])
        let place = PlaceOrder(product: floor.products[0], purpose: "industry", quantity: 5)
        guard case .trading(.placed(let placed))? = try market.submit(.trading(.place(place)), as: floor.buyers[0]).first else {
            throw FloorProblem.noOrder
        }
        #expect(placed.price == .fen(5_300))
        let record = RecordDelivery(order: placed.order, file: TradingFloor.file, byteCount: 1)
        try market.submit(.delivery(.record(record)), as: floor.sellers[0])
        let contract = ExchangeID(region: placed.order.region, kind: .contract, serial: placed.order.serial)
        for _ in 0..<3 {
            try market.submit(.trading(.use(UseLicence(contract: contract, purpose: "industry"))), as: floor.buyers[0])
        }
        let events = try market.submit(.delivery(.accept(AcceptDelivery(order: placed.order))), as: floor.buyers[0])
        for case .pricing(.meterSettled(let settled)) in events { #expect(settled.due == .fen(3_180)) }
        #expect(market.market.ledger.invariantViolations() == [])
    }
}
