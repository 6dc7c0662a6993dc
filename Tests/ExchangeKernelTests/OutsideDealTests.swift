// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct OutsideDealTests {
    private func deal(_ product: ExchangeID, _ buyer: Principal, report: String = "CR-1") throws -> Command {
        .contracts(
            .recordOutsideDeal(
                RecordOutsideDeal(
                    product: product, buyer: try #require(buyer.participant), purpose: "industry", price: .fen(5_000), uses: 2,
                    days: 30, complianceReport: report, evidence: TradingFloor.file)))
    }

    @Test func `a deal from outside moves no money, counts as a holder and passes the gate of an order`() async throws {
        var terms = MarketTerms()
        terms.holderLimit = 1
        let market = try BareMarket()
        let floor = try await market.floor(terms: terms)
        let product = floor.products[0]
        market.refuses("contracts.compliance-report-missing", try deal(product, floor.buyers[0], report: ""), as: TradingFloor.venue)
        market.refuses("contracts.not-a-buyer", try deal(product, floor.sellers[1]), as: TradingFloor.venue)
        let books = market.market.ledger
        let events = try market.submit(try deal(product, floor.buyers[0]), as: TradingFloor.venue)
        guard case .contracts(.outsideDealRecorded(let recorded))? = events.first else { throw FloorProblem.noOrder }
        #expect(market.market.ledger == books)
        market.refuses("compliance.denied", try deal(product, floor.buyers[1]), as: TradingFloor.venue)
        let order = try market.placed(1, floor)
        #expect(order.serial == recorded.contract.serial + 1)
        try market.submit(.trading(.use(UseLicence(contract: recorded.contract, purpose: "industry"))), as: floor.buyers[0])
        let ending = try market.market.ending(of: recorded.contract, at: market.now)
        #expect(ending.paid == .fen(0) && ending.refund == .fen(0))
        let price = ContractChange.amend(Amendment(price: .fen(1)))
        market.refuses(
            "contracts.paid-outside", .contracts(.propose(ProposeChange(contract: recorded.contract, change: price))),
            as: floor.buyers[0])
        try market.advance(days: 30)
        #expect(market.market.trading.contracts[recorded.contract] == nil)
        let holder = try #require(floor.buyers[0].participant)
        #expect(market.market.trading.hasDeletionDue(holder))
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
    }

    @Test func `holders of running contracts are owed revisions and are told why one is revoked`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller, product) = (floor.buyers[0], floor.sellers[0], floor.products[0])
        let contract = try market.running(product, seller: seller, buyer: buyer, NegotiationTests.terms)
        #expect(market.market.revisionNotices().isEmpty)
        let deliver = Command.contracts(.deliverRevision(DeliverRevision(contract: contract, file: TradingFloor.file)))
        market.refuses("contracts.no-revision-owed", deliver, as: seller)
        let revise = ReviseProduct(product: product, description: TradingFloor.description(9), declared: [:])
        try market.submit(.catalog(.revise(revise)), as: seller)
        try await floor.offer(product, 90, by: seller)
        let notice = try #require(market.market.revisionNotices().first)
        #expect(notice.contract == contract && notice.holds == 1 && notice.owed == 2 && notice.revocation == nil)
        let findings = try market.market.duties(of: contract, at: market.now)
        #expect(findings.first { $0.duty == "provision.revisions" }?.state == .breached)
        let wrong = DeliverRevision(contract: contract, file: Digest(words: 1, 2, 3, 4))
        market.refuses("compliance.denied", .contracts(.deliverRevision(wrong)), as: seller)
        try market.submit(deliver, as: seller)
        #expect(market.market.revisionNotices().isEmpty)
        func revoke(_ version: Int, _ reason: String = "wrong unit") -> Command {
            .catalog(.revoke(RevokeVersion(product: product, version: version, reason: reason)))
        }
        market.refuses("catalog.version-not-found", revoke(3), as: seller)
        market.refuses("catalog.revocation-reason-missing", revoke(2, ""), as: seller)
        market.refuses("catalog.not-seller", revoke(2), as: floor.sellers[1])
        try market.submit(revoke(2), as: seller)
        market.refuses("catalog.version-revoked", revoke(2), as: TradingFloor.venue)
        market.refuses("catalog.version-revoked", .catalog(.submit(SubmitProduct(product: product))), as: seller)
        let told = try #require(market.market.revisionNotices().first)
        #expect(told.owed == nil && told.revocation == "wrong unit")
        market.refuses("catalog.not-listed", floor.place(0).command, as: buyer)
        for record in market.records { #expect(try Record(bytes: record.bytes) == record) }
    }

    @Test func `each kind of contract names its duties, who owes them and by when`() {
        for kind in ContractKind.allCases {
            let duties = ContractTemplate(kind).duties
            #expect(Set(duties.map(\.id)).count == duties.count)
            #expect(duties.allSatisfy { !$0.what.zh.isEmpty && !$0.what.en.isEmpty })
            #expect(duties.contains { $0.role == .buyer || $0.role == .both } && duties.contains { $0.role != .buyer })
            #expect(duties.contains { $0.due == .afterEnd && $0.isChecked })
            #expect(ContractTemplate(kind).required(for: .important).count == ContractTemplate(kind).required(for: .l2).count + 3)
        }
        #expect(ContractTemplate(.processing).duties.contains { $0.id == "processing.on-instruction" && $0.role == .seller })
    }

    @Test func `terms of an earlier release read with the values a market starts with`() throws {
        var terms = MarketTerms()
        terms.licenceUses = 9
        let bytes = try CBOREncoder().encode(OldTerms(terms))
        #expect(try CBORDecoder().decode(MarketTerms.self, from: bytes) == terms)
    }
}

/// The terms as the first release wrote them.
private struct OldTerms: Encodable {
    let platformFee: Rate
    let minimumFeeMinorUnits: Int64
    let maximumFeeMinorUnits: Int64
    let valueAddedTax: Rate
    let quoteDays: Int
    let publicityDays: Int
    let deliveryDays: Int
    let inspectionDays: Int
    let licenceDays: Int
    let licenceUses: Int
    let controlledAnonymity: Int
    let openAnonymity: Int
    let holderLimit: Int

    init(_ terms: MarketTerms) {
        platformFee = terms.platformFee
        minimumFeeMinorUnits = terms.minimumFeeMinorUnits
        maximumFeeMinorUnits = terms.maximumFeeMinorUnits
        valueAddedTax = terms.valueAddedTax
        quoteDays = terms.quoteDays
        publicityDays = terms.publicityDays
        deliveryDays = terms.deliveryDays
        inspectionDays = terms.inspectionDays
        licenceDays = terms.licenceDays
        licenceUses = terms.licenceUses
        controlledAnonymity = terms.controlledAnonymity
        openAnonymity = terms.openAnonymity
        holderLimit = terms.holderLimit
    }
}
