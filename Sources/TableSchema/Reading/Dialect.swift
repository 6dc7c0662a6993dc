// SPDX-License-Identifier: Apache-2.0

/// How a delimited text file separates, quotes and titles its cells (Frictionless CSV dialect).
///
/// Line ends are not part of it: LF, CRLF and CR are all understood.
public struct Dialect: Sendable, Hashable {
    /// The ASCII byte between cells.
    public var delimiter: UInt8
    /// The ASCII byte around cells that contain delimiters; `nil` when quotes mean nothing.
    public var quote: UInt8?
    /// Whether a quote inside a quoted cell is written twice.
    public var doubleQuote: Bool
    /// The ASCII byte that makes the next one literal; usually none.
    public var escape: UInt8?
    /// Whether spaces after a delimiter are dropped.
    public var skipInitialSpace: Bool
    /// How many rows the header takes; the labels of several are joined by a space. Zero means there is no header.
    public var headerRows: Int
    /// How many lines to skip before the header.
    public var skipLines: Int
    /// Lines that start with this are comments; usually none.
    public var commentPrefix: String?
    /// Whether misplaced quotes are read as Python's reader does, instead of being defects of the row.
    public var isLenient: Bool

    /// A comma-separated file with one header row, unless told otherwise.
    public init(
        delimiter: UInt8 = 0x2C, quote: UInt8? = 0x22, doubleQuote: Bool = true, escape: UInt8? = nil,
        skipInitialSpace: Bool = false, headerRows: Int = 1, skipLines: Int = 0, commentPrefix: String? = nil,
        isLenient: Bool = false
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.doubleQuote = doubleQuote
        self.escape = escape
        self.skipInitialSpace = skipInitialSpace
        self.headerRows = headerRows
        self.skipLines = skipLines
        self.commentPrefix = commentPrefix
        self.isLenient = isLenient
    }

    /// Tab-separated values.
    public static let tabs = Dialect(delimiter: 0x09)
}
