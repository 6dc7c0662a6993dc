// SPDX-License-Identifier: Apache-2.0

/// The end of an account: empty, without holds, and never used again.
public struct AccountClosed: Sendable, Hashable, Codable {
    /// The account.
    public let account: AccountID

    /// Ends an account.
    public init(account: AccountID) { self.account = account }
}
