// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeKernel

extension Event {
    /// What the event is about, by exchange id; `nil` for events about the market as a whole and for money entries.
    public var subject: ExchangeID? {
        switch self {
        case .venue, .ledger: nil
        case .participants(let event): event.subject
        case .rights(let event): event.subject
        case .catalog: changedProduct
        case .compliance(.approved(let event)): event.approval.subject
        case .compliance(.revoked(let event)): event.subject
        case .compliance(.overlayAdopted), .compliance(.overlayRepealed): nil
        case .pricing(let event): event.subject
        case .trading(.placed(let event)): event.order
        case .trading(.completed(let event)): event.order
        case .trading(.ended(let event)): event.order
        case .trading(.used(let event)): event.contract
        case .trading(.contractCompleted(let event)): event.contract
        case .escrow(.deposited(let event)): event.deposit
        case .escrow(.withdrawn(let event)): event.payout.id
        case .escrow(.payoutsSent): nil
        case .escrow(.paidOut(let event)): event.payout
        case .escrow(.payoutFailed(let event)): event.payout
        case .escrow(.frozen(let event)): event.order
        case .escrow(.unfrozen(let event)): event.order
        case .escrow(.fundsFrozen(let event)): event.funds.notice
        case .escrow(.fundsUnfrozen(let event)): event.notice
        case .escrow(.fundsCaught(let event)): event.notice
        case .escrow(.fundsSeized(let event)): event.notice
        case .escrow(.refunded(let event)): event.order
        case .escrow(.pledged(let event)): event.pledge
        case .escrow(.pledgeReleased(let event)): event.pledge
        case .escrow(.pledgeDefaulted(let event)): event.pledge
        case .escrow(.pledgePaid(let event)): event.pledge
        case .delivery(.recorded(let event)): event.order
        case .delivery(.closed(let event)): event.order
        case .delivery(.partAccepted(let event)): event.order
        case .clearing(let event): event.subject
        case .negotiation(let event): event.subject
        case .contracts(let event): event.subject
        case .auctions(let event): event.subject
        case .disputes(let event): event.dispute
        case .credit(let event): event.subject
        case .services(let event): event.subject
        }
    }
}

extension ClearingEvent {
    fileprivate var subject: ExchangeID? {
        switch self {
        case .settled(let event): event.batch
        case .obligationRecorded(let event): event.obligation.id
        case .obligationAgreed(let event): event.obligation
        case .obligationWithdrawn(let event): event.obligation
        case .cycleOpened(let event): event.cycle.id
        case .cycleCommitted(let event): event.cycle
        case .defaultDeclared(let event): event.participant
        case .collateralPosted(let event): event.participant
        case .collateralReleased(let event): event.participant
        case .velocityLimitSet(let event): event.limit.participant
        case .liquidityReserved(let event): event.participant
        case .taxpayerClassified(let event): event.participant
        case .invoiceIssued(let event): event.invoice.order
        case .invoiceReversed(let event): event.invoice.order
        case .incomeShared(let event): event.participant
        case .suspenseBooked(let event): event.deposit
        case .suspenseReleased(let event): event.deposit
        case .dayClosed, .periodClosed, .taxTermsSet, .reversalAsked, .reversalConfirmed, .reconciliationRecorded: nil
        }
    }
}

extension NegotiationEvent {
    fileprivate var subject: ExchangeID? {
        switch self {
        case .demandPublished(let event): event.demand.id
        case .demandClosed(let event): event.demand
        case .offered(let event): event.offer.id
        case .countered(let event): event.offer.id
        case .offerClosed(let event): event.offer
        case .agencyDisclosed(let event): event.offer
        case .agencyConsented(let event): event.offer
        case .mandated(let event): event.mandate.id
        case .mandateEnded(let event): event.mandate
        case .approvalRequired(let event): event.product
        }
    }
}

