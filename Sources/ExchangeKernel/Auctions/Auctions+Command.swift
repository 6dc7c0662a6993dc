// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can be asked about auctions.
public enum AuctionsCommand: Sendable, Equatable {
    case open(OpenAuction)
    case bid(PlaceBid)
    case reveal(RevealBid)
    case cancel(CancelAuction)

    var payload: any NamedPayload {
        switch self {
        case .open(let command): command
        case .bid(let command): command
        case .reveal(let command): command
        case .cancel(let command): command
        }
    }
}

/// Opens an auction of one licence on a product that has no list price.
public struct OpenAuction: NamedPayload {
    /// `auctions.open`
    public static let name = "auctions.open"
    /// What is sold.
    public let product: ExchangeID
    /// What the winner may use it for.
    public let purpose: String
    /// How often the winner may use it; `nil`: as often as the terms of trade say.
    public let uses: Int64?
    /// For how many days the winner may use it; `nil`: as long as the terms of trade say.
    public let days: Int?
    /// How the price comes about.
    public let rule: AuctionRule
    /// Until when bids are taken.
    public let bidsUntil: Instant

    /// Asks to open.
    public init(
        product: ExchangeID, purpose: String, uses: Int64? = nil, days: Int? = nil, rule: AuctionRule, bidsUntil: Instant
    ) {
        self.product = product
        self.purpose = purpose
        self.uses = uses
        self.days = days
        self.rule = rule
        self.bidsUntil = bidsUntil
    }
}

/// Hands in a sealed bid; the auction's deposit is set aside for it. A participant bids once.
public struct PlaceBid: NamedPayload {
    /// `auctions.place-bid`
    public static let name = "auctions.place-bid"
    /// The auction.
    public let auction: ExchangeID
    /// The commitment to the amount: see ``BidCommitment``.
    public let commitment: Digest

    /// Bids.
    public init(auction: ExchangeID, commitment: Digest) {
        self.auction = auction
        self.commitment = commitment
    }
}

/// Reveals what a sealed bid was, between the end of bidding and the award.
public struct RevealBid: NamedPayload {
    /// `auctions.reveal-bid`
    public static let name = "auctions.reveal-bid"
    /// The auction.
    public let auction: ExchangeID
    /// The amount.
    public let amount: Money
    /// The secret that was hashed with it.
    public let nonce: String

    /// Reveals.
    public init(auction: ExchangeID, amount: Money, nonce: String) {
        self.auction = auction
        self.amount = amount
        self.nonce = nonce
    }
}

/// Calls an auction off, before anyone has bid.
public struct CancelAuction: NamedPayload {
    /// `auctions.cancel`
    public static let name = "auctions.cancel"
    /// The auction.
    public let auction: ExchangeID
    /// Why.
    public let reason: String

    /// Asks to call off.
    public init(auction: ExchangeID, reason: String) {
        self.auction = auction
        self.reason = reason
    }
}
