// SPDX-License-Identifier: Apache-2.0

/// By which of its two days a booking is put in order.
public enum DateBasis: String, Sendable, Hashable, Codable, CaseIterable {
    /// When it was booked (记账日).
    case record
    /// From when it counts (起息日).
    case value
}
