// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// Whom something that happened concerns; those who read everything it always does.
enum Audience: Sendable, Equatable {
    /// Whoever has an account.
    case everyone
    /// These participants.
    case parties(Set<ExchangeID>)

    func includes(_ visitor: Visitor) -> Bool {
        switch self {
        case _ where visitor.readsAll: true
        case .everyone: true
        case .parties(let parties): visitor.participant.map { parties.contains($0) } ?? false
        }
    }

    /// The same, and one more.
    func adding(_ participant: ExchangeID?) -> Audience {
        guard case .parties(let parties) = self, let participant else { return self }
        return .parties(parties.union([participant]))
    }

    /// Whom an event concerns by the open state: the rules are those of the questions about its subject. `nil` when the state does not
    /// know the subject any more.
    static func now(_ event: Event, _ market: Market) -> Audience? {
        if case .venue = event { return .everyone }
        guard let id = event.subject else { return .parties([]) }
        switch id.kind {
        case .participant: return .parties([id])
        case .product: return product(id, event, market)
        case .right: return right(id, event, market)
        case .demand: return .everyone
        case .contract: return market.trading.contracts[id].map { parties($0.buyer, market.catalog.products[$0.product]?.seller) }
        case .offer: return market.negotiation.offers[id].map { parties($0.buyer, $0.seller, $0.by) }
        case .mandate: return market.negotiation.mandates[id].map { parties($0.principal, $0.broker) }
        case .quote: return market.pricing.quotes[id].map { parties($0.buyer, market.catalog.products[$0.product]?.seller) }
        case .dispute: return market.disputes.cases[id].map { parties($0.claimant, $0.respondent, $0.mediator, $0.arbitrator) }
        case .engagement: return market.services.engagements[id].map { parties($0.client, $0.agency) }
        case .order, .settlement, .deposit: return nil
        default: return .parties([])
        }
    }

    private static func product(_ id: ExchangeID, _ event: Event, _ market: Market) -> Audience {
        guard let product = market.catalog.products[id] else { return .parties([]) }
        switch event {
        case .catalog where ![.described, .submitted, .rejected].contains(product.status): return .everyone
        default: return .parties([product.seller])
        }
    }

    private static func right(_ id: ExchangeID, _ event: Event, _ market: Market) -> Audience {
        guard let right = market.rights.all[id] else { return .parties([]) }
        switch event {
        case .rights where ![.applied, .refused].contains(right.status): return .everyone
        default: return parties(right.resourceHolder, right.processor, right.productOperator)
        }
    }

    private static func parties(_ parties: ExchangeID?...) -> Audience { .parties(Set(parties.compactMap { $0 })) }
}

// What the open state has forgotten, the read models and the journal still know.
extension Audience {
    /// So many records about a thing are looked through for its parties; whom they do not name does not hear of it.
    private static let historyLimit = 50

    /// Whom a thing that is over concerned last.
    static func past(_ subject: ExchangeID, _ site: Site) throws -> Audience {
        var parties: Set<ExchangeID> = []
        if subject.kind == .order || subject.kind == .contract {
            let order = ExchangeID(region: subject.region, kind: .order, serial: subject.serial)
            guard let summary = try site.exchange.readModels.order(order) else { return .parties([]) }
            guard subject.kind == .contract else { return .parties([summary.buyer, summary.seller]) }
            parties = [summary.seller]
            if let named = try lastNamed(about: subject, site) { return .parties(parties.union(named)) }
            return .parties(parties.union([summary.buyer]))
        }
        return .parties(Set(try lastNamed(about: subject, site) ?? []))
    }

    private static func lastNamed(about subject: ExchangeID, _ site: Site) throws -> [ExchangeID]? {
        for sequence in try site.exchange.readModels.sequences(about: subject, limit: historyLimit) {
            let events = try site.exchange.journal.record(at: sequence)?.record.events ?? []
            for event in events.reversed() where event.subject == subject {
                if let parties = event.namedParties { return parties }
            }
        }
        return nil
    }
}

extension Event {
    /// The parties that an event names for its subject.
    fileprivate var namedParties: [ExchangeID]? {
        switch self {
        case .negotiation(.offered(let event)): [event.offer.buyer, event.offer.seller, event.offer.by]
        case .negotiation(.countered(let event)): [event.offer.buyer, event.offer.seller, event.offer.by]
        case .negotiation(.mandated(let event)): [event.mandate.principal, event.mandate.broker]
        case .contracts(.transferred(let event)): [event.to]
        case .pricing(.quoted(let event)): [event.quote.buyer]
        case .escrow(.deposited(let event)): [event.participant]
        case .escrow(.withdrawn(let event)): [event.payout.participant]
        case .escrow(.payoutFailed(let event)): [event.participant]
        default: nil
        }
    }
}
