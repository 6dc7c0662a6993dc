// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What one participant owes another and pays in a netting cycle.
public struct Obligation: Sendable, Hashable, Codable {
    /// What it is owed for.
    public enum Basis: String, Sendable, Hashable, Codable, CaseIterable {
        /// A contract whose performance the payer accepted.
        case contract
        /// One instalment of a contract.
        case instalment
        /// A fee or a commission.
        case fee
        /// An award.
        case award
        /// What a default left over once the two sides were set off.
        case closeOut
    }

    /// Its exchange id.
    public let id: ExchangeID
    /// Who owes.
    public let payer: ExchangeID
    /// Who is owed.
    public let payee: ExchangeID
    /// How much.
    public let amount: Money
    /// The day from which it is paid.
    public let due: CalendarDate
    /// What for.
    public let basis: Basis
    /// What proves it: the id of a contract, an acceptance, an award.
    public let reference: String
    /// How urgent it is among what the payer owes; 0 is the most urgent.
    public let priority: UInt8
    /// The party that proposed it; `nil`: the venue recorded it.
    public let proposer: ExchangeID?
    /// Since when it counts: when the venue recorded it or the other party agreed. `nil`: it is proposed.
    public internal(set) var agreed: Instant?
    /// The last cycle in which it could not be paid.
    public internal(set) var deferredIn: ExchangeID?

    /// Whether it counts and its day has come.
    func isDue(on day: CalendarDate) -> Bool { agreed != nil && due <= day }
}

/// A netting cycle between its opening and its last record.
public struct NettingCycle: Sendable, Hashable, Codable {
    /// Its exchange id.
    public let id: ExchangeID
    /// What counts by then and is due on that day is netted.
    public let cutOff: Instant
    /// The cycle that this one runs again, after a default.
    public let rerunOf: ExchangeID?
    /// How many records of it there are.
    public internal(set) var commits: Int64 = 0
}
