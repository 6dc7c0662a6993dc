// SPDX-License-Identifier: Apache-2.0

/// What the reader is told about a file.
public struct TableOptions: Sendable, Hashable {
    /// What the rows of a file look like.
    public enum Format: String, Sendable, Hashable {
        /// Cells between delimiters.
        case delimited
        /// One JSON object or array per line.
        case jsonLines = "json-lines"
    }

    /// What the rows look like.
    public var format: Format
    /// How cells are separated.
    public var dialect: Dialect
    /// The declared encoding; `nil` means UTF-8 unless a byte order mark says UTF-16.
    public var encoding: TextEncoding?
    /// Limits of size.
    public var limits: ReadLimits

    /// A comma-separated file in UTF-8, unless told otherwise.
    public init(
        format: Format = .delimited, dialect: Dialect = Dialect(), encoding: TextEncoding? = nil,
        limits: ReadLimits = ReadLimits()
    ) {
        self.format = format
        self.dialect = dialect
        self.encoding = encoding
        self.limits = limits
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
