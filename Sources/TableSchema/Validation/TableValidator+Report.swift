// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension TableValidator {
    /// Validates a table from its first to its last byte.
    ///
    /// What is wrong with the file itself, such as its encoding or packing, is an error of the report, not a fault.
    ///
    /// - Throws: `Fault` when the schema cannot be checked or our own machinery broke: the disk, the temporary file.
    public static func validate(
        _ source: any ByteSource, against schema: TableSchema?, options: TableOptions = TableOptions(),
        validation: ValidationOptions = ValidationOptions(), name: String = "table", place: String = "",
        progress: ((Int) -> Void)? = nil
    ) throws(Fault) -> ValidationReport {
        var validator = try TableValidator(schema: schema, options: validation)
        do throws(Fault) {
            let summary = try TableReader(source: source, options: options).read(into: &validator, progress: progress)
            return validator.report(summary, name: name, place: place)
        } catch {
            guard let type = errorType(of: error) else { throw error }
            validator.log.add(type, TableError(type, note: error.message.en))
            var report = validator.report(nil, name: name, place: place)
            report.faultCode = error.code.rawValue
            return report
        }
    }

    /// What was found so far; pass the reading's summary when it ended well.
    public func report(
        _ summary: ReadSummary?, name: String = "table", place: String = "", seconds: Double? = nil
    ) -> ValidationReport {
        var warnings = log.warnings
        if let hint = summary?.hint { warnings.insert(hint.en, at: 0) }
        return ValidationReport(
            name: name, place: place, labels: labels, fields: compiled?.schema.fields.count ?? labels.count, rows: rows,
            bytes: summary?.bytes ?? 0,
            errors: log.errors.enumerated()
                .sorted { ($0.element.rowNumber ?? 0, $0.offset) < ($1.element.rowNumber ?? 0, $1.offset) }
                .map(\.element),
            errorCount: log.total, errorCounts: log.byType.map { ValidationReport.TypeCount(type: $0.type, count: $0.count) },
            warnings: warnings, warningCount: log.totalWarnings + (summary?.hint == nil ? 0 : 1), faultCode: nil,
            seconds: seconds)
    }

    /// The error that a broken file is; `nil` when it is our own machinery that broke.
    static func errorType(of fault: Fault) -> TableErrorType? {
        let code = fault.code.rawValue
        if code.hasPrefix("table.not-utf") || code.hasPrefix("table.not-gb") || code.hasPrefix("table.encoding") {
            return .encodingError
        }
        if code.hasPrefix("table.gzip") { return .compressionError }
        let ours = ["table.file", "table.temporary", "table.keys", "schema."]
        return ours.contains { code.hasPrefix($0) } ? nil : .sourceError
    }
}
