// SPDX-License-Identifier: Apache-2.0

extension Negotiation {
    mutating func apply(_ event: NegotiationEvent) {
        switch event {
        case .demandPublished(let event): demands.insert(event.demand, as: event.demand.id)
        case .demandClosed(let event): demands.remove(event.demand)
        case .offered(let event): offers.insert(event.offer, as: event.offer.id)
        case .countered(let event):
            offers.remove(event.answered)
            offers.insert(event.offer, as: event.offer.id)
        case .offerClosed(let event): offers.remove(event.offer)
        case .agencyDisclosed(let event): offers.update(event.offer) { $0.disclosedBy = event.broker }
        case .agencyConsented(let event): offers.update(event.offer) { $0.consents.append(event.participant) }
        case .mandated(let event): mandates.insert(event.mandate, as: event.mandate.id)
        case .mandateEnded(let event): mandates.remove(event.mandate)
        case .approvalRequired: return
        }
    }
}
