// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Reads a file once and collects the facts a listing needs.
public struct TableExaminer: Sendable {
    /// What an examination came to: the facts for the record, and what stays beside the file.
    public struct Outcome: Sendable {
        /// The facts that travel in a command.
        public let examination: Examination
        /// The profile, without the values of columns that hold personal information.
        public let profile: TableProfile
        /// The findings with their rows and masked examples.
        public let findings: [PersonalInformationFinding]
    }

    /// The schema the file is held against; `nil` when it has none.
    public let schema: TableSchema?
    /// What else to look at.
    public let plan: ExaminationPlan

    /// Prepares to examine files of one kind.
    public init(schema: TableSchema?, plan: ExaminationPlan = ExaminationPlan()) {
        self.schema = schema
        self.plan = plan
    }

    /// The observer that measures what the plan asks for.
    public var measurer: TableMeasurer { TableMeasurer(schema: schema, anonymity: plan.anonymity, series: plan.series) }

    /// Puts the facts of one pass together.
    ///
    /// - Parameters:
    ///   - measurer: The measuring observer after the pass.
    ///   - report: What validating came to in the same pass; `nil` without a schema.
    ///   - summary: What the reading came to.
    ///   - digest: The file's digest.
    ///   - byteCount: The file's size as it was handed in.
    /// - Throws: What the k-anonymity count and the quality score refuse.
    public func outcome(
        _ measurer: TableMeasurer, report: ValidationReport?, summary: ReadSummary, digest: Digest, byteCount: Int
    ) throws(Refusal) -> Outcome {
        let profile = measurer.profiler.profile
        let findings = measurer.scanner.findings
        var quality: QualityScore?
        if let day = plan.asOf {
            quality = try measurement(profile, report, summary).score(
                asOf: day, halfLifeDays: plan.halfLifeDays, declaration: plan.declaration, weights: plan.weights)
        }
        let examination = Examination(
            digest: digest, byteCount: byteCount, rowCount: summary.rows, labels: profile.columns.map(\.label),
            validity: report.map(ExaminedValidity.init), completeness: profile.completeness, quality: quality,
            personalInformation: findings.map { ExaminedPersonalInformation($0) },
            declaredGrade: schema?.fields.compactMap(\.level).max(), anonymity: try measurer.anonymity?.result(),
            series: measurer.seriesFindings, warnings: warnings(measurer, findings, summary))
        return Outcome(
            examination: examination, profile: profile.withholdingValues(of: findings.map(\.column)), findings: findings)
    }

    private func measurement(
        _ profile: TableProfile, _ report: ValidationReport?, _ summary: ReadSummary
    ) -> QualityMeasurement {
        func errors(_ types: TableErrorType...) -> Int {
            (report?.errorCounts ?? []).reduce(0) { $0 + (types.contains($1.type) ? $1.count : 0) }
        }
        // Without a schema, a cell that does not read as the rest of its column is malformed.
        let unlike = profile.columns.reduce(0) { $0 + $1.unreadableCount }
        return QualityMeasurement(
            cellCount: profile.cellCount, missingCellCount: profile.missingCount,
            malformedCellCount: report == nil ? unlike : errors(.typeError), improbableCellCount: errors(.constraintError),
            rowCount: summary.rows,
            inconsistentRowCount: report == nil
                ? summary.defects : errors(.primaryKey, .foreignKey, .uniqueError, .missingCell, .extraCell, .rowError),
            newestDate: profile.newestDate)
    }

    private func warnings(
        _ measurer: TableMeasurer, _ findings: [PersonalInformationFinding], _ summary: ReadSummary
    ) -> [Text] {
        var warnings = findings.filter { $0.confidence >= .medium && $0.kind.isDirectIdentifier && !isDeclared($0) }.map {
            Text(
                zh: "列“\($0.label)”疑似\($0.kind.name.zh)(\($0.count) 处),模式未声明为个人信息。请声明或处理该列。",
                en: "Column '\($0.label)' seems to hold a \($0.kind.name.en) in \($0.count) cells, "
                    + "which its schema does not declare. Declare or treat the column.")
        }
        if let hint = summary.hint { warnings.append(hint) }
        if measurer.scanner.truncatedCells > 0 {
            let (count, limit) = (measurer.scanner.truncatedCells, PersonalInformationScanner.scannedBytes)
            warnings.append(
                Text(
                    zh: "\(count) 个单元格超过 \(limit) 字节,个人信息只扫描了前 \(limit) 字节。",
                    en: "\(count) cells are longer than \(limit) bytes and were scanned for personal information up to there."))
        }
        return warnings
    }

    private func isDeclared(_ finding: PersonalInformationFinding) -> Bool {
        switch schema?.field(named: finding.label)?.personalInformation {
        case .general, .sensitive: true
        case nil, .some(.none), .deidentified, .aggregate: false
        }
    }
}
