// SPDX-License-Identifier: Apache-2.0

/// Money taken out of a hold and booked: a hold may be captured in several parts.
///
/// The legs balance, and those that lower the held account add up to exactly `minorUnits`.
public struct Capture: Sendable, Hashable, Codable {
    /// The hold it takes from.
    public let hold: HoldID
    /// How much it takes, in minor units; always positive.
    public let minorUnits: Int64
    /// The booking, the line on the held account included.
    public let legs: [Leg]
    /// Whether the hold ends here and what is left of it is released; a capture of all that is left always ends it.
    public let closes: Bool

    /// Takes from a hold.
    public init(hold: HoldID, minorUnits: Int64, legs: [Leg], closes: Bool) {
        self.hold = hold
        self.minorUnits = minorUnits
        self.legs = legs
        self.closes = closes
    }
}
