// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Market {
    func decide(_ command: CreditCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .report(let command): return try report(command, context)
        case .notify(let command): return try notify(command, context)
        case .state(let command): return try state(command, context)
        case .dismiss(let command): return try dismiss(command)
        case .decide(let command): return try decide(command, context)
        case .object(let command): return try object(command, context)
        case .answer(let command): return try answer(command, context)
        case .requestRepair(let command): return try requestRepair(command, context)
        case .decideRepair(let command): return try decideRepair(command, context)
        case .evaluate(let command): return try evaluate(command)
        case .consent(let command): return try consent(command, context)
        case .revokeConsent(let command): return try revokeConsent(command, context)
        }
    }

    private func report(_ command: ReportConduct, _ context: Context) throws(Refusal) -> [Event] {
        guard participants.all[command.party] != nil else { throw .participantNotFound(command.party) }
        let reporter = context.principal.participant
        guard reporter != command.party else { throw .reportsItself(command.party) }
        try CreditText.check(command.summary, "summary")
        let isKnown = credit.conducts.contains {
            $0.party == command.party && $0.act == command.act && $0.evidence == command.evidence
        }
        guard !isKnown else { throw .alreadyReported(command.party) }
        let reported = ConductReported(
            conduct: try id(.conduct, credit.conducts.nextSerial), party: command.party, act: command.act,
            deal: command.deal, evidence: command.evidence, reporter: reporter, summary: command.summary)
        return [.credit(.reported(reported))]
    }

    private func notify(_ command: NotifyOfHearing, _ context: Context) throws(Refusal) -> [Event] {
        let conduct = try conduct(command.conduct, in: [.reported])
        let days = credit.terms(on: context.now.date).hearingDays
        let notified = HearingNotified(
            conduct: conduct.id, notice: command.notice, until: context.now.adding(days: days))
        return [.credit(.notified(notified))]
    }

    private func state(_ command: MakeStatement, _ context: Context) throws(Refusal) -> [Event] {
        let conduct = try conduct(command.conduct, in: [.notified])
        if let participant = context.principal.participant {
            guard participant == conduct.party else { throw .notTheParty(conduct.id) }
        } else {
            guard command.statement != nil else { throw .waiverByVenue(conduct.id) }
        }
        let manner: ConductHeard.Manner = command.statement == nil ? .waived : .stated
        return [.credit(.heard(ConductHeard(conduct: conduct.id, manner: manner, statement: command.statement)))]
    }

    private func dismiss(_ command: DismissReport) throws(Refusal) -> [Event] {
        let conduct = try conduct(command.conduct, in: [.reported, .notified, .heard])
        try CreditText.check(command.reason, "reason")
        return [.credit(.dismissed(ReportDismissed(conduct: conduct.id, reason: command.reason)))]
    }

    private func decide(_ command: DecideConduct, _ context: Context) throws(Refusal) -> [Event] {
        let conduct = try credit.conduct(command.conduct)
        switch conduct.status {
        case .reported: throw .noHearing(conduct.id)
        case .notified: throw .hearingOpen(conduct.id, conduct.hearingUntil ?? context.now)
        case .heard: break
        case .decided, .ended: throw .conductElsewhere(conduct.id, conduct.status)
        }
        guard command.severity <= conduct.act.severity else { throw .stricterThanAct(conduct.act, command.severity) }
        try CreditText.check(command.reason, "reason")
        let today = context.now.date
        let terms = credit.terms(on: today)
        try terms.check(command.publicity, for: command.severity, on: today)
        let months = terms.publicityMonths(command.severity)
        let finding = Finding(
            severity: command.severity, points: terms.points(command.severity), publicity: command.publicity,
            decidedOn: today, repairFrom: (command.publicity?.from ?? today).monthsLater(months.lowerBound),
            endsOn: command.publicity?.until ?? today.monthsLater(months.upperBound))
        return [
            .credit(.decided(ConductDecided(conduct: conduct.id, finding: finding, reason: command.reason)))
        ]
    }

    /// A case of the participant on whose behalf the principal acts, decided and still counting.
    private func ownFinding(
        _ id: ExchangeID, _ context: Context
    ) throws(Refusal) -> (conduct: Conduct, finding: Finding) {
        let conduct = try conduct(id, in: [.decided])
        guard context.principal.participant == conduct.party, let finding = conduct.finding else {
            throw .notTheParty(conduct.id)
        }
        return (conduct, finding)
    }

    private func object(_ command: ObjectToFinding, _ context: Context) throws(Refusal) -> [Event] {
        let (conduct, _) = try ownFinding(command.conduct, context)
        guard !conduct.isInDispute else { throw .alreadyInDispute(conduct.id) }
        guard !conduct.answered.contains(command.evidence) else { throw .objectionAnswered(conduct.id) }
        let days = credit.terms(on: context.now.date).answerDays
        let objection = Conduct.Objection(evidence: command.evidence, answerBy: context.now.adding(days: days))
        return [.credit(.objected(FindingObjected(conduct: conduct.id, objection: objection)))]
    }

    private func answer(_ command: AnswerObjection, _ context: Context) throws(Refusal) -> [Event] {
        let conduct = try credit.conduct(command.conduct)
        guard let objection = conduct.objection else { throw .notInDispute(conduct.id) }
        guard context.now < objection.answerBy else { throw .answerOverdue(conduct.id, objection.answerBy) }
        try CreditText.check(command.reason, "reason")
        guard command.isUpheld else {
            let dismissed = FindingObjectionDismissed(conduct: conduct.id, reason: command.reason)
            return [.credit(.objectionDismissed(dismissed))]
        }
        return [
            .credit(.annulled(FindingAnnulled(conduct: conduct.id, cause: .upheld, reason: command.reason)))
        ]
    }

    private func requestRepair(_ command: RequestRepair, _ context: Context) throws(Refusal) -> [Event] {
        let (conduct, finding) = try ownFinding(command.conduct, context)
        guard context.now.date >= finding.repairFrom else { throw .repairTooEarly(conduct.id, finding.repairFrom) }
        guard conduct.repairProof == nil else { throw .repairRequested(conduct.id) }
        return [.credit(.repairRequested(RepairRequested(conduct: conduct.id, proof: command.proof)))]
    }

    private func decideRepair(_ command: DecideRepair, _ context: Context) throws(Refusal) -> [Event] {
        let conduct = try conduct(command.conduct, in: [.decided])
        guard conduct.repairProof != nil else { throw .repairNotRequested(conduct.id) }
        try CreditText.check(command.reason, "reason")
        guard command.isGranted else {
            return [.credit(.repairRefused(RepairRefused(conduct: conduct.id, reason: command.reason)))]
        }
        return [ended(conduct, .repaired, command.reason, on: context.now.date)]
    }

    /// The end of a finding's effects, from a day on which the time of keeping starts.
    func ended(_ conduct: Conduct, _ ending: Conduct.Ending, _ reason: String, on day: CalendarDate) -> Event {
        let years = credit.terms(on: day).retentionYears
        return .credit(
            .ended(
                FindingEnded(
                    conduct: conduct.id, ending: ending, reason: reason,
                    keptUntil: Instant(startOf: day.monthsLater(12 * years)))))
    }

    private func evaluate(_ command: RecordEvaluation) throws(Refusal) -> [Event] {
        let id = command.participant
        guard participants.all[id] != nil else { throw .participantNotFound(id) }
        let round = command.evaluation.round
        guard (1...40).contains(round.utf8.count) else { throw .creditTextLength("round", 40) }
        guard credit.standings[id]?.evaluation?.round != round else { throw .roundRecorded(id, round) }
        return [.credit(.evaluated(ParticipantEvaluated(participant: id, evaluation: command.evaluation)))]
    }

    private func consent(_ command: GiveConsent, _ context: Context) throws(Refusal) -> [Event] {
        guard let id = context.principal.participant else { throw .participantNeeded }
        _ = try participants.active(command.reader)
        guard command.reader != id else { throw .consentToItself(id) }
        guard context.now.date <= command.until else { throw .consentInThePast(command.until) }
        let others = (credit.standings[id]?.consents ?? []).filter {
            $0.reader != command.reader && context.now.date <= $0.until
        }
        guard others.count < GiveConsent.limit else { throw .tooManyConsents(others.count) }
        let consent = Consent(reader: command.reader, until: command.until)
        return [.credit(.consented(ConsentGiven(participant: id, consent: consent)))]
    }

    private func revokeConsent(_ command: RevokeConsent, _ context: Context) throws(Refusal) -> [Event] {
        guard let id = context.principal.participant else { throw .participantNeeded }
        guard credit.standings[id]?.consents.contains(where: { $0.reader == command.reader }) == true else {
            throw .noConsent(id, command.reader)
        }
        return [.credit(.consentRevoked(ConsentRevoked(participant: id, reader: command.reader)))]
    }

    private func conduct(_ id: ExchangeID, in statuses: [Conduct.Status]) throws(Refusal) -> Conduct {
        let conduct = try credit.conduct(id)
        guard statuses.contains(conduct.status) else { throw .conductElsewhere(id, conduct.status) }
        return conduct
    }
}
