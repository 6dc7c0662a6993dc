// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

// How engagements end: the fee is divided like an order's price, or goes back.
extension Market {
    /// Completes an engagement: what is held is divided between the agency, the venue and the tax office.
    func completed(_ engagement: Engagement, _ cause: OrderCompleted.Cause) throws(Refusal) -> [Event] {
        let terms = engagementTerms(engagement)
        let fee = engagement.fee ?? Money.zero(engagement.feeLimit.currency)
        let tax = try TaxInclusive.split(gross: fee, rate: terms.valueAddedTax).tax
        let policy = ExchangeID(region: engagement.id.region, kind: .policy, serial: engagement.id.serial)
        let completed = Event.services(
            .completed(
                EngagementCompleted(
                    engagement: engagement.id, cause: cause, includedTax: tax.minorUnits,
                    policy: engagement.kind == .insurance ? policy : nil)))
        guard fee.isPositive else { return [completed] }
        let settlement = Settlement(
            payer: engagement.client.account(.available, fee.currency), fees: terms.serviceFees(on: fee),
            feeTax: terms.valueAddedTax,
            shares: [.init(account: engagement.agency.account(.payable, fee.currency), weight: 1)])
        let capture = LedgerEntry.captured(try settlement.capture(engagement.hold, fee, closes: true))
        try ledger.check(capture)
        return [completed, .ledger(capture)]
    }

    /// Ends an engagement without completing it and gives the fee back.
    func ended(_ engagement: Engagement, _ cause: OrderEnded.Cause, _ reason: String) throws(Refusal) -> [Event] {
        let event = Event.services(
            .ended(EngagementEnded(engagement: engagement.id, cause: cause, reason: reason)))
        guard let fee = engagement.fee, fee.isPositive else { return [event] }
        let why: HoldVoided.Reason =
            switch cause {
            case .cancelled: .cancelled
            case .rejected, .infringing, .terminated: .released
            case .awarded: .awarded
            case .expired: .expired
            }
        let release = LedgerEntry.voided(HoldVoided(hold: engagement.hold, reason: why))
        try ledger.check(release)
        return [event, .ledger(release)]
    }

    /// An engagement's time to be answered, delivered or inspected has come.
    func engagementDeadlinePassed(_ deadline: Deadline, _ context: Context) throws(Refusal) -> [Event] {
        guard let engagement = services.engagements[deadline.subject], engagement.deadline == deadline.instant,
            ledger.hold(engagement.hold)?.isFrozen != true
        else { return [] }
        switch engagement.status {
        case .requested, .accepted: return try ended(engagement, .expired, "")
        case .delivered: return try completed(engagement, .timeout)
        }
    }

    /// The terms of trade that apply to an engagement: those of the day it was accepted.
    func engagementTerms(_ engagement: Engagement) -> MarketTerms { terms(at: engagement.accepted ?? instant) }

    mutating func schedule(_ event: ServicesEvent) {
        switch event {
        case .requested(let event): deadlines.insert(Deadline(instant: event.answerBy, subject: event.engagement))
        case .accepted(let event): deadlines.insert(Deadline(instant: event.deliverBy, subject: event.engagement))
        case .delivered(let event):
            deadlines.insert(Deadline(instant: event.inspectUntil, subject: event.engagement))
        case .accredited, .revoked, .completed, .ended, .incidentRecorded, .claimOpened, .claimDecided, .released:
            return
        }
    }
}

extension MarketTerms {
    /// What the venue charges on a service's fee: as on an order's price.
    fileprivate func serviceFees(on fee: Money) -> FeeSchedule {
        let minimum = min(minimumFeeMinorUnits, fee.minorUnits)
        return FeeSchedule(rate: platformFee, minimum: minimum, maximum: max(maximumFeeMinorUnits, minimum))
    }
}
