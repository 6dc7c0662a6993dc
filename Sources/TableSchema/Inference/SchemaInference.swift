// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Guesses a schema from the rows of a table; a person reads the guesses before anyone relies on them.
///
///     var inference = SchemaInference()
///     _ = try TableReader(source: file).read(into: &inference)
///     let schema = inference.schema
public struct SchemaInference: TableObserver {
    private var columns: [ColumnGuess] = []
    private var labels: [String] = []
    private var rows = 0
    private let rowLimit: Int

    /// Looks at so many rows at most.
    public init(rowLimit: Int = 100_000) { self.rowLimit = rowLimit }

    /// Takes the labels; columns without one are called `field1`, `field2`, …
    public mutating func header(_ labels: [String]) {
        var seen: Set<String> = []
        for (index, label) in labels.enumerated() {
            var name = label.isEmpty ? "field\(index + 1)" : label
            while !seen.insert(name).inserted { name += "_\(index + 1)" }
            self.labels.append(name)
            columns.append(ColumnGuess())
        }
    }

    /// Takes a row into account.
    public mutating func row(_ row: borrowing RowView) {
        guard rows < rowLimit else { return }
        rows += 1
        if labels.isEmpty { header((0..<row.count).map { _ in "" }) }
        for index in 0..<columns.count {
            if index < row.count {
                columns[index].take(row.cell(index))
            } else {
                columns[index].missing += 1
            }
        }
    }

    /// The schema guessed: types, and what stands for "no value". Constraints are left to people.
    public var schema: TableSchema {
        var fields: [Field] = []
        for (label, column) in zip(labels, columns) {
            var field = Field(label, column.type)
            if let missing = column.missingMark, column.type != .string { field.missingValues = ["", missing] }
            fields.append(field)
        }
        return TableSchema(fields: fields)
    }

    /// What was guessed for each column and why.
    public var guesses: [(name: String, type: FieldType, reason: Text)] {
        zip(labels, columns).map { ($0, $1.type, $1.reason) }
    }
}
