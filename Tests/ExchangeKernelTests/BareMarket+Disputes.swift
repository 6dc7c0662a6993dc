// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

extension BareMarket {
    /// Places, delivers and accepts an order.
    func accepted(_ index: Int, _ floor: TradingFloor) throws -> ExchangeID {
        let order = try delivered(index, floor)
        try submit(.delivery(.accept(AcceptDelivery(order: order))), as: floor.place(index).buyer)
        return order
    }

    /// Files a claim about an order.
    func claimed(
        _ order: ExchangeID, _ kind: DisputeCase.Kind = .quality, by claimant: Principal, claimed: Money? = nil
    ) throws -> ExchangeID {
        let claim = FileClaim(kind: kind, order: order, claimed: claimed, statement: "rows missing", evidence: [TradingFloor.file])
        return try disputed(try submit(.disputes(.file(claim)), as: claimant))
    }

    /// The case that events opened.
    func disputed(_ events: [Event]) throws -> ExchangeID {
        for case .disputes(.filed(let filed)) in events { return filed.dispute }
        throw FloorProblem.noOrder
    }

    /// Lets the venue's desk arbitrate, agreed by both parties.
    func arbitrated(_ dispute: ExchangeID, _ parties: [Principal]) throws {
        for party in parties { try submit(.disputes(.arbitrate(AgreeToArbitration(dispute: dispute))), as: party) }
    }

    /// Decides a case as the venue's desk.
    @discardableResult
    func awarded(
        _ dispute: ExchangeID, _ division: Division?, isUpheld: Bool = true, compensation: Money? = nil
    ) throws -> [Event] {
        let ruling = Ruling(division: division, isUpheld: isUpheld, compensation: compensation, document: TradingFloor.file)
        return try submit(.disputes(.award(AwardDispute(dispute: dispute, ruling: ruling))), as: TradingFloor.venue)
    }

    /// Sets the price of a product.
    func price(_ index: Int, _ fen: Int64, _ floor: TradingFloor) throws {
        let model = PriceModel.fixed(price: .fen(fen))
        try submit(.pricing(.setPrice(SetPrice(product: floor.products[index], model: model))), as: floor.place(index).seller)
    }

    /// What the venue earned and owes in tax, in fen.
    var fees: Int64 { market.ledger.balance(of: .venue(.feeRevenue, .cny)).postedMinorUnits }
    var taxes: Int64 { market.ledger.balance(of: .venue(.taxPayable, .cny)).postedMinorUnits }

    /// Expects that nothing is held, that the books are sound, and that the records give the state again.
    func expectEmptyEscrow(sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(market.ledger.openHolds.isEmpty, sourceLocation: sourceLocation)
        #expect(market.ledger.balances.allSatisfy { $0.held == 0 }, sourceLocation: sourceLocation)
        #expect(market.ledger.invariantViolations() == [], sourceLocation: sourceLocation)
        #expect(market.disputes.stoppedOrders.count == 0, sourceLocation: sourceLocation)
        var replayed = Market()
        for record in records {
            replayed.apply(try Record(bytes: record.bytes))
            for event in record.events where !event.name.hasPrefix("ledger.") {
                var byHand = CBORWriter()
                event.payload.write(to: &byHand)
                #expect(try CBOREncoder().encode(event.payload) == byHand.bytes, "\(event.name)", sourceLocation: sourceLocation)
            }
        }
        #expect(replayed == market, sourceLocation: sourceLocation)
        let snapshot = try CBORDecoder().decode(Market.self, from: CBOREncoder().encode(market))
        #expect(snapshot == market, sourceLocation: sourceLocation)
    }
}
