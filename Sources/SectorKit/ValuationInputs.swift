// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

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
    /// - Throws: `valuation.input-missing` or `valuation.input-out-of-range`.
    public func one(_ input: ValuationInput) throws(Refusal) -> Decimal {
        guard let value = values[input.name]?.first ?? input.defaultValue else { throw .inputMissing(input) }
        return try input.checked(value)
    }

    /// The values of a list input.
    ///
    /// - Throws: `valuation.input-missing` or `valuation.input-out-of-range`.
    public func all(_ input: ValuationInput) throws(Refusal) -> [Decimal] {
        guard let list = values[input.name], !list.isEmpty else { throw .inputMissing(input) }
        for value in list { _ = try input.checked(value) }
        return list
    }
}

extension ValuationInput {
    fileprivate func checked(_ value: Decimal) throws(Refusal) -> Decimal {
        guard range.contains(value) else {
            throw Refusal(
                .inputOutOfRange,
                Text(
                    zh: "“\(title.zh)”应在 \(range.lowerBound) 与 \(range.upperBound) 之间,现为 \(value)。",
                    en: "'\(title.en)' lies between \(range.lowerBound) and \(range.upperBound), and is \(value)."),
                subject: name)
        }
        return value
    }
}

extension Refusal {
    fileprivate static func inputMissing(_ input: ValuationInput) -> Refusal {
        Refusal(
            .inputMissing,
            Text(zh: "缺少评估参数“\(input.title.zh)”。", en: "The valuation needs '\(input.title.en)'."), subject: input.name)
    }
}

extension Refusal.Code {
    /// A valuation was asked for without something it needs.
    public static let inputMissing: Self = "valuation.input-missing"
    /// A valuation was asked for with a number that makes no sense.
    public static let inputOutOfRange: Self = "valuation.input-out-of-range"
}
