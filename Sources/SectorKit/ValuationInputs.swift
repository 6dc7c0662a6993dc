// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import Foundation

/// The numbers given to a valuation model, by name.
public struct ValuationInputs: Sendable, Hashable {
    private var values: [String: [Decimal]]

    /// Makes inputs from lists of values by name; a single value is a list of one.
    public init(_ values: [String: [Decimal]]) { self.values = values }

    /// All values of an input; empty when it was not given.
    public func list(_ name: String) -> [Decimal] { values[name] ?? [] }

    /// The inputs with one replaced.
    public func replacing(_ name: String, with list: [Decimal]) -> ValuationInputs {
        var copy = self
        copy.values[name] = list
        return copy
    }

    /// The names of what was given, in order.
    public var names: [String] { values.keys.sorted() }

    /// The single value of an input, its default where it was not given.
    ///
    /// - Throws: `valuation.input-missing`, `valuation.input-out-of-range` or `valuation.input-count`.
    public func one(_ input: ValuationInput) throws(Refusal) -> Decimal {
        let list = values[input.name] ?? []
        guard list.count <= 1 else { throw .inputCount(input, list.count, expected: 1...1) }
        guard let value = list.first ?? input.defaultValue else { throw .inputMissing(input) }
        guard input.accepts(value) else { throw .inputOutOfRange(input, value) }
        return value
    }

    /// The values of a list input.
    ///
    /// - Throws: `valuation.input-missing`, `valuation.input-out-of-range` or `valuation.input-count`.
    public func all(_ input: ValuationInput) throws(Refusal) -> [Decimal] {
        guard let list = values[input.name], !list.isEmpty else { throw .inputMissing(input) }
        guard input.accepts(count: list.count) else { throw .inputCount(input, list.count, expected: input.lengths) }
        for value in list where !input.accepts(value) { throw .inputOutOfRange(input, value) }
        return list
    }

    /// The values of a list input that belong one by one to another list; its default for each where it was not given.
    ///
    /// - Throws: as ``all(_:)``; `valuation.input-count` also when the lists differ in length.
    public func all(_ input: ValuationInput, asManyAs other: [Decimal]) throws(Refusal) -> [Decimal] {
        if list(input.name).isEmpty, let value = input.defaultValue {
            return Array(repeating: value, count: other.count)
        }
        let list = try all(input)
        guard list.count == other.count else {
            throw .inputCount(input, list.count, expected: other.count...other.count)
        }
        return list
    }
}
