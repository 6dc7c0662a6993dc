// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation
import SectorKit
import TableSchema

/// Writes the rows of a table anew, as a mapping says.
struct MappedTable: TableObserver {
    private let mapping: TableMapping
    private var positions: [String: Int] = [:]
    private(set) var writer = TableWriter()
    private(set) var keptCount = 0
    private(set) var leftOutCount = 0
    private(set) var refusal: Refusal?
    private let passedOver: Set<Int>
    private var rowNumber = 0

    /// - Parameter passedOver: The rows of the mapped table that are not written, the first one being 0.
    init(_ mapping: TableMapping, passingOver passedOver: Set<Int> = []) {
        self.mapping = mapping
        self.passedOver = passedOver
    }

    mutating func header(_ labels: [String]) {
        positions = Dictionary(labels.enumerated().map { ($1, $0) }) { first, _ in first }
        write(mapping.columns.map(\.field))
    }

    mutating func row(_ row: borrowing RowView) {
        var cells: [String: String] = [:]
        for (label, position) in positions where position < row.count { cells[label] = row.text(position) }
        guard mapping.conditions.allSatisfy({ $0.values.contains(cells[$0.column] ?? "") }) else {
            leftOutCount += 1
            return
        }
        defer { rowNumber += 1 }
        guard !passedOver.contains(rowNumber) else { return }
        keptCount += 1
        write(mapping.columns.map { value($0.origin, cells[$0.origin.column] ?? "") })
    }

    private mutating func write(_ cells: [String]) {
        do {
            try writer.write(cells)
        } catch {
            refusal = refusal ?? error
        }
    }

    /// A value that cannot be made stays as it is, so that validation tells of it.
    private func value(_ origin: TableMapping.Origin, _ cell: String) -> String {
        switch origin {
        case .copy: return cell
        case .lookUp(_, let words): return words[cell] ?? cell
        case .round(_, let decimals):
            guard let number = Double(cell), number.isFinite else { return cell }
            return String(format: "%.\(decimals)f", number)
        case .weekday:
            guard let date = CalendarDate(cell) else { return cell }
            // 1970-01-01 was a Thursday.
            return String((Int(date.daysSince1970) + 3) % 7 + 1)
        }
    }
}
