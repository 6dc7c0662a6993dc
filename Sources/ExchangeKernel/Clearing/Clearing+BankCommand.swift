// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Records what the comparison of a custody bank's statement with the books came to.
///
/// The statements of an account chain: each opens with the closing balance of the one before. A statement can be recorded again
/// after its differences were looked into.
public struct RecordReconciliation: NamedPayload {
    /// `clearing.record-reconciliation`
    public static let name = "clearing.record-reconciliation"
    /// What was compared.
    public let statement: ReconciledStatement

    /// Asks to record.
    public init(statement: ReconciledStatement) { self.statement = statement }
}

/// Books money of the bank that nobody expected, until it is known whose it is.
public struct BookSuspense: NamedPayload {
    /// `clearing.book-suspense`
    public static let name = "clearing.book-suspense"
    /// How much came in.
    public let amount: Money
    /// The bank's reference of the payment; the same one never counts twice.
    public let bankReference: String
    /// The day from which the bank counts it; `nil`: the day it is recorded.
    public let valueDate: CalendarDate?

    /// Asks to book.
    public init(amount: Money, bankReference: String, valueDate: CalendarDate? = nil) {
        self.valueDate = valueDate
        self.amount = amount
        self.bankReference = bankReference
    }
}

/// Gives money that was in suspense to the participant whose it is.
public struct ReleaseSuspense: NamedPayload {
    /// `clearing.release-suspense`
    public static let name = "clearing.release-suspense"
    /// The bank's reference under which it was booked.
    public let bankReference: String
    /// Whose money it is.
    public let participant: ExchangeID
    /// How that was found out.
    public let reason: String

    /// Asks to release.
    public init(bankReference: String, participant: ExchangeID, reason: String) {
        self.bankReference = bankReference
        self.participant = participant
        self.reason = reason
    }
}