extension ContractsEvent {
    fileprivate var subject: ExchangeID? {
        switch self {
        case .signed(let event): event.contract
        case .milestonePaid(let event): event.order
        case .proposed(let event): event.contract
        case .consented(let event): event.contract
        case .lapsed(let event): event.contract
        case .amended(let event): event.contract
        case .transferred(let event): event.contract
        case .suspended(let event): event.contract
        case .resumed(let event): event.contract
        case .noticeGiven(let event): event.contract
        case .renewed(let event): event.contract
        case .renewalFailed(let event): event.contract
        case .terminated(let event): event.contract
        case .deletionDue(let event): event.duty.contract
        case .quotaGranted(let event): event.contract
        case .quotaUsed(let event): event.contract
        case .quotaLapsed(let event): event.contract
        case .deletionProven(let event): event.contract
        case .dutiesChecked(let event): event.contract
        case .revisionDelivered(let event): event.contract
        case .outsideDealRecorded(let event): event.contract
        }
    }
}

extension PricingEvent {
    fileprivate var subject: ExchangeID {
        switch self {
        case .priced(let event): event.product
        case .quoted(let event): event.quote.id
        case .buyerClassified(let event): event.participant
        case .meterStarted(let event): event.order
        case .incomeReported(let event): event.order
        case .meterSettled(let event): event.order
        case .bundleAllocated(let event): event.order
        case .appraised(let event): event.product
        case .reported(let event): event.product
        case .assetBooked(let event): event.right
        case .assetImpaired(let event): event.right
        case .costsAllocated(let event): event.operator
        case .incomePermitted(let event): event.operator
        case .incomeClosed(let event): event.operator
        case .rebateGranted(let event): event.participant
        }
    }
}

extension AuctionsEvent {
    fileprivate var subject: ExchangeID? {
        switch self {
        case .opened(let event): event.auction.id
        case .bidSealed(let event): event.auction
        case .bidRevealed(let event): event.auction
        case .cancelled(let event): event.auction
        case .closed(let event): event.auction
        }
    }
}

extension CreditEvent {
    fileprivate var subject: ExchangeID {
        switch self {
        case .reported(let event): event.conduct
        case .notified(let event): event.conduct
        case .heard(let event): event.conduct
        case .dismissed(let event): event.conduct
        case .decided(let event): event.conduct
        case .objected(let event): event.conduct
        case .objectionDismissed(let event): event.conduct
        case .annulled(let event): event.conduct
        case .repairRequested(let event): event.conduct
        case .repairRefused(let event): event.conduct
        case .ended(let event): event.conduct
        case .removed(let event): event.conduct
        case .evaluated(let event): event.participant
        case .consented(let event): event.participant
        case .consentRevoked(let event): event.participant
        }
    }
}

extension ServicesEvent {
    fileprivate var subject: ExchangeID {
        switch self {
        case .accredited(let event): event.agency
        case .revoked(let event): event.agency
        case .requested(let event): event.engagement
        case .accepted(let event): event.engagement
        case .delivered(let event): event.engagement
        case .completed(let event): event.engagement
        case .ended(let event): event.engagement
        case .incidentRecorded(let event): event.contract
        case .claimOpened(let event): event.policy
        case .claimDecided(let event): event.policy
        case .released(let event): event.engagement
        }
    }
}

extension ParticipantsEvent {
    fileprivate var subject: ExchangeID {
        switch self {
        case .applied(let event): event.participant
        case .committed(let event): event.participant
        case .admitted(let event): event.participant
        case .rejected(let event): event.participant
        case .suspended(let event): event.participant
        case .reinstated(let event): event.participant
        case .exited(let event): event.participant
        case .personalRead(let event): event.participant
        }
    }
}

extension RightsEvent {
    fileprivate var subject: ExchangeID {
        switch self {
        case .registered(let event): event.right
        case .published(let event): event.right
        case .refused(let event): event.right
        case .objected(let event): event.right
        case .dismissed(let event): event.right
        case .certified(let event): event.right
        case .transferred(let event): event.right
        case .licensed(let event): event.right
        }
    }
}

extension Record {
    /// What the record is about: each id once, in order of appearance.
    public var subjects: [ExchangeID] {
        var subjects: [ExchangeID] = []
        for event in events {
            if let subject = event.subject, !subjects.contains(subject) { subjects.append(subject) }
        }
        return subjects
    }
}
