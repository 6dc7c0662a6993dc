// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema

/// Keeps everything a reader tells, as strings.
struct RowCollector: TableObserver {
    var labels: [String] = []
    var rows: [[String]] = []
    var numbers: [Int] = []
    var lines: [Int] = []
    var defects: [RowDefect] = []
    var isFinished = false

    mutating func header(_ labels: [String]) { self.labels = labels }

    mutating func row(_ row: borrowing RowView) {
        var cells: [String] = []
        for index in 0..<row.count { cells.append(row.text(index)) }
        rows.append(cells)
        numbers.append(row.number)
        lines.append(row.line)
    }

    mutating func defect(_ defect: RowDefect) { defects.append(defect) }

    mutating func finish() { isFinished = true }

    /// Reads a whole table.
    static func read(_ bytes: [UInt8], _ options: TableOptions = TableOptions(), pieceSize: Int = .max) throws(Fault)
        -> RowCollector
    {
        var collector = RowCollector()
        _ = try TableReader(source: MemorySource(bytes, pieceSize: pieceSize), options: options).read(into: &collector)
        return collector
    }

    /// The code of the fault that reading ends with; `nil` when it ends well.
    static func faultCode(_ bytes: [UInt8], _ options: TableOptions = TableOptions()) -> String? {
        do throws(Fault) {
            _ = try read(bytes, options)
            return nil
        } catch {
            return error.code.rawValue
        }
    }
}

/// Validates a text against a schema written as JSON.
func validate(
    _ table: String, _ schema: String? = nil, options: TableOptions = TableOptions(),
    validation: ValidationOptions = ValidationOptions()
) throws(Fault) -> ValidationReport {
    try validate(Array(table.utf8), schema, options: options, validation: validation)
}

/// Validates bytes against a schema written as JSON.
func validate(
    _ table: [UInt8], _ schema: String? = nil, options: TableOptions = TableOptions(),
    validation: ValidationOptions = ValidationOptions()
) throws(Fault) -> ValidationReport {
    var parsed: TableSchema?
    if let schema { parsed = try TableSchema(json: Array(schema.utf8)) }
    return try TableValidator.validate(MemorySource(table), against: parsed, options: options, validation: validation)
}

extension ValidationReport {
    /// The errors in short: type, row, field.
    var brief: [String] {
        errors.map { error in
            [error.type.rawValue, error.rowNumber.map(String.init) ?? "-", error.fieldNumber.map(String.init) ?? "-"]
                .joined(separator: " ")
        }
    }
}
