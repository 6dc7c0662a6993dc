// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// A custody bank's statement as it was compared with the books.
public struct ReconciledStatement: Sendable, Hashable, Codable {
    /// The bank's number of the statement.
    public let id: String
    /// The account: an IBAN or another number.
    public let account: String
    /// The SHA-256 of the file.
    public let digest: Digest
    /// The balance with which it opens.
    public let opening: Money
    /// The balance with which it closes.
    public let closing: Money
    /// How many of its lines are on the books: expected and found, or booked before.
    public let matched: Int64
    /// How many came with another amount than expected.
    public let differing: Int64
    /// How many nobody expected and nobody booked.
    public let extra: Int64
    /// How many expected payments it does not have. They are on their way, which is no difference.
    public let missing: Int64

    /// States what was compared.
    public init(
        id: String, account: String, digest: Digest, opening: Money, closing: Money, matched: Int64, differing: Int64, extra: Int64,
        missing: Int64
    ) {
        self.id = id
        self.account = account
        self.digest = digest
        self.opening = opening
        self.closing = closing
        self.matched = matched
        self.differing = differing
        self.extra = extra
        self.missing = missing
    }

    /// Whether lines are left that the books do not have.
    public var hasDifferences: Bool { differing > 0 || extra > 0 }

    /// Whether both are of the same statement; the bank may have delivered it in another file.
    public func isSame(as other: ReconciledStatement) -> Bool {
        account == other.account && id == other.id && opening == other.opening && closing == other.closing
    }
}

/// A statement was compared with the books.
public struct ReconciliationRecorded: NamedPayload {
    /// `clearing.reconciliation-recorded`
    public static let name = "clearing.reconciliation-recorded"
    /// What was compared.
    public let statement: ReconciledStatement
}

/// Money that nobody expected was booked as being in suspense.
public struct SuspenseBooked: NamedPayload {
    /// `clearing.suspense-booked`
    public static let name = "clearing.suspense-booked"
    /// The id the deposit was given.
    public let deposit: ExchangeID
    /// How much.
    public let amount: Money
    /// The bank's reference.
    public let bankReference: String
    /// The day from which the bank counts it, where that is not the day it was booked.
    public let valueDate: CalendarDate?
}

/// Money in suspense went to the participant whose it is.
public struct SuspenseReleased: NamedPayload {
    /// `clearing.suspense-released`
    public static let name = "clearing.suspense-released"
    /// The deposit.
    public let deposit: ExchangeID
    /// Whose money it is.
    public let participant: ExchangeID
    /// How much.
    public let amount: Money
    /// The bank's reference.
    public let bankReference: String
    /// How that was found out.
    public let reason: String
}
