// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct RehearsalTests {
    @Test func `a rehearsal says what the command then does, and writes nothing`() async throws {
        let journal = MemoryJournal()
        let exchange = try TestExchange.open(journal)
        let floor = try await TestExchange.floor(on: exchange)
        let (place, buyer, _) = floor.place(0)
        let before = journal.lastSequence()
        let rehearsal = try await exchange.rehearse(place, as: buyer)
        #expect(try await exchange.rehearse(place, as: buyer) == rehearsal)
        #expect(journal.lastSequence() == before && rehearsal.sequence == before)
        #expect(try await exchange.read { $0.ledger.openHolds.isEmpty })
        let receipt = try await exchange.submit(place, as: buyer, key: "p", wantsBalances: true)
        #expect(receipt.events == rehearsal.events && receipt.balances == rehearsal.balances && !receipt.isRepeat)
        try await exchange.close()
    }

    @Test func `a rehearsal is refused for the reason that the command would be`() async throws {
        let exchange = try TestExchange.open()
        let floor = try await TestExchange.floor(on: exchange)
        let (place, buyer, seller) = floor.place(0)
        let nothing = Command.trading(.place(PlaceOrder(product: floor.products[0], purpose: "industry", quantity: 0)))
        for (command, principal) in [(nothing, buyer), (place, seller), (.clearing(.settle(SettlePayables())), TradingFloor.venue)] {
            var refusals: [Refusal] = []
            do { _ = try await exchange.rehearse(command, as: principal) } catch let refusal as Refusal { refusals.append(refusal) }
            do {
                _ = try await exchange.submit(command, as: principal, key: "x")
            } catch let refusal as Refusal {
                refusals.append(refusal)
            }
            #expect(refusals.count == 2 && refusals.first == refusals.last, "\(command.name)")
        }
        try await exchange.close()
    }

    /// A refusal is not written down: what stood in the way may be gone when the same key comes again.
    @Test func `a refused command leaves its key free`() async throws {
        let exchange = try TestExchange.open()
        let floor = try await TestExchange.floor(on: exchange)
        let buyer = floor.buyers[0]
        let most = try await exchange.read { $0.ledger.balances.filter { $0.account.kind == .available }.map(\.available).first }
        let withdraw = Command.escrow(.withdraw(WithdrawFunds(amount: try #require(most).plus(.fen(1)))))
        await #expect(throws: Refusal.self) { try await exchange.submit(withdraw, as: buyer, key: "w") }
        let deposit = RecordDeposit(participant: try #require(buyer.participant), amount: .fen(1), bankReference: "B-1")
        _ = try await exchange.submit(.escrow(.deposit(deposit)), as: TradingFloor.venue, key: "d")
        let receipt = try await exchange.submit(withdraw, as: buyer, key: "w")
        #expect(!receipt.isRepeat)
        #expect(try await exchange.submit(withdraw, as: buyer, key: "w").sequence == receipt.sequence)
        try await exchange.close()
    }
}
