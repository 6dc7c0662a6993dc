// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers

/// Which orders someone wants to see.
public struct OrderQuery: Sendable, Hashable {
    /// Only orders in which this participant buys or sells.
    public var participant: ExchangeID?
    /// Only orders at this point.
    public var status: OrderSummary.Status?
    /// How many at most.
    public var limit: Int

    /// Asks for orders.
    public init(participant: ExchangeID? = nil, status: OrderSummary.Status? = nil, limit: Int = 100) {
        self.participant = participant
        self.status = status
        self.limit = limit
    }
}
