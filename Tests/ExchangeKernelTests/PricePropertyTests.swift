// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct PricePropertyTests {
    private static let start = CalendarDate(daysSince1970: 20_000)

    private static func models(_ random: inout SeededGenerator) -> [PriceModel] {
        func fen(_ most: UInt64, _ random: inout SeededGenerator) -> Money { .fen(Int64(random.next() % most) + 1) }
        let first = fen(1_000, &random)
        let tiers = [
            PriceModel.Tier(after: 0, unitPrice: first), .init(after: Int64(random.next() % 50) + 1, unitPrice: fen(1_000, &random)),
        ]
        let free = Int64(random.next() % 100)
        let cap: Money? = random.next() % 2 == 0 ? fen(50_000, &random) : nil
        return [
            .fixed(price: first), .tiered(tiers: tiers), .subscription(monthly: first),
            .metered(meter: UsageMeter(unitPrice: first, freeUnits: free, cap: cap)),
            .plan(plan: SubscriptionPlan(price: fen(1_000_000, &random), period: .month, isProRated: random.next() % 2 == 0)),
            .guided(
                price: GuidedPrice(
                    unitPrice: first, unitCap: first, decision: "d",
                    discounts: [.init(buyers: .farmer, rate: Rate(partsPerMillion: Int64(random.next() % 1_000_001)))])),
        ]
    }

    private static func steps(_ random: inout SeededGenerator) -> [PriceAdjustments.Step] {
        var steps: [PriceAdjustments.Step] = []
        var (from, discount): (Int64, Int64) = (0, 0)
        for _ in 0..<Int(random.next() % 4) {
            from += Int64(random.next() % 60) + 1
            discount = min(999_999, discount + Int64(random.next() % 300_000))
            steps.append(.init(from: from, discount: Rate(partsPerMillion: discount)))
        }
        return steps
    }

    @Test(arguments: [UInt64(1), 20_260_101, 77, 4_096])
    func `more never costs less, and no discount makes a price negative or higher`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<40 {
            for model in Self.models(&random) {
                let adjustments = PriceAdjustments(
                    volume: Self.steps(&random),
                    earlyBird: .init(until: Self.start, discount: Rate(partsPerMillion: Int64(random.next() % 1_000_000))))
                let day = Self.start.adding(days: Int(random.next() % 3) - 1)
                let buyer = BuyerClass.allCases[Int(random.next() % 6)]
                var last: Int64 = 0
                for quantity in Int64(1)...90 {
                    let list = try model.price(quantity: quantity, purpose: "x", buyer: buyer, on: day)
                    let price = try adjustments.price(model, quantity: quantity, purpose: "x", buyer: buyer, on: day)
                    #expect(price.minorUnits >= last, "seed \(seed), round \(round): \(quantity) of \(model)")
                    // Each of at most four steps and the early bird is rounded half up.
                    #expect((0...list.minorUnits + 2).contains(price.minorUnits), "seed \(seed), round \(round): \(quantity) of \(model)")
                    last = price.minorUnits
                }
            }
        }
    }

    @Test(arguments: [UInt64(2), 31_337, 99]) func `bundles add up, and nobody gets more than the whole`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let region = try #require(Region("620900"))
        for round in 0..<300 {
            let parts = (0..<Int(random.next() % 18) + 2).map { index in
                ProductBundle.Part(
                    product: ExchangeID(region: region, kind: .product, serial: UInt64(index) + 1),
                    listPrice: .fen(Int64(random.next() % 10_000_000) + 1))
            }
            let price = Money.fen(Int64(random.next() % 1_000_000_000))
            let amounts = try ProductBundle(price: price, parts: parts).allocation(of: price)
            #expect(amounts.reduce(0) { $0 + $1.minorUnits } == price.minorUnits, "seed \(seed), round \(round)")
            #expect(amounts.allSatisfy { (0...price.minorUnits).contains($0.minorUnits) }, "seed \(seed), round \(round)")
        }
    }

    @Test(arguments: [UInt64(3), 65_537, 1_234]) func `a winner pays between the reserve and its bid; ties go to the earlier`(
        _ seed: UInt64
    ) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<500 {
            let rule = AuctionRule(
                kind: random.next() % 2 == 0 ? .firstPrice : .secondPrice, reserve: .fen(Int64(random.next() % 50) + 1))
            let bids: [Money?] = (0..<Int(random.next() % 12)).map { _ in
                random.next() % 5 == 0 ? nil : .fen(Int64(random.next() % 60) + 1)
            }
            let ranking = rule.ranking(of: bids)
            let valid = bids.compactMap { $0?.minorUnits }.filter { $0 >= rule.reserve.minorUnits }.sorted(by: >)
            #expect(ranking.count == valid.count)
            guard let winner = ranking.first, let bid = bids[winner] else { continue }
            #expect(bid.minorUnits == valid[0], "seed \(seed), round \(round)")
            #expect(bids.firstIndex(of: bid) == winner, "seed \(seed), round \(round)")
            let price = rule.price(of: bid, next: ranking.dropFirst().first.flatMap { bids[$0] })
            #expect((rule.reserve.minorUnits...bid.minorUnits).contains(price.minorUnits), "seed \(seed), round \(round)")
            let expected = rule.kind == .firstPrice ? bid.minorUnits : (valid.dropFirst().first ?? rule.reserve.minorUnits)
            #expect(price.minorUnits == expected, "seed \(seed), round \(round)")
        }
    }

    @Test(arguments: [UInt64(4), 8_191]) func `cost pools are divided to the last fen`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for round in 0..<300 {
            let products = Int(random.next() % 8) + 1
            let pools = (0..<Int(random.next() % 6) + 1).map { _ in
                CostPool(
                    category: .computing, amount: .fen(Int64(random.next() % 1_000_000)), basis: "calls",
                    weights: (0..<products).map { _ in Int64(random.next() % 1_000) + 1 })
            }
            let allocated = try CostPool.allocate(pools, products: products, in: .cny)
            let spent = pools.reduce(0) { $0 + $1.amount.minorUnits }
            #expect(allocated.reduce(0) { $0 + $1.minorUnits } == spent, "seed \(seed), round \(round)")
        }
    }
}
