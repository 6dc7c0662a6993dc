// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// The end of a stop on a hold.
public struct HoldUnfreeze: Sendable, Hashable, Codable {
    /// The hold.
    public let hold: HoldID
    /// What ordered it, such as `award:17`.
    public let reason: String
    /// The new deadline; `nil` keeps the old one.
    ///
    /// A freeze may outlast a deadline, and an award needs time to be executed.
    public let expires: Instant?

    /// Ends the stop on a hold.
    public init(hold: HoldID, reason: String, expires: Instant? = nil) {
        self.hold = hold
        self.reason = reason
        self.expires = expires
    }
}
