// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation
import SectorKit
import Testing

@Suite struct PriceModelTests {
    private static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(daysSince1970: 0) }

    private static func product(_ serial: UInt64) throws -> ExchangeID {
        ExchangeID(region: try #require(Region("620900")), kind: .product, serial: serial)
    }

    @Test(arguments: [
        (Int64(1), Int64(0)), (999, 0), (1_000, 0), (1_001, 35), (9_571, 299_985), (9_572, 300_000), (1_000_000, 300_000),
    ])
    func `metered use has a free quota and a cap`(_ uses: Int64, _ fen: Int64) throws {
        let meter = UsageMeter(unitPrice: .fen(35), freeUnits: 1_000, cap: .fen(300_000))
        #expect(try PriceModel.metered(meter: meter).price(quantity: uses, purpose: "industry") == .fen(fen))
    }

    @Test(arguments: [
        (Int64(81_234_567), Int64(6_498_765)), (0, 500_000), (6_250_000, 500_000), (6_250_007, 500_001), (200_000_000, 10_000_000),
    ])
    func `a royalty is a share of income between its bounds`(_ income: Int64, _ fen: Int64) throws {
        let royalty = Royalty(rate: .percent(8), minimum: .fen(500_000), maximum: .fen(10_000_000))
        #expect(try royalty.due(on: .fen(income)) == .fen(fen))
        #expect(try PriceModel.royalty(royalty: royalty).price(quantity: 1, purpose: "industry") == .fen(10_000_000))
        #expect(throws: Refusal.self) { try PriceModel.royalty(royalty: royalty).price(quantity: 2, purpose: "industry") }
    }

    @Test(arguments: [
        ("2026-03-17", SubscriptionPlan.Period.month, Int64(310_000), Int64(1), Int64(150_000), "2026-04-01"),
        ("2026-03-17", .month, 310_000, 3, 770_000, "2026-06-01"), ("2026-03-01", .month, 310_000, 1, 310_000, "2026-04-01"),
        ("2026-03-31", .month, 310_000, 1, 10_000, "2026-04-01"), ("2026-07-01", .year, 3_650_000, 1, 1_840_000, "2027-01-01"),
        ("2028-07-01", .year, 3_660_000, 1, 1_840_000, "2029-01-01"), ("2026-12-31", .year, 3_650_000, 2, 3_660_000, "2028-01-01"),
    ])
    func `a plan by the calendar charges its first period by the day`(
        _ start: String, _ period: SubscriptionPlan.Period, _ price: Int64, _ periods: Int64, _ fen: Int64, _ end: String
    ) throws {
        let plan = SubscriptionPlan(price: .fen(price), period: period, isProRated: true)
        #expect(try plan.price(of: periods, from: Self.day(start)) == .fen(fen))
        #expect(plan.end(of: periods, from: Self.day(start)) == Self.day(end))
    }

    @Test func `a plan from its own first day charges whole periods and ends on the same day or the last of a short month`() throws {
        let plan = SubscriptionPlan(price: .fen(310_000), period: .month)
        #expect(try plan.price(of: 3, from: Self.day("2026-03-17")) == .fen(930_000))
        #expect(plan.end(of: 1, from: Self.day("2026-01-31")) == Self.day("2026-02-28"))
        let annual = SubscriptionPlan(price: .fen(100), period: .year)
        #expect(annual.end(of: 1, from: Self.day("2028-02-29")) == Self.day("2029-02-28"))
    }

    @Test func `an early end gives back the share of the days that are left, rounded down`() throws {
        let (start, end) = (Self.day("2026-01-01"), Self.day("2027-01-01"))
        func refund(_ day: String) throws -> Money {
            try SubscriptionPlan.refund(of: .fen(3_650_000), start: start, end: end, endingEarlyOn: Self.day(day))
        }
        #expect(try refund("2026-07-01") == .fen(1_840_000))
        #expect(try refund("2025-12-01") == .fen(3_650_000))
        #expect(try refund("2027-01-01") == .fen(0))
        let odd = try SubscriptionPlan.refund(of: .fen(100), start: start, end: Self.day("2026-01-04"), endingEarlyOn: Self.day("2026-01-02"))
        #expect(odd == .fen(66))
    }

    @Test func `what is negotiated or auctioned has no list price`() {
        let rule = AuctionRule(kind: .secondPrice, reserve: .fen(100))
        for model in [PriceModel.negotiated(currency: .cny), .auction(rule: rule)] {
            #expect {
                try model.price(quantity: 1, purpose: "industry")
            } throws: { ($0 as? Refusal)?.code == "pricing.no-list-price" }
        }
    }

    @Test func `a bundle's price falls on its products by list price, to the last fen`() throws {
        let parts = try [50_000, 30_000, 40_001].enumerated().map {
            ProductBundle.Part(product: try Self.product(UInt64($0.offset + 1)), listPrice: .fen(Int64($0.element)))
        }
        let bundle = ProductBundle(price: .fen(100_001), parts: parts)
        // 41,666.74… + 25,000.04… + 33,334.20…: the one fen that is over goes to the largest remainder.
        #expect(try bundle.allocation(of: bundle.price) == [.fen(41_667), .fen(25_000), .fen(33_334)])
        #expect(try PriceModel.bundle(bundle: bundle).price(quantity: 2, purpose: "industry") == .fen(200_002))
    }

    private static let guided = GuidedPrice(
        unitPrice: .fen(5_000), unitCap: .fen(5_000), decision: "甘发改价格〔2026〕1号",
        discounts: [
            .init(buyers: .publicBody, rate: .one), .init(buyers: .farmer, rate: .percent(60)),
            .init(buyers: .cooperative, rate: .percent(60)), .init(buyers: .villageCollective, rate: .percent(60)),
            .init(buyers: .smallAgriculturalFirm, rate: .percent(30)),
        ])

    @Test(arguments: [
        (BuyerClass.publicBody, "industry", Int64(0)), (.farmer, "industry", 2_000), (.cooperative, "industry", 2_000),
        (.villageCollective, "industry", 2_000), (.smallAgriculturalFirm, "industry", 3_500), (.other, "industry", 5_000),
        (.other, "governance", 0), (.other, "public-benefit", 0),
    ])
    func `a guided price of 50.00 is 0, 20, 35 or 50 by class of buyer`(_ buyer: BuyerClass, _ purpose: String, _ fen: Int64) throws {
        #expect(try PriceModel.guided(price: Self.guided).price(quantity: 1, purpose: purpose, buyer: buyer) == .fen(fen))
    }

    @Test func `volume, term and early-bird discounts come one after the other`() throws {
        let adjustments = PriceAdjustments(
            volume: [.init(from: 101, discount: .percent(10)), .init(from: 501, discount: .percent(20))])
        func price(_ quantity: Int64) throws -> Money {
            try adjustments.price(.fixed(price: .fen(99)), quantity: quantity, purpose: "x", buyer: .other, on: Self.day("2026-01-01"))
        }
        #expect(try price(100) == .fen(9_900))
        #expect(try price(101) == .fen(9_989))
        #expect(try price(500) == .fen(9_900 + 35_640))
        #expect(try price(600) == .fen(9_900 + 35_640 + 7_920))
        let early = PriceAdjustments(
            term: [.init(from: 12, discount: .percent(15))],
            earlyBird: .init(until: Self.day("2026-06-30"), discount: .percent(5)))
        let annual = PriceModel.plan(plan: SubscriptionPlan(price: .fen(1_000_001), period: .year))
        func year(_ day: String) throws -> Money {
            try early.price(annual, quantity: 1, purpose: "x", buyer: .other, on: Self.day(day))
        }
        // 10,000.01 less 15 % is 8,500.01; less 5 % is 8,075.01.
        #expect(try year("2026-06-30") == .fen(807_501))
        #expect(try year("2026-07-01") == .fen(850_001))
        let monthly = PriceModel.subscription(monthly: .fen(1_000))
        #expect(try early.price(monthly, quantity: 11, purpose: "x", buyer: .other, on: Self.day("2027-01-01")) == .fen(11_000))
        #expect(try early.price(monthly, quantity: 12, purpose: "x", buyer: .other, on: Self.day("2027-01-01")) == .fen(10_200))
    }

    @Test(arguments: [
        (PriceModel.fixed(price: .fen(3_600)), #"{"fixed":{"price":{"currency":"CNY","minorUnits":3600}}}"#),
        (.subscription(monthly: .fen(5)), #"{"subscription":{"monthly":{"currency":"CNY","minorUnits":5}}}"#),
        (.publicBenefit(currency: .cny), #"{"publicBenefit":{"currency":"CNY"}}"#),
        (
            .tiered(tiers: [.init(after: 0, unitPrice: .fen(2))]),
            #"{"tiered":{"tiers":[{"after":0,"unitPrice":{"currency":"CNY","minorUnits":2}}]}}"#
        ),
        (
            .metered(meter: UsageMeter(unitPrice: .fen(2))),
            #"{"metered":{"meter":{"freeUnits":0,"unitPrice":{"currency":"CNY","minorUnits":2}}}}"#
        ),
        (.negotiated(currency: .cny), #"{"negotiated":{"currency":"CNY"}}"#),
    ])
    func `models are written as they always were`(_ model: PriceModel, _ text: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(model), as: UTF8.self) == text)
        #expect(try JSONDecoder().decode(PriceModel.self, from: Data(text.utf8)) == model)
    }

    @Test func `a price and a quote from before discounts, floors and meters still read`() throws {
        let price = try JSONDecoder().decode(
            Price.self, from: Data(#"{"model":{"fixed":{"price":{"currency":"CNY","minorUnits":1}}},"version":3}"#.utf8))
        #expect(price.adjustments == nil && price.floor == nil && price.version == 3)
        let keys = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(price)) as? [String: Any]
        #expect(keys?.keys.sorted() == ["model", "version"])
    }

    @Test func `terms from before auctions and meters still read`() throws {
        let terms = try JSONDecoder().decode(MarketTerms.self, from: Data(#"{"quoteDays":3}"#.utf8))
        #expect(terms.quoteDays == 3 && terms.meteringDays == 30 && terms.platformFee == MarketTerms().platformFee)
    }
}
