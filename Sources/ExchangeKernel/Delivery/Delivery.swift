// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
public import ExchangeModel

/// Deliveries that wait for acceptance (可信交付).
public struct Delivery: Sendable, Equatable, Codable {
    /// Deliveries under inspection, by the serial number of their order.
    public internal(set) var deliveries = Table<PendingDelivery>()
}

/// A delivery that its buyer inspects.
public struct PendingDelivery: Sendable, Hashable, Codable {
    /// What was delivered: the digest of the file.
    public let file: Digest
    /// How many bytes it has.
    public let byteCount: Int64
    /// Until when the buyer may reject it.
    public let inspectUntil: Instant
}
