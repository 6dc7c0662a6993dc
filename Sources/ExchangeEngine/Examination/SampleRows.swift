// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit
import TableSchema

/// The first rows of a product's own data, as far as everyone may see them.
///
/// There are none for data of level 3 and above. A column is shown when its schema says that it is of level 1 or 2 and says nothing about any
/// person, when k-anonymity is not measured over it, and when nothing that points at a person was found in it; every other column is masked.
public struct SampleRows: Sendable, Equatable, Codable {
    /// So many rows are shown.
    public static let rowLimit = 5
    /// A cell is shown up to so many bytes.
    public static let cellBytes = 96

    /// The columns' labels.
    public let labels: [String]
    /// The cells, by row; `nil` where a column is masked.
    public let rows: [[String?]]

    /// Reads the first rows of a file that was examined.
    ///
    /// - Returns: `nil` when no column may be shown.
    /// - Throws: `Fault` when the file cannot be read.
    static func first(
        of source: any ByteSource, options: TableOptions, kind: ProductKind, schema: TableSchema, outcome: TableExaminer.Outcome
    ) throws(Fault) -> SampleRows? {
        guard let grade = outcome.examination.declaredGrade, grade <= .l2 else { return nil }
        let telling = Set(outcome.findings.filter { $0.count > 0 || $0.isNamed }.map(\.label)).union(kind.quasiIdentifiers)
        let shown = Set(
            schema.fields.filter { field in
                field.personalInformation == PersonalInformationClass.none && field.level.map { $0 <= .l2 } ?? false
            }.map(\.name)
        ).subtracting(telling)
        var reader = Reader(shown: shown)
        do throws(Fault) {
            _ = try TableReader(source: source, options: options).read(into: &reader)
        } catch {
            guard error.code == Reader.enough.code else { throw error }
        }
        guard reader.labels.contains(where: shown.contains) else { return nil }
        return SampleRows(labels: reader.labels.map { $0.cut(toBytes: Self.cellBytes) }, rows: reader.rows)
    }

    /// Takes the first rows and stops the reading.
    private struct Reader: TableObserver {
        static let enough = Fault("table.sample-taken", Text(zh: "样例已取够。", en: "The sample is whole."))

        let shown: Set<String>
        var labels: [String] = []
        var rows: [[String?]] = []

        mutating func header(_ labels: [String]) { self.labels = Array(labels.prefix(Examination.labelLimit)) }

        mutating func row(_ row: borrowing RowView) {
            guard rows.count < SampleRows.rowLimit else { return }
            var cells: [String?] = []
            for index in labels.indices {
                let isShown = index < row.count && shown.contains(labels[index])
                cells.append(isShown ? row.text(index).cut(toBytes: SampleRows.cellBytes) : nil)
            }
            rows.append(cells)
        }

        mutating func reached(byte: Int) throws(Fault) {
            if rows.count >= SampleRows.rowLimit { throw Self.enough }
        }
    }
}
