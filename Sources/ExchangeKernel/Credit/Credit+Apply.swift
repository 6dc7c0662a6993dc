// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Credit {
    mutating func apply(_ event: CreditEvent) {
        switch event {
        case .reported(let event):
            let conduct = Conduct(
                id: event.conduct, party: event.party, act: event.act, deal: event.deal, evidence: event.evidence,
                reporter: event.reporter)
            conducts.insert(conduct, as: event.conduct)
        case .notified(let event):
            conducts.update(event.conduct) {
                $0.status = .notified
                $0.hearingUntil = event.until
            }
        case .heard(let event):
            conducts.update(event.conduct) {
                $0.status = .heard
                $0.statement = event.statement
            }
        case .dismissed(let event): conducts.remove(event.conduct)
        case .decided(let event): count(event)
        case .objected(let event): conducts.update(event.conduct) { $0.objection = event.objection }
        case .objectionDismissed(let event): conducts.update(event.conduct) { $0.closeObjection() }
        case .annulled(let event):
            discount(event.conduct)
            conducts.remove(event.conduct)
        case .repairRequested(let event): conducts.update(event.conduct) { $0.repairProof = event.proof }
        case .repairRefused(let event): conducts.update(event.conduct) { $0.repairProof = nil }
        case .ended(let event):
            discount(event.conduct)
            conducts.update(event.conduct) {
                $0.closeObjection()
                $0.status = .ended
                $0.ending = event.ending
                $0.keptUntil = event.keptUntil
                $0.repairProof = nil
            }
        case .removed(let event): conducts.remove(event.conduct)
        case .evaluated(let event): change(event.participant) { $0.evaluation = event.evaluation }
        case .consented(let event):
            change(event.participant) {
                $0.consents.removeAll { $0.reader == event.consent.reader }
                $0.consents.append(event.consent)
            }
        case .consentRevoked(let event):
            change(event.participant) { $0.consents.removeAll { $0.reader == event.reader } }
        }
    }

    mutating func apply(_ event: VenueEvent) {
        switch event {
        case .founded(let event):
            terms = [
                DatedCreditTerms(since: CalendarDate(daysSince1970: 0), terms: event.terms.credit ?? CreditTerms())
            ]
        case .termsSet(let event):
            terms.removeAll { $0.since == event.since }
            terms.append(DatedCreditTerms(since: event.since, terms: event.terms.credit ?? CreditTerms()))
            terms.sort { $0.since < $1.since }
        case .affiliateDeclared, .stopped, .resumed, .deadlinePassed: break
        }
    }

    /// Counts a clean settled deal for both of its parties. A free one settles nothing: merit is not to be had for nothing.
    mutating func settle(_ order: Order) {
        guard order.price.isPositive else { return }
        addDeal(to: order.buyer)
        addDeal(to: order.seller)
    }

    private mutating func addDeal(to participant: ExchangeID) {
        let index = Int(participant.serial)
        if index >= deals.count { deals.append(contentsOf: repeatElement(0, count: index + 1 - deals.count)) }
        deals[index] += 1
    }

    private mutating func count(_ event: ConductDecided) {
        guard let conduct = conducts[event.conduct] else { return }
        conducts.update(conduct.id) {
            $0.status = .decided
            $0.finding = event.finding
        }
        change(conduct.party) {
            $0.points += event.finding.points
            $0.seriousCount += event.finding.severity == .serious ? 1 : 0
        }
    }

    private mutating func discount(_ id: ExchangeID) {
        guard let conduct = conducts[id], conduct.status == .decided, let finding = conduct.finding else { return }
        change(conduct.party) {
            $0.points -= finding.points
            $0.seriousCount -= finding.severity == .serious ? 1 : 0
        }
    }

    private mutating func change(_ participant: ExchangeID, _ change: (inout Standing) -> Void) {
        if standings[participant] == nil { standings.insert(Standing(participant: participant), as: participant) }
        standings.update(participant, change)
    }
}

extension Conduct {
    fileprivate mutating func closeObjection() {
        if let objection { answered.append(objection.evidence) }
        objection = nil
    }
}
