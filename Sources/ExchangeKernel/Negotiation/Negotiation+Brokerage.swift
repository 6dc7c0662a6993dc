// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Market {
    func giveMandate(_ command: GiveMandate, _ context: Context) throws(Refusal) -> [Event] {
        let principal = try trader(context)
        let broker = try brokerInGoodStanding(command.broker)
        guard broker.id != principal.id else { throw .notABroker(broker.id) }
        if let product = command.product { _ = try catalog.product(product) }
        let limit = terms(at: context.now).maximumCommission
        guard (.zero...limit).contains(command.commission) else { throw .commissionOutOfRange(command.commission, limit) }
        try checkAhead(command.until, context)
        let mandate = Mandate(
            id: try id(.mandate, negotiation.mandates.nextSerial), principal: principal.id, broker: broker.id,
            product: command.product, commission: command.commission, until: command.until)
        return [.negotiation(.mandated(MandateGiven(mandate: mandate)))]
    }

    func endMandate(_ command: EndMandate, _ context: Context) throws(Refusal) -> [Event] {
        let party = try trader(context).id
        let mandate = try negotiation.mandate(command.mandate)
        guard mandate.principal == party || mandate.broker == party else { throw .mandateOfOthers(mandate.id) }
        return [.negotiation(.mandateEnded(MandateEnded(mandate: mandate.id, by: party)))]
    }

    func discloseAgency(_ command: DiscloseAgency, _ context: Context) throws(Refusal) -> [Event] {
        let broker = try trader(context).id
        let offer = try negotiation.offer(command.offer)
        guard offer.disclosedBy == nil, dualAgent(of: offer) == broker else { throw .noDualAgency(offer.id) }
        return [.negotiation(.agencyDisclosed(AgencyDisclosed(offer: offer.id, broker: broker)))]
    }

    func consentToAgency(_ command: ConsentToAgency, _ context: Context) throws(Refusal) -> [Event] {
        let party = try trader(context).id
        let offer = try negotiation.offer(command.offer)
        guard offer.by == party || offer.to == party else { throw .notParty(offer.id) }
        guard offer.disclosedBy != nil, !offer.consents.contains(party) else { throw .nothingDisclosed(offer.id) }
        return [.negotiation(.agencyConsented(AgencyConsented(offer: offer.id, participant: party)))]
    }

    /// The mandates of a negotiation with the one that a party names: its own, about the product; it takes the place of an earlier one.
    func mandates(
        adding id: ExchangeID?, of party: ExchangeID, to named: [ExchangeID], about product: ExchangeID
    ) throws(Refusal) -> [ExchangeID] {
        guard let id else { return named }
        let mandate = try negotiation.mandate(id)
        guard mandate.principal == party, mandate.product == nil || mandate.product == product else { throw .mandateNotForDeal(id) }
        return (named.filter { negotiation.mandates[$0]?.principal != party } + [id]).sorted()
    }

    /// The mandates under which a deal is concluded. Each must still be in force, its broker independent of the venue, and a broker
    /// of both sides must have disclosed it and have the consent of both.
    func brokerage(of offer: Offer) throws(Refusal) -> [Mandate] {
        var mandates: [Mandate] = []
        for id in offer.mandates {
            let mandate = try negotiation.mandate(id)
            _ = try brokerInGoodStanding(mandate.broker)
            mandates.append(mandate)
        }
        guard let broker = dualAgent(of: offer) else { return mandates }
        guard offer.disclosedBy == broker else { throw .dualAgencyUndisclosed(broker) }
        let parties = [offer.buyer, offer.seller]
        guard parties.allSatisfy({ offer.consents.contains($0) }) else { throw .dualAgencyNotConsented(broker) }
        return mandates
    }

    /// The broker of a deal who has mandates of both its sides, whether or not the other side's is named in the offer.
    private func dualAgent(of offer: Offer) -> ExchangeID? {
        for id in offer.mandates {
            guard let named = negotiation.mandates[id] else { continue }
            let other = named.principal == offer.buyer ? offer.seller : offer.buyer
            let isDual = negotiation.mandates.contains {
                $0.broker == named.broker && $0.principal == other && ($0.product == nil || $0.product == offer.product)
            }
            if isDual { return named.broker }
        }
        return nil
    }

    /// A broker that is active, committed and independent of the venue (所商分离).
    private func brokerInGoodStanding(_ id: ExchangeID) throws(Refusal) -> Participant {
        let broker = try participants.trading(id)
        guard broker.capacities.contains(.broker) else { throw .notABroker(id) }
        guard !venue.isOperatorOrAffiliate(broker.code) else { throw .brokerIsVenue(id) }
        return broker
    }

    /// Who shares in the price of a deal when brokers are paid out of it: each its commission, the others the rest as before.
    func shares(of listing: Listing, paying mandates: [Mandate]) throws(Refusal) -> [IncomeShare]? {
        let paid = mandates.filter { $0.commission > .zero }
        guard !paid.isEmpty else { return listing.shares }
        let commission = paid.reduce(0) { $0 + $1.commission.partsPerMillion }
        let others = listing.shares ?? [IncomeShare(participant: listing.seller, weight: 1)]
        let whole = Money(minorUnits: others.reduce(0) { $0 + $1.weight }, currency: .cny)
        var shares: [IncomeShare] = []
        for other in others {
            let weight = try Money(minorUnits: other.weight, currency: .cny).times(Rate.one.partsPerMillion - commission)
            shares.append(IncomeShare(participant: other.participant, weight: weight.minorUnits))
        }
        for mandate in paid {
            let weight = try whole.times(mandate.commission.partsPerMillion)
            shares.append(IncomeShare(participant: mandate.broker, weight: weight.minorUnits))
        }
        return shares
    }
}
