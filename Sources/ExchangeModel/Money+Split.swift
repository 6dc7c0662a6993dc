// SPDX-License-Identifier: Apache-2.0

extension Money {
    /// Divides the amount by weights so that the parts always add up to it (largest remainder method).
    ///
    /// Each part first gets its exact share rounded towards zero; what is left over goes, one minor unit each, to the parts
    /// with the largest remainders, the earlier part first where remainders are equal. 100,001 fen by 95 : 75 : 30 gives
    /// 47,501 / 37,500 / 15,000.
    ///
    /// - Parameter weights: One non-negative weight a part, at least one of them positive.
    /// - Throws: `money.split-without-weights` when no weight is positive or one is negative.
    public func split(by weights: [Int64]) throws(Refusal) -> [Money] {
        let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
        guard total > 0, weights.allSatisfy({ $0 >= 0 }) else {
            throw Refusal(
                .splitWithoutWeights,
                Text(
                    zh: "分账权重必须非负且至少有一个为正:\(weights)。",
                    en: "The weights of a split are non-negative and at least one is positive: \(weights)."))
        }
        var parts: [Int64] = []
        var remainders: [(index: Int, size: Int128)] = []
        parts.reserveCapacity(weights.count)
        remainders.reserveCapacity(weights.count)
        for (index, weight) in weights.enumerated() {
            let (quotient, remainder) = (Int128(minorUnits) * Int128(weight)).quotientAndRemainder(dividingBy: total)
            parts.append(Int64(quotient))
            remainders.append((index, Int128(remainder.magnitude)))
        }
        remainders.sort { $0.size != $1.size ? $0.size > $1.size : $0.index < $1.index }
        let leftOver = minorUnits - parts.reduce(0, +)
        for position in 0..<Int(leftOver.magnitude) {
            parts[remainders[position].index] += leftOver.signum()
        }
        return parts.map { Money(minorUnits: $0, currency: currency) }
    }
}
