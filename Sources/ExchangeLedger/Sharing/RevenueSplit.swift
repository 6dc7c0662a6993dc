// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// A rule by which several parties share what something brings in. Its parts always add up to the amount.
public enum RevenueSplit: Sendable, Hashable, Codable {
    /// Each party a fixed sum, in minor units, and one party whatever is left.
    case fixed(minorUnits: [Int64], rest: Int)
    /// In proportion to weights.
    case proportional(weights: [Int64])
    /// By what each did in the four stages of the product's life.
    case stages(StageContributions)
    /// By what each adds to what the others bring in.
    case shapley(CoalitionValues)

    /// Divides an amount, one part a party.
    ///
    /// - Parameters:
    ///   - amount: What is divided.
    ///   - floors: What parties have at least; a split that gives one of them less is refused.
    /// - Throws: `sharing.below-floor`, `sharing.fixed-above-amount` or what the kind of split throws.
    public func split(_ amount: Money, floors: [ShareFloor] = []) throws(Refusal) -> [Money] {
        guard amount.minorUnits >= 0 else { throw .sharedAmountNegative(amount) }
        let parts = try parts(of: amount)
        for floor in floors { try floor.check(parts, of: amount) }
        return parts
    }

    private func parts(of amount: Money) throws(Refusal) -> [Money] {
        switch self {
        case .fixed(let minorUnits, let rest):
            var left = amount
            guard minorUnits.indices.contains(rest), minorUnits.allSatisfy({ $0 >= 0 }), minorUnits[rest] == 0 else {
                throw .fixedSumsUnusable(rest)
            }
            for sum in minorUnits { left = try left.minus(Money(minorUnits: sum, currency: amount.currency)) }
            guard left.minorUnits >= 0 else { throw .fixedAboveAmount(amount) }
            return minorUnits.enumerated().map { party, sum in
                party == rest ? left : Money(minorUnits: sum, currency: amount.currency)
            }
        case .proportional(let weights):
            return try amount.split(by: weights)
        case .stages(let contributions):
            var sums = [Int64](repeating: 0, count: contributions.stages[0].efforts.count)
            for row in try contributions.trace(of: amount) {
                for (party, part) in row.enumerated() { sums[party] += part.minorUnits }
            }
            return sums.map { Money(minorUnits: $0, currency: amount.currency) }
        case .shapley(let coalitions):
            return try coalitions.shapley.split(amount)
        }
    }
}

/// What one party has at least of a shared amount, such as whoever processed the data (保障数据处理者获得收益的权利).
public struct ShareFloor: Sendable, Hashable, Codable {
    /// The party, as its place among the parts.
    public let party: Int
    /// Its least share.
    public let share: Rate

    /// Sets a floor.
    public init(party: Int, share: Rate) {
        self.party = party
        self.share = share
    }

    /// The least part of an amount, rounded up to a minor unit: 30 % of 100,001 fen are 30,001 fen.
    public func least(of amount: Money) throws(Refusal) -> Money { try amount.times(share, rounding: .up) }

    func check(_ parts: [Money], of amount: Money) throws(Refusal) {
        guard parts.indices.contains(party), (Rate.zero ... .one).contains(share) else { throw .floorUnusable(party) }
        let least = try least(of: amount)
        guard parts[party].minorUnits >= least.minorUnits else { throw .belowFloor(party, parts[party], least) }
    }
}
