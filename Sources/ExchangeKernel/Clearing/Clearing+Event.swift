// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen in clearing.
public enum ClearingEvent: Sendable, Equatable {
    case settled(PayablesSettled)
    case dayClosed(DayClosed)

    var payload: any NamedPayload {
        switch self {
        case .settled(let event): event
        case .dayClosed(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> ClearingEvent? {
        switch name {
        case PayablesSettled.name: .settled(try PayablesSettled(from: &reader))
        case DayClosed.name: .dayClosed(try DayClosed(from: &reader))
        default: nil
        }
    }
}

/// What suppliers have earned is to be paid out.
public struct PayablesSettled: NamedPayload {
    /// `clearing.settled`
    public static let name = "clearing.settled"
    /// The batch.
    public let batch: ExchangeID
    /// One payout for each supplier.
    public let payouts: [Payout]
}

/// The books of a day were closed in balance.
public struct DayClosed: NamedPayload {
    /// `clearing.day-closed`
    public static let name = "clearing.day-closed"

    /// The total of one kind of account when the day was closed.
    public struct Total: Sendable, Hashable, Codable {
        /// The kind of account.
        public let kind: String
        /// What stands on its normal side.
        public let amount: Money
        /// How much of it is held for orders.
        public let held: Money
    }

    /// The day.
    public let day: CalendarDate
    /// The last record that belongs to it.
    public let through: UInt64
    /// The totals, by kind of account.
    public let totals: [Total]
}
