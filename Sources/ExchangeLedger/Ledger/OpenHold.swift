// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// A hold that has not ended.
public struct OpenHold: Sendable, Hashable, Codable {
    /// The name of the hold.
    public let id: HoldID
    /// The account whose money is set aside.
    public let account: AccountID
    /// How much was set aside at first, in minor units.
    public let minorUnits: Int64
    /// How much is still set aside, in minor units.
    public internal(set) var remaining: Int64
    /// The first instant at which it may no longer be captured; `nil` if it never expires.
    public internal(set) var expires: Instant?
    /// Whether it is stopped.
    public internal(set) var isFrozen: Bool

    init(_ hold: Hold) {
        id = hold.id
        account = hold.account
        minorUnits = hold.minorUnits
        remaining = hold.minorUnits
        expires = hold.expires
        isFrozen = false
    }

    /// How much has been captured so far, in minor units.
    public var captured: Int64 { minorUnits - remaining }

    /// Whether its deadline has come.
    public func isExpired(at now: Instant) -> Bool { expires.map { $0 <= now } ?? false }
}
