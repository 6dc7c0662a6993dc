// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Testing

extension BareMarket {
    /// What a trader has in an account, in fen.
    func balance(_ trader: Principal, _ kind: AccountKind) -> Int64 {
        market.ledger.balance(
            of: AccountID(owner: trader.participant?.serial ?? 0, kind: kind, currency: .cny)
        ).postedMinorUnits
    }

    /// Places an order for a product.
    func placed(_ index: Int, _ floor: TradingFloor) throws -> ExchangeID {
        let (place, buyer, _) = floor.place(index)
        guard case .trading(.placed(let order))? = try submit(place, as: buyer).first else {
            throw FloorProblem.noOrder
        }
        return order.order
    }

    /// Places an order and delivers.
    func delivered(_ index: Int, _ floor: TradingFloor) throws -> ExchangeID {
        let order = try placed(index, floor)
        let deliver = RecordDelivery(order: order, file: TradingFloor.file, byteCount: 1)
        try submit(.delivery(.record(deliver)), as: floor.place(index).seller)
        return order
    }

    /// Registers a right that is open to objections.
    func publishedRight(by seller: Principal) throws -> ExchangeID {
        let resource = DataResource(
            title: "r", summary: "", sourceClass: .enterprise, acquisition: .own, evidence: "E", content: TradingFloor.file)
        guard
            case .rights(.registered(let right))? = try submit(
                .rights(.register(RegisterRight(resource: resource))), as: seller
            ).first
        else { throw FloorProblem.noOrder }
        let accept = AcceptRegistration(right: right.right, isAccepted: true, reason: "")
        try submit(.rights(.accept(accept)), as: TradingFloor.venue)
        return right.right
    }

    /// Expects a refusal that changes nothing.
    func refuses(
        _ code: String, _ command: Command, as principal: Principal, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let before = market
        do throws(Refusal) {
            try submit(command, as: principal)
            Issue.record("\(command.name) was accepted", sourceLocation: sourceLocation)
        } catch {
            #expect(error.code.rawValue == code, sourceLocation: sourceLocation)
            #expect(!error.message.zh.isEmpty && !error.message.en.isEmpty, sourceLocation: sourceLocation)
        }
        #expect(market == before, sourceLocation: sourceLocation)
    }
}

enum FloorProblem: Error {
    case noOrder
}
