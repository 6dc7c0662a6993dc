// SPDX-License-Identifier: Apache-2.0

/// What the reader is told about a file.
public struct TableOptions: Sendable, Hashable {
    /// What the rows of a file look like.
    public enum Format: String, Sendable, Hashable {
        /// Cells between delimiters.
        case delimited
        /// One JSON object or array per line.
        case jsonLines = "json-lines"
        /// Cells at fixed places of a line, as ``TableOptions/fixedColumns`` says.
        case fixedWidth = "fixed-width"
    }

    /// What the rows look like.
    public var format: Format
    /// How cells are separated.
    public var dialect: Dialect
    /// The labels of a file that has none, or none worth reading; they take the place of its header.
    public var labels: [String]
    /// Where the cells of a fixed-width file stand; their names are its labels.
    public var fixedColumns: [FixedColumn]
    /// The declared encoding; `nil` means UTF-8 unless a byte order mark says UTF-16.
    public var encoding: TextEncoding?
    /// Limits of size.
    public var limits: ReadLimits

    /// A comma-separated file in UTF-8, unless told otherwise.
    public init(
        format: Format = .delimited, dialect: Dialect = Dialect(), labels: [String] = [], encoding: TextEncoding? = nil,
        limits: ReadLimits = ReadLimits()
    ) {
        self.format = format
        self.dialect = dialect
        self.labels = labels
        fixedColumns = []
        self.encoding = encoding
        self.limits = limits
    }

    /// A file whose cells stand at fixed places, after so many lines that hold no data.
    ///
    ///     TableOptions(fixed: [FixedColumn("station", 0..<6), FixedColumn("temp", 24..<30)], skipLines: 1)
    public init(fixed columns: [FixedColumn], skipLines: Int = 0, commentPrefix: String? = nil) {
        // No cell of such a file is quoted, and no byte of it separates.
        let dialect = Dialect(
            delimiter: FixedColumn.noDelimiter, quote: nil, headerRows: 0, skipLines: skipLines, commentPrefix: commentPrefix)
        self.init(format: .fixedWidth, dialect: dialect, labels: columns.map(\.name))
        fixedColumns = columns
    }

    /// What a file's name suggests: `.tsv` and `.tab` are separated by tabs, `.jsonl` and `.ndjson` are JSON Lines.
    public init(fileName: String) {
        self.init()
        let name = fileName.lowercased()
        let bare = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
        if bare.hasSuffix(".tsv") || bare.hasSuffix(".tab") { dialect = .tabs }
        if bare.hasSuffix(".jsonl") || bare.hasSuffix(".ndjson") { format = .jsonLines }
    }
}
