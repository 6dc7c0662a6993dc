// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

// Negotiation, mediation, and then arbitration or a court: never both (或裁或审, 仲裁法 5).
extension Market {
    func mediate(_ command: RequestMediation, _ context: Context) throws(Refusal) -> [Event] {
        let (dispute, _) = try ownCase(command.dispute, context)
        guard dispute.phase == .negotiation else { throw .notAtThisPhase(dispute) }
        guard dispute.isAnswered || dispute.isDefaulted else { throw .answerPending(dispute.id, dispute.deadline) }
        if let mediator = command.mediator { try checkNeutral(mediator, in: dispute) }
        return [.disputes(.mediationOpened(mediation(of: dispute, by: command.mediator, context)))]
    }

    private func mediation(of dispute: DisputeCase, by mediator: ExchangeID?, _ context: Context) -> MediationOpened {
        let terms = terms(at: context.now).disputes
        return MediationOpened(
            dispute: dispute.id, mediator: mediator, until: terms.end(ofWorkingDay: terms.mediationDays, after: context.now))
    }

    func propose(_ command: ProposeDivision, _ context: Context) throws(Refusal) -> [Event] {
        let dispute = try disputes.openCase(command.dispute)
        guard dispute.phase == .mediation else { throw .notAtThisPhase(dispute) }
        guard dispute.mediator == context.principal.participant else { throw .notMediator(dispute.id) }
        guard (1...2_000).contains(command.reason.utf8.count) else { throw .statementMissing }
        _ = try command.division.parts(of: try moneyInDispute(dispute))
        return [
            .disputes(.proposed(DivisionProposed(dispute: dispute.id, division: command.division, reason: command.reason)))
        ]
    }

    /// Both parties offer a division; when the offers come to the same amounts the case is settled.
    func agree(_ command: AgreeToDivision, _ context: Context) throws(Refusal) -> [Event] {
        let (dispute, party) = try ownCase(command.dispute, context)
        let money = try moneyInDispute(dispute)
        let parts = try command.division.parts(of: money)
        let offered = Event.disputes(
            .offered(DivisionOffered(dispute: dispute.id, party: party, division: command.division)))
        guard let other = dispute.offers.first(where: { $0.party != party }), try other.content.parts(of: money) == parts else {
            return [offered]
        }
        // The agreement itself is in this record: no other document is needed.
        return [offered] + (try executed(dispute, nil, division: command.division, .settled, context))
    }

    /// What the parties can divide: what is held for an open order, or what was paid for a completed one.
    private func moneyInDispute(_ dispute: DisputeCase) throws(Refusal) -> Money {
        guard let id = dispute.order else { throw .nothingToDivide(dispute.id) }
        if let order = trading.orders[id] { return held(for: order).left }
        guard let settled = trading.settled[id] else { throw .orderNotSettled(id) }
        return settled.refundable
    }

    func arbitrate(_ command: AgreeToArbitration, _ context: Context) throws(Refusal) -> [Event] {
        let (dispute, party) = try ownCase(command.dispute, context)
        try refuseIfForumChosen(dispute)
        if let arbitrator = command.arbitrator { try checkNeutral(arbitrator, in: dispute) }
        let other = dispute.arbitrators.first { $0.party != party }
        if let other, other.content.first == command.arbitrator {
            return [.disputes(.arbitrationAgreed(ArbitrationAgreed(dispute: dispute.id, arbitrator: command.arbitrator)))]
        }
        return [
            .disputes(
                .arbitratorProposed(ArbitratorProposed(dispute: dispute.id, party: party, arbitrator: command.arbitrator)))
        ]
    }

    func sue(_ command: GoToCourt, _ context: Context) throws(Refusal) -> [Event] {
        let (dispute, party) = try ownCase(command.dispute, context)
        try refuseIfForumChosen(dispute)
        guard (1...200).contains(command.court.utf8.count) else { throw .titleMissing }
        return [.disputes(.courtChosen(CourtChosen(dispute: dispute.id, party: party, court: command.court)))]
    }

    private func refuseIfForumChosen(_ dispute: DisputeCase) throws(Refusal) {
        switch dispute.phase {
        case .arbitration: throw .arbitrationAgreed(dispute.id)
        case .court: throw .courtChosen(dispute.id)
        case .negotiation, .mediation, .undecided, .closed: return
        }
    }

    func award(_ command: AwardDispute, _ context: Context) throws(Refusal) -> [Event] {
        let dispute = try disputes.openCase(command.dispute)
        let participant = context.principal.participant
        switch dispute.phase {
        case .arbitration:
            guard dispute.arbitrator == participant else { throw .notArbitrator(dispute.id) }
            return try executed(dispute, command.ruling, division: command.ruling.division, .awarded, context)
        case .court:
            guard participant == nil else { throw .notArbitrator(dispute.id) }
            return try executed(dispute, command.ruling, division: command.ruling.division, .judged, context)
        case .negotiation, .mediation, .undecided, .closed: throw .notAtThisPhase(dispute)
        }
    }

    /// A respondent that does not answer in time leaves the decision to the venue's desk. It decides on the claimant's evidence and
    /// gives it no more than it claimed; an answer that comes late but before the decision takes the case back to the parties.
    func decideByDefault(_ command: DecideByDefault, _ context: Context) throws(Refusal) -> [Event] {
        let dispute = try disputes.openCase(command.dispute)
        try refuseIfForumChosen(dispute)
        guard dispute.isDefaulted, !dispute.isAnswered else { throw .answerPending(dispute.id, dispute.deadline) }
        let ruling = command.ruling
        if let claimed = dispute.claimed {
            var given = ruling.compensation ?? .zero(claimed.currency)
            if let division = ruling.division {
                let parts = try division.parts(of: try moneyInDispute(dispute))
                let isBuyer = dispute.order.flatMap { trading.orders[$0] ?? trading.settled[$0]?.order }?.buyer == dispute.claimant
                given = try given.plus(isBuyer ? parts.buyer : parts.seller)
            }
            guard given.minorUnits <= claimed.minorUnits else { throw .beyondClaim(dispute.id, claimed) }
        }
        return try executed(dispute, ruling, division: ruling.division, .defaulted, context)
    }

    /// A mediator or arbitrator is an active service and not a party.
    private func checkNeutral(_ id: ExchangeID, in dispute: DisputeCase) throws(Refusal) {
        let participant = try participants.active(id)
        guard participant.roles.contains(.service), !dispute.isParty(id) else { throw .notNeutral(id) }
    }

    /// The time of a phase is over.
    func disputeDeadlinePassed(_ deadline: Deadline, _ context: Context) throws(Refusal) -> [Event] {
        guard let dispute = disputes.cases[deadline.subject], dispute.deadline == deadline.instant else { return [] }
        let terms = terms(at: context.now).disputes
        switch dispute.phase {
        case .negotiation where !dispute.isAnswered && !dispute.isDefaulted:
            let until = terms.end(ofWorkingDay: terms.negotiationDays, after: context.now)
            return [.disputes(.answerMissed(AnswerMissed(dispute: dispute.id, negotiateUntil: until)))]
        case .negotiation: return [.disputes(.mediationOpened(mediation(of: dispute, by: nil, context)))]
        case .mediation:
            let chooseBy = terms.end(ofWorkingDay: terms.forumDays, after: context.now)
            return [.disputes(.mediationFailed(MediationFailed(dispute: dispute.id, chooseBy: chooseBy)))]
        case .undecided: return try givenUp(dispute, .lapsed, "", context)
        case .arbitration, .court, .closed: return []
        }
    }
}
