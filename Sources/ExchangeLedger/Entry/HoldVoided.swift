// SPDX-License-Identifier: Apache-2.0

/// The end of a hold that gives back all that is left of it.
public struct HoldVoided: Sendable, Hashable, Codable {
    /// Why a hold ended.
    ///
    /// The names are permanent: they are written into the journal.
    public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
        /// Both sides are done with it.
        case released
        /// Its time ran out.
        case expired
        /// The order was cancelled.
        case cancelled
        /// An award gave the money back to the payer.
        case awarded
    }

    /// The hold.
    public let hold: HoldID
    /// Why it ended.
    public let reason: Reason

    /// Ends a hold.
    public init(hold: HoldID, reason: Reason) {
        self.hold = hold
        self.reason = reason
    }
}
