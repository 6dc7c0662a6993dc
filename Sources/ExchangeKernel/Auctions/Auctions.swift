// SPDX-License-Identifier: Apache-2.0

/// Sealed-bid auctions that run (竞价).
public struct Auctions: Sendable, Equatable, Codable {
}
