// SPDX-License-Identifier: Apache-2.0
public import ExchangeKernel
public import ExchangeLedger
public import ExchangeModel

/// The answer to an accepted command: it is durable, and this is what happened.
public struct CommandReceipt: Sendable, Equatable {
    /// The record's place in the journal.
    public let sequence: UInt64
    /// When it was decided.
    public let instant: Instant
    /// What happened, in order.
    public let events: [Event]
    /// Whether the command had been accepted before under the same key, so that nothing happened now.
    public let isRepeat: Bool
    /// What the accounts that the command touched stand at after its record: those of the participant who asked, or all for who asks
    /// for no participant. `nil` unless the request wanted them, and on a repeat, since the accounts have moved on.
    public let balances: [Balance]?
}
