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
        case .escrow(.paidOut(let event)): event.payout
        case .escrow(.frozen(let event)): event.order
        case .escrow(.unfrozen(let event)): event.order
        case .delivery(.recorded(let event)): event.order
        case .delivery(.closed(let event)): event.order
        case .clearing(.settled(let event)): event.batch
        case .clearing(.dayClosed): nil
        case .negotiation(let event): event.subject
        case .contracts(let event): event.subject
        case .auctions(let event): event.subject
        case .disputes(let event): event.subject
        case .credit(let event): event.subject
        case .services(let event): event.subject
        }
    }
}

extension NegotiationEvent {
    fileprivate var subject: ExchangeID? {
        switch self {
        }
    }
}

extension ContractsEvent {
    fileprivate var subject: ExchangeID? {
        switch self {
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

extension DisputesEvent {
    fileprivate var subject: ExchangeID? {
        switch self {
        }
    }
}

extension CreditEvent {
    fileprivate var subject: ExchangeID? {
        switch self {
        }
    }
}

extension ServicesEvent {
    fileprivate var subject: ExchangeID? {
        switch self {
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
