// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The terms of client money: deposits, and how long after its end an order can be refunded, disputed or taken up again.
public struct EscrowTerms: Sendable, Hashable, Codable {
    /// The deposit that an order asks of its buyer as a share of the price; a participant's credit may ask for another one.
    public var depositRate: Rate = .zero
    /// Whether the deposit is the one that the buyer's credit asks for (``CreditTerms``) instead of ``depositRate``.
    public var depositFollowsCredit = false
    /// How many days after an order was completed it can be refunded and disputed (a project parameter; 民法典 621: at most two years).
    public var claimDays: Int = 180
    /// How many days after an order expired its buyer can take it up again at its price (a project parameter).
    public var reinstatementDays: Int = 30

    /// The terms a market starts with unless it says otherwise.
    public init() {}

    /// Decodes terms; those that are not given have the values that a market starts with.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        depositRate = try container.decodeIfPresent(Rate.self, forKey: .depositRate) ?? depositRate
        depositFollowsCredit = try container.decodeIfPresent(Bool.self, forKey: .depositFollowsCredit) ?? depositFollowsCredit
        claimDays = try container.decodeIfPresent(Int.self, forKey: .claimDays) ?? claimDays
        reinstatementDays = try container.decodeIfPresent(Int.self, forKey: .reinstatementDays) ?? reinstatementDays
    }

    func check() throws(Refusal) {
        guard (.zero ... .one).contains(depositRate) else { throw .termOutOfRange("depositRate", "\(depositRate)") }
        for (name, days) in [("claimDays", claimDays), ("reinstatementDays", reinstatementDays)]
        where !(1...3_650).contains(days) { throw .termOutOfRange(name, "\(days)") }
    }
}
