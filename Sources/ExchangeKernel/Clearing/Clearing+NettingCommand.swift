// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Records what one participant owes another. The venue's record counts at once; a party's once the other has agreed.
public struct RecordObligation: NamedPayload {
    /// `clearing.record-obligation`
    public static let name = "clearing.record-obligation"
    /// Who owes.
    public let payer: ExchangeID
    /// Who is owed.
    public let payee: ExchangeID
    /// How much.
    public let amount: Money
    /// The day from which it is paid.
    public let due: CalendarDate
    /// What for.
    public let basis: Obligation.Basis
    /// What proves it, 1 to 200 bytes.
    public let reference: String
    /// How urgent it is among what the payer owes; 0 is the most urgent.
    public let priority: UInt8

    /// Asks to record.
    public init(
        payer: ExchangeID, payee: ExchangeID, amount: Money, due: CalendarDate, basis: Obligation.Basis, reference: String,
        priority: UInt8 = 5
    ) {
        self.payer = payer
        self.payee = payee
        self.amount = amount
        self.due = due
        self.basis = basis
        self.reference = reference
        self.priority = priority
    }
}

/// Agrees to an obligation that the other party proposed.
public struct AgreeObligation: NamedPayload {
    /// `clearing.agree-obligation`
    public static let name = "clearing.agree-obligation"
    /// The obligation.
    public let obligation: ExchangeID

    /// Agrees.
    public init(obligation: ExchangeID) { self.obligation = obligation }
}

/// Takes an obligation back: a party one that is proposed, the payee or the venue one that counts.
public struct WithdrawObligation: NamedPayload {
    /// `clearing.withdraw-obligation`
    public static let name = "clearing.withdraw-obligation"
    /// The obligation.
    public let obligation: ExchangeID
    /// Why.
    public let reason: String

    /// Asks to take back.
    public init(obligation: ExchangeID, reason: String) {
        self.obligation = obligation
        self.reason = reason
    }
}

/// Opens a netting cycle.
public struct OpenCycle: NamedPayload {
    /// `clearing.open-cycle`
    public static let name = "clearing.open-cycle"
    /// When its intake ends.
    public let cutOff: Instant
    /// The cycle that it runs again, after a default.
    public let rerunOf: ExchangeID?

    /// Asks to open.
    public init(cutOff: Instant, rerunOf: ExchangeID? = nil) {
        self.cutOff = cutOff
        self.rerunOf = rerunOf
    }
}

/// Settles the open cycle after its cut-off: one record of at most ``obligationLimit`` obligations among ``participantLimit``
/// participants, so that it stays below 65,535 bytes. A larger cycle takes several, each netted, proven and whole by itself.
public struct CommitCycle: NamedPayload {
    /// `clearing.commit-cycle`
    public static let name = "clearing.commit-cycle"
    /// How many obligations one record deals with.
    public static let obligationLimit = 4_000
    /// How many participants one record pays.
    public static let participantLimit = 500

    /// Asks to settle.
    public init() {}
}

/// Declares that a participant does not pay. What is due between it and each other participant is set off; what is left is paid
/// from its collateral, then from its available money, then the loss is shared by its creditors in proportion.
public struct DeclareDefault: NamedPayload {
    /// `clearing.declare-default`
    public static let name = "clearing.declare-default"
    /// How many counterparties one default may have, so that its record stays within its limit.
    public static let counterpartyLimit = 300
    /// Who does not pay.
    public let participant: ExchangeID
    /// What was found.
    public let reason: String

    /// Declares.
    public init(participant: ExchangeID, reason: String) {
        self.participant = participant
        self.reason = reason
    }
}

/// Sets available money aside to answer for one's obligations.
public struct PostCollateral: NamedPayload {
    /// `clearing.post-collateral`
    public static let name = "clearing.post-collateral"
    /// How much.
    public let amount: Money

    /// Asks.
    public init(amount: Money) { self.amount = amount }
}

/// Gives collateral back. Refused while the participant owes something that is due.
public struct ReleaseCollateral: NamedPayload {
    /// `clearing.release-collateral`
    public static let name = "clearing.release-collateral"
    /// Whose.
    public let participant: ExchangeID
    /// How much.
    public let amount: Money

    /// Asks.
    public init(participant: ExchangeID, amount: Money) {
        self.participant = participant
        self.amount = amount
    }
}

/// Limits how far a participant's available money may fall from where it is now (净借记限额).
public struct SetDebitCap: NamedPayload {
    /// `clearing.set-debit-cap`
    public static let name = "clearing.set-debit-cap"
    /// Whose.
    public let participant: ExchangeID
    /// How far; `nil` takes the limit away.
    public let cap: Money?

    /// Asks.
    public init(participant: ExchangeID, cap: Money?) {
        self.participant = participant
        self.cap = cap
    }
}
