// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeLedger
public import ExchangeModel

/// Sealed-bid auctions that run (竞价).
///
/// A bid is a commitment first and an amount later: nobody, the venue included, knows a bid before bidding is over. Each bid sets the
/// same deposit aside. When the time to reveal ends, the clock awards: the highest revealed bid that reaches the reserve wins, the
/// earlier commitment where bids are equal, and its order is placed under the same rules as any other.
public struct Auctions: Sendable, Equatable, Codable {
    /// The most bids that one auction takes, so that its award is one record.
    public static let bidLimit = 100

    /// The auctions that are not awarded, cancelled or without a sale yet.
    public internal(set) var all = Table<Auction>()

    /// An auction that runs.
    ///
    /// - Throws: `auctions.over` or `auctions.not-found`.
    public func auction(_ id: ExchangeID) throws(Refusal) -> Auction {
        guard let auction = all[id] else { throw all.hasIssued(id) ? .auctionOver(id) : .auctionNotFound(id) }
        return auction
    }
}

/// How the price of an auction comes about.
public struct AuctionRule: Sendable, Hashable, Codable {
    /// Which bid the winner pays.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Its own.
        case firstPrice
        /// The second highest, or the reserve if that is higher (Vickrey).
        case secondPrice
    }

    /// Which bid the winner pays.
    public let kind: Kind
    /// The least that the product is sold for.
    public let reserve: Money

    /// Sets a rule.
    public init(kind: Kind, reserve: Money) {
        self.kind = kind
        self.reserve = reserve
    }

    /// Revealed bids that reach the reserve, the best first; where bids are equal, the earlier one.
    public func ranking(of bids: [Money?]) -> [Int] {
        bids.indices.filter { index in
            guard let bid = bids[index] else { return false }
            return bid.currency == reserve.currency && bid.minorUnits >= reserve.minorUnits
        }.sorted { left, right in
            let (first, second) = (bids[left]?.minorUnits ?? 0, bids[right]?.minorUnits ?? 0)
            return first != second ? first > second : left < right
        }
    }

    /// What a winner pays.
    ///
    /// - Parameters:
    ///   - bid: Its bid.
    ///   - next: The best bid behind it that reaches the reserve.
    public func price(of bid: Money, next: Money?) -> Money {
        switch kind {
        case .firstPrice: bid
        case .secondPrice: next.map { max($0.minorUnits, reserve.minorUnits) }.map { Money(minorUnits: $0, currency: bid.currency) } ?? reserve
        }
    }
}

/// An auction that runs.
public struct Auction: Sendable, Equatable, Codable {
    /// Its exchange id.
    public let id: ExchangeID
    /// What is sold.
    public let product: ExchangeID
    /// Who sells.
    public let seller: ExchangeID
    /// What the winner may use it for.
    public let purpose: String
    /// How often the winner may use it; `nil`: as often as the terms of trade say.
    public let uses: Int64?
    /// For how many days the winner may use it; `nil`: as long as the terms of trade say.
    public let days: Int?
    /// How the price comes about.
    public let rule: AuctionRule
    /// What each bid sets aside.
    public let deposit: Money
    /// The share of a deposit that is lost by not revealing or not paying.
    public let forfeit: Rate
    /// Until when bids are taken.
    public let bidsUntil: Instant
    /// Until when bids are revealed; then the clock awards.
    public let revealUntil: Instant
    /// The bids in the order in which they came.
    public internal(set) var bids: [Bid] = []
}

/// A sealed bid.
public struct Bid: Sendable, Hashable, Codable {
    /// Who bids.
    public let bidder: ExchangeID
    /// The commitment to the amount.
    public let commitment: Digest
    /// The amount, once it is revealed.
    public internal(set) var amount: Money?
}

extension HoldID {
    /// The hold of a bid's deposit: `0x4A`, the auction's number in 40 bits, the place of the bid in 16 bits.
    ///
    /// An order's hold is the order's serial number, which has at most ten digits and so stays below 2³⁴: the top byte keeps the
    /// two apart.
    ///
    /// - Parameters:
    ///   - auction: The auction.
    ///   - index: The place of the bid, from 0.
    public init(deposit auction: ExchangeID, bid index: Int) {
        precondition(index < 1 << 16, "an auction takes far fewer bids")
        self.init(0x4A << 56 | auction.serial << 16 | UInt64(index))
    }
}
