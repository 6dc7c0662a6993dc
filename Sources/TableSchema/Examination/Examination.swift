// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The facts that one pass over a file yields, small enough to travel in a command.
///
/// It holds counts, shares and labels and never a value of the table. Every list has a limit with a name, so that it always fits
/// into a journal record of 65,535 bytes beside the rest of the command.
public struct Examination: Sendable, Equatable, Codable {
    /// Labels beyond so many are left out; ``columnCount`` still counts them.
    public static let labelLimit = 200
    /// A label is kept up to so many bytes.
    public static let labelBytes = 96
    /// So many problems are told of.
    public static let problemLimit = 20
    /// So many findings of personal information are told of, the surest first.
    public static let findingLimit = 64
    /// So many warnings are told of.
    public static let warningLimit = 12
    /// A text for people is kept up to so many bytes a language.
    public static let textBytes = 240

    /// The file's digest.
    public let digest: Digest
    /// The file's size as it was handed in.
    public let byteCount: Int
    /// Rows of data, defective ones included.
    public let rowCount: Int
    /// Columns.
    public let columnCount: Int
    /// The first labels.
    public let labels: [String]
    /// Whether the file keeps to its schema; `nil` when it was read without one.
    public let validity: ExaminedValidity?
    /// The share of cells with a value.
    public let completeness: Rate
    /// The quality by the six sides.
    public let quality: QualityScore?
    /// What points at persons.
    public let personalInformation: [ExaminedPersonalInformation]
    /// The strictest level of the schema's fields; `nil` when it declares none.
    public let declaredGrade: Grade?
    /// How well persons hide among each other; `nil` when no columns were planned.
    public let anonymity: KAnonymity?
    /// What is odd about the time series; `nil` when none was planned.
    public let series: SeriesFindings?
    /// What a person should look at.
    public let warnings: [Text]

    /// Collects facts and keeps them within the limits.
    public init(
        digest: Digest, byteCount: Int, rowCount: Int, labels: [String], validity: ExaminedValidity? = nil,
        completeness: Rate, quality: QualityScore? = nil, personalInformation: [ExaminedPersonalInformation] = [],
        declaredGrade: Grade? = nil, anonymity: KAnonymity? = nil, series: SeriesFindings? = nil, warnings: [Text] = []
    ) {
        self.digest = digest
        self.byteCount = byteCount
        self.rowCount = rowCount
        columnCount = labels.count
        self.labels = labels.prefix(Examination.labelLimit).map { $0.cut(toBytes: Examination.labelBytes) }
        self.validity = validity
        self.completeness = completeness
        self.quality = quality
        self.personalInformation = Array(
            personalInformation.sorted(by: ExaminedPersonalInformation.surestFirst).prefix(Examination.findingLimit))
        self.declaredGrade = declaredGrade
        self.anonymity = anonymity
        self.series = series
        self.warnings = warnings.prefix(Examination.warningLimit).map { $0.cut(toBytes: Examination.textBytes) }
    }

    /// Whether anything with at least medium confidence names single persons.
    public var hasDirectIdentifiers: Bool {
        personalInformation.contains { $0.kind.isDirectIdentifier && $0.confidence >= .medium && $0.count > 0 }
    }
}

extension String {
    /// The text up to so many bytes of UTF-8, cut between characters.
    package func cut(toBytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        var length = 0
        return String(
            prefix { character in
                length += character.utf8.count
                return length <= limit
            })
    }
}

extension Text {
    func cut(toBytes limit: Int) -> Text { Text(zh: zh.cut(toBytes: limit), en: en.cut(toBytes: limit)) }
}
