// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

extension Market {
    func decide(_ command: ServicesCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .accredit(let command): return try accredit(command, context)
        case .revoke(let command): return try revoke(command)
        case .request(let command): return try request(command, context)
        case .accept(let command): return try accept(command, context)
        case .cancel(let command): return try cancel(command, context)
        case .deliver(let command): return try deliver(command, context)
        case .acceptWork(let command):
            return try completed(try inspected(command.engagement, context), .accepted)
        case .rejectWork(let command):
            try ServiceText.check(command.reason, "reason")
            return try ended(try inspected(command.engagement, context), .rejected, command.reason)
        case .recordIncident(let command): return try recordIncident(command, context)
        case .decideClaim(let command): return try decideClaim(command, context)
        case .release(let command): return try release(command, context)
        }
    }

    private func accredit(_ command: AccreditAgency, _ context: Context) throws(Refusal) -> [Event] {
        let agency = try participants.active(command.agency)
        guard !agency.capacities.isDisjoint(with: [.service, .broker]) else { throw .notAnAgency(agency.id) }
        let until = command.accreditation.until
        guard context.now.date <= until else { throw .accreditationInThePast(until) }
        return [
            .services(
                .accredited(AgencyAccredited(agency: agency.id, accreditation: command.accreditation)))
        ]
    }

    private func revoke(_ command: RevokeAccreditation) throws(Refusal) -> [Event] {
        try ServiceText.check(command.reason, "reason")
        let accreditations = services.agencies[command.agency]?.accreditations ?? []
        guard accreditations.contains(where: { $0.kind == command.kind }) else {
            throw .notAccredited(command.agency, command.kind)
        }
        let revoked = AccreditationRevoked(agency: command.agency, kind: command.kind, reason: command.reason)
        return [.services(.revoked(revoked))]
    }

    private func request(_ command: RequestService, _ context: Context) throws(Refusal) -> [Event] {
        let client = try trader(context)
        let agency = try participants.active(command.agency)
        guard client.id != agency.id else { throw .engagesItself(client.id) }
        try refuseUnlessAccredited(agency.id, command.kind, context)
        guard !credit.isBarred(agency.id, on: context.now.date) else { throw .agencyBarred(agency.id) }
        try check(command.subject, of: command.kind, client: client.id, agency: agency.id)
        try checkFee(command.feeLimit)
        try ServiceText.check(command.request, "request")
        let requested = ServiceRequested(
            engagement: try id(.engagement, services.engagements.nextSerial), kind: command.kind, client: client.id,
            agency: agency.id, subject: command.subject, feeLimit: command.feeLimit, request: command.request,
            answerBy: context.now.adding(days: terms(at: context.now).quoteDays))
        return [.services(.requested(requested))]
    }

    /// Whether the work is about something that the client has a part in and the agency has none.
    private func check(
        _ subject: ExchangeID?, of kind: ServiceKind, client: ExchangeID, agency: ExchangeID
    ) throws(Refusal) {
        guard !kind.subjects.isEmpty else { return }
        guard let subject, kind.subjects.contains(subject.kind) else { throw .subjectMissing(kind) }
        guard subject.kind == .contract else {
            let product = try catalog.product(subject)
            guard agency != product.seller else { throw .agencyNotIndependent(agency) }
            guard client == product.seller || kind == .appraisal else { throw .notSeller(client, subject) }
            return
        }
        let contract = try trading.contract(subject)
        let seller = catalog.products[contract.product]?.seller
        guard agency != contract.buyer, agency != seller else { throw .agencyNotIndependent(agency) }
        guard client == contract.buyer || client == seller else { throw .notParty(subject) }
    }

    private func accept(_ command: AcceptEngagement, _ context: Context) throws(Refusal) -> [Event] {
        let engagement = try engagement(command.engagement, in: [.requested])
        try refuseUnlessAgency(engagement, context)
        try refuseUnlessAccredited(engagement.agency, engagement.kind, context)
        try checkFee(command.fee)
        guard command.fee.minorUnits <= engagement.feeLimit.minorUnits else {
            throw .feeAboveLimit(command.fee, engagement.feeLimit)
        }
        let accepted = Event.services(
            .accepted(
                EngagementAccepted(
                    engagement: engagement.id, fee: command.fee, instant: context.now,
                    deliverBy: context.now.adding(days: terms(at: context.now).deliveryDays))))
        guard command.fee.isPositive else { return [accepted] }
        let hold = LedgerEntry.held(
            Hold(
                id: engagement.hold, account: engagement.client.account(.available, command.fee.currency),
                minorUnits: command.fee.minorUnits))
        try ledger.check(hold)
        return [accepted, .ledger(hold)]
    }

    private func cancel(_ command: CancelEngagement, _ context: Context) throws(Refusal) -> [Event] {
        let engagement = try engagement(command.engagement, in: [.requested, .accepted])
        let participant = context.principal.participant
        guard participant == engagement.client || participant == engagement.agency else {
            throw .notParty(engagement.id)
        }
        try ServiceText.check(command.reason, "reason")
        return try ended(engagement, .cancelled, command.reason)
    }

    private func deliver(_ command: DeliverWork, _ context: Context) throws(Refusal) -> [Event] {
        let engagement = try engagement(command.engagement, in: [.accepted])
        try refuseUnlessAgency(engagement, context)
        try refuseUnlessAccredited(engagement.agency, engagement.kind, context)
        try check(command.work, for: engagement, context)
        let delivered = WorkDelivered(
            engagement: engagement.id, work: command.work,
            version: engagement.subject.flatMap { catalog.products[$0]?.version },
            inspectUntil: context.now.adding(days: engagementTerms(engagement).inspectionDays))
        return [.services(.delivered(delivered))]
    }

    private func check(_ work: WorkProduct, for engagement: Engagement, _ context: Context) throws(Refusal) {
        guard work.kind == engagement.kind else { throw .otherWork(engagement.kind, work.kind) }
        if let field = work.flaw(currency: try charter().currency, on: context.now.date) { throw .workUnusable(field) }
        switch work {
        case .introduction(let counterparty, _, _):
            _ = try participants.active(counterparty)
            guard counterparty != engagement.client, counterparty != engagement.agency else {
                throw .workUnusable("counterparty")
            }
        case .policy(_, let premium, _, _, _):
            guard premium == engagement.fee else { throw .premiumDiffers(premium, engagement.fee ?? premium) }
            let policies = services.policies.sorted.filter { $0.contract == engagement.subject }.count
            let waiting = services.engagements.sorted.filter {
                $0.kind == .insurance && $0.status == .delivered && $0.subject == engagement.subject
            }.count
            guard policies + waiting < Policy.limit else { throw .tooManyPolicies(policies + waiting) }
        case .custodyRecord(_, _, .contractEnded(let contract), _): _ = try trading.contract(contract)
        case .loanOffer:
            guard credit.hasConsent(of: engagement.client, for: engagement.agency, on: context.now.date) else {
                throw .noConsent(engagement.client, engagement.agency)
            }
        case .integration, .certificate, .auditOpinion, .notarialCertificate, .custodyRecord, .appraisalReport,
            .arbitrationReference, .trainingRecord:
            return
        }
    }

    /// An engagement whose work its client may still accept or reject.
    private func inspected(_ id: ExchangeID, _ context: Context) throws(Refusal) -> Engagement {
        let engagement = try engagement(id, in: [.delivered])
        guard context.principal.participant == engagement.client else { throw .notParty(id) }
        return engagement
    }

    private func engagement(
        _ id: ExchangeID, in statuses: [Engagement.Status]
    ) throws(Refusal) -> Engagement {
        let engagement = try services.engagement(id)
        guard statuses.contains(engagement.status) else { throw .engagementElsewhere(id, engagement.status) }
        return engagement
    }

    private func refuseUnlessAgency(_ engagement: Engagement, _ context: Context) throws(Refusal) {
        guard context.principal.participant == engagement.agency else { throw .notParty(engagement.id) }
    }

    private func refuseUnlessAccredited(
        _ agency: ExchangeID, _ kind: ServiceKind, _ context: Context
    ) throws(Refusal) {
        guard services.isAccredited(agency, for: kind, on: context.now.date) else { throw .notAccredited(agency, kind) }
    }

    private func checkFee(_ fee: Money) throws(Refusal) {
        let currency = try charter().currency
        guard fee.currency == currency else { throw .priceInOtherCurrency(fee.currency, currency) }
        guard fee.minorUnits >= 0 else { throw .feeNegative(fee) }
    }
}

/// What people write into engagements.
enum ServiceText {
    static let limit = 500

    static func check(_ text: String, _ field: String) throws(Refusal) {
        guard (1...limit).contains(text.utf8.count) else { throw .serviceTextLength(field, limit) }
    }
}
