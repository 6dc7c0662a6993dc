// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Takes the case to a court, as long as no arbitration is agreed; arbitration is not open any more then.
public struct GoToCourt: NamedPayload {
    /// `disputes.go-to-court`
    public static let name = "disputes.go-to-court"
    /// The case.
    public let dispute: ExchangeID
    /// Which court, and under which number.
    public let court: String

    /// Asks.
    public init(dispute: ExchangeID, court: String) {
        self.dispute = dispute
        self.court = court
    }
}

/// Decides the case as its arbitrator, or records the judgement of its court. It is executed at once.
public struct AwardDispute: NamedPayload {
    /// `disputes.award`
    public static let name = "disputes.award"
    /// The case.
    public let dispute: ExchangeID
    /// What was decided.
    public let ruling: Ruling

    /// Asks.
    public init(dispute: ExchangeID, ruling: Ruling) {
        self.dispute = dispute
        self.ruling = ruling
    }
}

/// Decides a case whose respondent did not answer in time, on the claimant's evidence and within its claim.
public struct DecideByDefault: NamedPayload {
    /// `disputes.decide-by-default`
    public static let name = "disputes.decide-by-default"
    /// The case.
    public let dispute: ExchangeID
    /// What was decided.
    public let ruling: Ruling

    /// Asks.
    public init(dispute: ExchangeID, ruling: Ruling) {
        self.dispute = dispute
        self.ruling = ruling
    }
}

/// Gives a claim up: its money is unfrozen and its time starts anew.
public struct WithdrawClaim: NamedPayload {
    /// `disputes.withdraw-claim`
    public static let name = "disputes.withdraw-claim"
    /// The case.
    public let dispute: ExchangeID
    /// Why.
    public let reason: String

    /// Asks.
    public init(dispute: ExchangeID, reason: String) {
        self.dispute = dispute
        self.reason = reason
    }
}

/// Pays what an award left to be paid.
public struct PayAward: NamedPayload {
    /// `disputes.pay-award`
    public static let name = "disputes.pay-award"
    /// The case.
    public let dispute: ExchangeID
    /// How much.
    public let amount: Money

    /// Asks.
    public init(dispute: ExchangeID, amount: Money) {
        self.dispute = dispute
        self.amount = amount
    }
}
