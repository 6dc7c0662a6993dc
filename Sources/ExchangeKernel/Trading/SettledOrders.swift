// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// An order that was completed: it can be refunded and disputed until its time for claims is over.
public struct SettledOrder: Sendable, Equatable, Codable {
    /// The order as it was.
    public let order: Order
    /// What its buyer paid in all, in minor units.
    public let paid: Int64
    /// What was refunded of it, in minor units.
    public internal(set) var refunded: Int64 = 0
    /// What the seller, the venue's fee and the tax in it still have of the payment; `nil` until the first refund.
    public internal(set) var kept: RefundParts?
    /// When it was completed.
    public let at: Instant

    init(order: Order, paid: Int64, at instant: Instant) {
        self.order = order
        self.paid = paid
        at = instant
    }

    /// The most that can still be refunded.
    public var refundable: Money { Money(minorUnits: paid - refunded, currency: order.price.currency) }
}

/// A payment or a refund by those who had it, in minor units.
public struct RefundParts: Sendable, Hashable, Codable {
    /// The seller's part, with those of all who share in its income.
    public let seller: Int64
    /// The venue's fee without tax.
    public let fee: Int64
    /// The value added tax on the fee.
    public let tax: Int64

    func minus(_ other: RefundParts) -> RefundParts {
        RefundParts(seller: seller - other.seller, fee: fee - other.fee, tax: tax - other.tax)
    }
}

/// Completed orders, in the order of their completion.
///
/// A completion only appends: the hot road pays for no look-up. Refunds and claims are rare and search from the newest.
public struct SettledOrders: Sendable, Equatable, Codable {
    private var rows: ContiguousArray<SettledOrder> = []

    /// How many completed orders are remembered.
    public var count: Int { rows.count }

    /// A completed order that is still remembered.
    ///
    /// - Complexity: O(*n*) in the orders completed since.
    public subscript(id: ExchangeID) -> SettledOrder? { rows.last { $0.order.id == id } }

    mutating func append(_ row: SettledOrder) { rows.append(row) }

    mutating func refund(_ event: OrderRefunded) {
        guard let index = rows.lastIndex(where: { $0.order.id == event.order }) else { return }
        rows[index].refunded += event.amount.minorUnits
        rows[index].kept = event.kept
    }

    /// Forgets old orders, once half of all are old: so each is moved about once.
    mutating func forget(completedBefore instant: Instant, except disputes: Disputes) {
        guard !rows.isEmpty, rows[rows.count / 2].at < instant else { return }
        rows.removeAll { $0.at < instant && disputes.stoppedOrders[$0.order.id] == nil }
    }
}

/// An order that was not delivered in time. Its buyer may take it up again: a new order with a new hold, linked to this one.
public struct ExpiredOrder: Sendable, Equatable, Codable {
    /// The order as it was.
    public let order: Order
    /// What for.
    public let purpose: String
    /// How often the data could have been used.
    public let uses: Int64
    /// Until when.
    public let until: Instant
    /// When it expired.
    public let at: Instant
    /// The order that took it up again.
    public internal(set) var successor: ExchangeID?
}
