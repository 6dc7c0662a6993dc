// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation
import SectorKit
import TableSchema

/// Writes the rows of a table anew, as a mapping says, and keeps account of it.
struct MappedTable: TableObserver {
    /// Where the cells of a field come from, in a table whose columns are known.
    private enum Place {
        case cell(Int)
        case cells([Int], String)
        case text(String)
        case rowNumber, seriesName, seriesValue
    }

    private struct Maker {
        let place: Place
        let steps: [CellStep]
        let isHashed: Bool
    }

    /// The place in the file of a row that was written.
    struct Written {
        let row: Int
        let series: String?
        /// Where its bytes end.
        let end: Int
    }

    private(set) var report: MappingReport
    private(set) var writer = TableWriter()
    private(set) var written: [Written] = []
    private(set) var refusal: Refusal?
    /// Where the bytes of the header end.
    private(set) var headerEnd = 0
    private let mapping: TableMapping
    private let fileName: String
    private let settings: ImportSettings
    private var labels: [String] = []
    private var makers: [Maker] = []
    private var conditions: [(position: Int, condition: TableMapping.Condition)] = []
    private var series: [Int] = []
    /// The columns whose cells are needed.
    private var needed: [Int] = []

    init(_ match: TableImport.Match, fileName: String, settings: ImportSettings) {
        mapping = match.mapping
        report = MappingReport(match.mapping, of: match.sector)
        self.fileName = fileName
        self.settings = settings
    }

    mutating func header(_ labels: [String]) {
        self.labels = labels
        let read = mapping.readColumns
        for label in read.sorted() where labels.count(where: { $0 == label }) != 1 {
            refusal = refusal ?? .columnNotOnce(label, mapping.id, isMissing: !labels.contains(label))
        }
        guard refusal == nil else { return }
        let columns = Dictionary(labels.enumerated().map { ($1, $0) }) { first, _ in first }
        switch mapping.series {
        case .these(let names, _): series = names.compactMap { columns[$0] }
        case .allOthers: series = labels.indices.filter { !read.contains(labels[$0]) }
        case nil: series = []
        }
        makers = mapping.columns.map { column in
            Maker(
                place: place(column.origin, columns),
                steps: column.conversions.compactMap { CellStep($0, columns: columns, settings: settings) },
                isHashed: column.conversions.contains(where: \.isKeyedHash))
        }
        conditions = mapping.conditions.compactMap { condition in columns[condition.column].map { ($0, condition) } }
        needed = Set(read.compactMap { columns[$0] } + series).sorted()
        report.unused += labels.indices.filter { !needed.contains($0) }.map { labels[$0] }
        write(mapping.columns.map(\.field))
        headerEnd = writer.bytes.count
    }

    mutating func row(_ row: borrowing RowView) {
        report.rowsRead += 1
        guard refusal == nil else { return }
        guard row.count == labels.count else {
            return reject(
                row.number, nil, nil, nil,
                Text(zh: "有 \(row.count) 格,表头有 \(labels.count) 格", en: "it has \(row.count) cells, the header has \(labels.count)"))
        }
        var cells = [String](repeating: "", count: labels.count)
        for position in needed { cells[position] = row.text(position) }
        if let index = conditions.firstIndex(where: { !$0.condition.keeps(cells[$0.position]) }) {
            report.leftOut[index].rows += 1
            report.rowsLeftOut += 1
            return
        }
        guard let form = mapping.series else { return make(row.number, cells, nil) }
        for position in series {
            guard !cells[position].isEmpty, !form.missing.contains(cells[position]) else {
                report.emptySeriesCells += 1
                continue
            }
            make(row.number, cells, position)
        }
    }

    mutating func defect(_ defect: RowDefect) {
        report.rowsRead += 1
        reject(defect.row, nil, nil, nil, defect.message)
    }

