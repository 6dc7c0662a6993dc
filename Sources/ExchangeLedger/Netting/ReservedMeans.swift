// SPDX-License-Identifier: Apache-2.0

/// What a payer keeps of its means for urgent payments (流动性预留).
///
/// Urgent payments draw it first. The others are made only with what is beyond it: as long as one of them is made, what urgent ones
/// left of the reserve is left over.
public struct ReservedMeans: Sendable, Hashable {
    /// How much, in minor units; not negative.
    public let minorUnits: Int64
    /// The highest priority number that is urgent; 0 is the most urgent.
    public let urgency: UInt8

    /// Keeps so much.
    public init(minorUnits: Int64, urgency: UInt8) {
        precondition(minorUnits >= 0, "whoever sets means aside refuses less than nothing")
        self.minorUnits = minorUnits
        self.urgency = urgency
    }
}
