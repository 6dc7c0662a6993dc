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
    /// How much; no more than is there.
    public let amount: Money
    /// The digest of the notice.
    public let document: Digest

    /// Asks to freeze.
    public init(participant: ExchangeID, kind: FundsKind, amount: Money, document: Digest) {
        self.participant = participant
        self.kind = kind
        self.amount = amount
        self.document = document
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

/// Money of a participant was frozen; it is a hold of the ledger that no order captures and no time ends.
public struct FundsFrozen: NamedPayload {
    /// `escrow.funds-frozen`
    public static let name = "escrow.funds-frozen"
    /// What was frozen.
    public let funds: FrozenFunds
}

/// A freeze of money was lifted.
public struct FundsUnfrozen: NamedPayload {
    /// `escrow.funds-unfrozen`
    public static let name = "escrow.funds-unfrozen"
    /// The notice.
    public let notice: ExchangeID
    /// The digest of the document that lifted it.
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
    /// How much.
    public let amount: Money
    /// The digest of the notice.
    public let document: Digest
}

extension HoldID {
    /// The hold of money that was frozen under a notice: in a range of its own above all serial numbers of orders.
    public init(notice: ExchangeID) { self.init(UInt64(ExchangeID.Kind.notice.rawValue) << 40 | notice.serial) }
}

extension Market {
    func freezeFunds(_ command: FreezeFunds) throws(Refusal) -> [Event] {
        guard let participant = participants.all[command.participant] else { throw .participantNotFound(command.participant) }
        try checkCurrency(command.amount)
        let funds = FrozenFunds(
            notice: try id(.notice, escrow.frozenFunds.nextSerial), participant: participant.id, kind: command.kind,
            amount: command.amount, document: command.document)
        let account = participant.id.account(command.kind == .available ? .available : .payable, command.amount.currency)
        let held = LedgerEntry.held(Hold(id: HoldID(notice: funds.notice), account: account, minorUnits: command.amount.minorUnits))
        try ledger.check(held)
        return [.escrow(.fundsFrozen(FundsFrozen(funds: funds))), .ledger(held)]
    }

    func unfreezeFunds(_ command: UnfreezeFunds) throws(Refusal) -> [Event] {
        guard let funds = escrow.frozenFunds[command.notice] else { throw .fundsNotFrozen(command.notice) }
        let voided = LedgerEntry.voided(HoldVoided(hold: HoldID(notice: funds.notice), reason: .released))
        try ledger.check(voided)
        return [.escrow(.fundsUnfrozen(FundsUnfrozen(notice: funds.notice, document: command.document))), .ledger(voided)]
    }
}
