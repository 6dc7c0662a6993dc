// SPDX-License-Identifier: Apache-2.0

extension TableValidator {
    func isBlank(_ row: borrowing RowView) -> Bool {
        for column in 0..<row.count where !row.cell(column).isEmpty { return false }
        return true
    }

    mutating func reportBlank(_ row: borrowing RowView) {
        let number = row.number
        log.add(.blankRow, TableError(.blankRow, rowNumber: number))
    }

    mutating func reportWidth(_ row: borrowing RowView, expected: Int) {
        let number = row.number
        if row.count < expected {
            for column in row.count..<expected {
                let name = name(column)
                log.add(.missingCell, TableError(.missingCell, rowNumber: number, fieldNumber: column + 1, fieldName: name))
            }
            return
        }
        for column in expected..<row.count {
            let cell = log.keepsMore ? CellText.shown(row.cell(column)) : ""
            log.add(
                .extraCell,
                TableError(.extraCell, rowNumber: number, fieldNumber: column + 1, fieldName: "", cell: cell))
        }
    }

    mutating func report(_ outcome: CellOutcome, _ row: borrowing RowView, _ column: Int, _ plan: ColumnPlan) {
        let type: TableErrorType = outcome == .wrongType ? .typeError : .constraintError
        guard log.keepsMore, let field = plan.fields[column] else {
            return log.add(type, TableError(type))
        }
        let cell = row.cell(column)
        log.add(
            type,
            TableError(
                type, note: CellNote.note(outcome, field, cell), rowNumber: row.number, fieldNumber: column + 1,
                fieldName: field.name, cell: CellText.shown(cell)))
    }

    mutating func warnOfHiddenCharacters(_ row: borrowing RowView, _ plan: ColumnPlan) {
        for column in 0..<min(row.count, plan.count) {
            let cell = row.cell(column)
            guard let found = HiddenCharacters.first(in: cell) else { continue }
            let number = row.number
            let name = plan.names[column]
            if plan.flags[column].isIdentifier, let field = plan.fields[column] {
                let note = "an identifier may not contain the invisible character \(found)"
                log.add(
                    .constraintError,
                    TableError(
                        .constraintError, note: note, rowNumber: number, fieldNumber: column + 1, fieldName: field.name,
                        cell: CellText.shown(cell)))
            } else {
                log.warn("Row \(number), field \"\(name)\": the cell contains the invisible character \(found)")
            }
        }
    }
}
