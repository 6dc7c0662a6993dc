// SPDX-License-Identifier: Apache-2.0

/// What the market looks for and talks about: demands, offers, brokers' mandates (撮合洽谈).
public struct Negotiation: Sendable, Equatable, Codable {
}
