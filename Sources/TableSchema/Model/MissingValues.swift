// SPDX-License-Identifier: Apache-2.0

/// The texts that stand for "no value", such as the empty text, `NA` or `-99.000`.
public struct MissingValues: Sendable, Hashable, ExpressibleByArrayLiteral {
    /// The texts, as they stand in the file.
    public let values: [String]

    /// Lists the texts.
    public init(_ values: [String]) { self.values = values }

    /// Lists the texts.
    public init(arrayLiteral elements: String...) { values = elements }

    /// The empty text alone: what a schema means that says nothing.
    public static let usual: MissingValues = [""]
}
