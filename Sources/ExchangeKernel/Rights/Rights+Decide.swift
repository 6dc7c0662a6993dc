// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import SectorKit

extension Market {
    func decide(_ command: RightsCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .register(let command): return try register(command, context)
        case .accept(let command): return try accept(command, context)
        case .object(let command): return try object(command, context)
        case .resolve(let command): return try resolve(command)
        case .certify(let command): return try certify(command, context)
        case .transfer(let command): return try transfer(command, context)
        case .licence(let command): return try licence(command, context)
        }
    }

    private func register(_ command: RegisterRight, _ context: Context) throws(Refusal) -> [Event] {
        let holder = try trader(context)
        let resource = command.resource
        guard !resource.title.isEmpty, resource.title.utf8.count <= 300 else { throw .resourceTitleMissing }
        let facts: Facts = [
            .sourceClass: .text(resource.sourceClass.rawValue), .acquisition: .text(resource.acquisition.rawValue),
            .acquisitionEvidence: .text(resource.evidence), .seller: .text(holder.code ?? "\(holder.id)"),
            .sellerIsVenue: .flag(venue.isOperatorOrAffiliate(holder.code)), .sellerIsVerified: true,
            .creditTier: .text(credit.tier(of: holder.id, on: context.now.date).rawValue),
        ]
        let judgement = context.rulebook.judge(.register, facts, on: context.now.date)
        try compliance.refuseUnlessAllowed(judgement, subject: nil, on: context.now.date)
        let id = try id(.right, rights.all.nextSerial)
        return [
            .rights(
                .registered(
                    RightRegistered(right: id, holder: holder.id, resource: resource, verdicts: judgement.summary)))
        ]
    }

    private func accept(_ command: AcceptRegistration, _ context: Context) throws(Refusal) -> [Event] {
        let registration = try registration(command.right, in: [.applied])
        guard command.isAccepted else {
            return [.rights(.refused(RegistrationRefused(right: registration.id, reason: command.reason)))]
        }
        let until = context.now.adding(days: terms(at: context.now).publicityDays)
        return [
            .rights(
                .published(
                    RegistrationPublished(right: registration.id, objectionsUntil: until, reason: command.reason)))
        ]
    }

    private func object(_ command: ObjectToRegistration, _ context: Context) throws(Refusal) -> [Event] {
        let registration = try registration(command.right, in: [.published])
        guard let objector = context.principal.participant else { throw .notAllowed(ObjectToRegistration.name, "venue") }
        guard let until = registration.objectionsUntil, context.now < until else {
            throw .objectionTooLate(registration.id)
        }
        return [
            .rights(
                .objected(ObjectionRaised(right: registration.id, objector: objector, reason: command.reason)))
        ]
    }

    private func resolve(_ command: ResolveObjection) throws(Refusal) -> [Event] {
        let registration = try registration(command.right, in: [.objected])
        return command.isUpheld
            ? [.rights(.refused(RegistrationRefused(right: registration.id, reason: command.reason)))]
            : [.rights(.dismissed(ObjectionDismissed(right: registration.id, reason: command.reason)))]
    }

    private func certify(_ command: CertifyRight, _ context: Context) throws(Refusal) -> [Event] {
        let registration = try registration(command.right, in: [.published])
        guard let until = registration.objectionsUntil, context.now >= until else {
            throw .publicityNotOver(registration.id, registration.objectionsUntil ?? context.now)
        }
        return [certified(registration)]
    }

    /// Certifies a registration whose time for objections has ended without one.
    func publicityEnded(_ deadline: Deadline) -> [Event] {
        guard let registration = rights.all[deadline.subject], registration.status == .published,
            registration.objectionsUntil == deadline.instant
        else { return [] }
        return [certified(registration)]
    }

    private func certified(_ registration: Registration) -> Event {
        let id = registration.id
        let certificate = ExchangeID(region: id.region, kind: .certificate, serial: id.serial)
        return .rights(
            .certified(RightCertified(right: id, certificate: certificate, content: registration.resource.content)))
    }

    private func transfer(_ command: TransferRight, _ context: Context) throws(Refusal) -> [Event] {
        let giver = try trader(context)
        let registration = try rights.certified(command.right)
        _ = try participants.active(command.receiver)
        guard registration.holder(of: command.kind) == giver.id else { throw .notHolder(giver.id, command.kind) }
        guard command.receiver != giver.id else { throw .transferToSelf(command.right) }
        if command.kind == .productOperation, let acquired = registration.operationAcquired {
            let terms = terms(at: context.now)
            let days = terms.tradingDays(after: acquired, through: context.now.date)
            guard days >= terms.resaleDays else { throw .resaleTooEarly(command.right, acquired, days, terms.resaleDays) }
        }
        if let code = participants.all[command.receiver]?.code, command.kind == .productOperation,
            venue.isOperatorOrAffiliate(code)
        {
            throw .venueCannotTrade(code)
        }
        return [
            .rights(
                .transferred(
                    RightTransferred(
                        right: command.right, kind: command.kind, giver: giver.id, receiver: command.receiver,
                        contract: command.contract)))
        ]
    }

    private func licence(_ command: LicenceRight, _ context: Context) throws(Refusal) -> [Event] {
        let holder = try trader(context)
        let registration = try rights.certified(command.right)
        _ = try participants.active(command.licensee)
        guard registration.holder(of: command.kind) == holder.id else { throw .notHolder(holder.id, command.kind) }
        let today = context.now.date
        guard command.until >= today else { throw .licenceInThePast(command.until) }
        let open = registration.licences.filter { $0.right == command.kind && today <= $0.until }
        guard !open.contains(where: \.isExclusive), !(command.isExclusive && !open.isEmpty) else {
            throw .exclusiveLicenceExists(command.right, command.kind)
        }
        let licence = Registration.Licence(
            right: command.kind, licensee: command.licensee, isExclusive: command.isExclusive, until: command.until)
        return [.rights(.licensed(RightLicensed(right: command.right, licence: licence)))]
    }

    private func registration(
        _ id: ExchangeID, in statuses: [Registration.Status]
    ) throws(Refusal) -> Registration {
        guard let registration = rights.all[id] else { throw .rightNotFound(id) }
        guard statuses.contains(registration.status) else { throw .registrationElsewhere(id, registration.status) }
        return registration
    }

    /// The participant on whose behalf the principal acts, if it may trade.
    func trader(_ context: Context) throws(Refusal) -> Participant {
        guard let id = context.principal.participant else { throw .participantNeeded }
        return try participants.trading(id)
    }
}
