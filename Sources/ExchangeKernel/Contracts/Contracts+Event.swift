// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen to contracts after their signature.
public enum ContractsEvent: Sendable, Equatable {
    case signed(ContractSigned)
    case milestonePaid(MilestonePaid)
    case proposed(ChangeProposed)
    case consented(ChangeConsented)
    case lapsed(ProposalLapsed)
    case amended(ContractAmended)
    case transferred(ContractTransferred)
    case suspended(ContractSuspended)
    case resumed(ContractResumed)
    case noticeGiven(RenewalNoticeGiven)
    case renewed(ContractRenewed)
    case renewalFailed(RenewalFailed)
    case terminated(ContractTerminated)
    case deletionDue(DeletionFellDue)
    case deletionProven(DeletionProven)
    case dutiesChecked(DutiesChecked)
    case revisionDelivered(RevisionDelivered)
    case outsideDealRecorded(OutsideDealRecorded)
    case quotaGranted(QuotaGranted)
    case quotaUsed(QuotaUsed)
    case quotaLapsed(QuotaLapsed)

    var payload: any NamedPayload {
        switch self {
        case .signed(let event): event
        case .milestonePaid(let event): event
        case .proposed(let event): event
        case .consented(let event): event
        case .lapsed(let event): event
        case .amended(let event): event
        case .transferred(let event): event
        case .suspended(let event): event
        case .resumed(let event): event
        case .noticeGiven(let event): event
        case .renewed(let event): event
        case .renewalFailed(let event): event
        case .terminated(let event): event
        case .deletionDue(let event): event
        case .deletionProven(let event): event
        case .dutiesChecked(let event): event
        case .revisionDelivered(let event): event
        case .outsideDealRecorded(let event): event
        case .quotaGranted(let event): event
        case .quotaUsed(let event): event
        case .quotaLapsed(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> ContractsEvent? {
        switch name {
        case ContractSigned.name: .signed(try ContractSigned(from: &reader))
        case MilestonePaid.name: .milestonePaid(try MilestonePaid(from: &reader))
        case ChangeProposed.name: .proposed(try ChangeProposed(from: &reader))
        case ChangeConsented.name: .consented(try ChangeConsented(from: &reader))
        case ProposalLapsed.name: .lapsed(try ProposalLapsed(from: &reader))
        case ContractAmended.name: .amended(try ContractAmended(from: &reader))
        case ContractTransferred.name: .transferred(try ContractTransferred(from: &reader))
        case ContractSuspended.name: .suspended(try ContractSuspended(from: &reader))
        case ContractResumed.name: .resumed(try ContractResumed(from: &reader))
        case RenewalNoticeGiven.name: .noticeGiven(try RenewalNoticeGiven(from: &reader))
        case ContractRenewed.name: .renewed(try ContractRenewed(from: &reader))
        case RenewalFailed.name: .renewalFailed(try RenewalFailed(from: &reader))
        case ContractTerminated.name: .terminated(try ContractTerminated(from: &reader))
        case DeletionFellDue.name: .deletionDue(try DeletionFellDue(from: &reader))
        case DeletionProven.name: .deletionProven(try DeletionProven(from: &reader))
        case DutiesChecked.name: .dutiesChecked(try DutiesChecked(from: &reader))
        case RevisionDelivered.name: .revisionDelivered(try RevisionDelivered(from: &reader))
        case OutsideDealRecorded.name: .outsideDealRecorded(try OutsideDealRecorded(from: &reader))
        case QuotaGranted.name: .quotaGranted(try QuotaGranted(from: &reader))
        case QuotaUsed.name: .quotaUsed(try QuotaUsed(from: &reader))
        case QuotaLapsed.name: .quotaLapsed(try QuotaLapsed(from: &reader))
        default: nil
        }
    }
}

/// A negotiated contract was signed with more than the plain terms.
public struct ContractSigned: NamedPayload {
    /// `contracts.signed`
    public static let name = "contracts.signed"
    /// The contract.
    public let contract: ExchangeID
    /// Which kind it is.
    public let kind: ContractKind
    /// The ids of its duties.
    public let duties: [String]
    /// What it gives back when it ends early; `nil`: what the market's terms say.
    public let refund: RefundBasis?
    /// How it goes on when its term ends.
    public let renewal: Renewal?
    /// What each accepted delivery pays, in minor units; `nil`: one delivery for the whole price.
    public let milestones: [Int64]?
    /// The brokers who arranged it.
    public let brokers: [ExchangeID]?
}

/// A change was proposed.
public struct ChangeProposed: NamedPayload {
    /// `contracts.proposed`
    public static let name = "contracts.proposed"
    /// The contract.
    public let contract: ExchangeID
    /// What is proposed.
    public let proposal: ContractLife.Proposal
}

/// One of several parties agreed to a change.
public struct ChangeConsented: NamedPayload {
    /// `contracts.consented`
    public static let name = "contracts.consented"
    /// The contract.
    public let contract: ExchangeID
    /// Who agreed.
    public let participant: ExchangeID
}

/// A proposal came to nothing.
public struct ProposalLapsed: NamedPayload {
    /// `contracts.proposal-lapsed`
    public static let name = "contracts.proposal-lapsed"

    /// Why a proposal comes to nothing.
    public enum Cause: String, Sendable, Hashable, Codable, CaseIterable {
        /// A party who had to agree did not, or objected.
        case declined
        /// The proposer took it back.
        case withdrawn
        /// Nobody answered in time.
        case expired
        /// Its time came, and something stood in the way.
        case failed
    }

    /// The contract.
    public let contract: ExchangeID
    /// Why.
    public let cause: Cause
    /// What was said: words of a party, or the code of what stood in the way.
    public let reason: String
}

/// Both parties agreed on other terms.
public struct ContractAmended: NamedPayload {
    /// `contracts.amended`
    public static let name = "contracts.amended"
    /// The contract.
    public let contract: ExchangeID
    /// What for.
    public let purpose: String
    /// How often.
    public let uses: Int64
    /// Until when.
    public let until: Instant
    /// The whole price, tax included.
    public let price: Money
    /// How it goes on when its term ends.
    public let renewal: Renewal?
    /// The rules that spoke.
    public let verdicts: [String]
}

/// A contract has another buyer.
public struct ContractTransferred: NamedPayload {
    /// `contracts.transferred`
    public static let name = "contracts.transferred"
    /// The contract.
    public let contract: ExchangeID
    /// Who had it.
    public let from: ExchangeID
    /// Who has it.
    public let to: ExchangeID
    /// The rules that spoke.
    public let verdicts: [String]
}

/// A contract rests.
public struct ContractSuspended: NamedPayload {
    /// `contracts.suspended`
    public static let name = "contracts.suspended"
    /// The contract.
    public let contract: ExchangeID
    /// By whom, since when and why.
    public let suspension: ContractLife.Suspension
}

/// A contract runs again.
public struct ContractResumed: NamedPayload {
    /// `contracts.resumed`
    public static let name = "contracts.resumed"
    /// The contract.
    public let contract: ExchangeID
    /// How many milliseconds it has rested in all, as far as that lengthened its term.
    public let rested: Int64
    /// Until when it runs now.
    public let until: Instant
}

/// A party said in time that a contract is not to be renewed.
public struct RenewalNoticeGiven: NamedPayload {
    /// `contracts.notice-given`
    public static let name = "contracts.notice-given"
    /// The contract.
    public let contract: ExchangeID
    /// Who.
    public let participant: ExchangeID
}

/// A contract's term ended and the next one began; the data stays with its buyer.
public struct ContractRenewed: NamedPayload {
    /// `contracts.renewed`
    public static let name = "contracts.renewed"
    /// The contract that ended.
    public let contract: ExchangeID
    /// The contract that goes on.
    public let next: ExchangeID
}

/// A contract that was to be renewed could not be.
public struct RenewalFailed: NamedPayload {
    /// `contracts.renewal-failed`
    public static let name = "contracts.renewal-failed"
    /// The contract.
    public let contract: ExchangeID
    /// The code of what stood in the way.
    public let code: String
}

/// A contract ended before its time.
public struct ContractTerminated: NamedPayload {
    /// `contracts.terminated`
    public static let name = "contracts.terminated"
    /// The contract.
    public let contract: ExchangeID
    /// Who proposed it.
    public let by: ExchangeID
    /// Whether for a cause that the other party gave.
    public let isForCause: Bool
    /// Why.
    public let reason: String
    /// The digest of what backs the cause.
    public let evidence: Digest?
    /// What it did to the money.
    public let ending: Ending
}
