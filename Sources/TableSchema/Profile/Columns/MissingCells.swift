// SPDX-License-Identifier: Apache-2.0

/// Tells cells without a value from the rest, column by column.
struct MissingCells: Sendable {
    private let usual: MissingValues
    private let byLabel: [String: MissingValues]
    private var columns: [[[UInt8]]] = []

    /// Knows what stands for "no value" in the whole table and in single columns.
    init(_ usual: MissingValues = .usual, byLabel: [String: MissingValues] = [:]) {
        self.usual = usual
        self.byLabel = byLabel
    }

    /// Takes over what a schema says.
    init(schema: TableSchema?) {
        let own = (schema?.fields ?? []).compactMap { field in field.missingValues.map { (field.name, $0) } }
        self.init(schema?.missingValues ?? .usual, byLabel: Dictionary(own) { first, _ in first })
    }

    /// Learns the columns.
    mutating func start(_ labels: [String]) {
        columns = labels.map { label in (byLabel[label] ?? usual).values.map { Array($0.utf8) } }
    }

    /// The cell, or `nil` when it has no value.
    @inline(__always)
    func value(_ row: borrowing RowView, _ index: Int) -> UnsafeRawBufferPointer? {
        let cell = row.cell(index)
        if cell.isEmpty { return index < columns.count && columns[index].allSatisfy({ !$0.isEmpty }) ? cell : nil }
        guard index < columns.count else { return cell }
        for text in columns[index] where text.count == cell.count && text.withUnsafeBytes({ same($0, cell) }) { return nil }
        return cell
    }

    @inline(__always)
    private func same(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool { left.elementsEqual(right) }
}
