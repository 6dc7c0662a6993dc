// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct AssetBookTests {
    @Test(arguments: [
        (true, true, true, Recognition.Purpose.sale, BookClass.inventory), (true, true, true, .use, .intangible),
        (true, true, false, .sale, .unrecognised), (true, false, true, .use, .unrecognised), (false, true, true, .sale, .unrecognised),
        (false, false, false, .use, .unrecognised),
    ])
    func `the decision table says where a data resource is booked`(
        _ controlled: Bool, _ probable: Bool, _ measurable: Bool, _ purpose: Recognition.Purpose, _ expected: BookClass
    ) {
        let recognition = Recognition(
            isControlled: controlled, isBenefitProbable: probable, isCostMeasurable: measurable, purpose: purpose)
        #expect(recognition.bookClass == expected)
    }

    @Test func `the asset report is the sum of its entries, and impairment only goes down`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 4, traders: 1)
        let seller = floor.sellers[0]
        let rights = floor.products.compactMap { market.market.catalog.products[$0]?.right }
        let facts: [(Bool, Recognition.Purpose, Int64)] = [
            (true, .sale, 150_000_000), (true, .use, 90_000_000), (true, .use, 10_000_001), (false, .sale, 7_000_000),
        ]
        for (right, (measurable, purpose, cost)) in zip(rights, facts) {
            let recognition = Recognition(
                isControlled: true, isBenefitProbable: true, isCostMeasurable: measurable, purpose: purpose)
            let book = BookAsset(right: right, recognition: recognition, cost: .fen(cost), appraised: .fen(1), document: "V-1")
            try market.submit(.pricing(.bookAsset(book)), as: seller)
            market.refuses("pricing.asset-booked", .pricing(.bookAsset(book)), as: seller)
        }
        func impair(_ index: Int, _ fen: Int64) -> Command {
            .pricing(.impairAsset(ImpairAsset(right: rights[index], recoverable: .fen(fen), reason: "x")))
        }
        try market.submit(impair(0, 120_000_000), as: seller)
        market.refuses("pricing.nothing-impaired", impair(0, 120_000_000), as: seller)
        market.refuses("pricing.nothing-impaired", impair(0, 150_000_000), as: seller)
        try market.submit(impair(0, 119_999_999), as: seller)
        market.refuses("pricing.asset-not-booked", impair(3, 0), as: seller)
        let totals = try market.market.pricing.assetTotals(in: .cny)
        #expect(totals.map(\.bookClass) == [.inventory, .intangible, .unrecognised])
        #expect(totals.map(\.count) == [1, 2, 1])
        #expect(totals.map(\.carrying.minorUnits) == [119_999_999, 100_000_001, 0])
        #expect(totals.map(\.cost.minorUnits) == [150_000_000, 100_000_001, 7_000_000])
        #expect(totals[0].impairment == .fen(30_000_001))
        #expect(totals.reduce(0) { $0 + $1.carrying.minorUnits }
            == market.market.pricing.assets.sorted.reduce(0) { $0 + $1.carrying.minorUnits })
        try market.isClean()
    }
}

