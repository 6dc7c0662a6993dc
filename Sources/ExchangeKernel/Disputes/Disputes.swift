// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Claims, what they stop, and what awards left to be paid (争议仲裁).
///
/// An order has at most one open case, and so has a product. Cases are few: closed ones stay, as the evidence of what was decided.
public struct Disputes: Sendable, Equatable, Codable {
    /// All cases, open and closed.
    public internal(set) var cases = Table<DisputeCase>()
    /// The open case of each order that has one, by order.
    public internal(set) var stoppedOrders = Table<ExchangeID>()
    /// What stops a product: an open claim of infringement, or one that was upheld.
    public internal(set) var stoppedProducts = Table<ProductStop>()
    /// What awards left to be paid, by case.
    public internal(set) var debts = Table<AwardDebt>()

    /// The case that stops an order, its money and its deadlines; `nil` when none does.
    public func stop(of order: Order) -> ExchangeID? {
        if stoppedOrders.count > 0, let dispute = stoppedOrders[order.id] { return dispute }
        return stoppedProducts.count > 0 ? stoppedProducts[order.product]?.dispute : nil
    }

    /// The open cases to which a participant is a party.
    public func open(of participant: ExchangeID) -> [DisputeCase] {
        cases.sorted.filter { $0.phase != .closed && ($0.claimant == participant || $0.respondent == participant) }
    }

    /// What a participant owes by awards, the earliest due first.
    public func debts(of debtor: ExchangeID) -> [AwardDebt] {
        debts.sorted.filter { $0.debtor == debtor }.sorted { ($0.due, $0.dispute) < ($1.due, $1.dispute) }
    }

    /// - Throws: `disputes.order-in-dispute`.
    func refuseIfStopped(_ order: Order) throws(Refusal) {
        guard let dispute = stop(of: order) else { return }
        throw .orderInDispute(order.id, dispute)
    }

    /// What freezes an order's money is its own case; a stopped product leaves the venue and the regulator free to freeze it too.
    ///
    /// - Throws: `disputes.order-in-dispute`.
    func refuseIfStopped(byItsOwnCase order: Order) throws(Refusal) {
        if let dispute = stoppedOrders[order.id] { throw .orderInDispute(order.id, dispute) }
    }

    /// - Throws: `disputes.product-in-dispute`.
    func refuseIfStopped(product: ExchangeID) throws(Refusal) {
        guard stoppedProducts.count > 0, let stop = stoppedProducts[product] else { return }
        throw .productInDispute(product, stop.dispute)
    }

    /// A case that is not closed.
    ///
    /// - Throws: `disputes.not-found` or `disputes.closed`.
    func openCase(_ id: ExchangeID) throws(Refusal) -> DisputeCase {
        guard let dispute = cases[id] else { throw .disputeNotFound(id) }
        guard dispute.phase != .closed else { throw .disputeClosed(id) }
        return dispute
    }
}

/// Why nothing moves on a product.
public struct ProductStop: Sendable, Hashable, Codable {
    /// The claim of infringement.
    public let dispute: ExchangeID
    /// Whether it was upheld: open orders then end with a refund.
    public internal(set) var isUpheld = false
}

/// What an award left to be paid: the debtor's next income pays it first.
public struct AwardDebt: Sendable, Hashable, Codable {
    /// The case.
    public let dispute: ExchangeID
    /// Who owes.
    public let debtor: ExchangeID
    /// Who is owed.
    public let creditor: ExchangeID
    /// What is left.
    public internal(set) var left: Money
    /// When it was to be paid at the latest.
    public let due: Instant

    /// Whether it was not paid in time.
    public func isOverdue(at now: Instant) -> Bool { due <= now }
}
