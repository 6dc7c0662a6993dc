// SPDX-License-Identifier: Apache-2.0

/// How far an account may go; a later limit replaces the earlier one.
public struct AccountLimit: Sendable, Hashable, Codable {
    /// The account.
    public let account: AccountID
    /// How far below zero the available balance may go, in minor units; 0 forbids an overdraft.
    public let overdraft: Int64
    /// How high the booked balance may go, in minor units; `nil` for any height.
    public let ceiling: Int64?
    /// How far the available balance may fall below the booked balance of the moment this limit was set; `nil` for any depth.
    ///
    /// A clearing day that sets it at its opening caps the net debit of the day.
    public let netDebitCap: Int64?

    /// Sets limits.
    public init(account: AccountID, overdraft: Int64 = 0, ceiling: Int64? = nil, netDebitCap: Int64? = nil) {
        self.account = account
        self.overdraft = overdraft
        self.ceiling = ceiling
        self.netDebitCap = netDebitCap
    }
}