@Suite struct PublicIncomeTests {
    @Test func `what is earned beyond the permitted income lowers the next period's`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let id = try #require(floor.sellers[0].participant)
        func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? market.now.date }
        func permit(_ from: String, _ until: String, _ cost: Int64) -> Command {
            .pricing(
                .permitIncome(
                    PermitIncome(
                        operator: id, from: day(from), until: day(until), cost: .fen(cost), profit: .percent(8), decision: "d")))
        }
        func close(_ actual: Int64) -> Command {
            .pricing(.closeIncome(CloseIncomePeriod(operator: id, actual: .fen(actual), report: TradingFloor.file)))
        }
        market.refuses("pricing.no-period", close(1), as: TradingFloor.venue)
        try market.submit(permit("2025-01-01", "2025-12-31", 320_000_000), as: TradingFloor.venue)
        #expect(market.market.pricing.incomes[id]?.maximum == .fen(366_336_000))
        market.refuses("pricing.period-open", permit("2026-01-01", "2026-12-31", 330_000_000), as: TradingFloor.venue)
        try market.submit(close(390_000_000), as: TradingFloor.venue)
        #expect(market.market.pricing.incomes[id]?.carried == .fen(23_664_000))
        market.refuses("pricing.no-period", close(390_000_000), as: TradingFloor.venue)
        market.refuses("pricing.period-accounted", permit("2025-12-31", "2026-12-31", 330_000_000), as: TradingFloor.venue)
        try market.submit(permit("2026-01-01", "2026-12-31", 330_000_000), as: TradingFloor.venue)
        #expect(market.market.pricing.incomes[id]?.maximum == .fen(354_120_000))
        #expect(market.market.pricing.incomes[id]?.carried == .fen(0))
        try market.isClean()
    }

    @Test func `an excess larger than the next period is carried on`() throws {
        let (maximum, carried) = try PermittedIncome.lowered(.fen(100), by: .fen(130))
        #expect(maximum == .fen(0) && carried == .fen(30))
    }

    @Test func `costs fall on public-data products by their keys, and each period once`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 1, traders: 1)
        let seller = floor.sellers[0]
        let today = market.now.date
        let pool = CostPool(category: .storage, amount: .fen(100_001), basis: "rows", weights: [1])
        let command = Command.pricing(
            .allocateCosts(
                AllocateCosts(from: today.adding(days: -30), until: today.adding(days: -1), products: floor.products, pools: [pool])))
        market.refuses("pricing.not-public-data", command, as: seller)
        let late = AllocateCosts(from: today, until: today, products: floor.products, pools: [pool])
        market.refuses("pricing.period-not-over", .pricing(.allocateCosts(late)), as: seller)
        let none = AllocateCosts(from: today.adding(days: -9), until: today.adding(days: -1), products: [], pools: [pool])
        market.refuses("pricing.cost-pools", .pricing(.allocateCosts(none)), as: seller)
        let weights: [Int64] = [95, 75, 30]
        let pools = [
            CostPool(category: .storage, amount: .fen(100_001), basis: "rows", weights: weights),
            CostPool(category: .personnel, amount: .fen(10), basis: "hours", weights: [1, 1, 1]),
        ]
        #expect(try CostPool.allocate(pools, products: 3, in: .cny) == [.fen(47_505), .fen(37_503), .fen(15_003)])
    }

    @Test func `what was spent on a public-data product adds up over periods`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let seller = floor.sellers[0]
        var products: [ExchangeID] = []
        for name in ["a", "b"] { products.append(try publicProduct(name, market, by: seller)) }
        let today = market.now.date
        func spend(_ first: Int, _ last: Int) -> Command {
            let pools = [CostPool(category: .storage, amount: .fen(101), basis: "rows", weights: [1, 1])]
            let command = AllocateCosts(
                from: today.adding(days: first), until: today.adding(days: last), products: products, pools: pools)
            return .pricing(.allocateCosts(command))
        }
        try market.submit(spend(-30, -20), as: seller)
        market.refuses("pricing.period-accounted", spend(-20, -10), as: seller)
        try market.submit(spend(-19, -10), as: seller)
        #expect(products.map { market.market.pricing.costs[$0]?.totalMinorUnits } == [102, 100])
        try market.isClean()
    }

    private func publicProduct(_ name: String, _ market: BareMarket, by seller: Principal) throws -> ExchangeID {
        let resource = DataResource(
            title: name, summary: "", sourceClass: .publicData, acquisition: .authorised, evidence: "E", content: TradingFloor.file)
        guard
            case .rights(.registered(let right))? = try market.submit(
                .rights(.register(RegisterRight(resource: resource))), as: seller
            ).first
        else { throw FloorProblem.noOrder }
        let accept = AcceptRegistration(right: right.right, isAccepted: true, reason: "")
        try market.submit(.rights(.accept(accept)), as: TradingFloor.venue)
        try market.submit(.rights(.certify(CertifyRight(right: right.right))), as: TradingFloor.venue)
        let describe = DescribeProduct(
            right: right.right, sector: "test", kind: "TS-P1", form: .dataset, description: TradingFloor.description(1))
        guard case .catalog(.described(let product))? = try market.submit(.catalog(.describe(describe)), as: seller).first else {
            throw FloorProblem.noOrder
        }
        return product.product
    }
}
