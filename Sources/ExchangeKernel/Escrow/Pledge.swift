// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Income from data rights pledged as security (数据收益权质押): in default it goes to the pledgee until its claim is met.
public struct Pledge: Sendable, Equatable, Codable {
    /// Its exchange id.
    public let id: ExchangeID
    /// Whose income it is.
    public let pledgor: ExchangeID
    /// Who is secured.
    public let pledgee: ExchangeID
    /// The product whose income is pledged; `nil`: all income of the pledgor.
    public let product: ExchangeID?
    /// The claim that is secured.
    public let amount: Money
    /// What is left of it.
    public internal(set) var left: Money
    /// The digest of the pledge contract.
    public let document: Digest
    /// Its rank among the pledges of the same pledgor, 1 first: the order of registration (民法典 414).
    public let priority: Int64
    /// When it was registered.
    public let registered: Instant
    /// Whether default was declared.
    public internal(set) var isDefaulted = false

    /// Whether it takes income from a product.
    func covers(_ product: ExchangeID) -> Bool { self.product == nil || self.product == product }
}

extension Escrow {
    /// The pledges registered on a participant's income, by priority: what a lender reads before it lends.
    public func pledges(on pledgor: ExchangeID) -> [Pledge] {
        pledges.sorted.filter { $0.pledgor == pledgor }.sorted { $0.priority < $1.priority }
    }

    mutating func pledge(_ event: PledgeRegistered, at instant: Instant) {
        let pledge = Pledge(
            id: event.pledge, pledgor: event.pledgor, pledgee: event.pledgee, product: event.product, amount: event.amount,
            left: event.amount, document: event.document, priority: event.priority, registered: instant)
        pledges.insert(pledge, as: event.pledge)
    }

    mutating func endPledge(_ id: ExchangeID) {
        pledges.remove(id)
        defaulted.removeAll { $0 == id }
    }

    mutating func pay(_ event: PledgePaid) {
        guard event.left.isPositive else { return endPledge(event.pledge) }
        pledges.update(event.pledge) { $0.left = event.left }
    }

    /// Pledges of one pledgor are used in the order of their priority, whenever their default was declared.
    mutating func declareDefault(of id: ExchangeID) {
        pledges.update(id) { $0.isDefaulted = true }
        defaulted.append(id)
        let pledges = pledges
        defaulted.sort { ((pledges[$0]?.priority ?? 0), $0) < ((pledges[$1]?.priority ?? 0), $1) }
    }
}
