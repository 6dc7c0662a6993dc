// SPDX-License-Identifier: Apache-2.0

/// A stop on a hold: until it is unfrozen nobody captures it, releases it or lets it expire.
public struct HoldFreeze: Sendable, Hashable, Codable {
    /// The hold.
    public let hold: HoldID
    /// What ordered it, such as `dispute:17`.
    public let reason: String

    /// Stops a hold.
    public init(hold: HoldID, reason: String) {
        self.hold = hold
        self.reason = reason
    }
}
