// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

extension Market {
    func decide(_ command: ParticipantsCommand, _ context: Context) throws(Refusal) -> [Event] {
        switch command {
        case .apply(let command): return try apply(command)
        case .sign(let command): return try sign(command, context)
        case .review(let command): return try review(command, context)
        case .suspend(let command):
            _ = try participants.active(command.participant)
            return [
                .participants(
                    .suspended(ParticipantSuspended(participant: command.participant, reason: command.reason)))
            ]
        case .reinstate(let command):
            guard let participant = participants.all[command.participant] else {
                throw .participantNotFound(command.participant)
            }
            guard participant.status == .suspended else { throw .notSuspended(command.participant) }
            return [
                .participants(
                    .reinstated(ParticipantReinstated(participant: command.participant, reason: command.reason)))
            ]
        case .exit(let command): return try exit(command, context)
        case .readPersonal(let command):
            guard let participant = participants.all[command.participant] else { throw .participantNotFound(command.participant) }
            guard participant.kind == .naturalPerson else { throw .notNaturalPerson(command.participant) }
            guard ReadPersonalInformation.purposeLengths.contains(command.purpose.utf8.count) else { throw .readingPurposeMissing }
            let read = PersonalInformationRead(participant: command.participant, purpose: command.purpose)
            return [.participants(.personalRead(read))]
        }
    }

    private func apply(_ command: ApplyForAdmission) throws(Refusal) -> [Event] {
        guard !command.title.isEmpty, command.title.utf8.count <= 200 else { throw .nameMissing }
        if let english = command.englishTitle {
            guard !english.isEmpty, english.utf8.count <= 200 else { throw .englishNameOutOfRange }
        }
        guard !command.roles.isEmpty, Set(command.roles).count == command.roles.count else { throw .rolesMissing }
        guard command.country.utf8.count == 2 else { throw .countryUnknown(command.country) }
        let isOrganisation = command.kind != .naturalPerson
        if let code = command.code {
            guard isOrganisation else { throw .codeOfNaturalPerson }
            _ = try UnifiedSocialCreditCode(code)
            let isTaken = participants.all.contains { $0.code == code && $0.status != .rejected && $0.status != .exited }
            guard !isTaken else { throw .codeTaken(code) }
        } else if isOrganisation && command.country == "CN" {
            throw .codeMissing
        }
        let mayTrade = command.roles.contains { $0 != .auditor && $0 != .regulator }
        guard !(command.roles.contains(.regulator) && mayTrade) else { throw .regulatorCannotTrade }
        let tradesAsSupplier = command.roles.contains { $0 == .seller || $0 == .dealer || $0 == .broker }
        if tradesAsSupplier, venue.isOperatorOrAffiliate(command.code) { throw .venueCannotTrade(command.code) }
        let id = try id(.participant, participants.all.nextSerial)
        return [
            .participants(
                .applied(
                    AdmissionApplied(
                        participant: id, kind: command.kind, title: command.title, englishTitle: command.englishTitle, code: command.code,
                        region: command.region, country: command.country, roles: command.roles, sealed: command.sealed)))
        ]
    }

    private func sign(_ command: SignCommitment, _ context: Context) throws(Refusal) -> [Event] {
        guard let id = context.principal.participant else { throw .notAllowed(SignCommitment.name, "venue") }
        let missing = SignCommitment.Stage.allCases.filter { !command.stages.contains($0) }
        guard missing.isEmpty else { throw .stagesMissing(missing) }
        return [.participants(.committed(CommitmentSigned(participant: id, document: command.document)))]
    }

    private func review(_ command: ReviewAdmission, _ context: Context) throws(Refusal) -> [Event] {
        let id = command.participant
        guard let participant = participants.all[id] else { throw .participantNotFound(id) }
        guard participant.status == .applied else { throw .alreadyReviewed(id, participant.status) }
        guard command.isAdmitted else {
            return [.participants(.rejected(AdmissionRejected(participant: id, reason: command.reason)))]
        }
        let isOfficial = participant.roles.allSatisfy { $0 == .regulator || $0 == .auditor }
        guard isOfficial || participant.commitment != nil else { throw .noCommitment(id) }
        // Whoever left while barred does not come back under another number.
        if let code = participant.code {
            let isBarred = participants.all.contains { $0.code == code && credit.isBarred($0.id, on: context.now.date) }
            guard !isBarred else { throw .barred(code) }
        }
        let tier = credit.tier(of: id, on: context.now.date)
        let admitted = ParticipantAdmitted(participant: id, reason: command.reason, credit: tier == .a ? nil : tier)
        return [.participants(.admitted(admitted))]
    }

    private func exit(_ command: ExitMarket, _ context: Context) throws(Refusal) -> [Event] {
        guard let id = context.principal.participant else { throw .notAllowed(ExitMarket.name, "venue") }
        guard !trading.hasOpenOrders(of: id) else { throw .ordersOpen(id) }
        try refuseExitWhileBound(id)
        guard !services.hasDuties(id, on: context.now.date) else { throw .serviceDuties(id) }
        guard !trading.hasDeletionDue(id) else { throw .deletionOpen(id) }
        guard !clearing.hasOpenObligations(of: id) else { throw .obligationsOpen(id) }
        guard !sharesInIncome(id) else { throw .sharesIncome(id) }
        let currency = try charter().currency
        var events = [Event.participants(.exited(ParticipantExited(participant: id, deletionProof: command.deletionProof)))]
        for kind in [AccountKind.available, .payable, .payoutClearing, .collateral] {
            let account = AccountID(owner: id.serial, kind: kind, currency: currency)
            let balance = ledger.balance(of: account)
            guard balance.postedMinorUnits == 0 else { throw .moneyLeft(id, balance.posted) }
            guard balance.debits > 0 else { continue }
            // Nothing comes in any more under a name that has left.
            let closed = LedgerEntry.closed(AccountClosed(account: account))
            try ledger.check(closed)
            events.append(.ledger(closed))
        }
        guard !escrow.frozenFunds.contains(where: { $0.participant == id }) else { throw .fundsFrozen(id) }
        return events
    }

    /// Whether something that is on offer, ordered or running will bring a participant a share of its income.
    private func sharesInIncome(_ id: ExchangeID) -> Bool {
        func has(_ shares: [IncomeShare]?) -> Bool { shares?.contains { $0.participant == id } ?? false }
        return trading.orders.contains { has($0.shares) } || catalog.listings.contains { $0.seller != id && has($0.shares) }
            || trading.contracts.contains { trading.lives[$0.id]?.renewal != nil && has($0.shares) }
    }
}
