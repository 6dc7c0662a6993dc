// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Limits how much the people of a participant may spend in a day, from a day on.
public struct SetVelocityLimit: NamedPayload {
    /// `clearing.set-velocity-limit`
    public static let name = "clearing.set-velocity-limit"
    /// How many limits a participant may have, past and coming ones included.
    public static let limit = 100
    /// Whose.
    public let participant: ExchangeID
    /// Which money; `nil`: all of the participant's together.
    public let money: FundsKind?
    /// In which stretch of time.
    public let window: VelocityLimit.Window
    /// How much; `nil` takes the limit away.
    public let amount: Money?
    /// The first day, today or later.
    public let since: CalendarDate

    /// Asks.
    public init(
        participant: ExchangeID, money: FundsKind? = nil, window: VelocityLimit.Window, amount: Money?, since: CalendarDate
    ) {
        self.participant = participant
        self.money = money
        self.window = window
        self.amount = amount
        self.since = since
    }
}

/// A limit on what a participant's people spend was set.
public struct VelocityLimitSet: NamedPayload {
    /// `clearing.velocity-limit-set`
    public static let name = "clearing.velocity-limit-set"
    /// The limit.
    public let limit: VelocityLimit
}
