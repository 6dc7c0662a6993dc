// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Disputes {
    mutating func apply(_ event: DisputesEvent, at instant: Instant, in sequence: UInt64) {
        switch event {
        case .filed(let event): file(event, at: instant)
        case .answered(let event):
            change(event.dispute) {
                $0.isAnswered = true
                $0.deadline = event.negotiateUntil
                $0.add(event.evidence, of: $0.respondent, titled: "", at: instant)
            }
        case .evidenceFiled(let event):
            change(event.dispute) { $0.add([event.digest], of: event.party, titled: event.title, at: instant) }
        case .answerMissed(let event):
            change(event.dispute) {
                $0.isDefaulted = true
                $0.deadline = event.negotiateUntil
            }
        case .mediationOpened(let event):
            change(event.dispute) {
                $0.mediator = event.mediator
                $0.enter(.mediation, until: event.until)
            }
        case .proposed(let event): change(event.dispute) { $0.proposal = event.division }
        case .offered(let event):
            change(event.dispute) { dispute in
                dispute.offers.removeAll { $0.party == event.party }
                dispute.offers.append(.init(party: event.party, content: event.division))
            }
        case .mediationFailed(let event): change(event.dispute) { $0.enter(.undecided, until: event.chooseBy) }
        case .arbitratorProposed(let event):
            change(event.dispute) { dispute in
                dispute.arbitrators.removeAll { $0.party == event.party }
                dispute.arbitrators.append(.init(party: event.party, content: event.arbitrator.map { [$0] } ?? []))
            }
        case .arbitrationAgreed(let event):
            change(event.dispute) {
                $0.arbitrator = event.arbitrator
                $0.enter(.arbitration, until: nil)
            }
        case .courtChosen(let event): change(event.dispute) { $0.enter(.court, until: nil) }
        case .closed(let event): close(event)
        case .debtIncurred(let event):
            let debt = AwardDebt(
                dispute: event.dispute, debtor: event.debtor, creditor: event.creditor, left: event.amount, due: event.due)
            debts.insert(debt, as: event.dispute)
        case .debtPaid(let event):
            if event.left.isPositive { debts.update(event.dispute) { $0.left = event.left } } else { debts.remove(event.dispute) }
        }
        cases.update(event.dispute) { if $0.records.last != sequence { $0.records.append(sequence) } }
    }

    private mutating func change(_ id: ExchangeID, _ change: (inout DisputeCase) -> Void) { cases.update(id, change) }

    private mutating func file(_ event: ClaimFiled, at instant: Instant) {
        var dispute = DisputeCase(
            id: event.dispute, kind: event.kind, claimant: event.claimant, respondent: event.respondent, order: event.order,
            product: event.product, right: event.right, claimed: event.claimed, filed: instant, deadline: event.answerBy)
        dispute.add(event.evidence, of: event.claimant, titled: "", at: instant)
        cases.insert(dispute, as: event.dispute)
        if let order = event.order {
            stoppedOrders.insert(event.dispute, as: order)
        } else {
            stoppedProducts.insert(ProductStop(dispute: event.dispute), as: event.product)
        }
    }

    private mutating func close(_ event: CaseClosed) {
        cases.update(event.dispute) {
            $0.enter(.closed, until: nil)
            $0.outcome = event.outcome
        }
        if let order = cases[event.dispute]?.order { stoppedOrders.remove(order) }
        guard let product = event.product else { return }
        if event.isUpheld { stoppedProducts.update(product) { $0.isUpheld = true } } else { stoppedProducts.remove(product) }
    }
}

extension DisputeCase {
    fileprivate mutating func enter(_ phase: Phase, until deadline: Instant?) {
        self.phase = phase
        self.deadline = deadline
    }

    fileprivate mutating func add(_ digests: [Digest], of party: ExchangeID, titled title: String, at instant: Instant) {
        evidence += digests.map { Evidence(digest: $0, title: title, party: party, at: instant) }
    }
}

extension Trading {
    /// Orders of a product that stood still go on, each with the time it had left; those of a product that infringes are due at once.
    mutating func apply(_ event: DisputesEvent, at instant: Instant) {
        guard case .closed(let event) = event, let product = event.product else { return }
        for order in orders.sorted where order.product == product {
            orders.update(order.id) {
                $0.deadline = event.isUpheld ? instant : $0.deadline.adding(milliseconds: event.stoodStill)
            }
        }
    }
}
