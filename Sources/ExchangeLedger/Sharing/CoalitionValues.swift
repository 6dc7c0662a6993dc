// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// What each group of parties brings in together: a table with a value for every coalition.
///
/// The entry at a number whose bit *i* is set is the value of a coalition that party *i* is in; entry 0, of nobody, is 0.
public struct CoalitionValues: Sendable, Hashable {
    /// The most parties whose coalitions can all be listed: 4,096 values.
    public static let partyLimit = 12

    /// How many parties there are.
    public let parties: Int
    /// The values, one for each of the 2^parties coalitions.
    public let values: [Int64]

    /// Lists the values of all coalitions.
    ///
    /// - Throws: `sharing.coalitions-incomplete` for another number of values, more than ``partyLimit`` parties, or a value of
    ///   the empty coalition.
    public init(parties: Int, values: [Int64]) throws(Refusal) {
        guard (1...CoalitionValues.partyLimit).contains(parties), values.count == 1 << parties, values[0] == 0 else {
            throw .coalitionsIncomplete(parties, values.count)
        }
        self.parties = parties
        self.values = values
    }

    /// Each party's contribution averaged over all orders in which the parties can join (Shapley 1953), as exact fractions
    /// over ``ShapleyValues/denominator``.
    ///
    /// - Complexity: O(*n* · 2^*n*) additions for *n* parties.
    public var shapley: ShapleyValues {
        // |S|! · (n − |S| − 1)!, the number of orders in which exactly S comes before a party.
        var factorials: [Int128] = [1]
        for number in 1...parties { factorials.append(factorials[number - 1] * Int128(number)) }
        let weights = (0..<parties).map { factorials[$0] * factorials[parties - $0 - 1] }
        var numerators = [Int128](repeating: 0, count: parties)
        for coalition in 0..<values.count {
            let size = coalition.nonzeroBitCount
            let value = Int128(values[coalition])
            // The value counts for those who are in the coalition and against those who could still join it.
            let joined = size > 0 ? weights[size - 1] * value : 0
            let missing = size < parties ? weights[size] * value : 0
            for party in 0..<parties { numerators[party] += coalition >> party & 1 == 1 ? joined : -missing }
        }
        return ShapleyValues(numerators: numerators, denominator: factorials[parties])
    }
}

extension CoalitionValues: Codable {
    private enum Key: String, CodingKey { case parties, values }

    /// Decodes a table and refuses one that is not complete.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        try self.init(
            parties: try container.decode(Int.self, forKey: .parties),
            values: try container.decode([Int64].self, forKey: .values))
    }

    /// Encodes the table.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(parties, forKey: .parties)
        try container.encode(values, forKey: .values)
    }
}
