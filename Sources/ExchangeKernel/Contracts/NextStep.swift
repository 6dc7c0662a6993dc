// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Something that a party may do next about an offer, an order or a contract.
public enum NextStep: String, Sendable, Hashable, Codable, CaseIterable {
    /// Answer an offer.
    case counterOffer, acceptOffer, declineOffer
    /// Take one's own offer back.
    case withdrawOffer
    /// Disclose that one acts for both sides, or consent to it.
    case discloseAgency, consentToAgency
    /// Bring an order to its end.
    case cancelOrder, recordDelivery, acceptDelivery, rejectDelivery
    /// Use the data.
    case useLicence
    /// Propose a change of a contract.
    case proposeAmendment, proposeTransfer, proposeEnd, proposeEndForCause
    /// Answer what is proposed.
    case agreeToChange, declineChange
    /// Say that a contract is not to be renewed.
    case giveNotice
    /// Let a contract rest or run.
    case suspendContract, resumeContract
    /// Hand over the version on offer.
    case deliverRevision
    /// File the proof of a deletion.
    case proveDeletion
}

extension Market {
    /// What a participant may do next about an offer, an order or a contract: the steps that the market would accept now in their
    /// plainest form, in the order of ``NextStep``. Nothing changes.
    ///
    /// - Parameters:
    ///   - participant: On whose behalf.
    ///   - subject: The offer, the order or the contract.
    ///   - now: The time.
    ///   - rulebook: The rules.
    public func nextSteps(
        for participant: ExchangeID, of subject: ExchangeID, at now: Instant, by rulebook: Rulebook
    ) -> [NextStep] {
        let context = Context(now: now, principal: .participant(participant, by: "next"), rulebook: rulebook)
        return NextStep.allCases.filter { step in
            guard let command = plainest(step, of: subject) else { return false }
            do throws(Refusal) {
                return try !decide(command, context).isEmpty
            } catch {
                return false
            }
        }
    }

    /// The plainest command of a step about a subject. One about another kind of thing is refused like any other.
    private func plainest(_ step: NextStep, of id: ExchangeID) -> Command? {
        let noProof = Digest(words: 0, 0, 0, 0)
        switch step {
        case .counterOffer:
            return negotiation.offers[id].map { .negotiation(.counter(CounterOffer(offer: id, terms: $0.terms))) }
        case .acceptOffer: return .negotiation(.accept(AcceptOffer(offer: id)))
        case .declineOffer: return .negotiation(.decline(DeclineOffer(offer: id, reason: "")))
        case .withdrawOffer: return .negotiation(.withdraw(WithdrawOffer(offer: id)))
        case .discloseAgency: return .negotiation(.discloseAgency(DiscloseAgency(offer: id)))
        case .consentToAgency: return .negotiation(.consentToAgency(ConsentToAgency(offer: id)))
        case .cancelOrder: return .trading(.cancel(CancelOrder(order: id, reason: "")))
        case .recordDelivery:
            guard let order = trading.orders[id], let file = order.file ?? catalog.products[order.product]?.examination?.file
            else { return nil }
            return .delivery(.record(RecordDelivery(order: id, file: file, byteCount: 0)))
        case .acceptDelivery: return .delivery(.accept(AcceptDelivery(order: id)))
        case .rejectDelivery: return .delivery(.reject(RejectDelivery(order: id, reason: "-")))
        case .useLicence:
            return trading.contracts[id].map { .trading(.use(UseLicence(contract: id, purpose: $0.purpose))) }
        case .proposeAmendment:
            return trading.contracts[id].flatMap { propose(.amend(Amendment(purpose: $0.purpose)), id) }
        case .proposeTransfer:
            return trading.contracts[id].flatMap(someReceiver).flatMap { propose(.transfer(to: $0), id) }
        case .proposeEnd: return propose(.end(reason: "-"), id)
        case .proposeEndForCause: return propose(.endForCause(reason: "-", evidence: noProof), id)
        case .agreeToChange: return .contracts(.agree(AgreeToChange(contract: id)))
        case .declineChange: return .contracts(.decline(DeclineChange(contract: id, reason: "-")))
        case .giveNotice: return .contracts(.giveNotice(GiveRenewalNotice(contract: id)))
        case .suspendContract: return .contracts(.suspend(SuspendContract(contract: id, reason: "-")))
        case .resumeContract: return .contracts(.resume(ResumeContract(contract: id)))
        case .deliverRevision:
            guard let contract = trading.contracts[id], let file = catalog.listings[contract.product]?.file else { return nil }
            return .contracts(.deliverRevision(DeliverRevision(contract: id, file: file)))
        case .proveDeletion: return .contracts(.proveDeletion(ProveDeletion(contract: id, proof: noProof)))
        }
    }

    private func propose(_ change: ContractChange, _ contract: ExchangeID) -> Command? {
        .contracts(.propose(ProposeChange(contract: contract, change: change)))
    }

    /// Somebody to whom a contract could be transferred.
    private func someReceiver(of contract: Contract) -> ExchangeID? {
        let seller = catalog.products[contract.product]?.seller
        return participants.all.sorted.first { candidate in
            candidate.id != contract.buyer && candidate.id != seller && candidate.status == .admitted
                && candidate.commitment != nil && !candidate.capacities.isDisjoint(with: [.buyer, .dealer])
        }?.id
    }
}
