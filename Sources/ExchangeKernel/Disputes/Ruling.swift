// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// How the money of an order is divided between its buyer and its seller.
public enum Division: Sendable, Hashable, Codable {
    /// In shares, by largest remainder; on a tie the last minor unit is the buyer's.
    case shares(buyer: Int64, seller: Int64)
    /// In exact amounts, which add up to all there is.
    case amounts(buyer: Money, seller: Money)

    /// The parts of a sum.
    ///
    /// - Throws: `disputes.division-differs` or `money.split-without-weights`.
    public func parts(of sum: Money) throws(Refusal) -> (buyer: Money, seller: Money) {
        switch self {
        case .shares(let buyer, let seller):
            let parts = try sum.split(by: [buyer, seller])
            return (parts[0], parts[1])
        case .amounts(let buyer, let seller):
            guard buyer.minorUnits >= 0, seller.minorUnits >= 0, buyer.currency == sum.currency, seller.currency == sum.currency,
                try buyer.plus(seller) == sum
            else { throw .divisionDiffers(sum) }
            return (buyer, seller)
        }
    }
}

/// What an award, a judgement or a decision by default says.
public struct Ruling: Sendable, Hashable, Codable {
    /// How the order's money is divided; without it, what was paid for a completed order stays where it is.
    public let division: Division?
    /// Whether a claim of infringement or of a leak is upheld; without meaning for other claims.
    public let isUpheld: Bool
    /// What the respondent pays the claimant besides.
    public let compensation: Money?
    /// How much of the buyer's deposit goes to the seller; the rest goes back.
    public let forfeit: Money?
    /// The digest of the document.
    public let document: Digest

    /// Says what was decided.
    public init(
        division: Division? = nil, isUpheld: Bool = true, compensation: Money? = nil, forfeit: Money? = nil, document: Digest
    ) {
        self.division = division
        self.isUpheld = isUpheld
        self.compensation = compensation
        self.forfeit = forfeit
        self.document = document
    }
}
