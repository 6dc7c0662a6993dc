// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
import Foundation

/// Arithmetic that writes itself down.
///
/// A valuation model computes on a worksheet; what it computed is the trace of its appraisal.
///
/// ```swift
/// var sheet = Worksheet()
/// let monthly = sheet.compute(Text(zh: "月费", en: "monthly fee"), .product, [annualFee / 12, seasonality])
/// return try sheet.appraisal(by: self, of: monthly, currency: .cny)
/// ```
public struct Worksheet: Sendable {
    /// What one step does with its operands.
    public enum Operation: String, Sendable, Hashable, Codable, CaseIterable {
        /// The sum of all.
        case sum
        /// The first less all others.
        case difference
        /// The product of all.
        case product
        /// The first divided by the second.
        case quotient
        /// The first raised to the whole number that is the second.
        case power
        /// The smallest.
        case minimum
        /// The largest.
        case maximum
        /// The middle of the sorted operands; the mean of the two middle ones when their number is even.
        case median
        /// Values and their weights, in turn: value, weight, value, weight.
        case weightedMean
        /// The logarithm to base 2 of the first, to twelve decimals.
        case logarithm2
        /// The logarithm to base 10 of the first, to twelve decimals.
        case logarithm10
        /// Two raised to the first, to twelve decimals.
        case exponential2
        /// The first rounded half up to as many decimals as the second says.
        case round
    }

    /// The steps so far.
    public private(set) var steps: [TraceStep] = []

    /// An empty sheet.
    public init() {}

    /// Computes a step and writes it down.
    public mutating func compute(_ title: Text, _ operation: Operation, _ operands: [Decimal]) -> Decimal {
        let result = operation.evaluate(operands)
        steps.append(
            TraceStep(title: title, operation: operation, operands: operands.map(\.description), result: result.description))
        return result
    }

    /// Rounds a value of major units half up to the currency's minor unit and states the appraisal.
    ///
    /// - Throws: `money.out-of-range` when the value does not fit, is not a number, or is negative.
    public mutating func appraisal(
        by model: some ValuationModel, of value: Decimal, currency: Currency, warnings: [Text] = []
    ) throws(Refusal) -> Appraisal {
        let rounded = compute(
            Text(zh: "四舍五入到最小货币单位", en: "Rounded half up to the minor unit"), .round,
            [value, Decimal(currency.minorUnitDigits)])
        guard !rounded.isNaN, rounded >= 0,
            let money = try? Money(decimal: rounded.description, currency: currency)
        else {
            throw Refusal(
                .moneyOutOfRange,
                Text(zh: "评估结果不是可表示的金额:\(value)。", en: "The appraised value is no amount of money: \(value)."))
        }
        return Appraisal(model: model.id, value: money, trace: steps, warnings: warnings)
    }
}

extension Worksheet.Operation {
    /// Does the arithmetic; not-a-number where it has no result (division by zero, the logarithm of a negative).
    public func evaluate(_ operands: [Decimal]) -> Decimal {
        guard let first = operands.first else { return .nan }
        let second = operands.count > 1 ? operands[1] : .nan
        switch self {
        case .sum: return operands.reduce(0, +)
        case .difference: return operands.dropFirst().reduce(first, -)
        case .product: return operands.reduce(1, *)
        case .quotient: return second == 0 ? .nan : first / second
        case .power: return Self.power(first, second)
        case .minimum: return operands.reduce(first) { min($0, $1) }
        case .maximum: return operands.reduce(first) { max($0, $1) }
        case .median:
            let sorted = operands.sorted()
            let middle = sorted.count / 2
            return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
        case .weightedMean: return Self.weightedMean(operands)
        case .logarithm2: return first > 0 ? Self.twelveDecimals(log2(first.approximation)) : .nan
        case .logarithm10: return first > 0 ? Self.twelveDecimals(log10(first.approximation)) : .nan
        case .exponential2: return Self.twelveDecimals(exp2(first.approximation))
        case .round: return Self.whole(second).map { first.roundedHalfUp(decimals: $0) } ?? .nan
        }
    }

    private static func power(_ base: Decimal, _ exponent: Decimal) -> Decimal {
        guard let count = whole(exponent) else { return .nan }
        let product = (0..<abs(count)).reduce(Decimal(1)) { result, _ in result * base }
        guard count < 0 else { return product }
        return product == 0 ? .nan : 1 / product
    }

    /// A whole number small enough to count with.
    private static func whole(_ value: Decimal) -> Int? {
        guard value >= -1_000, value <= 1_000 else { return nil }
        let count = Int(value.approximation)
        return Decimal(count) == value ? count : nil
    }

    private static func weightedMean(_ operands: [Decimal]) -> Decimal {
        guard operands.count % 2 == 0 else { return .nan }
        let pairs = stride(from: 0, to: operands.count, by: 2).map { (value: operands[$0], weight: operands[$0 + 1]) }
        let weights = pairs.reduce(Decimal(0)) { $0 + $1.weight }
        return weights == 0 ? .nan : pairs.reduce(Decimal(0)) { $0 + $1.value * $1.weight } / weights
    }

    private static func twelveDecimals(_ value: Double) -> Decimal {
        value.isFinite && abs(value) < 1e15 ? Decimal(value).roundedHalfUp(decimals: 12) : .nan
    }
}
