// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct RefusalTests {
    @Test func `nothing can be done before the market is founded`() throws {
        let market = try BareMarket()
        let buy = ApplyForAdmission(kind: .unincorporated, title: "x", code: nil, region: nil, country: "KZ", roles: [.buyer])
        market.refuses("venue.not-founded", .participants(.apply(buy)), as: TradingFloor.venue)
    }

    @Test func `an application is checked`() async throws {
        let market = try BareMarket()
        _ = try await market.floor()
        func apply(
            _ code: String, kind: Participant.Kind = .legalPerson, title: String = "甲", uscc: String? = "91620902MADEMA043F",
            country: String = "CN", roles: [Participant.Role] = [.buyer]
        ) {
            let application = ApplyForAdmission(
                kind: kind, title: title, code: uscc, region: nil, country: country, roles: roles)
            market.refuses(code, .participants(.apply(application)), as: TradingFloor.venue)
        }
        apply("participants.name-missing", title: "")
        apply("participants.roles-missing", roles: [])
        apply("participants.country-unknown", country: "China")
        apply("participants.code-missing", uscc: nil)
        apply("identifier.check", uscc: "91620902MADEMA043G")
        apply("participants.code-of-natural-person", kind: .naturalPerson)
        apply("participants.regulator-cannot-trade", roles: [.regulator, .buyer])
    }

    @Test func `a step on a product comes in its order, and by its seller`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let seller = floor.sellers[0]
        let product = try await floor.describe(9, by: seller)
        market.refuses("catalog.not-examined", .catalog(.submit(SubmitProduct(product: product))), as: seller)
        market.refuses("catalog.not-seller", .catalog(.submit(SubmitProduct(product: product))), as: floor.sellers[1])
        let report = TradingFloor.report()
        try market.submit(.catalog(.examine(RecordExamination(product: product, report: report))), as: TradingFloor.venue)
        market.refuses("catalog.not-priced", .catalog(.submit(SubmitProduct(product: product))), as: seller)
        let review = ReviewListing(product: product, isApproved: true, reason: "")
        market.refuses("catalog.not-at-this-step", .catalog(.review(review)), as: TradingFloor.venue)
        market.refuses(
            "catalog.not-listed", .trading(.place(PlaceOrder(product: product, purpose: "industry"))), as: floor.buyers[0])
    }

    @Test func `what a sector forbids is refused when it is handed in, and what is masked too late`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let seller = floor.sellers[0]
        let forbidden = try await floor.describe(9, by: seller, declared: ["forbidden": true])
        try market.price(forbidden, by: seller)
        try market.examine(forbidden, TradingFloor.report())
        market.refuses("compliance.denied", .catalog(.submit(SubmitProduct(product: forbidden))), as: seller)
        let leaking = try await floor.describe(10, by: seller)
        try market.price(leaking, by: seller)
        try market.examine(leaking, TradingFloor.report(directIdentifiers: ["phone"]))
        market.refuses("compliance.masking-needed", .catalog(.submit(SubmitProduct(product: leaking))), as: seller)
        let core = try await floor.describe(11, by: seller)
        try market.price(core, by: seller)
        try market.examine(core, TradingFloor.report(grade: .core))
        market.refuses("compliance.denied", .catalog(.submit(SubmitProduct(product: core))), as: seller)
    }

    @Test func `an order is checked`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(funds: .fen(25_000))
        let (buyer, product) = (floor.buyers[0], floor.products[0])
        func place(_ code: String, _ order: PlaceOrder, as principal: Principal? = nil) {
            market.refuses(code, .trading(.place(order)), as: principal ?? buyer)
        }
        let unknown = ExchangeID(region: product.region, kind: .product, serial: 99)
        place("catalog.not-found", PlaceOrder(product: unknown, purpose: "industry"))
        place("trading.purpose-missing", PlaceOrder(product: product, purpose: ""))
        place("pricing.quantity-out-of-range", PlaceOrder(product: product, purpose: "industry", quantity: 0))
        place("ledger.insufficient-funds", PlaceOrder(product: product, purpose: "industry", quantity: 3))
        place("authority.not-allowed", PlaceOrder(product: product, purpose: "industry"), as: floor.sellers[0])
        place("authority.not-allowed", PlaceOrder(product: product, purpose: "industry"), as: TradingFloor.venue)
        let suspended = try #require(floor.buyers[1].participant)
        let suspend = SuspendParticipant(participant: suspended, reason: "x")
        try market.submit(.participants(.suspend(suspend)), as: TradingFloor.venue)
        place("participants.not-active", PlaceOrder(product: product, purpose: "industry"), as: floor.buyers[1])
        try market.submit(.catalog(.withdraw(WithdrawProduct(product: product, reason: "old"))), as: floor.sellers[0])
        place("catalog.not-listed", PlaceOrder(product: product, purpose: "industry"))
    }

    @Test func `the id of one thing never finds another`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let product = floor.products[0]
        let asParticipant = RecordDeposit(participant: product, amount: .fen(1), bankReference: "r")
        market.refuses("participants.not-found", .escrow(.deposit(asParticipant)), as: TradingFloor.venue)
        let elsewhere = try #require(Region("620100"))
        let foreign = ExchangeID(region: elsewhere, kind: .product, serial: product.serial)
        market.refuses(
            "catalog.not-found", .trading(.place(PlaceOrder(product: foreign, purpose: "industry"))), as: floor.buyers[0])
    }

    @Test func `a delivery is of the examined file, by the seller, once`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let order = try market.placed(0, floor)
        let wrong = RecordDelivery(order: order, file: Digest(words: 1, 1, 1, 1), byteCount: 1)
        let right = RecordDelivery(order: order, file: TradingFloor.file, byteCount: 1)
        market.refuses("compliance.denied", .delivery(.record(wrong)), as: floor.sellers[0])
        market.refuses("trading.not-party", .delivery(.record(right)), as: floor.sellers[1])
        market.refuses("trading.not-delivered", .delivery(.accept(AcceptDelivery(order: order))), as: floor.buyers[0])
        try market.submit(.delivery(.record(right)), as: floor.sellers[0])
        market.refuses("trading.already-delivered", .delivery(.record(right)), as: floor.sellers[0])
        market.refuses(
            "delivery.reason-missing", .delivery(.reject(RejectDelivery(order: order, reason: ""))), as: floor.buyers[0])
        market.refuses(
            "trading.already-delivered", .trading(.cancel(CancelOrder(order: order, reason: ""))), as: floor.buyers[0])
    }

    @Test func `money that is not there is not paid out, and a bank's notice counts once`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(funds: .fen(1_000))
        let buyer = try #require(floor.buyers[0].participant)
        market.refuses(
            "ledger.insufficient-funds", .escrow(.withdraw(WithdrawFunds(amount: .fen(1_001)))), as: floor.buyers[0])
        let again = RecordDeposit(participant: buyer, amount: .fen(1), bankReference: "floor-0")
        market.refuses("escrow.bank-reference-used", .escrow(.deposit(again)), as: TradingFloor.venue)
        let dollars = Money(minorUnits: 1, currency: .usd)
        let foreign = RecordDeposit(participant: buyer, amount: dollars, bankReference: "n")
        market.refuses("pricing.other-currency", .escrow(.deposit(foreign)), as: TradingFloor.venue)
        let huge = RecordDeposit(participant: buyer, amount: .fen(.max), bankReference: "huge")
        market.refuses("ledger.overflow", .escrow(.deposit(huge)), as: TradingFloor.venue)
    }
}

extension BareMarket {
    func price(_ product: ExchangeID, by seller: Principal) throws {
        try submit(.pricing(.setPrice(SetPrice(product: product, model: .fixed(price: .fen(1))))), as: seller)
    }

    func examine(_ product: ExchangeID, _ report: ExaminationReport) throws {
        try submit(.catalog(.examine(RecordExamination(product: product, report: report))), as: TradingFloor.venue)
    }
}
