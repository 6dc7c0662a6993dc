// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

// What happens to cases by itself: a hearing closes, an objection lapses in the party's favour, effects end, a record is removed.
extension Market {
    mutating func schedule(_ event: CreditEvent) {
        switch event {
        case .notified(let event): deadlines.insert(Deadline(instant: event.until, subject: event.conduct))
        case .decided(let event):
            deadlines.insert(Deadline(instant: Instant(startOf: event.finding.endsOn), subject: event.conduct))
        case .objected(let event):
            deadlines.insert(Deadline(instant: event.objection.answerBy, subject: event.conduct))
        case .ended(let event): deadlines.insert(Deadline(instant: event.keptUntil, subject: event.conduct))
        case .reported, .heard, .dismissed, .objectionDismissed, .annulled, .repairRequested, .repairRefused, .removed,
            .evaluated, .consented, .consentRevoked:
            return
        }
    }

    /// A time in a case has come.
    func conductDeadlinePassed(_ deadline: Deadline) -> [Event] {
        guard let conduct = credit.conducts[deadline.subject] else { return [] }
        switch conduct.status {
        case .notified where conduct.hearingUntil == deadline.instant:
            return [.credit(.heard(ConductHeard(conduct: conduct.id, manner: .silent, statement: nil)))]
        case .decided: return findingDeadlinePassed(conduct, deadline)
        case .ended where conduct.keptUntil == deadline.instant:
            return [.credit(.removed(ConductRemoved(conduct: conduct.id)))]
        case .reported, .notified, .heard, .ended: return []
        }
    }

    private func findingDeadlinePassed(_ conduct: Conduct, _ deadline: Deadline) -> [Event] {
        guard let finding = conduct.finding else { return [] }
        let end = Instant(startOf: finding.endsOn)
        if let objection = conduct.objection, objection.answerBy <= end {
            // An objection that nobody answered in time counts as upheld, before the term can end.
            guard objection.answerBy == deadline.instant else { return [] }
            return [.credit(.annulled(FindingAnnulled(conduct: conduct.id, cause: .unanswered, reason: "")))]
        }
        guard end == deadline.instant else { return [] }
        return [ended(conduct, .lapsed, "", on: finding.endsOn)]
    }
}
