// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct AppraisalTests {
    private static func findings(_ cost: Int64, _ income: Int64, _ market: Int64, conclusion: Int64) -> AppraisalFindings {
        AppraisalFindings(
            findings: [
                .init(method: .cost, value: .fen(cost)), .init(method: .income, value: .fen(income)),
                .init(method: .market, value: .fen(market)),
            ], conclusion: .fen(conclusion))
    }

    @Test func `the spread of three methods is a share of their mean, and a warning above thirty per cent`() {
        // 1,320,000.00, 1,214,946.25 and 1,800,000.00: 585,053.75 of a mean of 1,444,982.0833, 0.4048865….
        #expect(Self.findings(132_000_000, 121_494_625, 180_000_000, conclusion: 132_000_000).dispersion.partsPerMillion == 404_887)
        #expect(Self.findings(85, 100, 115, conclusion: 100).dispersion == .percent(30))
        #expect(AppraisalFindings(findings: [.init(method: .cost, value: .fen(5))], conclusion: .fen(5)).dispersion == .zero)
    }

    @Test func `an accredited agency's report backs a floor until it expires; nothing else does`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let agency = try await floor.admit(.service, 50)
        let (product, seller) = (floor.products[0], floor.sellers[0])
        try market.accredit(agency, .appraisal)
        let until = market.now.date.adding(days: 10)
        func report(_ findings: AppraisalFindings, by agency: Principal, until: CalendarDate) throws -> Command {
            .pricing(
                .fileReport(
                    FileAppraisalReport(
                        product: product, agency: try #require(agency.participant), findings: findings, report: TradingFloor.file,
                        signer: "agency-key", until: until)))
        }
        let good = Self.findings(9_000, 10_000, 11_000, conclusion: 10_000)
        let floored = Command.pricing(
            .setPrice(SetPrice(product: product, model: .negotiated(currency: .cny), floor: .fen(8_000))))
        let model = Appraisal(model: "m", value: .fen(50_000), trace: [])
        try market.submit(.pricing(.appraise(RecordAppraisal(product: product, appraisal: model, until: until))), as: TradingFloor.venue)
        market.refuses("pricing.floor-without-report", floored, as: seller)
        market.refuses("pricing.appraiser-not-accredited", try report(good, by: floor.buyers[0], until: until), as: TradingFloor.venue)
        let other = try await floor.admit(.service, 51)
        try market.accredit(other, .appraisal)
        market.refuses("pricing.report-of-other", try report(good, by: agency, until: until), as: other)
        market.refuses("pricing.appraisal-in-the-past", try report(good, by: agency, until: until.adding(days: -11)), as: agency)
        let outside = Self.findings(9_000, 10_000, 11_000, conclusion: 11_001)
        market.refuses("pricing.conclusion-outside", try report(outside, by: agency, until: until), as: agency)
        let filed = try market.submit(try report(good, by: agency, until: until), as: agency)
        guard case .pricing(.reported(let event))? = filed.first else {
            Issue.record("no report")
            return
        }
        #expect(event.warnings.isEmpty && event.dispersion == .percent(20) && event.agency == agency.participant)
        let wide = try market.submit(
            try report(Self.findings(5_000, 10_000, 11_000, conclusion: 10_000), by: agency, until: until), as: TradingFloor.venue)
        guard case .pricing(.reported(let warned))? = wide.first else { return }
        #expect(warned.warnings.count == 1)
        let high = SetPrice(product: product, model: .negotiated(currency: .cny), floor: .fen(10_001))
        market.refuses("pricing.floor-above-value", .pricing(.setPrice(high)), as: seller)
        try market.submit(floored, as: seller)
        let rule = AuctionRule(kind: .firstPrice, reserve: .fen(7_999))
        let open = OpenAuction(product: product, purpose: "industry", rule: rule, bidsUntil: market.now.adding(days: 1))
        market.refuses("pricing.below-floor", .auctions(.open(open)), as: seller)
        try market.price(0, floor, .fixed(price: .fen(7_999)), floor: .fen(8_000))
        market.refuses(
            "pricing.below-floor", .trading(.place(PlaceOrder(product: product, purpose: "industry"))), as: floor.buyers[0])
        try market.advance(days: 11)
        market.refuses("pricing.appraisal-expired", floored, as: seller)
        _ = try market.order(0, floor, by: floor.buyers[0])
    }
}
