// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

extension TableExaminer {
    /// Reads a file once, from the first byte to the last: validates, measures and scans it together.
    ///
    /// - Parameters:
    ///   - source: The file's bytes; gzip is recognised.
    ///   - digest: The file's digest.
    ///   - byteCount: The file's size as it was handed in.
    ///   - options: What is known about the file's form.
    ///   - validation: How it is held against the schema.
    ///   - progress: Hears what was found so far, now and then and at the end; stops the examination by what it throws.
    /// - Throws: `Fault` when the file is not what it says or cannot be read; `Refusal` when the plan does not fit the table.
    public func examine(
        _ source: any ByteSource, digest: Digest, byteCount: Int, options: TableOptions = TableOptions(),
        validation: ValidationOptions = .examination, progress: ((ExaminationProgress) throws(Fault) -> Void)? = nil
    ) throws -> Outcome {
        var observer = ExaminationObserver(try TableValidator(schema: schema, options: validation), measurer, tell: progress)
        let summary = try TableReader(source: source, options: options).read(into: &observer)
        try progress?(observer.progress(at: summary.bytes))
        let report = schema == nil ? nil : observer.validator.report(summary)
        return try outcome(observer.measurer, report: report, summary: summary, digest: digest, byteCount: byteCount)
    }
}
