// SPDX-License-Identifier: Apache-2.0
import Foundation
import SectorKit

/// Draws numbers that a valuation model says it takes.
struct InputDraw {
    /// A random list is never longer than its shortest length and this many more.
    static let extraLength = 11
    private static let steps = 10_000

    let inputs: [ValuationInput]

    /// One value or list for each input; lists have one common length where their lengths allow it.
    func draw(_ generator: inout SeededGenerator) -> ValuationInputs {
        let lists = inputs.filter(\.isList)
        let shortest = lists.map(\.lengths.lowerBound).max() ?? 1
        let longest = lists.map(\.lengths.upperBound).min() ?? 1
        let length =
            shortest <= longest
            ? Int.random(in: shortest...min(longest, shortest + Self.extraLength), using: &generator) : 1
        var values: [String: [Decimal]] = [:]
        for input in inputs {
            let count = min(max(length, input.lengths.lowerBound), input.lengths.upperBound)
            values[input.name] = (0..<count).map { _ in value(of: input, &generator) }
        }
        return ValuationInputs(values)
    }

    /// A value somewhat larger than another, still one the input takes; `nil` when there is none.
    func larger(than value: Decimal, of input: ValuationInput, _ generator: inout SeededGenerator) -> Decimal? {
        let choices = input.choices.map(\.value).filter { $0 > value }
        if !input.choices.isEmpty { return choices.randomElement(using: &generator) }
        guard value < input.range.upperBound else { return nil }
        return value + (input.range.upperBound - value) * part(1, &generator)
    }

    private func value(of input: ValuationInput, _ generator: inout SeededGenerator) -> Decimal {
        if let choice = input.choices.randomElement(using: &generator) { return choice.value }
        let lowest = input.range.lowerBound
        let width = input.range.upperBound - lowest
        // Borders and small numbers break formulas more often than the middle does.
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: return lowest
        case 1: return input.range.upperBound
        case 2: return lowest + width * part(0, &generator) / 1_000
        default: return lowest + width * part(0, &generator)
        }
    }

    private func part(_ fewest: Int, _ generator: inout SeededGenerator) -> Decimal {
        Decimal(Int.random(in: fewest...Self.steps, using: &generator)) / Decimal(Self.steps)
    }
}
