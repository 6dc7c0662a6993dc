// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// The checks that look beyond a single row: unique fields, keys, references.
///
/// It and its groups are classes of constants, so that a row counts one reference each and not one for everything they hold.
final class KeyChecks {
    /// A group of columns that may not repeat.
    private final class Group {
        let type: TableErrorType
        let columns: [Int]
        let index: UniqueIndex
        let fieldName: String?
        /// What a unique key of several fields is called in its notes.
        let note: String

        init(type: TableErrorType, columns: [Int], index: UniqueIndex, fieldName: String?, note: String) {
            self.type = type
            self.columns = columns
            self.index = index
            self.fieldName = fieldName
            self.note = note
        }
    }

    private let groups: [Group]
    private let references: [ReferenceCheck]

    init(_ schema: TableSchema, plan: ColumnPlan, options: ValidationOptions) {
        var wanted: [(TableErrorType, [Int], String?, String)] = []
        if !schema.primaryKey.isEmpty, let columns = plan.columns(of: schema.primaryKey) {
            wanted.append((.primaryKey, columns, nil, ""))
        }
        for field in schema.fields where field.constraints.unique {
            if let columns = plan.columns(of: [field.name]) { wanted.append((.uniqueError, columns, field.name, "")) }
        }
        for names in schema.uniqueKeys {
            if let columns = plan.columns(of: names) {
                wanted.append((.uniqueError, columns, names.first, "the fields \(names.joined(separator: ", ")) together: "))
            }
        }
        references = schema.foreignKeys.compactMap { ReferenceCheck($0, plan: plan, options: options) }
        let slots = KeyChecks.slots(bytes: options.keyBytes, tables: wanted.count + references.count)
        groups = wanted.map { type, columns, name, note in
            Group(type: type, columns: columns, index: UniqueIndex(mostSlots: slots), fieldName: name, note: note)
        }
        for group in groups {
            for column in group.columns {
                plan.flags[column].isKeyPart = true
                plan.flags[column].isIdentifier = true
            }
            if group.columns.count == 1 { plan.flags[group.columns[0]].ownIndex = .passUnretained(group.index) }
        }
        for reference in references {
            for column in reference.columns { plan.flags[column].isKeyPart = true }
        }
    }

    /// The largest power of two of slots such that all tables stay within the memory.
    private static func slots(bytes: Int, tables: Int) -> Int {
        var slots = 1_024
        while slots * 2 * MemoryLayout<KeyEntry>.stride * max(1, tables) <= bytes { slots *= 2 }
        return slots
    }

    /// Takes the keys of a row. Each column's hash was put down by the check of its cell.
    func check(_ row: borrowing RowView, _ plan: ColumnPlan, _ log: inout ErrorLog) {
        let number = row.number
        for group in groups {
            let (hash, missing) = KeyChecks.hash(group.columns, plan, width: row.count)
            guard let hash else {
                if group.type == .primaryKey, missing == group.columns.count {
                    log.add(
                        .primaryKey,
                        TableError(
                            .primaryKey, note: "cells composing the primary keys are all \"None\"", rowNumber: number))
                }
                continue
            }
            guard let first = group.index.insert(KeyEntry(hash, row: number)) else { continue }
            let cell = log.keepsMore && group.type == .uniqueError ? CellText.shown(row.cell(group.columns[0])) : nil
            report(group, row: number, first: first, cell: cell, &log)
        }
        for reference in references { reference.take(number, plan, width: row.count) }
    }

    /// Finds what only the end can tell.
    func finish(_ log: inout ErrorLog) throws(Fault) {
        for group in groups {
            try group.index.finish { row, first in report(group, row: row, first: first, cell: nil, &log) }
        }
        for reference in references { reference.finish(&log) }
    }

    private func report(_ group: Group, row: Int, first: Int, cell: String?, _ log: inout ErrorLog) {
        let isPrimary = group.type == .primaryKey
        log.add(
            group.type,
            TableError(
                group.type, note: "\(group.note)the same as in the row at position \(first)", rowNumber: row,
                fieldNumber: isPrimary ? nil : group.columns[0] + 1, fieldName: group.fieldName, cell: cell))
    }

    /// The hash of a key, or how many of its cells have no value.
    static func hash(_ columns: [Int], _ plan: ColumnPlan, width: Int) -> (hash: KeyHash?, missing: Int) {
        var hash = KeyHash.start
        var missing = 0
        for column in columns {
            if column < width, let part = plan.hashes[column] {
                hash = hash.adding(part)
            } else {
                missing += 1
            }
        }
        return (missing == 0 ? hash : nil, missing)
    }
}
