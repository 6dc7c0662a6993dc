// SPDX-License-Identifier: Apache-2.0

/// A JSON number with exactly the digits it was written with.
public struct JSONNumber: Sendable, Hashable, CustomStringConvertible {
    /// The number as written, such as `9007199254740993` or `1.50e3`.
    public let description: String

    init(literal: String) { description = literal }

    /// Writes an integer.
    public init(_ value: Int) { description = String(value) }

    /// The exact integer; `nil` when there is a fraction or an exponent, or it does not fit 64 bits.
    public var integer: Int64? { Int64(description) }

    /// The nearest binary fraction. Parsing made sure that it is finite.
    public var double: Double { Double(description) ?? .nan }
}
