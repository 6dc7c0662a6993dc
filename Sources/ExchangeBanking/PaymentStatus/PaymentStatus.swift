// SPDX-License-Identifier: Apache-2.0

/// How far a bank is with a payment, or with a whole message of them (ISO 20022 ExternalPaymentTransactionStatus1Code).
public enum PaymentStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// Received, not looked at yet.
    case received = "RCVD"
    /// Waiting for a check.
    case pending = "PDNG"
    /// Its form is right.
    case technicallyValid = "ACTC"
    /// The payer's account and limits were checked.
    case profileAccepted = "ACCP"
    /// On its way.
    case settling = "ACSP"
    /// The payer's account was debited.
    case settled = "ACSC"
    /// The creditor's account was credited.
    case credited = "ACCC"
    /// Accepted, with a change such as another day.
    case acceptedWithChange = "ACWC"
    /// Some payments of the message were accepted, some were not; said of no single payment.
    case partly = "PART"
    /// Rejected: nothing was or will be paid.
    case rejected = "RJCT"

    /// What it comes to for one payment.
    public var verdict: Verdict {
        switch self {
        case .technicallyValid, .profileAccepted, .settling, .settled, .credited, .acceptedWithChange: .accepted
        case .received, .pending, .partly: .pending
        case .rejected: .rejected
        }
    }

    /// What a status comes to.
    public enum Verdict: Sendable, Hashable, Codable {
        /// The bank pays or has paid; the books believe its statement alone.
        case accepted
        /// Not decided.
        case pending
        /// Not paid.
        case rejected
    }
}

/// Why a bank gave a status.
public struct StatusReason: Sendable, Hashable, Codable {
    /// What stands for a reason the bank kept to itself (`MS03`, not specified by the agent).
    public static let unspecified = StatusReason(code: "MS03", information: "")

    /// A code of the external list such as `AC01` (account number wrong), `AC04` (account closed) or `AM04` (funds), or the bank's own.
    public let code: String
    /// What the bank wrote besides.
    public let information: String

    /// Gives a reason.
    public init(code: String, information: String = "") {
        self.code = code
        self.information = information
    }
}
