// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

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
        for name in ["a", "b"] { products.append(try market.publicProduct(name, by: seller)) }
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

    @Test func `public data costs industry no more than the cap on each unit, and the public nothing`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (seller, buyer) = (floor.sellers[0], floor.buyers[0])
        let product = try market.publicProduct("a", by: seller)
        func price(_ model: PriceModel, cap: Money? = nil) throws {
            try market.submit(.pricing(.setPrice(SetPrice(product: product, model: model, cap: cap))), as: seller)
        }
        func order(_ quantity: Int64, for purpose: String) -> Command {
            .trading(.place(PlaceOrder(product: product, purpose: purpose, quantity: quantity)))
        }
        try price(.fixed(price: .fen(5_001)), cap: .fen(5_000))
        try market.submit(
            .catalog(.examine(RecordExamination(product: product, report: TradingFloor.report()))), as: TradingFloor.venue)
        try market.submit(.catalog(.submit(SubmitProduct(product: product))), as: seller)
        try market.submit(
            .catalog(.review(ReviewListing(product: product, isApproved: true, reason: ""))), as: TradingFloor.venue)
        market.refuses("compliance.denied", order(1, for: "industry"), as: buyer)
        try price(.fixed(price: .fen(4_900)), cap: .fen(5_000))
        try market.submit(order(3, for: "industry"), as: buyer)
        market.refuses("compliance.denied", order(1, for: "governance"), as: buyer)
        try price(.guided(price: GuidedPrice(unitPrice: .fen(5_000), unitCap: .fen(5_000), decision: "d")))
        try market.submit(order(3, for: "industry"), as: buyer)
        try market.submit(order(3, for: "governance"), as: buyer)
    }
}

extension BareMarket {
    func publicProduct(_ name: String, by seller: Principal) throws -> ExchangeID {
        let resource = DataResource(
            title: name, summary: "", sourceClass: .publicData, acquisition: .authorised, evidence: "E", content: TradingFloor.file)
        guard
            case .rights(.registered(let right))? = try submit(
                .rights(.register(RegisterRight(resource: resource))), as: seller
            ).first
        else { throw FloorProblem.noOrder }
        let accept = AcceptRegistration(right: right.right, isAccepted: true, reason: "")
        try submit(.rights(.accept(accept)), as: TradingFloor.venue)
        try submit(.rights(.certify(CertifyRight(right: right.right))), as: TradingFloor.venue)
        let describe = DescribeProduct(
            right: right.right, sector: "test", kind: "TS-P1", form: .dataset, description: TradingFloor.description(1),
            declared: [
                .operationAuthorisation: "GS-1", .operationAuthorisedUntil: .date(now.date.adding(days: 900)),
                .yearlyDisclosure: .date(now.date),
            ])
        guard case .catalog(.described(let product))? = try submit(.catalog(.describe(describe)), as: seller).first else {
            throw FloorProblem.noOrder
        }
        return product.product
    }
}
