// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What follows from a line of a bank's statement: a command for the exchange, as a plain value.
public enum BankInstruction: Sendable, Hashable, Codable {
    /// Record a deposit of a participant.
    case deposit(participant: ExchangeID, amount: Money, bankReference: String, valueDate: CalendarDate? = nil)
    /// Record that a payout was carried out.
    case confirmPayout(payout: ExchangeID, bankReference: String, valueDate: CalendarDate? = nil)

    /// The bank's reference; as the key of the command it keeps a line from counting twice.
    public var bankReference: String {
        switch self {
        case .deposit(_, _, let reference, _), .confirmPayout(_, let reference, _): reference
        }
    }
}
