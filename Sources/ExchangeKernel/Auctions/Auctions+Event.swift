// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen to auctions.
public enum AuctionsEvent: Sendable, Equatable {
    case opened(AuctionOpened)
    case bidSealed(BidSealed)
    case bidRevealed(BidRevealed)
    case cancelled(AuctionCancelled)
    case closed(AuctionClosed)

    var payload: any NamedPayload {
        switch self {
        case .opened(let event): event
        case .bidSealed(let event): event
        case .bidRevealed(let event): event
        case .cancelled(let event): event
        case .closed(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> AuctionsEvent? {
        switch name {
        case AuctionOpened.name: .opened(try AuctionOpened(from: &reader))
        case BidSealed.name: .bidSealed(try BidSealed(from: &reader))
        case BidRevealed.name: .bidRevealed(try BidRevealed(from: &reader))
        case AuctionCancelled.name: .cancelled(try AuctionCancelled(from: &reader))
        case AuctionClosed.name: .closed(try AuctionClosed(from: &reader))
        default: nil
        }
    }
}

/// An auction was opened.
public struct AuctionOpened: NamedPayload {
    /// `auctions.opened`
    public static let name = "auctions.opened"
    /// The auction, without bids.
    public let auction: Auction
}

/// A sealed bid was handed in.
public struct BidSealed: NamedPayload {
    /// `auctions.bid-sealed`
    public static let name = "auctions.bid-sealed"
    /// The auction.
    public let auction: ExchangeID
    /// Who bids.
    public let bidder: ExchangeID
    /// The commitment to the amount.
    public let commitment: Digest
}

/// A bid was revealed.
public struct BidRevealed: NamedPayload {
    /// `auctions.bid-revealed`
    public static let name = "auctions.bid-revealed"
    /// The auction.
    public let auction: ExchangeID
    /// Who bids.
    public let bidder: ExchangeID
    /// The amount.
    public let amount: Money
    /// The secret that was hashed with it: with the commitment, anyone can check.
    public let nonce: String
}

/// An auction was called off before anyone bid.
public struct AuctionCancelled: NamedPayload {
    /// `auctions.cancelled`
    public static let name = "auctions.cancelled"
    /// The auction.
    public let auction: ExchangeID
    /// Why.
    public let reason: String
}

/// An auction ended, with a sale or without one.
public struct AuctionClosed: NamedPayload {
    /// `auctions.closed`
    public static let name = "auctions.closed"

    /// What became of a bid.
    public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
        /// It won; its order was placed.
        case won
        /// Another one won, or nothing was sold.
        case lost
        /// It is below the reserve.
        case belowReserve
        /// It would have won, but a rule of the market does not let the deal pass.
        case notAdmissible
        /// It would have won, but its money is not there: the deposit is lost.
        case notPaid
        /// It was never revealed: the deposit is lost.
        case notRevealed

        /// Whether the deposit is lost.
        public var isForfeited: Bool { self == .notPaid || self == .notRevealed }
    }

    /// The auction.
    public let auction: ExchangeID
    /// What became of each bid, in the order in which they came.
    public let outcomes: [Outcome]
    /// The winner's order; `nil`: nothing was sold.
    public let order: ExchangeID?
    /// Who won.
    public let winner: ExchangeID?
    /// What the winner pays.
    public let price: Money?
}
