// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

// The events of what a contract brings and leaves behind: deliveries, duties, deletion, deals from outside.

/// A delivery in parts was accepted and its milestone paid.
public struct MilestonePaid: NamedPayload {
    /// `contracts.milestone-paid`
    public static let name = "contracts.milestone-paid"
    /// The order.
    public let order: ExchangeID
    /// What was paid.
    public let amount: Money
    /// When the next part must be delivered.
    public let deliverBy: Instant
}

/// Data is to be deleted.
public struct DeletionFellDue: NamedPayload {
    /// `contracts.deletion-due`
    public static let name = "contracts.deletion-due"
    /// What, by whom and until when.
    public let duty: DeletionDuty
}

/// The proof of a deletion was filed.
public struct DeletionProven: NamedPayload {
    /// `contracts.deletion-proven`
    public static let name = "contracts.deletion-proven"
    /// The contract.
    public let contract: ExchangeID
    /// Who deleted.
    public let holder: ExchangeID
    /// The digest of the proof.
    public let proof: Digest
    /// Whether it was due before.
    public let isLate: Bool
}

/// The duties of a contract that the exchange can see were checked.
public struct DutiesChecked: NamedPayload {
    /// `contracts.duties-checked`
    public static let name = "contracts.duties-checked"
    /// The contract.
    public let contract: ExchangeID
    /// What was found, in the order of the duties.
    public let findings: [DutyFinding]
}

/// The holder of a contract got a later version.
public struct RevisionDelivered: NamedPayload {
    /// `contracts.revision-delivered`
    public static let name = "contracts.revision-delivered"
    /// The contract.
    public let contract: ExchangeID
    /// The version.
    public let version: Int64
    /// The digest of the file.
    public let file: Digest
    /// The rules that spoke.
    public let verdicts: [String]
}

/// A deal made and paid outside the exchange was put on record; no money moved.
public struct OutsideDealRecorded: NamedPayload {
    /// `contracts.outside-deal-recorded`
    public static let name = "contracts.outside-deal-recorded"
    /// The id its contract was given.
    public let contract: ExchangeID
    /// The product.
    public let product: ExchangeID
    /// The version on offer.
    public let version: Int64
    /// Who bought.
    public let buyer: ExchangeID
    /// Who sold.
    public let seller: ExchangeID
    /// What for.
    public let purpose: String
    /// What was paid outside, tax included.
    public let price: Money
    /// How often the data may be used.
    public let uses: Int64
    /// Until when.
    public let until: Instant
    /// The reference of the compliance report.
    public let complianceReport: String
    /// The digest of the contract and the proof of payment.
    public let evidence: Digest
    /// The rules that spoke.
    public let verdicts: [String]
}
