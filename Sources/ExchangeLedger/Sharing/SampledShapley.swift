// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// The Shapley values of more parties than coalitions can be listed for, estimated from random orders of joining.
///
/// The same seed always draws the same orders. In each order the contributions add up to the value of all parties, so their
/// averages do so exactly; what is uncertain is how it divides, and ``errorBound(confidencePercent:)`` says how much.
public struct SampledShapley: Sendable, Equatable {
    /// The most parties: a coalition is a set of bits in 64.
    public static let partyLimit = 63
    /// The most orders.
    public static let orderLimit = 1_000_000

    /// The estimates.
    public let values: ShapleyValues
    /// How many orders were drawn.
    public let orders: Int
    /// The least and the most that any party can add to any coalition.
    public let marginals: ClosedRange<Int64>

    /// Estimates from orders of joining.
    ///
    /// - Parameters:
    ///   - parties: How many parties there are.
    ///   - orders: How many orders to draw.
    ///   - seed: Which orders to draw.
    ///   - marginals: The least and the most that any party can add to any coalition: what the error bound rests on.
    ///   - value: The value of a coalition: bit *i* is set when party *i* is in it.
    /// - Throws: `sharing.sample-out-of-range`; `sharing.marginal-out-of-range` when a contribution is not within `marginals`.
    public init(
        parties: Int, orders: Int, seed: UInt64, marginals: ClosedRange<Int64>, value: (UInt64) -> Int64
    ) throws(Refusal) {
        guard (1...SampledShapley.partyLimit).contains(parties), (1...SampledShapley.orderLimit).contains(orders) else {
            throw .sampleOutOfRange(parties, orders)
        }
        var numbers = OrderedDraws(seed: seed)
        var sums = [Int128](repeating: 0, count: parties)
        var order = Array(0..<parties)
        let nobody = value(0)
        for _ in 0..<orders {
            for last in stride(from: parties - 1, to: 0, by: -1) { order.swapAt(last, numbers.below(last + 1)) }
            var coalition: UInt64 = 0
            var before = nobody
            for party in order {
                coalition |= 1 << UInt64(party)
                let after = value(coalition)
                let marginal = Int128(after) - Int128(before)
                guard marginal >= Int128(marginals.lowerBound), marginal <= Int128(marginals.upperBound) else {
                    throw .marginalOutOfRange(party, marginal)
                }
                sums[party] += marginal
                before = after
            }
        }
        values = ShapleyValues(numerators: sums, denominator: Int128(orders))
        self.orders = orders
        self.marginals = marginals
    }

    /// How far any of the estimates may be from the exact value, at a confidence for all of them together.
    ///
    /// Hoeffding (1963): *m* independent draws from a range of width *R* miss their mean by more than *ε* with a probability of at
    /// most 2·exp(−2·*m*·*ε*² ÷ *R*²); for *n* parties at once with *n* times that. The bound is rounded up.
    ///
    /// - Throws: `sharing.sample-out-of-range` for a confidence that is not between 1 and 99 per cent.
    public func errorBound(confidencePercent: Int) throws(Refusal) -> Int64 {
        guard (1...99).contains(confidencePercent) else { throw .sampleOutOfRange(values.numerators.count, orders) }
        let width = (Int128(marginals.upperBound) - Int128(marginals.lowerBound)).magnitude
        // ε = R·√(ln(2n/δ) ÷ 2m); ln(x) = log2(x⁸) ÷ 8 · ln 2, with the logarithm rounded up to a whole number.
        let odds = UInt128((200 * values.numerators.count + 99 - confidencePercent) / (100 - confidencePercent))
        let squared = odds * odds
        let eighth = squared * squared * (squared * squared)
        let eighths = UInt128(UInt128.bitWidth - (eighth - 1).leadingZeroBitCount)
        // ln 2 ÷ 8 is below 0.0866434: the share of R², in ten-millionths, under the root.
        let share = (eighths * 866_434 + UInt128(2 * orders) - 1) / UInt128(2 * orders)
        let factor = SampledShapley.rootUp(share * 100_000)
        return Int64(clamping: (width * factor + 999_999) / 1_000_000)
    }

    /// The square root, rounded up.
    private static func rootUp(_ square: UInt128) -> UInt128 {
        var low: UInt128 = 0
        var high: UInt128 = 1 << 63
        while low < high {
            let middle = (low + high) / 2
            if middle * middle >= square { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// Random numbers whose sequence is ours for good (SplitMix64): a library's may change and with it what was shared.
private struct OrderedDraws {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number below a limit, each equally likely.
    mutating func below(_ limit: Int) -> Int {
        let limit = UInt64(limit)
        let fair = UInt64.max - UInt64.max % limit
        while true {
            let number = next()
            if number < fair { return Int(number % limit) }
        }
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
