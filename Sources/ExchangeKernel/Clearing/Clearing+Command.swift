// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What can be asked about settlement.
public enum ClearingCommand: Sendable, Equatable {
    case settle(SettlePayables)
    case closeDay(CloseDay)

    var payload: any NamedPayload {
        switch self {
        case .settle(let command): command
        case .closeDay(let command): command
        }
    }
}

/// Pays out what suppliers have earned: one payout each, at most ``limit`` of them in one batch.
public struct SettlePayables: NamedPayload {
    /// `clearing.settle`
    public static let name = "clearing.settle"
    /// How many payouts one batch may have, so that its record stays within its limit.
    public static let limit = 150

    /// Asks to settle.
    public init() {}
}

/// Closes the books of a past day. Refused while anything is out of balance.
public struct CloseDay: NamedPayload {
    /// `clearing.close-day`
    public static let name = "clearing.close-day"
    /// The day.
    public let day: CalendarDate

    /// Asks to close.
    public init(day: CalendarDate) { self.day = day }
}