    /// Says that rows which were written break the schema after all.
    ///
    /// - Returns: The table without them.
    mutating func withdraw(_ errors: [TableError]) -> [UInt8] {
        var withdrawn: Set<Int> = []
        for error in errors {
            // Rows of the mapped table are counted with its header as 1.
            guard let index = error.rowNumber.map({ $0 - 2 }), written.indices.contains(index) else { continue }
            withdrawn.insert(index)
            let isHashed = error.fieldName.map(report.hashedFields.contains) ?? true
            report.rejections.append(
                MappingReport.Rejection(
                    row: written[index].row, series: written[index].series, field: error.fieldName,
                    cell: isHashed ? nil : error.cell.map(Self.cut), reason: reason(error)))
        }
        report.rowsRejected += withdrawn.count
        report.rowsKept = written.count - withdrawn.count
        report.rejections.sort { $0.row < $1.row }
        guard !withdrawn.isEmpty else { return writer.bytes }
        var kept = Array(writer.bytes[..<headerEnd])
        var start = headerEnd
        for (index, row) in written.enumerated() {
            if !withdrawn.contains(index) { kept += writer.bytes[start..<row.end] }
            start = row.end
        }
        return kept
    }

    /// Why a row breaks the schema; the row it repeats is named by its place in the file, for nobody sees the mapped table's.
    private func reason(_ error: TableError) -> Text {
        var note = error.note
        if let mark = note.range(of: "the row at position ", options: .backwards), let number = Int(note[mark.upperBound...]),
            written.indices.contains(number - 2)
        {
            note = note[..<mark.lowerBound] + "row \(written[number - 2].row)"
        }
        let title = error.type.title
        return Text(zh: "不合产品种类的数据模式:\(title):\(note)", en: "it breaks the product kind's schema: \(title): \(note)")
    }

    private func place(_ origin: TableMapping.Origin, _ columns: [String: Int]) -> Place {
        switch origin {
        case .column(let name): .cell(columns[name] ?? 0)
        case .columns(let names, let mark): .cells(names.map { columns[$0] ?? 0 }, mark)
        case .constant(let text): .text(text)
        case .setting(let name): .text(settings.values[name] ?? "")
        case .fileName: .text(fileName)
        case .rowNumber: .rowNumber
        case .seriesName: .seriesName
        case .seriesValue: .seriesValue
        }
    }

    /// Writes a row, made from a row of the file and the column that becomes a row.
    private mutating func make(_ number: Int, _ cells: [String], _ series: Int?) {
        let name = series.map { labels[$0] }
        var made: [String] = []
        made.reserveCapacity(makers.count)
        for (index, maker) in makers.enumerated() {
            let start = text(maker.place, number, cells, series)
            do throws(CellStep.Flaw) {
                var cell = start
                for step in maker.steps { cell = try step.convert(cell, in: cells) }
                if cell != start { report.fields[index].changed += 1 }
                if cell.isEmpty, !start.isEmpty { report.fields[index].emptied += 1 }
                made.append(cell)
            } catch {
                return reject(number, name, report.fields[index].field, maker.isHashed ? nil : start, error.reason)
            }
        }
        report.neutralised += made.count(where: FormulaGuard.isFormula)
        write(made)
        written.append(Written(row: number, series: name, end: writer.bytes.count))
    }

    private func text(_ place: Place, _ number: Int, _ cells: [String], _ series: Int?) -> String {
        switch place {
        case .cell(let position): return cells[position]
        case .cells(let positions, let mark):
            let parts = positions.map { cells[$0] }
            return parts.allSatisfy(\.isEmpty) ? "" : parts.joined(separator: mark)
        case .text(let text): return text
        case .rowNumber: return String(number)
        case .seriesName: return series.map { labels[$0] } ?? ""
        case .seriesValue: return series.map { cells[$0] } ?? ""
        }
    }

    private mutating func reject(_ row: Int, _ series: String?, _ field: String?, _ cell: String?, _ reason: Text) {
        report.rowsRejected += 1
        report.rejections.append(
            MappingReport.Rejection(row: row, series: series, field: field, cell: cell.map(Self.cut), reason: reason))
    }

    private mutating func write(_ cells: [String]) {
        do throws(Refusal) {
            try writer.write(cells)
        } catch {
            refusal = refusal ?? error
        }
    }

    private static func cut(_ cell: String) -> String {
        cell.count > MappingReport.cellLimit ? cell.prefix(MappingReport.cellLimit) + "…" : cell
    }
}
