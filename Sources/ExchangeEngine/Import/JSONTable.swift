// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema

/// A JSON document that holds a table: an array of flat objects, or one such array beside values that are the same for every row.
enum JSONTable {
    /// The table as CSV, with the names of the objects' members as its header.
    ///
    /// - Throws: `import.not-a-table` when there is no such array, or more than one.
    static func csv(_ document: JSONValue) throws(Refusal) -> [UInt8] {
        var constants: [JSONValue.Member] = []
        var tables: [[JSONValue]] = document.array.map { [$0] } ?? []
        for member in document.object ?? [] {
            if let rows = member.value.array, rows.contains(where: { $0.object != nil }) {
                tables.append(rows)
            } else if cell(member.value) != nil {
                constants.append(member)
            }
        }
        guard tables.count == 1, let rows = tables.first, rows.allSatisfy(isFlat) else { throw .notATable }
        var labels: [String] = []
        for member in rows.flatMap({ $0.object ?? [] }) + constants where !labels.contains(member.name) {
            labels.append(member.name)
        }
        var writer = TableWriter(formulas: .kept)
        try writer.write(labels)
        for row in rows {
            let members = (row.object ?? []) + constants
            try writer.write(labels.map { label in members.first { $0.name == label }.flatMap { cell($0.value) } ?? "" })
        }
        return writer.bytes
    }

    private static func isFlat(_ row: JSONValue) -> Bool { row.object?.allSatisfy { cell($0.value) != nil } ?? false }

    private static func cell(_ value: JSONValue) -> String? {
        switch value {
        case .null: ""
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): number.description
        case .string(let text): text
        case .array, .object: nil
        }
    }
}

extension Refusal {
    fileprivate static let notATable = Refusal(
        "import.not-a-table",
        Text(
            zh: "该 JSON 不是一张表:应为一组扁平对象。", en: "This JSON is no table: it should hold one array of flat objects."))
}
