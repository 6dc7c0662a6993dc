// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// A row that breaks the rules of its dialect, so that its cells cannot be trusted.
///
/// The reader goes on with the next row. The row itself reaches no observer, unless the dialect is lenient.
public struct RowDefect: Sendable, Equatable {
    /// What is wrong with the row.
    public enum Kind: String, Sendable, Hashable {
        /// A quote in the middle of a cell that does not start with one.
        case strayQuote = "stray-quote"
        /// Text between a closing quote and the next delimiter.
        case textAfterQuote = "text-after-quote"
        /// A line of a JSON Lines file that is not a row.
        case notARow = "not-a-row"
    }

    /// What is wrong.
    public let kind: Kind
    /// The row's place in the file, counting the header as 1.
    public let row: Int
    /// The line the row starts on.
    public let line: Int
    /// The field it happened in, from 1.
    public let field: Int
    /// What is wrong and what to do about it.
    public let message: Text
}
