// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct SnapshotTests {
    /// Orders with a deposit, with milestones, refunded, and the contracts they leave: what a snapshot keeps by hand.
    @Test func `a snapshot reads back as the state it was taken of`() async throws {
        let market = try BareMarket()
        var terms = MarketTerms()
        terms.escrow.depositRate = .percent(10)
        let floor = try await market.floor(terms: terms)
        let milestones = OfferTerms(
            price: .fen(10_000), uses: 9, days: 90, purpose: "industry", milestones: [.fen(4_000), .fen(6_000)])
        let agreed = try market.agreed(floor.products[0], by: floor.sellers[0], to: floor.buyers[0], milestones)
        try market.deliver(agreed, by: floor.sellers[0])
        try market.submit(.delivery(.accept(AcceptDelivery(order: agreed))), as: floor.buyers[0])
        let refunded = try market.delivered(1, floor)
        try market.submit(.delivery(.accept(AcceptDelivery(order: refunded))), as: floor.buyers[1])
        let refund = RefundOrder(order: refunded, amount: .fen(333), reason: "goodwill")
        try market.submit(.escrow(.refund(refund)), as: floor.sellers[1])
        _ = try market.placed(0, floor)
        let state = market.market
        #expect(state.trading.orders.count == 2 && state.trading.contracts.count == 3 && state.trading.settled.count == 1)
        let bytes = try CBOREncoder().encode(state)
        #expect(try CBOREncoder(usesHandWritten: false).encode(state) == bytes, "by hand or not, the same bytes")
        let read = try CBORDecoder().decode(Market.self, from: bytes)
        #expect(read == state)
        #expect(try CBOREncoder().encode(read) == bytes)
    }
}
