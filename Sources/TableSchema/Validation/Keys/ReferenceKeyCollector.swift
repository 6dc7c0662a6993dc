// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Collects the keys of a table while it is read.
public struct ReferenceKeyCollector: TableObserver {
    /// The keys collected so far.
    public let collected: ReferenceKeys
    private let compiled: CompiledSchema
    private let fields: [Int]
    private var columns: [Int] = []

    /// Prepares to collect the values of some fields, read as their schema types them.
    ///
    /// - Throws: `Fault` when the schema has no such field.
    public init(schema: TableSchema, fields names: [String]) throws(Fault) {
        compiled = try CompiledSchema(schema)
        var fields: [Int] = []
        for name in names {
            guard let index = schema.fields.firstIndex(where: { $0.name == name }) else {
                throw SchemaNode.fault(
                    at: JSONPointer(["fields"]), zh: "没有名为 '\(name)' 的字段", en: "there is no field named '\(name)'")
            }
            fields.append(index)
        }
        self.fields = fields
        collected = ReferenceKeys(mostSlots: 1 << 22)
    }

    /// Finds the columns by their labels, or by their places when there are none.
    public mutating func header(_ labels: [String]) {
        columns = fields.map { field in labels.firstIndex(of: compiled.schema.fields[field].name) ?? field }
    }

    /// Takes the key of a row, unless one of its values is missing or wrong.
    public mutating func row(_ row: borrowing RowView) {
        var hash = KeyHash.start
        for (field, column) in zip(fields, columns) {
            guard column < row.count else { return }
            let cell = row.cell(column)
            var key = CellKey.bytes
            guard let checks = compiled.checks.baseAddress, UnsafePointer(checks + field).check(cell, &key) == .sound else {
                return
            }
            hash = hash.adding(KeyHash(key, cell))
        }
        collected.insert(KeyEntry(hash, row: row.number))
    }
}
