// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// An order as a list shows it.
public struct OrderSummary: Sendable, Hashable, Codable {
    /// How far an order is.
    public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
        case placed, delivered, completed, rejected, cancelled, expired, refunded
    }

    /// Its exchange id.
    public var id: ExchangeID
    /// The product.
    public var product: ExchangeID
    /// Who buys.
    public var buyer: ExchangeID
    /// Who sells.
    public var seller: ExchangeID
    /// The price.
    public var price: Money
    /// What for.
    public var purpose: String
    /// How far it is.
    public var status: Status
    /// When it was placed.
    public var placed: Instant
    /// When it last changed.
    public var changed: Instant
    /// The record that placed it.
    public var sequence: UInt64

    /// Sums up an order.
    public init(
        id: ExchangeID, product: ExchangeID, buyer: ExchangeID, seller: ExchangeID, price: Money, purpose: String,
        status: Status, placed: Instant, changed: Instant, sequence: UInt64
    ) {
        self.id = id
        self.product = product
        self.buyer = buyer
        self.seller = seller
        self.price = price
        self.purpose = purpose
        self.status = status
        self.placed = placed
        self.changed = changed
        self.sequence = sequence
    }
}
