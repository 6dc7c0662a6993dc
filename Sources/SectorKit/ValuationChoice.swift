// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import Foundation

/// One of the few values an input may take, with a name people can write instead of the number.
public struct ValuationChoice: Sendable, Hashable {
    /// The name in code and on the command line, such as `licensed`.
    public let name: String
    /// The value it stands for.
    public let value: Decimal
    /// What it means.
    public let title: Text

    /// Names a value.
    public init(_ name: String, _ value: Decimal, _ title: Text) {
        self.name = name
        self.value = value
        self.title = title
    }
}
