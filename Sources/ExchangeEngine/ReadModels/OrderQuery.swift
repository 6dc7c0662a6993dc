// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers

/// Which orders someone wants to see.
public struct OrderQuery: Sendable, Hashable {
    /// Only orders in which this participant buys or sells.
    public var participant: ExchangeID?
    /// Only orders at this point.
    public var status: OrderSummary.Status?
    /// Only orders with a lower serial number: those after it in the list.
    public var before: UInt64?
    /// How many at most.
    public var limit: Int

    /// Asks for orders.
    public init(participant: ExchangeID? = nil, status: OrderSummary.Status? = nil, before: UInt64? = nil, limit: Int = 100) {
        self.participant = participant
        self.status = status
        self.before = before
        self.limit = limit
    }
}
