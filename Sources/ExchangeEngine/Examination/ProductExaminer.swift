// SPDX-License-Identifier: Apache-2.0
public import ExchangeKernel
public import ExchangeModel
import Foundation
public import SectorKit
public import TableSchema

/// Examines a product's file before it is offered: schema, quality, personal information, k-anonymity, in one pass.
///
/// It runs outside the writer. What it finds travels to the market in a command; the full report stays in the vault beside the file.
public struct ProductExaminer: Sendable {
    /// What an examination came to.
    public struct Outcome: Sendable {
        /// What the market is told.
        public let report: ExaminationReport
        /// The facts in full, as they are kept in the vault.
        public let examination: Examination
        /// What each column holds, without the values of columns that point at persons.
        public let profile: TableProfile
    }

    /// How far an examination is, and what it has found so far.
    public struct Progress: Sendable, Equatable {
        /// What was found.
        public let found: ExaminationProgress
        /// Bytes of the file that were read, as it was handed in.
        public let bytesRead: Int64
    }

    private struct Document: Encodable {
        let productKind: String
        let examination: Examination
        let profile: TableProfile
        let sample: SampleRows?
    }

    private let vault: Vault
    private let kind: ProductKind

    /// Prepares to examine files of one kind of product.
    public init(_ kind: ProductKind, in vault: Vault) {
        self.kind = kind
        self.vault = vault
    }

    /// Examines a stored file.
    ///
    /// - Parameters:
    ///   - file: The stored file.
    ///   - options: What is known about the file's form.
    ///   - day: The day that freshness is counted to.
    ///   - publishesSample: Whether the seller lets everyone see some rows; they are kept in the full report then.
    ///   - progress: Hears what was found so far, now and then and at the end; stops the examination by what it throws.
    /// - Throws: `Fault` when the file is not what it says or cannot be read; `Refusal` when it does not fit the examination.
    public func examine(
        _ file: StoredFile, options: TableOptions = TableOptions(), asOf day: CalendarDate, publishesSample: Bool = false,
        progress: ((Progress) throws(Fault) -> Void)? = nil
    ) throws -> Outcome {
        let schema = try kind.schema()
        let examiner = TableExaminer(
            schema: schema,
            plan: ExaminationPlan(asOf: day, anonymity: kind.quasiIdentifiers.isEmpty ? nil : anonymityPlan))
        let source = try vault.open(file.digest)
        let outcome = try examiner.examine(source, digest: file.digest, byteCount: Int(file.byteCount), options: options) {
            (found) throws(Fault) in
            try progress?(Progress(found: found, bytesRead: Int64(source.bytesRead)))
        }
        let sample =
            publishesSample
            ? try SampleRows.first(of: try vault.open(file.digest), options: options, kind: kind, schema: schema, outcome: outcome) : nil
        let document = Document(productKind: kind.id, examination: outcome.examination, profile: outcome.profile, sample: sample)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let stored = try vault.store(Array(try encoder.encode(document)))
        return Outcome(
            report: report(outcome, schema, document: stored.digest), examination: outcome.examination,
            profile: outcome.profile)
    }

    private var anonymityPlan: KAnonymityPlan {
        KAnonymityPlan(kind.quasiIdentifiers.map { .init($0) })
    }

    private func report(_ outcome: TableExaminer.Outcome, _ schema: TableSchema, document: Digest) -> ExaminationReport {
        let found = outcome.examination
        let columns = outcome.profile.columns.map(\.label)
        let identifiers = found.personalInformation.filter {
            $0.kind.isDirectIdentifier && $0.confidence >= .medium && $0.count > 0
        }
        let sensitive = schema.fields.filter { $0.personalInformation == .sensitive }.map(\.name)
        return ExaminationReport(
            file: found.digest, report: document, byteCount: Int64(found.byteCount), rowCount: Int64(found.rowCount),
            columns: columns, errorCount: Int64(found.validity?.problemCount ?? 0), grade: found.declaredGrade ?? .l4,
            sensitiveColumns: sensitive.filter(columns.contains),
            directIdentifiers: Set(identifiers.map(\.column)).sorted().filter(columns.indices.contains).map { columns[$0] },
            kAnonymity: found.anonymity.map { Int64($0.k) }, hasMinors: Minors.occur(in: outcome.profile),
            completeness: found.completeness, quality: found.quality?.total ?? .zero)
    }
}

/// Looks for subjects under 14 (PIPL 31) in columns that say how old someone is.
enum Minors {
    private static let limit = 14

    static func occur(in profile: TableProfile) -> Bool {
        profile.columns.contains { column in
            guard isAge(column.label) else { return false }
            return ([column.minimum] + column.topValues.map(\.value)).contains { isUnderAge($0) }
        }
    }

    private static func isAge(_ label: String) -> Bool {
        let words = label.lowercased().split { !$0.isLetter }
        return words.contains("age") || words.contains("ages") || label.contains("年龄")
    }

    /// The lower end of an age or of a band of ages: `13`, `6-13`, `<14`.
    private static func isUnderAge(_ text: String?) -> Bool {
        guard let text else { return false }
        if text.contains("<") || text.contains("以下") { return true }
        return text.split { !$0.isNumber }.first.flatMap { Int($0) }.map { $0 < limit } ?? false
    }
}
