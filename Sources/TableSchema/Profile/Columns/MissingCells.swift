// SPDX-License-Identifier: Apache-2.0

/// Tells cells without a value from the rest, column by column.
struct MissingCells: Sendable {
    private let usual: MissingValues
    private let byLabel: [String: MissingValues]
    private var columns: [Column] = []

    /// What stands for "no value" in one column.
    private struct Column {
        /// Whether the empty text does.
        let takesEmpty: Bool
        /// The other texts that do.
        let texts: [[UInt8]]
    }

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
        columns = labels.map { label in
            let texts = (byLabel[label] ?? usual).values.map { Array($0.utf8) }
            return Column(takesEmpty: texts.contains([]), texts: texts.filter { !$0.isEmpty })
        }
    }

    /// The cell, or `nil` when it has no value.
    @inline(__always)
    func value(_ row: borrowing RowView, _ index: Int) -> UnsafeRawBufferPointer? {
        let cell = row.cell(index)
        // A cell beyond the columns has no value when it is empty.
        guard index < columns.count else { return cell.isEmpty ? nil : cell }
        if cell.isEmpty { return columns[index].takesEmpty ? nil : cell }
        return columns[index].texts.isEmpty || !columns[index].texts.contains { $0.elementsEqual(cell) } ? cell : nil
    }
}
