// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema

/// A JSON document that holds a table: an array of flat objects, or one such array beside values that are the same for every row.
enum JSONTable {
    private static let cellLimit = 20_000_000

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
        var known: Set<String> = []
        for members in rows.lazy.map({ $0.object ?? [] }) + [constants] {
            for member in members where known.insert(member.name).inserted { labels.append(member.name) }
            // Few bytes of JSON can ask for many cells: every row has a cell for every name.
            guard labels.count * rows.count <= cellLimit else { throw .tooManyCells }
        }
        var writer = TableWriter(formulas: .kept)
        try writer.write(labels)
        for row in rows {
            let cells = Dictionary(((row.object ?? []) + constants).map { ($0.name, cell($0.value) ?? "") }) { own, _ in own }
            try writer.write(labels.map { cells[$0] ?? "" })
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
    fileprivate static let tooManyCells = Refusal(
        "import.too-many-cells",
        Text(
            zh: "该 JSON 展开成表后单元格过多(上限 20,000,000)。请拆分或改用 CSV。",
            en: "As a table this JSON would have more than 20,000,000 cells. Split it, or send it as CSV."))

    fileprivate static let notATable = Refusal(
        "import.not-a-table",
        Text(
            zh: "该 JSON 不是一张表:应为一组扁平对象。", en: "This JSON is no table: it should hold one array of flat objects."))
}
