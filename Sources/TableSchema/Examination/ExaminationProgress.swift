// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// How far an examination is, and what it has found so far. Nothing of it holds before the file turns out to be whole.
///
/// It holds no value of the table, and is no larger for a large file than for a small one.
public struct ExaminationProgress: Sendable, Equatable {
    /// Personal information that was found so far.
    public struct Finding: Sendable, Equatable, Codable {
        /// The column's label.
        public let label: String
        /// What was found.
        public let kind: PersonalInformationKind
        /// What people call it.
        public let name: Text
        /// Cells that hold it.
        public let count: Int
    }

    /// Bytes of text that were read.
    public let byteCount: Int
    /// Rows of data that were read, defective ones included.
    public let rowCount: Int
    /// Places where the table breaks its schema; repeated keys may still be added at the end.
    public let errorCount: Int
    /// The first of them, as they were found.
    public let firstProblems: [ExaminedValidity.Problem]
    /// What points at persons, in the first columns.
    public let personalInformation: [Finding]
}

/// Both observers of an examination, and who hears how far they are.
struct ExaminationObserver: TableObserver {
    /// After so many bytes of text the listener hears again: so rarely that it costs the reading nothing.
    private static let stretch = 4 << 20

    var validator: TableValidator
    var measurer: TableMeasurer
    let tell: ((ExaminationProgress) throws(Fault) -> Void)?
    private var next = 0

    init(_ validator: TableValidator, _ measurer: TableMeasurer, tell: ((ExaminationProgress) throws(Fault) -> Void)?) {
        self.validator = validator
        self.measurer = measurer
        self.tell = tell
    }

    mutating func header(_ labels: [String]) {
        validator.header(labels)
        measurer.header(labels)
    }

    mutating func row(_ row: borrowing RowView) {
        validator.row(row)
        measurer.row(row)
    }

    mutating func defect(_ defect: RowDefect) {
        validator.defect(defect)
        measurer.defect(defect)
    }

    mutating func reached(byte: Int) throws(Fault) {
        guard let tell, byte >= next else { return }
        next = byte + Self.stretch
        try tell(progress(at: byte))
    }

    mutating func finish() throws(Fault) {
        try validator.finish()
        try measurer.finish()
    }

    func progress(at byte: Int) -> ExaminationProgress {
        ExaminationProgress(
            byteCount: byte, rowCount: validator.rows, errorCount: validator.log.total,
            firstProblems: validator.log.errors.prefix(Examination.problemLimit).map { ExaminedValidity.Problem($0) },
            personalInformation: Array(
                measurer.scanner.findings(inFirst: Examination.labelLimit).lazy.filter { $0.count > 0 }.prefix(Examination.findingLimit)
                    .map { .init(label: $0.label.cut(toBytes: Examination.labelBytes), kind: $0.kind, name: $0.kind.name, count: $0.count) }))
    }
}
