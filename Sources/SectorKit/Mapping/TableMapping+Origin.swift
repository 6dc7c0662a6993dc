// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

extension TableMapping {
    /// Where the cells of a field come from.
    public enum Origin: Sendable, Hashable {
        /// A column.
        case column(String)
        /// Several columns, with a text between their cells; empty when all of them are.
        case columns([String], joinedBy: String)
        /// The same text in each row: a fact about the whole file.
        case constant(String)
        /// The same text in each row, which the importer gives: a fact that the file does not tell.
        case setting(String)
        /// The file's name, without its folder.
        case fileName
        /// The row's place in the file, for files whose rows have no name of their own.
        case rowNumber
        /// The name of the column that became a row; see ``TableMapping/series``.
        case seriesName
        /// The cell of the column that became a row.
        case seriesValue

        /// The columns it reads.
        public var columns: [String] {
            switch self {
            case .column(let column): [column]
            case .columns(let columns, _): columns
            case .constant, .setting, .fileName, .rowNumber, .seriesName, .seriesValue: []
            }
        }

        /// The setting an importer has to give.
        public var setting: String? {
            if case .setting(let name) = self { name } else { nil }
        }

        /// What it is, for a report.
        public var words: Text {
            switch self {
            case .column(let column): Text(zh: "列 \(column)", en: "column \(column)")
            case .columns(let columns, _):
                Text(zh: "列 \(columns.joined(separator: "、")) 合并", en: "columns \(columns.joined(separator: ", ")) joined")
            case .constant(""): Text(zh: "空:文件没有说明", en: "nothing: the file does not tell")
            case .constant(let text): Text(zh: "定值 \(text)", en: "the constant \(text)")
            case .setting(let name): Text(zh: "导入者给出的 \(name)", en: "the importer's \(name)")
            case .fileName: Text(zh: "文件名", en: "the file's name")
            case .rowNumber: Text(zh: "行号", en: "the row's number")
            case .seriesName: Text(zh: "展开列的列名", en: "the name of the unpivoted column")
            case .seriesValue: Text(zh: "展开列的值", en: "the cell of the unpivoted column")
            }
        }
    }

    /// Columns that become rows of their own: a table in wide form is made long.
    public enum Series: Sendable, Hashable {
        /// These columns; cells that are empty or one of the marks give no row.
        case these([String], missing: Set<String>)
        /// Every column that nothing else reads; cells that are empty or one of the marks give no row.
        case allOthers(missing: Set<String>)

        /// The marks of cells without a value.
        public var missing: Set<String> {
            switch self {
            case .these(_, let missing), .allOthers(let missing): missing
            }
        }

        /// What it is, for a report.
        public var words: Text {
            switch self {
            case .these(let labels, _):
                Text(
                    zh: "\(labels.count) 列各成一行:\(labels.joined(separator: "、"))",
                    en: "a row for each of \(labels.joined(separator: ", "))")
            case .allOthers: Text(zh: "其余各列各成一行", en: "a row for each other column")
            }
        }
    }

    /// Which rows are kept, by the cell of one column.
    public struct Condition: Sendable, Hashable {
        /// The column.
        public let column: String
        /// The values that are kept, or that are not.
        public let values: Set<String>
        /// Whether the values are those that are left out.
        public let isExclusion: Bool

        /// Keeps the rows that have one of the values.
        public init(_ column: String, _ values: Set<String>) {
            self.column = column
            self.values = values
            isExclusion = false
        }

        /// Keeps the rows that have none of the values.
        public init(_ column: String, except values: Set<String>) {
            self.column = column
            self.values = values
            isExclusion = true
        }

        /// Whether a row with such a cell is kept.
        public func keeps(_ cell: String) -> Bool { values.contains(cell) != isExclusion }

        /// What it is, for a report.
        public var words: Text {
            let list = values.sorted().map { $0.isEmpty ? "∅" : $0 }.joined(separator: ", ")
            return isExclusion
                ? Text(zh: "不取 \(column) 为 \(list) 的行", en: "no rows with \(column) \(list)")
                : Text(zh: "只取 \(column) 为 \(list) 的行", en: "only rows with \(column) \(list)")
        }
    }
}
