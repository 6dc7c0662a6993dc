// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct ContractLifeTests {
    private static let byUses = OfferTerms(price: .fen(10_000), uses: 3, days: 100, purpose: "industry", refund: .byUses)
    private static let byDays = OfferTerms(price: .fen(10_000), uses: 3, days: 100, purpose: "industry", refund: .byDays)

    private func propose(_ market: BareMarket, _ contract: ExchangeID, _ change: ContractChange, by party: Principal) throws {
        try market.submit(.contracts(.propose(ProposeChange(contract: contract, change: change))), as: party)
    }

    private func agree(_ contract: ExchangeID) -> Command { .contracts(.agree(AgreeToChange(contract: contract))) }

    @Test func `an amended price is paid or given back at once, and the venue keeps its fee`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let contract = try market.running(floor.products[0], seller: seller, buyer: buyer, Self.byUses)
        #expect(market.balance(seller, .payable) == 9_800)
        let more = ContractChange.amend(Amendment(purpose: "research", uses: 5, price: .fen(15_001)))
        try propose(market, contract, more, by: buyer)
        market.refuses("contracts.answer-not-awaited", agree(contract), as: buyer)
        market.refuses(
            "contracts.proposal-open", .contracts(.propose(ProposeChange(contract: contract, change: more))), as: seller)
        try market.submit(agree(contract), as: seller)
        // The fee on 15,001 is 300: 100 more than before.
        #expect(market.balance(seller, .payable) == 14_701)
        #expect(market.balance(buyer, .available) == 100_000_000 - 15_001)
        let amended = try #require(market.market.trading.contracts[contract])
        #expect(amended.purpose == "research" && amended.uses == 5 && amended.price == .fen(15_001))
        try propose(market, contract, .amend(Amendment(price: .fen(10_000))), by: seller)
        try market.submit(agree(contract), as: buyer)
        #expect(market.balance(seller, .payable) == 9_800)
        #expect(market.balance(buyer, .available) == 100_000_000 - 15_001 + 4_901)
        #expect(market.market.ledger.invariantViolations().isEmpty)
    }

    @Test func `an amendment is judged anew, and one that makes no sense is refused`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let contract = try market.running(floor.products[0], seller: seller, buyer: buyer, Self.byUses)
        try market.submit(.trading(.use(UseLicence(contract: contract, purpose: "industry"))), as: buyer)
        func refused(_ code: String, _ amendment: Amendment) {
            let command = ProposeChange(contract: contract, change: .amend(amendment))
            market.refuses(code, .contracts(.propose(command)), as: buyer)
        }
        refused("contracts.amendment-empty", Amendment())
        refused("contracts.uses-out-of-range", Amendment(uses: 1))
        refused("contracts.term-out-of-range", Amendment(until: market.now))
        refused("contracts.price-negative", Amendment(price: .fen(-1)))
        refused(
            "contracts.term-out-of-range",
            Amendment(renewal: Renewal(price: .fen(1), days: 5, noticeDays: 5, isRepeated: false)))
        try propose(market, contract, .amend(Amendment(uses: 2)), by: buyer)
        try market.submit(.catalog(.withdraw(WithdrawProduct(product: floor.products[0], reason: "x"))), as: seller)
        market.refuses("catalog.not-listed", agree(contract), as: seller)
        try market.advance(days: 7)
        #expect(market.market.trading.lives[contract]?.proposal == nil)
        market.refuses("contracts.nothing-proposed", agree(contract), as: seller)
    }

    @Test func `a contract renews by the clock through a new order, unless a party gave notice in time`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let renewal = Renewal(price: .fen(9_000), days: 50, noticeDays: 10, isRepeated: true)
        let terms = OfferTerms(price: .fen(10_000), uses: 3, days: 100, purpose: "industry", renewal: renewal)
        let contract = try market.running(floor.products[0], seller: seller, buyer: buyer, terms)
        let other = try market.running(floor.products[1], seller: floor.sellers[1], buyer: buyer, terms)
        let notice = Command.contracts(.giveNotice(GiveRenewalNotice(contract: other)))
        try market.advance(days: 90)
        try market.submit(notice, as: buyer)
        market.refuses("contracts.notice-already-given", notice, as: floor.sellers[1])
        try market.advance(milliseconds: 1)
        market.refuses(
            "contracts.notice-too-late", .contracts(.giveNotice(GiveRenewalNotice(contract: contract))), as: seller)
        let before = market.balance(buyer, .available)
        try market.advance(days: 10)
        #expect(market.market.trading.contracts[contract] == nil && market.market.trading.contracts[other] == nil)
        let next = try #require(market.market.trading.contracts.sorted.last)
        #expect(next.product == floor.products[0] && next.price == .fen(9_000) && next.isActive)
        #expect(market.market.trading.deletions.sorted.flatMap(\.open).map(\.contract) == [other])
        try market.deliver(next.order, by: seller)
        try market.submit(.delivery(.accept(AcceptDelivery(order: next.order))), as: buyer)
        #expect(market.balance(buyer, .available) == before - 9_000)
        #expect(market.market.trading.lives[next.id]?.renewal == renewal)
    }

    @Test func `contracts that renew at one instant each see what the one before left, and end where the money does`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(funds: .fen(25_000))
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let renewal = Renewal(price: .fen(4_000), days: 50, noticeDays: 1, isRepeated: false)
        let terms = OfferTerms(price: .fen(10_000), uses: 3, days: 100, purpose: "industry", renewal: renewal)
        let first = try market.running(floor.products[0], seller: seller, buyer: buyer, terms)
        let second = try market.running(floor.products[0], seller: seller, buyer: buyer, terms)
        try market.advance(days: 100)
        #expect(market.market.trading.contracts[first] == nil && market.market.trading.contracts[second] == nil)
        #expect(market.market.trading.contracts.count == 1 && market.market.trading.orders.count == 1)
        let failed = market.records.flatMap(\.events).compactMap { event -> RenewalFailed? in
            if case .contracts(.renewalFailed(let failed)) = event { failed } else { nil }
        }
        #expect(failed.map(\.code) == ["ledger.insufficient-funds"] && failed.map(\.contract) == [second])
        #expect(market.market.trading.overdueDeletions(at: market.now).isEmpty)
        let holder = try #require(buyer.participant)
        #expect(market.market.trading.hasDeletionDue(holder))
    }

    @Test func `a rest that is not the buyer's wish lengthens the term, the buyer's own does not`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let contract = try market.running(floor.products[0], seller: seller, buyer: buyer, Self.byDays)
        let until = try #require(market.market.trading.contracts[contract]?.until)
        let suspend = Command.contracts(.suspend(SuspendContract(contract: contract, reason: "audit")))
        let resume = Command.contracts(.resume(ResumeContract(contract: contract)))
        for (party, lengthens) in [(seller, true), (buyer, false), (TradingFloor.venue, true)] {
            let before = try #require(market.market.trading.contracts[contract]?.until)
            try market.submit(suspend, as: party)
            market.refuses("trading.contract-suspended", suspend, as: party)
            market.refuses(
                "trading.contract-suspended", .trading(.use(UseLicence(contract: contract, purpose: "industry"))), as: buyer)
            if party != buyer { market.refuses("contracts.suspended-by-other", resume, as: buyer) }
            try market.advance(days: 10)
            try market.submit(resume, as: party)
            market.refuses("contracts.not-suspended", resume, as: party)
            #expect(market.market.trading.contracts[contract]?.until == (lengthens ? before.adding(days: 10) : before))
        }
        // Thirty days have passed and twenty of them do not count.
        let ending = try market.market.ending(of: contract, at: market.now)
        #expect(ending.used == 10 && ending.total == 100 && ending.refund == .fen(8_820))
        try market.advance(days: 89)
        #expect(market.market.trading.contracts[contract]?.until == until.adding(days: 20))
        try market.submit(suspend, as: seller)
        try market.advance(days: 200)
        #expect(market.market.trading.contracts[contract] != nil)
        try market.submit(resume, as: TradingFloor.venue)
        try market.advance(days: 1)
        #expect(market.market.trading.contracts[contract] == nil)
    }

    @Test func `a transfer needs the seller and the new buyer, passes the gates, and the old buyer deletes`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller, receiver) = (floor.buyers[0], floor.sellers[0], floor.buyers[1])
        let contract = try market.running(floor.products[0], seller: seller, buyer: buyer, Self.byUses)
        let (from, to) = (try #require(buyer.participant), try #require(receiver.participant))
        let (ownSeller, otherSeller) = (try #require(seller.participant), try #require(floor.sellers[1].participant))
        func transfer(to: ExchangeID) -> Command {
            .contracts(.propose(ProposeChange(contract: contract, change: .transfer(to: to))))
        }
        market.refuses("contracts.only-buyer-transfers", transfer(to: to), as: seller)
        market.refuses("contracts.transfer-to-party", transfer(to: ownSeller), as: buyer)
        market.refuses("contracts.not-a-buyer", transfer(to: otherSeller), as: buyer)
        try market.submit(transfer(to: to), as: buyer)
        try market.submit(agree(contract), as: receiver)
        market.refuses("contracts.answer-not-awaited", agree(contract), as: receiver)
        try market.submit(agree(contract), as: seller)
        let use = Command.trading(.use(UseLicence(contract: contract, purpose: "industry")))
        market.refuses("trading.not-party", use, as: buyer)
        try market.submit(use, as: receiver)
        #expect(market.market.trading.holders.contracts(of: to, on: floor.products[0]) == 1)
        #expect(market.market.trading.hasDeletionDue(from))
        market.refuses("participants.deletion-open", .participants(.exit(ExitMarket(deletionProof: "x"))), as: buyer)
        let prove = Command.contracts(.proveDeletion(ProveDeletion(contract: contract, proof: TradingFloor.file)))
        try market.submit(prove, as: buyer)
        market.refuses("contracts.no-deletion-due", prove, as: buyer)
    }

    @Test func `what the end would do is previewed, and is exactly what is booked`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let contract = try market.running(floor.products[0], seller: seller, buyer: buyer, Self.byUses)
        try market.submit(.trading(.use(UseLicence(contract: contract, purpose: "industry"))), as: buyer)
        try propose(market, contract, .end(reason: "no longer needed"), by: buyer)
        let preview = try market.market.ending(of: contract, at: market.now)
        // Of the 98.00 yuan that the seller received, two thirds are 65.33.
        #expect(preview.refund == .fen(6_533) && preview.feeKept == .fen(200) && preview.used == 1 && preview.total == 3)
        #expect(preview.deletes == buyer.participant && preview.deletionDue == market.now.adding(days: 30))
        let events = try market.submit(agree(contract), as: seller)
        let booked = events.compactMap { event -> Ending? in
            if case .contracts(.terminated(let terminated)) = event { terminated.ending } else { nil }
        }
        #expect(booked == [preview])
        let checked = events.compactMap { event -> [DutyFinding]? in
            if case .contracts(.dutiesChecked(let checked)) = event { checked.findings } else { nil }
        }
        #expect(checked.first?.first { $0.duty == "provision.deliver" }?.state == .met)
        #expect(checked.first?.first { $0.duty == "provision.delete-at-end" }?.state == .open)
        #expect(market.balance(seller, .payable) == 3_267)
        #expect(market.balance(buyer, .available) == 100_000_000 - 10_000 + 6_533)
        #expect(market.market.trading.contracts[contract] == nil)
        market.refuses("trading.contract-ended", agree(contract), as: seller)
    }

    @Test func `an end for cause takes effect unless the other party objects, and not without the money`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let cause = ContractChange.endForCause(reason: "stale data", evidence: TradingFloor.file)
        let objected = try market.running(floor.products[0], seller: seller, buyer: buyer, Self.byUses)
        try propose(market, objected, cause, by: buyer)
        try market.submit(.contracts(.decline(DeclineChange(contract: objected, reason: "it is not"))), as: seller)
        try market.advance(days: 5)
        #expect(market.market.trading.contracts[objected] != nil)
        try market.submit(.clearing(.settle(SettlePayables())), as: TradingFloor.venue)
        try propose(market, objected, .end(reason: "x"), by: buyer)
        market.refuses("contracts.refund-not-covered", agree(objected), as: seller)
        try market.submit(.contracts(.decline(DeclineChange(contract: objected, reason: "x"))), as: buyer)
        try propose(market, objected, cause, by: buyer)
        try market.advance(days: 5)
        #expect(market.market.trading.contracts[objected] != nil)
        let lapsed = market.records.last?.events.compactMap { event -> ProposalLapsed? in
            if case .contracts(.lapsed(let lapsed)) = event { lapsed } else { nil }
        }
        #expect(lapsed?.first?.cause == .failed && lapsed?.first?.reason == "contracts.refund-not-covered")
        let silent = try market.running(floor.products[0], seller: seller, buyer: buyer, Self.byUses)
        try propose(market, silent, cause, by: buyer)
        try market.advance(days: 5, milliseconds: -1)
        #expect(market.market.trading.contracts[silent] != nil)
        try market.advance(milliseconds: 1)
        #expect(market.market.trading.contracts[silent] == nil)
        #expect(market.balance(seller, .payable) == 0)
        #expect(market.market.ledger.invariantViolations().isEmpty)
    }

    @Test func `an end while the order is open divides what is held`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        for isDelivered in [false, true] {
            let before = market.balance(buyer, .available)
            let order = try market.agreed(floor.products[0], by: seller, to: buyer, Self.byDays)
            let contract = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
            if isDelivered { try market.deliver(order, by: seller) }
            try market.advance(days: 1, milliseconds: 1)
            try propose(market, contract, .end(reason: "x"), by: buyer)
            let preview = try market.market.ending(of: contract, at: market.now)
            #expect(preview.captured == .fen(isDelivered ? 200 : 0) && preview.refund == .fen(0))
            try market.submit(agree(contract), as: seller)
            #expect(market.balance(buyer, .available) == before - (isDelivered ? 200 : 0))
            #expect(market.balance(seller, .payable) == (isDelivered ? 196 : 0))
            #expect(market.market.ledger.hold(HoldID(order.serial)) == nil && market.market.trading.orders.count == 0)
            #expect(market.market.delivery.deliveries.count == 0)
            #expect(market.market.trading.deletions.count == (isDelivered ? 1 : 0))
        }
    }

    @Test func `the duty to delete has a deadline, and what is overdue is listed until it is proven`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor()
        let (buyer, seller) = (floor.buyers[0], floor.sellers[0])
        let contract = try market.running(floor.products[0], seller: seller, buyer: buyer, Self.byUses)
        let processing = OfferTerms(price: .fen(1), uses: 1, days: 100, purpose: "industry", kind: .processing)
        let entrusted = try market.running(floor.products[0], seller: seller, buyer: buyer, processing)
        try market.advance(days: 100)
        try market.advance(days: 30)
        #expect(market.market.trading.overdueDeletions(at: market.now).isEmpty)
        try market.advance(milliseconds: 1)
        let overdue = market.market.trading.overdueDeletions(at: market.now)
        #expect(overdue.map(\.contract) == [contract, entrusted])
        // What was entrusted for processing is deleted by the processor.
        #expect(overdue.map(\.holder) == [buyer.participant, seller.participant])
        let prove = ProveDeletion(contract: contract, proof: TradingFloor.file)
        let events = try market.submit(.contracts(.proveDeletion(prove)), as: buyer)
        guard case .contracts(.deletionProven(let proven))? = events.first else { throw FloorProblem.noOrder }
        #expect(proven.isLate && market.market.trading.overdueDeletions(at: market.now).map(\.contract) == [entrusted])
    }
}
