// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// An obligation was recorded or proposed.
public struct ObligationRecorded: NamedPayload {
    /// `clearing.obligation-recorded`
    public static let name = "clearing.obligation-recorded"
    /// The obligation.
    public let obligation: Obligation
}

/// The other party agreed to an obligation: it counts.
public struct ObligationAgreed: NamedPayload {
    /// `clearing.obligation-agreed`
    public static let name = "clearing.obligation-agreed"
    /// The obligation.
    public let obligation: ExchangeID
    /// Since when it counts.
    public let agreed: Instant
}

/// An obligation was taken back.
public struct ObligationWithdrawn: NamedPayload {
    /// `clearing.obligation-withdrawn`
    public static let name = "clearing.obligation-withdrawn"
    /// The obligation.
    public let obligation: ExchangeID
    /// Why.
    public let reason: String
}

/// A netting cycle was opened.
public struct CycleOpened: NamedPayload {
    /// `clearing.cycle-opened`
    public static let name = "clearing.cycle-opened"
    /// The cycle.
    public let cycle: NettingCycle
}

/// A cycle, or one part of a large one, was netted and settled. Everyone's net position is its line in the posting beside this.
public struct CycleCommitted: NamedPayload {
    /// `clearing.cycle-committed`
    public static let name = "clearing.cycle-committed"
    /// The cycle.
    public let cycle: ExchangeID
    /// Which record of it this is, from 1.
    public let part: Int64
    /// The serial numbers of the obligations that are settled.
    public let settled: [UInt64]
    /// The serial numbers of the obligations that the balances did not allow; they wait for the next cycle.
    public let deferred: [UInt64]
    /// The sum of what is settled.
    public let gross: Money
    /// What went through the clearing account for it; the rest was set off.
    public let netted: Money
    /// Whether the cycle has ended.
    public let isLast: Bool
}

/// A participant did not pay, and what was due between it and others was closed out.
public struct DefaultDeclared: NamedPayload {
    /// `clearing.default-declared`
    public static let name = "clearing.default-declared"

    /// What was due between the defaulter and one other, closed out.
    public struct CloseOut: Sendable, Hashable, Codable {
        /// The other participant.
        public let counterparty: ExchangeID
        /// What the defaulter owed it, less what it owed the defaulter, in minor units.
        public let net: Int64
        /// What it was paid, in minor units. The rest of a `net` above zero is its loss.
        public let paid: Int64
        /// The obligation in which a `net` below zero lives on.
        public let residual: ExchangeID?

        /// What it lost, in minor units.
        public var loss: Int64 { net > 0 ? net - paid : 0 }
    }

    /// Who does not pay.
    public let participant: ExchangeID
    /// What was found.
    public let reason: String
    /// What counts and was due by this day was closed out.
    public let through: CalendarDate
    /// The cycle in which it did not pay.
    public let cycle: ExchangeID
    /// Since when what is left counts.
    public let instant: Instant
    /// What came from its collateral.
    public let fromCollateral: Money
    /// What came from its available money.
    public let fromAvailable: Money
    /// Each other participant, in the order of their ids.
    public let closeOuts: [CloseOut]
}

/// Collateral was posted.
public struct CollateralPosted: NamedPayload {
    /// `clearing.collateral-posted`
    public static let name = "clearing.collateral-posted"
    /// Whose.
    public let participant: ExchangeID
    /// How much.
    public let amount: Money
}

/// Collateral was given back.
public struct CollateralReleased: NamedPayload {
    /// `clearing.collateral-released`
    public static let name = "clearing.collateral-released"
    /// Whose.
    public let participant: ExchangeID
    /// How much.
    public let amount: Money
}
