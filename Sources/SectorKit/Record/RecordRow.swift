// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import Foundation

/// The cells of a row by the names of their columns, without those that hold no value.
public struct RecordRow: Sendable {
    private let cells: [String: String]
    private let number: Int

    /// Gathers cells.
    ///
    /// - Parameters:
    ///   - cells: Each cell that holds a value, by the label of its column.
    ///   - number: Where the row stands in its file, the header being 1.
    public init(_ cells: [String: String], number: Int) {
        self.cells = cells
        self.number = number
    }

    /// A text.
    public func text(_ name: String) throws(Refusal) -> String? { cells[name] }

    /// A whole number.
    ///
    /// - Throws: `record.unreadable`.
    public func integer(_ name: String) throws(Refusal) -> Int64? { try read(name) { Int64($0) } }

    /// A number, exactly as it is written.
    ///
    /// - Throws: `record.unreadable`.
    public func number(_ name: String) throws(Refusal) -> Decimal? {
        try read(name) { text in
            text.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
                ? Decimal(string: text) : nil
        }
    }

    /// A flag: `true` or `false`, `1` or `0`.
    ///
    /// - Throws: `record.unreadable`.
    public func flag(_ name: String) throws(Refusal) -> Bool? {
        try read(name) { text in
            switch text.lowercased() {
            case "true", "1": true
            case "false", "0": false
            default: nil
            }
        }
    }

    /// A day, as `2026-01-31`.
    ///
    /// - Throws: `record.unreadable`.
    public func date(_ name: String) throws(Refusal) -> CalendarDate? { try read(name) { CalendarDate($0) } }

    private func read<Value>(_ name: String, _ parse: (String) -> Value?) throws(Refusal) -> Value? {
        guard let text = cells[name] else { return nil }
        guard let value = parse(text) else { throw .recordUnreadable(name, text, number) }
        return value
    }
}

extension Refusal {
    static func recordUnreadable(_ field: String, _ text: String, _ row: Int) -> Refusal {
        let shown = text.prefix(40)
        return Refusal(
            "record.unreadable",
            Text(
                zh: "第 \(row) 行的 \(field) 不是其类型的值:“\(shown)”。请先用表结构校验。",
                en: "Row \(row): '\(shown)' is no value of \(field)'s type. Validate the table against its schema first."),
            subject: field)
    }
}
