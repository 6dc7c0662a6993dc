// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import TableSchema

/// A small table of one product kind, for demonstrations and conformance.
public struct Sample: Sendable {
    /// How a sample is read: lines that start with `#` before or between its rows are comments for people.
    public static let tableOptions = TableOptions(dialect: Dialect(commentPrefix: "#"))

    /// The kind of product it is a sample of.
    public let productKind: ProductKind.ID
    /// The file name people see, such as `scenic_flow_daily.csv`.
    public let fileName: String
    /// What is in it.
    public let title: Text
    /// The table, as UTF-8 CSV, read with ``tableOptions``.
    public let csv: [UInt8]
    /// Where its facts come from.
    public let provenance: Text
    /// Whether its figures are invented to illustrate; its first line is then a comment with 示例 and `illustrative` in it.
    public let isIllustrative: Bool

    /// Describes a sample.
    public init(
        productKind: ProductKind.ID, fileName: String, title: Text, csv: [UInt8], provenance: Text, isIllustrative: Bool
    ) {
        self.productKind = productKind
        self.fileName = fileName
        self.title = title
        self.csv = csv
        self.provenance = provenance
        self.isIllustrative = isIllustrative
    }
}
