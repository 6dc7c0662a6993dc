// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Market {
    func decide(_ command: NegotiationCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .publishDemand(let command): return try publishDemand(command, context)
        case .withdrawDemand(let command):
            let buyer = try trader(context)
            let demand = try negotiation.demand(command.demand)
            guard demand.buyer == buyer.id else { throw .notParty(demand.id) }
            return [.negotiation(.demandClosed(DemandClosed(demand: demand.id, isExpired: false)))]
        case .offer(let command): return try offer(command, context)
        case .requestOrder(let command): return try requestOrder(command, context)
        case .counter(let command): return try counter(command, context)
        case .accept(let command): return try accept(command, context)
        case .decline(let command):
            let (offer, _) = try answerable(command.offer, context)
            guard command.reason.utf8.count <= 2_000 else { throw .contractReasonMissing }
            return [closed(offer, .declined, command.reason)]
        case .withdraw(let command):
            let party = try trader(context).id
            let offer = try negotiation.offer(command.offer)
            guard offer.by == party || offer.to == party else { throw .notParty(offer.id) }
            guard offer.by == party else { throw .othersOffer(offer.id) }
            return [closed(offer, .withdrawn, "")]
        case .giveMandate(let command): return try giveMandate(command, context)
        case .endMandate(let command): return try endMandate(command, context)
        case .discloseAgency(let command): return try discloseAgency(command, context)
        case .consentToAgency(let command): return try consentToAgency(command, context)
        case .requireApproval(let command):
            let product = try ownProduct(command.product, context)
            guard product.needsApproval != command.isRequired else { return [] }
            return [
                .negotiation(
                    .approvalRequired(ApprovalRequirementSet(product: product.id, isRequired: command.isRequired)))
            ]
        }
    }

    private func publishDemand(_ command: PublishDemand, _ context: Context) throws(Refusal) -> [Event] {
        let buyer = try trader(context)
        let wanted = command.wanted
        guard context.rulebook.sector(wanted.sector) != nil else { throw .sectorUnknown(wanted.sector) }
        if let kind = wanted.kind, context.rulebook.productKind(kind, of: wanted.sector) == nil {
            throw .kindUnknown(kind, wanted.sector)
        }
        guard !wanted.purpose.isEmpty, wanted.purpose.utf8.count <= 100 else { throw .purposeMissing }
        guard wanted.keywords.count <= 20, wanted.keywords.allSatisfy({ (1...50).contains($0.utf8.count) }) else {
            throw .keywordsTooMany(wanted.keywords.count)
        }
        if let budget = wanted.budget { try checkAgreed(budget) }
        try checkAhead(command.until, context)
        let demand = Demand(
            id: try id(.demand, negotiation.demands.nextSerial), buyer: buyer.id, wanted: wanted, until: command.until)
        return [.negotiation(.demandPublished(DemandPublished(demand: demand)))]
    }

    /// Refuses an end that does not lie ahead within a year.
    func checkAhead(_ until: Instant, _ context: Context) throws(Refusal) {
        guard context.now < until, until <= context.now.adding(days: 366) else { throw .untilNotAhead(until) }
    }

    func closed(_ offer: Offer, _ outcome: OfferClosed.Outcome, _ reason: String, order: ExchangeID? = nil) -> Event {
        .negotiation(.offerClosed(OfferClosed(offer: offer.id, outcome: outcome, reason: reason, order: order)))
    }

    /// An offer that the participant on whose behalf the principal acts may answer, and that participant.
    func answerable(_ id: ExchangeID, _ context: Context) throws(Refusal) -> (offer: Offer, party: ExchangeID) {
        let party = try trader(context).id
        let offer = try negotiation.offer(id)
        guard offer.by == party || offer.to == party else { throw .notParty(id) }
        guard offer.to == party else { throw .ownOffer(id) }
        return (offer, party)
    }

    /// A demand's, an offer's or a mandate's time is over.
    func negotiationDeadlinePassed(_ deadline: Deadline) -> [Event] {
        if let demand = negotiation.demands[deadline.subject], demand.until == deadline.instant {
            return [.negotiation(.demandClosed(DemandClosed(demand: demand.id, isExpired: true)))]
        }
        if let offer = negotiation.offers[deadline.subject], offer.validUntil == deadline.instant {
            return [closed(offer, .expired, "")]
        }
        if let mandate = negotiation.mandates[deadline.subject], mandate.until == deadline.instant {
            return [.negotiation(.mandateEnded(MandateEnded(mandate: mandate.id, by: nil)))]
        }
        return []
    }
}
