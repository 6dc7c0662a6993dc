// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel

// What the state says that a party may do.
extension ContractWalk {
    func seller(of contract: Contract) -> ExchangeID? { market.catalog.products[contract.product]?.seller }

    func prediction(_ party: ExchangeID, _ subject: ExchangeID) -> [NextStep] {
        let steps: Set<NextStep> =
            switch subject.kind {
            case .offer: market.negotiation.offers[subject].map { prediction(party, $0) } ?? []
            case .order: market.trading.orders[subject].map { prediction(party, $0) } ?? []
            default: deletion(party, subject).union(market.trading.contracts[subject].map { prediction(party, $0) } ?? [])
            }
        return NextStep.allCases.filter(steps.contains)
    }

    private func prediction(_ party: ExchangeID, _ offer: Offer) -> Set<NextStep> {
        var steps: Set<NextStep> = []
        let mandates = offer.mandates.compactMap { market.negotiation.mandates[$0] }
        let isDual = mandates.contains { named in
            let other = named.principal == offer.buyer ? offer.seller : offer.buyer
            return market.negotiation.mandates.contains { $0.principal == other }
        }
        if party == offer.to {
            steps = [.declineOffer]
            if offer.round < Offer.roundLimit { steps.insert(.counterOffer) }
            let isConsented = !isDual || (offer.disclosedBy != nil && offer.consents.count == 2)
            let isAfforded = available(offer.buyer) >= offer.terms.price.minorUnits
            if mandates.count == offer.mandates.count, isConsented, isAfforded { steps.insert(.acceptOffer) }
        }
        if party == offer.by { steps = [.withdrawOffer] }
        if party == offer.by || party == offer.to {
            if offer.disclosedBy != nil, !offer.consents.contains(party) { steps.insert(.consentToAgency) }
        }
        if party == broker.participant, isDual, offer.disclosedBy == nil { steps.insert(.discloseAgency) }
        return steps
    }

    private func prediction(_ party: ExchangeID, _ order: Order) -> Set<NextStep> {
        let isDelivered = market.delivery.deliveries[order.id] != nil
        if isDelivered { return party == order.buyer ? [.acceptDelivery, .rejectDelivery] : [] }
        var steps: Set<NextStep> = party == order.seller ? [.recordDelivery] : []
        if order.paid == 0, party == order.seller || party == order.buyer { steps.insert(.cancelOrder) }
        return steps
    }

    private func deletion(_ party: ExchangeID, _ contract: ExchangeID) -> Set<NextStep> {
        market.trading.deletions[contract]?.open.contains { $0.holder == party } == true ? [.proveDeletion] : []
    }

    private func prediction(_ party: ExchangeID, _ contract: Contract) -> Set<NextStep> {
        let life = market.trading.lives[contract.id]
        let isSettled = contract.isActive && market.trading.orders[contract.order] == nil
        let isRunning = now < contract.until
        let isResting = life?.suspension != nil
        var steps = answers(party, contract, life, isSettled: isSettled)
        guard party == contract.buyer || party == seller(of: contract) else { return steps }
        if party == contract.buyer, contract.isActive, isRunning, contract.used < contract.uses, !isResting {
            steps.insert(.useLicence)
        }
        if isRunning, life?.proposal == nil {
            steps.formUnion([.proposeEnd, .proposeEndForCause])
            if isSettled { steps.insert(.proposeAmendment) }
            if isSettled, party == contract.buyer, !isResting { steps.insert(.proposeTransfer) }
        }
        if let renewal = life?.renewal, life?.notice == nil, now <= contract.until.adding(days: -renewal.noticeDays) {
            steps.insert(.giveNotice)
        }
        if isSettled, isRunning, !isResting { steps.insert(.suspendContract) }
        if isResting, life?.suspension?.by == party { steps.insert(.resumeContract) }
        if isSettled, !isResting, party == seller(of: contract),
            Int64(market.catalog.listings[contract.product]?.version ?? 0) > contract.version
        {
            steps.insert(.deliverRevision)
        }
        return steps
    }

    private func answers(_ party: ExchangeID, _ contract: Contract, _ life: ContractLife?, isSettled: Bool) -> Set<NextStep> {
        guard let proposal = life?.proposal, let seller = seller(of: contract) else { return [] }
        if proposal.by == party { return [.declineChange] }
        switch proposal.change {
        case .transfer(let receiver):
            let awaited = [seller, receiver].filter { !proposal.agreed.contains($0) }
            guard awaited.contains(party) else { return [] }
            return awaited.count > 1 || (isSettled && life?.suspension == nil) ? [.agreeToChange, .declineChange] : [.declineChange]
        case .amend(let amendment):
            guard party == contract.buyer || party == seller else { return [] }
            let isPossible = isSettled && (amendment.uses ?? .max) > contract.used && (amendment.until ?? now.adding(days: 1)) > now
            return isPossible && covers(contract, amendment.price) ? [.agreeToChange, .declineChange] : [.declineChange]
        case .end, .endForCause:
            guard party == contract.buyer || party == seller else { return [] }
            let refund = (try? market.ending(of: contract.id, at: now).refund.minorUnits) ?? 0
            return covers(contract, refund: refund) ? [.agreeToChange, .declineChange] : [.declineChange]
        }
    }

    /// Two per cent, a half rounded up.
    private func net(_ price: Int64) -> Int64 { price - (price * 2 + 50) / 100 }

    private func covers(_ contract: Contract, _ price: Money?) -> Bool {
        guard let price else { return true }
        if price.minorUnits > contract.price.minorUnits {
            return available(contract.buyer) >= price.minorUnits - contract.price.minorUnits
        }
        return covers(contract, refund: net(contract.price.minorUnits) - net(price.minorUnits))
    }

    private func covers(_ contract: Contract, refund: Int64) -> Bool {
        guard refund > 0, let seller = seller(of: contract) else { return true }
        let weights = contract.shares?.map(\.weight) ?? [1]
        let receivers = contract.shares?.map(\.participant) ?? [seller]
        let parts = (try? Money.fen(refund).split(by: weights)) ?? []
        return zip(receivers, parts).allSatisfy { receiver, part in
            available(receiver) + balance(receiver, .payable) >= part.minorUnits
        }
    }

    private func available(_ participant: ExchangeID) -> Int64 { balance(participant, .available) }

    private func balance(_ participant: ExchangeID, _ kind: AccountKind) -> Int64 {
        market.ledger.balance(of: AccountID(owner: participant.serial, kind: kind, currency: .cny)).availableMinorUnits
    }

    mutating func checkLaws() {
        guard failure == nil else { return }
        if let violation = market.ledger.invariantViolations().first { failure = "step \(step): \(violation)" }
        let held = market.trading.orders.sorted.reduce(0) { $0 + $1.price.minorUnits - $1.paid }
        let holds = market.ledger.openHolds.reduce(0) { $0 + $1.remaining }
        if held != holds { failure = "step \(step): orders say \(held) is held, the books \(holds)" }
        for order in market.trading.orders.sorted where market.trading.contracts[order.contract] == nil {
            failure = "step \(step): order \(order.id) has no contract"
        }
        for contract in market.trading.contracts.sorted
        where market.trading.holders.contracts(of: contract.buyer, on: contract.product) == 0 {
            failure = "step \(step): the buyer of \(contract.id) does not count as a holder"
        }
    }
}
