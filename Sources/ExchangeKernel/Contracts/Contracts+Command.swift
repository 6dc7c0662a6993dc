// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can be asked about contracts after their signature.
public enum ContractsCommand: Sendable, Equatable {
    case propose(ProposeChange)
    case agree(AgreeToChange)
    case decline(DeclineChange)
    case giveNotice(GiveRenewalNotice)
    case suspend(SuspendContract)
    case resume(ResumeContract)
    case proveDeletion(ProveDeletion)
    case deliverRevision(DeliverRevision)
    case recordOutsideDeal(RecordOutsideDeal)
    case grantQuota(GrantQuota)
    case useQuota(UseQuota)

    var payload: any NamedPayload {
        switch self {
        case .propose(let command): command
        case .agree(let command): command
        case .decline(let command): command
        case .giveNotice(let command): command
        case .suspend(let command): command
        case .resume(let command): command
        case .proveDeletion(let command): command
        case .deliverRevision(let command): command
        case .recordOutsideDeal(let command): command
        case .grantQuota(let command): command
        case .useQuota(let command): command
        }
    }
}

/// Proposes a change of a contract: other terms, another buyer, or its end.
public struct ProposeChange: NamedPayload {
    /// `contracts.propose`
    public static let name = "contracts.propose"
    /// The contract.
    public let contract: ExchangeID
    /// What is to change.
    public let change: ContractChange

    /// Proposes.
    public init(contract: ExchangeID, change: ContractChange) {
        self.contract = contract
        self.change = change
    }
}

/// Agrees to what is proposed.
public struct AgreeToChange: NamedPayload {
    /// `contracts.agree`
    public static let name = "contracts.agree"
    /// The contract.
    public let contract: ExchangeID

    /// Agrees.
    public init(contract: ExchangeID) { self.contract = contract }
}

/// Turns down what is proposed, objects to an end for cause, or takes back one's own proposal.
public struct DeclineChange: NamedPayload {
    /// `contracts.decline`
    public static let name = "contracts.decline"
    /// The contract.
    public let contract: ExchangeID
    /// Why.
    public let reason: String

    /// Declines.
    public init(contract: ExchangeID, reason: String) {
        self.contract = contract
        self.reason = reason
    }
}

/// Says in time that a contract is not to be renewed.
public struct GiveRenewalNotice: NamedPayload {
    /// `contracts.give-notice`
    public static let name = "contracts.give-notice"
    /// The contract.
    public let contract: ExchangeID

    /// Gives notice.
    public init(contract: ExchangeID) { self.contract = contract }
}

/// Lets a contract rest. A rest that is not the buyer's own wish lengthens the term by as much.
public struct SuspendContract: NamedPayload {
    /// `contracts.suspend`
    public static let name = "contracts.suspend"
    /// The contract.
    public let contract: ExchangeID
    /// Why.
    public let reason: String

    /// Asks to suspend.
    public init(contract: ExchangeID, reason: String) {
        self.contract = contract
        self.reason = reason
    }
}

/// Lets a contract run again: whoever suspended it can, and the venue.
public struct ResumeContract: NamedPayload {
    /// `contracts.resume`
    public static let name = "contracts.resume"
    /// The contract.
    public let contract: ExchangeID

    /// Asks to resume.
    public init(contract: ExchangeID) { self.contract = contract }
}

/// Files the proof that data was deleted after a contract.
public struct ProveDeletion: NamedPayload {
    /// `contracts.prove-deletion`
    public static let name = "contracts.prove-deletion"
    /// The contract.
    public let contract: ExchangeID
    /// The digest of the proof.
    public let proof: Digest

    /// Files.
    public init(contract: ExchangeID, proof: Digest) {
        self.contract = contract
        self.proof = proof
    }
}

/// Hands the version on offer over to the holder of a contract that has an earlier one.
public struct DeliverRevision: NamedPayload {
    /// `contracts.deliver-revision`
    public static let name = "contracts.deliver-revision"
    /// The contract.
    public let contract: ExchangeID
    /// The digest of the file.
    public let file: Digest

    /// Delivers.
    public init(contract: ExchangeID, file: Digest) {
        self.contract = contract
        self.file = file
    }
}

/// Puts a deal on record that was made and paid outside the exchange (场外交易). It passes the gate that any order passes.
public struct RecordOutsideDeal: NamedPayload {
    /// `contracts.record-outside-deal`
    public static let name = "contracts.record-outside-deal"
    /// The product.
    public let product: ExchangeID
    /// Who bought.
    public let buyer: ExchangeID
    /// What for.
    public let purpose: String
    /// What was paid, tax included.
    public let price: Money
    /// How often the data may be used.
    public let uses: Int64
    /// For how many days.
    public let days: Int
    /// The reference of the compliance report.
    public let complianceReport: String
    /// The digest of the contract and the proof of payment.
    public let evidence: Digest

    /// Asks to record.
    public init(
        product: ExchangeID, buyer: ExchangeID, purpose: String, price: Money, uses: Int64, days: Int, complianceReport: String,
        evidence: Digest
    ) {
        self.product = product
        self.buyer = buyer
        self.purpose = purpose
        self.price = price
        self.uses = uses
        self.days = days
        self.complianceReport = complianceReport
        self.evidence = evidence
    }
}
