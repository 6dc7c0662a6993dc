// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers

/// Client money at the custody bank, as the bank's notices say (资金托管).
///
/// The venue holds no client money itself. What is held for an order is a hold of the ledger with the order's serial number.
public struct Escrow: Sendable, Equatable, Codable {
    /// The bank's references of all deposits and payouts, with the number of the deposit or payout: none counts twice.
    public internal(set) var bankReferences: [String: UInt64] = [:]
    /// How many deposits were recorded.
    public internal(set) var depositCount: UInt64 = 0
    /// Payouts that the bank has not confirmed yet.
    public internal(set) var payouts = Table<Payout>()
    /// What is known of open payouts beside what is to be paid, where there is something to say.
    public internal(set) var payoutNotes = Table<PayoutNote>()
    /// Payouts that the bank rejected.
    public internal(set) var failedPayouts = Table<FailedPayout>()
    /// Money that authorities had frozen.
    public internal(set) var frozenFunds = Table<FrozenFunds>()
    /// The notices that wait for money to come, in their order.
    public internal(set) var waitingFreezes: [ExchangeID] = []
    /// Pledges of income that are not met or released.
    public internal(set) var pledges = Table<Pledge>()
    /// The pledges whose default was declared, by priority.
    public internal(set) var defaulted: [ExchangeID] = []
}
