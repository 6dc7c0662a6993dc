// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Money set aside in an account, to be captured or released later.
public struct Hold: Sendable, Hashable, Codable {
    /// The name of the hold.
    public let id: HoldID
    /// The account whose money is set aside.
    public let account: AccountID
    /// How much, in minor units; always positive.
    public let minorUnits: Int64
    /// The first instant at which the hold may no longer be captured; `nil` if it never expires.
    public let expires: Instant?

    /// Sets money aside.
    public init(id: HoldID, account: AccountID, minorUnits: Int64, expires: Instant? = nil) {
        self.id = id
        self.account = account
        self.minorUnits = minorUnits
        self.expires = expires
    }
}
