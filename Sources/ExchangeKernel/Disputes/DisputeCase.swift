// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// A claim and everything that was done about it.
public struct DisputeCase: Sendable, Equatable, Codable {
    /// The most pieces of evidence in one case.
    public static let evidenceLimit = 64

    /// What a claim is about.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The data is not what was agreed (质量).
        case quality
        /// It was not delivered as agreed (交付).
        case delivery
        /// It was not paid as agreed (付款).
        case payment
        /// The data was used or passed on against the contract (泄露).
        case leak
        /// A product infringes a registered right (侵权).
        case infringement
    }

    /// How far a case is.
    public enum Phase: String, Sendable, Hashable, Codable, CaseIterable {
        /// The respondent answers and the parties talk (协商).
        case negotiation
        /// A mediator proposes (调解).
        case mediation
        /// Mediation failed; the parties choose arbitration or a court.
        case undecided
        /// An arbitrator both have agreed on decides (仲裁).
        case arbitration
        /// A court decides (诉讼).
        case court
        /// It is over.
        case closed
    }

    /// How a case ended.
    public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
        /// Both parties agreed on a division.
        case settled
        /// The arbitrator decided.
        case awarded
        /// A court decided.
        case judged
        /// The respondent never answered and the venue decided.
        case defaulted
        /// The claimant gave it up.
        case withdrawn
        /// Nobody took it to arbitration or a court in time.
        case lapsed
    }

    /// A digest that a party filed.
    public struct Evidence: Sendable, Hashable, Codable {
        /// The digest of the document.
        public let digest: Digest
        /// What it is.
        public let title: String
        /// Who filed it.
        public let party: ExchangeID
        /// When.
        public let at: Instant
    }

    /// What one party is ready to agree to.
    public struct Offer<Content: Sendable & Hashable & Codable>: Sendable, Hashable, Codable {
        /// Who.
        public let party: ExchangeID
        /// What.
        public let content: Content
    }

    /// Its exchange id.
    public let id: ExchangeID
    /// What it is about.
    public let kind: Kind
    /// Who claims.
    public let claimant: ExchangeID
    /// Against whom.
    public let respondent: ExchangeID
    /// The order; `nil` for a claim of infringement.
    public let order: ExchangeID?
    /// The product.
    public let product: ExchangeID
    /// The right that is said to be infringed.
    public let right: ExchangeID?
    /// What is asked for; `nil`: what an award finds.
    public let claimed: Money?
    /// When it was filed.
    public let filed: Instant
    /// How far it is.
    public internal(set) var phase = Phase.negotiation
    /// When the phase ends by itself; `nil` when it does not.
    public internal(set) var deadline: Instant?
    /// Whether the respondent answered.
    public internal(set) var isAnswered = false
    /// Whether the time for an answer passed without one.
    public internal(set) var isDefaulted = false
    /// Who mediates; `nil`: the venue's desk.
    public internal(set) var mediator: ExchangeID?
    /// Who decides in arbitration; `nil`: the venue's desk as the arbitration body both agreed on.
    public internal(set) var arbitrator: ExchangeID?
    /// What the mediator proposed last.
    public internal(set) var proposal: Division?
    /// The divisions that the parties offer each other, the last one of each.
    public internal(set) var offers: [Offer<Division>] = []
    /// The arbitrators that the parties propose, the last one of each; an empty list is the venue's desk.
    public internal(set) var arbitrators: [Offer<[ExchangeID]>] = []
    /// What was filed.
    public internal(set) var evidence: [Evidence] = []
    /// The records that are about the case.
    public internal(set) var records: [UInt64] = []
    /// How it ended.
    public internal(set) var outcome: Outcome?

    /// Whether a participant is a party.
    public func isParty(_ participant: ExchangeID) -> Bool { claimant == participant || respondent == participant }
}

/// What a court or an expert needs to check a case: the records with their proofs, and the digests of what was filed.
///
/// The records of the subjects are found in the read models; whoever exports the bundle adds an inclusion proof to each.
public struct EvidenceBundle: Sendable, Hashable, Codable {
    /// The case.
    public let dispute: ExchangeID
    /// What it is about: the case, its order with contract, its product and its right.
    public let subjects: [ExchangeID]
    /// The sequences of the records of the case itself.
    public let records: [UInt64]
    /// What was filed, by whom and when.
    public let evidence: [DisputeCase.Evidence]
}

extension Market {
    /// The evidence of a case; `nil` when there is no such case.
    public func evidence(of id: ExchangeID) -> EvidenceBundle? {
        guard let dispute = disputes.cases[id] else { return nil }
        var subjects = [dispute.id, dispute.product]
        if let order = dispute.order {
            subjects += [order, ExchangeID(region: order.region, kind: .contract, serial: order.serial)]
        }
        if let right = dispute.right { subjects.append(right) }
        return EvidenceBundle(dispute: id, subjects: subjects, records: dispute.records, evidence: dispute.evidence)
    }
}
