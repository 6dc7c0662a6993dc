// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

extension BareMarket {
    /// Sets the price of a product of a floor.
    func price(
        _ index: Int, _ floor: TradingFloor, _ model: PriceModel, adjustments: PriceAdjustments? = nil, floor least: Money? = nil
    ) throws {
        let price = SetPrice(product: floor.products[index], model: model, adjustments: adjustments, floor: least)
        try submit(.pricing(.setPrice(price)), as: floor.sellers[index % floor.sellers.count])
    }

    /// Orders a product of a floor and gives the order.
    @discardableResult
    func order(
        _ index: Int, _ floor: TradingFloor, by buyer: Principal, _ quantity: Int64 = 1, purpose: String = "industry",
        quote: ExchangeID? = nil
    ) throws -> OrderPlaced {
        let place = PlaceOrder(product: floor.products[index], purpose: purpose, quantity: quantity, quote: quote)
        let events = try submit(.trading(.place(place)), as: buyer)
        guard case .trading(.placed(let placed))? = events.first else { throw FloorProblem.noOrder }
        return placed
    }

    /// A quote for a product of a floor.
    func quote(_ index: Int, _ floor: TradingFloor, by buyer: Principal, _ quantity: Int64 = 1) throws -> Quote {
        let ask = RequestQuote(product: floor.products[index], purpose: "industry", quantity: quantity)
        let events = try submit(.pricing(.quote(ask)), as: buyer)
        guard case .pricing(.quoted(let quoted))? = events.first else { throw FloorProblem.noOrder }
        return quoted.quote
    }

    /// Delivers an order.
    func deliver(_ order: OrderPlaced, by seller: Principal) throws {
        try submit(.delivery(.record(RecordDelivery(order: order.order, file: TradingFloor.file, byteCount: 1))), as: seller)
    }

    /// Nothing is held, nothing is out of balance, and every record reads back and folds to the same state.
    func isClean(sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(market.ledger.balances.allSatisfy { $0.held == 0 }, sourceLocation: sourceLocation)
        #expect(market.ledger.invariantViolations() == [], sourceLocation: sourceLocation)
        var replayed = Market()
        for record in records {
            let read = try Record(bytes: record.bytes)
            #expect(read == record, sourceLocation: sourceLocation)
            replayed.apply(read)
        }
        #expect(replayed == market, sourceLocation: sourceLocation)
        let restored = try CBORDecoder().decode(Market.self, from: try CBOREncoder().encode(market))
        #expect(restored == market, sourceLocation: sourceLocation)
    }
}
