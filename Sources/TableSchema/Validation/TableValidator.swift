// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Holds a table against its schema while it is read, in one pass and bounded memory.
///
///     let report = try TableValidator.validate(FileSource(path: "visitors.csv"), against: schema)
///
/// As an observer it shares a reading with others; ask it for its ``report(_:name:place:seconds:)`` afterwards.
public struct TableValidator: TableObserver {
    let compiled: CompiledSchema?
    let options: ValidationOptions
    var log: ErrorLog
    var labels: [String] = []
    var rows = 0
    var header = HeaderCheck.Result()
    var plan: ColumnPlan?
    var keys: KeyChecks?

    /// Prepares to validate; without a schema only the table's shape is looked at.
    ///
    /// - Throws: `Fault` when the schema cannot be checked.
    public init(schema: TableSchema?, options: ValidationOptions = ValidationOptions()) throws(Fault) {
        if let schema {
            try schema.check()
            compiled = try CompiledSchema(schema)
        } else {
            compiled = nil
        }
        self.options = options
        log = ErrorLog(limit: options.errorLimit)
    }

    /// Checks the labels, and settles which column is held against which field.
    public mutating func header(_ labels: [String]) {
        self.labels = labels
        header = HeaderCheck(labels: labels, schema: compiled?.schema).run(&log)
        plan = ColumnPlan(header: header, compiled: compiled)
        if let compiled, let plan {
            keys = KeyChecks(compiled.schema, plan: plan, options: options)
        }
    }

    /// Checks a row.
    public mutating func row(_ row: borrowing RowView) {
        rows += 1
        guard let plan else { return }
        let expected = plan.count
        if expected > 0, row.count != expected {
            if isBlank(row) { return reportBlank(row) }
            reportWidth(row, expected: expected)
        }
        if !row.isASCII || row.hasControls { warnOfHiddenCharacters(row, plan) }
        let count = min(expected, row.count)
        var empty = 0
        for column in 0..<count {
            let cell = row.cell(column)
            if cell.isEmpty { empty += 1 }
            var key = CellKey.bytes
            let outcome = UnsafePointer(plan.checks + column).check(cell, &key)
            if outcome.rawValue > CellOutcome.missing.rawValue {
                if isBlank(row) { return reportBlank(row) }
                report(outcome, row, column, plan)
            } else if plan.flags[column].isKeyPart {
                plan.hashes[column] = outcome == .missing ? nil : KeyHash(key, cell)
                if let hash = plan.hashes[column], let index = plan.flags[column].ownIndex {
                    index._withUnsafeGuaranteedRef { $0.prefetch(KeyHash.start.adding(hash)) }
                }
                continue
            }
            if plan.flags[column].isKeyPart { plan.hashes[column] = nil }
        }
        if empty == count, empty > 0, count == row.count { return reportBlank(row) }
        if let keys { keys.check(row, plan, &log) }
    }

    /// Counts a row that could not be read.
    public mutating func defect(_ defect: RowDefect) {
        rows += 1
        let text = "\(defect.kind.rawValue): \(defect.message.en)"
        let name = name(defect.field - 1)
        log.add(
            .rowError,
            TableError(.rowError, note: text, rowNumber: defect.row, fieldNumber: defect.field, fieldName: name))
    }

    /// Finds the errors that only the whole table can tell.
    public mutating func finish() throws(Fault) {
        if let keys { try keys.finish(&log) }
    }

    func name(_ column: Int) -> String {
        guard let plan, column < plan.count else { return column < labels.count ? labels[column] : "" }
        return plan.names[column]
    }
}
