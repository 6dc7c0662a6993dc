// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import Foundation

/// One thing a valuation model needs to know.
///
/// ```swift
/// ValuationInput("annual-fee", Text(zh: "年费(元)", en: "annual fee (CNY)"), range: 0...1_000_000_000, isMonotone: true)
/// ```
public struct ValuationInput: Sendable, Hashable {
    /// A list is never longer, whatever its input says.
    public static let listLimit = 1_000

    /// Its name in code and on the command line, such as `annual-fee`.
    public let name: String
    /// What it is, for people, with its unit.
    public let title: Text
    /// How many values it takes.
    public let lengths: ClosedRange<Int>
    /// The values that make sense.
    public let range: ClosedRange<Decimal>
    /// The only values that make sense, by name; empty: all of the range do.
    public let choices: [ValuationChoice]
    /// The value when none is given; `nil`: it must be given.
    public let defaultValue: Decimal?
    /// Whether a larger value never lowers the appraisal.
    public let isMonotone: Bool

    /// Describes an input that is a number, or a list of numbers.
    public init(
        _ name: String, _ title: Text, isList: Bool = false, lengths: ClosedRange<Int>? = nil, range: ClosedRange<Decimal>,
        defaultValue: Decimal? = nil, isMonotone: Bool = false
    ) {
        self.name = name
        self.title = title
        self.lengths = lengths ?? (isList ? 1...ValuationInput.listLimit : 1...1)
        self.range = range
        choices = []
        self.defaultValue = defaultValue
        self.isMonotone = isMonotone
    }

    /// Describes an input that is one of a few named values.
    public init(
        _ name: String, _ title: Text, choices: [ValuationChoice], defaultValue: Decimal? = nil, isMonotone: Bool = false
    ) {
        self.name = name
        self.title = title
        lengths = 1...1
        range = (choices.map(\.value).min() ?? 0)...(choices.map(\.value).max() ?? 0)
        self.choices = choices
        self.defaultValue = defaultValue
        self.isMonotone = isMonotone
    }

    /// Whether it takes a list of values.
    public var isList: Bool { lengths.upperBound > 1 }

    /// Whether a value makes sense.
    public func accepts(_ value: Decimal) -> Bool {
        !value.isNaN && range.contains(value) && (choices.isEmpty || choices.contains { $0.value == value })
    }

    /// Whether so many values make sense.
    public func accepts(count: Int) -> Bool { lengths.contains(count) && count <= ValuationInput.listLimit }
}
