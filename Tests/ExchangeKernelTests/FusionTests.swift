// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

/// Fusion products: one made from a product of each of two sectors.
@Suite struct FusionTests {
    /// A market with a source of each sector, whose suppliers let a third make a fusion product.
    private struct Stage {
        let market: BareMarket
        let floor: TradingFloor
        let maker: Principal
        let sources: [ExchangeID]
        let kind = "NB-F1"

        init() async throws {
            market = try BareMarket(sectors: [TestSector(), Neighbour()])
            floor = try await market.floor()
            maker = try await floor.admit(.seller, 50)
            sources = [
                try await floor.list(60, by: floor.sellers[0]),
                try await floor.list(61, by: floor.sellers[1], kind: "NB-P1", of: "neighbour", grade: .l3),
            ]
        }

        var fusion: Fusion {
            Fusion(sources: [.init(product: sources[0], weight: 3), .init(product: sources[1], weight: 2)], ownWeight: 5)
        }

        func license() throws {
            for (index, source) in sources.enumerated() {
                let right = try market.market.catalog.product(source).right
                let licence = LicenceRight(
                    right: right, kind: .processingUse, licensee: try #require(maker.participant), isExclusive: false,
                    until: market.now.date.adding(days: 365))
                try market.submit(.rights(.licence(licence)), as: floor.sellers[index])
            }
        }

        func agree(_ product: ExchangeID) throws {
            for (index, source) in sources.enumerated() {
                try market.submit(.catalog(.agree(AgreeToFusion(product: product, source: source))), as: floor.sellers[index])
            }
        }

        func described() async throws -> ExchangeID {
            try license()
            return try await floor.describe(70, by: maker, kind: kind, of: "neighbour", fusion: fusion)
        }

        func listed() async throws -> ExchangeID {
            let product = try await described()
            try agree(product)
            try await floor.offer(product, 70, by: maker, grade: .l1)
            return product
        }

        func describe(_ fusion: Fusion?) throws -> Command {
            .catalog(
                .describe(
                    DescribeProduct(
                        right: try registered(), sector: "neighbour", kind: kind, form: .dataset,
                        description: TradingFloor.description(70), fusion: fusion)))
        }

        private func registered() throws -> ExchangeID {
            let right = try market.publishedRight(by: maker)
            try market.submit(.rights(.certify(CertifyRight(right: right))), as: TradingFloor.venue)
            return right
        }
    }

    @Test func `the income is split between the maker and the sources to the fen`() async throws {
        let stage = try await Stage()
        let product = try await stage.listed()
        let buyer = stage.floor.buyers[0]
        let place = PlaceOrder(product: product, purpose: "industry")
        guard case .trading(.placed(let placed))? = try stage.market.submit(.trading(.place(place)), as: buyer).first else {
            throw FloorProblem.noOrder
        }
        #expect(placed.shares?.map(\.weight) == [5, 3, 2])
        try stage.market.submit(
            .delivery(.record(RecordDelivery(order: placed.order, file: TradingFloor.file, byteCount: 1))), as: stage.maker)
        try stage.market.submit(.delivery(.accept(AcceptDelivery(order: placed.order))), as: buyer)
        // 100.00 less the venue's 2 %, in parts of 5, 3 and 2.
        let received = ([stage.maker] + stage.floor.sellers).map { stage.market.balance($0, .payable) }
        #expect(received == [4_900, 2_940, 1_960])
    }

