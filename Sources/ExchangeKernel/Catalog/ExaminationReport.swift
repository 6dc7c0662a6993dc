// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What an examination of a product's data found: the facts that decisions need, with the digest of the full report.
///
/// The examination itself reads files and takes time; it runs outside the writer, and this report travels in the command.
public struct ExaminationReport: Sendable, Hashable, Codable {
    /// The most columns a report names.
    public static let columnLimit = 500

    /// The digest of the examined file.
    public let file: Digest
    /// The digest of the full report in the vault.
    public let report: Digest
    /// Bytes in the file.
    public let byteCount: Int64
    /// Rows in the table.
    public let rowCount: Int64
    /// The columns, as the header names them.
    public let columns: [String]
    /// How many errors validation against the schema found.
    public let errorCount: Int64
    /// The grade of the strictest field.
    public let grade: Grade
    /// Columns that the schema marks as sensitive personal information.
    public let sensitiveColumns: [String]
    /// Columns in which unmasked direct identifiers were found.
    public let directIdentifiers: [String]
    /// The smallest class over the declared quasi-identifiers, if there are any.
    public let kAnonymity: Int64?
    /// Whether there are subjects under 14.
    public let hasMinors: Bool
    /// The share of cells that are not empty.
    public let completeness: Rate
    /// The quality score of GB/T 36344.
    public let quality: Rate

    /// States what was found.
    public init(
        file: Digest, report: Digest, byteCount: Int64, rowCount: Int64, columns: [String], errorCount: Int64, grade: Grade,
        sensitiveColumns: [String], directIdentifiers: [String], kAnonymity: Int64?, hasMinors: Bool, completeness: Rate,
        quality: Rate
    ) {
        self.file = file
        self.report = report
        self.byteCount = byteCount
        self.rowCount = rowCount
        self.columns = columns
        self.errorCount = errorCount
        self.grade = grade
        self.sensitiveColumns = sensitiveColumns
        self.directIdentifiers = directIdentifiers
        self.kAnonymity = kAnonymity
        self.hasMinors = hasMinors
        self.completeness = completeness
        self.quality = quality
    }
}
