// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeLedger
public import ExchangeModel

/// Which of a participant's money an authority had frozen.
public enum FundsKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// What it deposited and has not spent.
    case available
    /// What it earned and was not paid yet.
    case income
}

/// Freezes money of a participant on the ground of an authority's notice (协助冻结): it is neither spent nor paid out.
public struct FreezeFunds: NamedPayload {
    /// `escrow.freeze-funds`
    public static let name = "escrow.freeze-funds"
    /// Whose money.
    public let participant: ExchangeID
    /// Which money.
    public let kind: FundsKind
    /// How much; no more than is there, unless it waits.
    public let amount: Money
    /// The digest of the notice.
    public let document: Digest
    /// The last day on which it holds; `nil`: until it is lifted.
    public let until: CalendarDate?
    /// Whether what is not there is frozen as it comes in (轮候冻结); `nil`: all of it has to be there.
    public let waits: Bool?

    /// Asks to freeze.
    public init(
        participant: ExchangeID, kind: FundsKind, amount: Money, document: Digest, until: CalendarDate? = nil, waits: Bool? = nil
    ) {
        self.participant = participant
        self.kind = kind
        self.amount = amount
        self.document = document
        self.until = until
        self.waits = waits
    }
}

/// Lifts a freeze of money.
public struct UnfreezeFunds: NamedPayload {
    /// `escrow.unfreeze-funds`
    public static let name = "escrow.unfreeze-funds"
    /// The notice under which it was frozen.
    public let notice: ExchangeID
    /// The digest of the document that lifts it.
    public let document: Digest

    /// Asks to lift.
    public init(notice: ExchangeID, document: Digest) {
        self.notice = notice
        self.document = document
    }
}

/// Pays frozen money out to the authority that had it frozen (扣划). What is left stays frozen.
public struct SeizeFunds: NamedPayload {
    /// `escrow.seize-funds`
    public static let name = "escrow.seize-funds"
    /// The longest name of a payee in bytes.
    public static let payeeLimit = 100
    /// The notice under which it was frozen.
    public let notice: ExchangeID
    /// How much; no more than is frozen.
    public let amount: Money
    /// Who is paid: the row of the operator's table of bank accounts that has the authority's account.
    public let payee: String
    /// The digest of the notice of execution.
    public let document: Digest

    /// Asks to pay out.
    public init(notice: ExchangeID, amount: Money, payee: String, document: Digest) {
        self.notice = notice
        self.amount = amount
        self.payee = payee
        self.document = document
    }
}

/// Money of a participant was frozen; it is a hold of the ledger that no order captures and no time ends.
public struct FundsFrozen: NamedPayload {
    /// `escrow.funds-frozen`
    public static let name = "escrow.funds-frozen"
    /// What was frozen.
    public let funds: FrozenFunds
}

/// Money came in for which a freeze had waited.
public struct FundsCaught: NamedPayload {
    /// `escrow.funds-caught`
    public static let name = "escrow.funds-caught"
    /// The notice.
    public let notice: ExchangeID
    /// How much.
    public let amount: Money
    /// What it still waits for.
    public let missing: Money
}

/// A freeze of money was lifted, or its time was over.
public struct FundsUnfrozen: NamedPayload {
    /// `escrow.funds-unfrozen`
    public static let name = "escrow.funds-unfrozen"
    /// The notice.
    public let notice: ExchangeID
    /// The digest of the document that lifted it; that of the notice itself where its time was over.
    public let document: Digest
}

/// Frozen money was ordered to be paid out to an authority.
public struct FundsSeized: NamedPayload {
    /// `escrow.funds-seized`
    public static let name = "escrow.funds-seized"
    /// The notice under which it was frozen.
    public let notice: ExchangeID
    /// The payout; its participant is the one whose money it was.
    public let payout: Payout
    /// Who is paid.
    public let payee: String
    /// The digest of the notice of execution.
    public let document: Digest
}

/// Money that an authority had frozen.
public struct FrozenFunds: Sendable, Hashable, Codable {
    /// The notice's exchange id.
    public let notice: ExchangeID
    /// Whose money.
    public let participant: ExchangeID
    /// Which money.
    public let kind: FundsKind
    /// How much is to be frozen; what was paid out to the authority no longer counts.
    public internal(set) var amount: Money
    /// The digest of the notice.
    public let document: Digest
    /// The last day on which it holds; `nil`: until it is lifted.
    public let until: CalendarDate?
    /// What is not there yet and is frozen as it comes in; `nil`: nothing.
    public internal(set) var missing: Money?

    /// What is frozen now, in minor units.
    var heldMinorUnits: Int64 { amount.minorUnits - (missing?.minorUnits ?? 0) }

    /// The account.
    var account: AccountID { participant.account(kind == .available ? .available : .payable, amount.currency) }
}

extension HoldID {
    /// The hold of money that was frozen under a notice: in a range of its own above all serial numbers of orders.
    public init(notice: ExchangeID) { self.init(UInt64(ExchangeID.Kind.notice.rawValue) << 40 | notice.serial) }
}