    @Test func `a part of the price is split as all of it is, and one sharer's creditor takes that share alone`() async throws {
        let stage = try await Stage()
        let product = try await stage.listed()
        let (market, buyer) = (stage.market, stage.floor.buyers[0])
        let bank = try await stage.floor.admit(.service, 90)
        let pledge = RegisterPledge(
            pledgee: try #require(bank.participant), amount: .fen(2_000), document: TradingFloor.file)
        for case .escrow(.pledged(let event)) in try market.submit(.escrow(.pledge(pledge)), as: stage.floor.sellers[0]) {
            let declare = DeclarePledgeDefault(pledge: event.pledge, document: TradingFloor.file)
            try market.submit(.escrow(.declareDefault(declare)), as: TradingFloor.venue)
        }
        let place = Command.trading(.place(PlaceOrder(product: product, purpose: "industry")))
        guard case .trading(.placed(let placed))? = try market.submit(place, as: buyer).first else { throw FloorProblem.noOrder }
        let deliver = RecordDelivery(order: placed.order, file: TradingFloor.file, byteCount: 1)
        try market.submit(.delivery(.record(deliver)), as: stage.maker)
        let part = AcceptPart(order: placed.order, amount: .fen(5_000), rest: .held)
        try market.submit(.delivery(.acceptPart(part)), as: buyer)
        // 49.00 of 50.00 in parts of 5, 3 and 2.
        #expect(market.balance(stage.maker, .payable) == 2_450 && market.balance(stage.floor.sellers[1], .payable) == 980)
        #expect(market.balance(stage.floor.sellers[0], .payable) == 0 && market.balance(bank, .payable) == 1_470)
        try market.submit(.delivery(.accept(AcceptDelivery(order: placed.order))), as: buyer)
        #expect(market.balance(stage.maker, .payable) == 4_900 && market.balance(stage.floor.sellers[1], .payable) == 1_960)
        #expect(market.balance(stage.floor.sellers[0], .payable) == 940 && market.balance(bank, .payable) == 2_000)
        try market.expectEmptyEscrow()
    }

    @Test func `a claim that a source infringes stops new orders of what is made from it`() async throws {
        let stage = try await Stage()
        let product = try await stage.listed()
        let right = try stage.market.market.catalog.product(stage.sources[1]).right
        let claim = FileClaim(
            kind: .infringement, product: stage.sources[0], right: right, statement: "copied", evidence: [TradingFloor.file])
        try stage.market.submit(.disputes(.file(claim)), as: stage.floor.sellers[1])
        stage.market.refuses(
            "disputes.product-in-dispute", .trading(.place(PlaceOrder(product: product, purpose: "industry"))),
            as: stage.floor.buyers[0])
    }

    @Test func `the grade is the strictest of all`() async throws {
        let stage = try await Stage()
        let product = try await stage.listed()
        #expect(stage.market.market.catalog.listings[product]?.facts.grade == .l3)
    }

    @Test func `the rules of each source's sector are asked, and the stricter wins`() async throws {
        let stage = try await Stage()
        let product = try await stage.listed()
        stage.market.refuses(
            "compliance.denied", .trading(.place(PlaceOrder(product: product, purpose: "resale"))), as: stage.floor.buyers[0])
        // The same purpose is no trouble where the neighbour's rules do not reach.
        let plain = PlaceOrder(product: stage.sources[0], purpose: "resale")
        try stage.market.submit(.trading(.place(plain)), as: stage.floor.buyers[0])
    }

    @Test func `whoever may not process a source makes nothing from it`() async throws {
        let stage = try await Stage()
        stage.market.refuses("rights.not-holder", try stage.describe(stage.fusion), as: stage.maker)
    }

    @Test func `sources are what the kind says, each once, with a part each`() async throws {
        let stage = try await Stage()
        try stage.license()
        stage.market.refuses("catalog.fusion-sources-missing", try stage.describe(nil), as: stage.maker)
        let first = Fusion.Source(product: stage.sources[0], weight: 1)
        let second = Fusion.Source(product: stage.sources[1], weight: 0)
        let refused: [(String, Fusion)] = [
            ("catalog.fusion-kinds", Fusion(sources: [first], ownWeight: 1)),
            ("catalog.fusion-weights", Fusion(sources: [first, first], ownWeight: 1)),
            ("catalog.fusion-weights", Fusion(sources: [first, second], ownWeight: 1)),
            ("catalog.fusion-weights", Fusion(sources: stage.fusion.sources, ownWeight: -1)),
        ]
        for (code, fusion) in refused { stage.market.refuses(code, try stage.describe(fusion), as: stage.maker) }
    }

    @Test func `it goes on offer only once every source's supplier agreed`() async throws {
        let stage = try await Stage()
        let product = try await stage.described()
        let examined = RecordExamination(product: product, report: TradingFloor.report())
        try stage.market.submit(.catalog(.examine(examined)), as: TradingFloor.venue)
        try stage.market.submit(
            .pricing(.setPrice(SetPrice(product: product, model: .fixed(price: .fen(100))))), as: stage.maker)
        let submit = Command.catalog(.submit(SubmitProduct(product: product)))
        stage.market.refuses("catalog.fusion-not-agreed", submit, as: stage.maker)
        let stranger = AgreeToFusion(product: product, source: stage.sources[0])
        stage.market.refuses("catalog.not-seller", .catalog(.agree(stranger)), as: stage.floor.sellers[1])
        try stage.agree(product)
        try stage.market.submit(submit, as: stage.maker)
    }

    @Test func `once a source is off offer, so are new orders`() async throws {
        let stage = try await Stage()
        let product = try await stage.listed()
        let withdraw = WithdrawProduct(product: stage.sources[1], reason: "x")
        try stage.market.submit(.catalog(.withdraw(withdraw)), as: stage.floor.sellers[1])
        stage.market.refuses(
            "catalog.not-listed", .trading(.place(PlaceOrder(product: product, purpose: "industry"))),
            as: stage.floor.buyers[0])
    }

    @Test func `its records read back, by hand as by Codable`() async throws {
        let stage = try await Stage()
        let product = try await stage.listed()
        try stage.market.submit(.trading(.place(PlaceOrder(product: product, purpose: "industry"))), as: stage.floor.buyers[0])
        for record in stage.market.records {
            #expect(try Record(bytes: record.bytes) == record)
            for event in record.events {
                if case .ledger = event { continue }
                var byHand = CBORWriter()
                event.payload.write(to: &byHand)
                #expect(try CBOREncoder().encode(event.payload) == byHand.bytes, "\(event.name)")
            }
        }
    }
}

/// A second sector: its products are not for resale.
private struct Neighbour: SectorModule {
    let manifest = SectorManifest(id: "neighbour", version: "1.0.0", prefix: "NB", name: Text(zh: "邻", en: "Neighbour"))
    var products: [ProductKind] {
        let schema = Array(#"{"fields": [{"name": "day", "type": "date"}, {"name": "count", "type": "integer"}]}"#.utf8)
        let name = Text(zh: "邻", en: "Neighbour")
        return [
            ProductKind(
                id: "NB-P1", name: name, summary: name, schemaJSON: schema, forms: [.dataset], priceModels: [.fixed]),
            ProductKind(
                id: "NB-F1", name: name, summary: name, schemaJSON: schema, forms: [.dataset], priceModels: [.fixed],
                madeFrom: ["TS-P1", "NB-P1"]),
        ]
    }
    var valuationModels: [any ValuationModel] { [] }
    var rules: [Rule] {
        [
            Rule(
                "NB-01", at: [.order], sentence: Text(zh: "不得转售", en: "Not for resale"),
                citation: Citation("测试", .projectParameter), passing: [:], failing: [.purpose: "resale"]
            ) { $0.text(.purpose) == "resale" ? .deny(Text(zh: "转售。", en: "Resale.")) : nil }
        ]
    }
    var samples: [Sample] { [] }
}
