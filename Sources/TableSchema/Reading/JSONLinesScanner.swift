// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// Reads JSON Lines as rows of text cells: strings as they are, numbers and nested values as written, `null` as empty.
///
/// The first line names the columns: by its members when it is an object, by its strings when it is an array.
struct JSONLinesScanner {
    let buffer: TextBuffer
    let limits: ReadLimits
    private(set) var labels: [String] = []
    private(set) var number = 0
    private(set) var line = 0
    private var columns: [String: Int] = [:]
    private var firstRow: [JSONValue.Member]?
    /// The row's cells, one after the other.
    private(set) var bytes: [UInt8] = []
    private(set) var cells: [CellRange] = []

    /// What came next.
    enum Outcome {
        case row, end
        case defect(RowDefect)
    }

    init(buffer: TextBuffer, limits: ReadLimits) {
        self.buffer = buffer
        self.limits = limits
    }

    /// Reads the first line and learns the labels.
    mutating func readHeader() throws(Fault) {
        guard let value = try nextValue() else { throw noHeader() }
        switch value {
        case .object(let members):
            labels = members.map(\.name)
            firstRow = members
        case .array(let values):
            labels = values.map { $0.string ?? "" }
        default: throw noHeader()
        }
        for (index, label) in labels.enumerated() { columns[label] = index }
    }

    /// Reads one row.
    mutating func next() throws(Fault) -> Outcome {
        if let members = firstRow {
            firstRow = nil
            // The labels take no line of their own, but the first row is still called row 2, as in any table.
            number += 1
            return place(members)
        }
        guard let value = try nextValue() else { return .end }
        switch value {
        case .object(let members): return place(members)
        case .array(let values):
            bytes.removeAll(keepingCapacity: true)
            cells.removeAll(keepingCapacity: true)
            for value in values { append(value) }
            return .row
        default: return .defect(defect(field: 1))
        }
    }

    private mutating func place(_ members: [JSONValue.Member]) -> Outcome {
        var values = [JSONValue](repeating: .null, count: labels.count)
        for (index, member) in members.enumerated() {
            guard let column = columns[member.name] else { return .defect(defect(field: index + 1)) }
            values[column] = member.value
        }
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        for value in values { append(value) }
        return .row
    }

    private mutating func append(_ value: JSONValue) {
        let start = bytes.count
        switch value {
        case .null: break
        case .string(let text): bytes.append(contentsOf: text.utf8)
        case .bool, .number, .array, .object: bytes.append(contentsOf: value.text().utf8)
        }
        cells.append(CellRange(start: start, count: bytes.count - start))
    }

    /// Reads the next line that is not blank; `nil` at the end.
    private mutating func nextValue() throws(Fault) -> JSONValue? {
        while let range = try nextLine() {
            number += 1
            line += 1
            let text = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(start: buffer.base, count: buffer.end)[range])
            if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) { continue }
            do throws(Fault) {
                return try JSONParser.parse(text, depthLimit: limits.jsonDepth)
            } catch {
                throw Fault(
                    error.code,
                    Text(zh: "第 \(line) 行:" + error.message.zh, en: "Line \(line): " + error.message.en), cause: error)
            }
        }
        return nil
    }

    private func nextLine() throws(Fault) -> Range<Int>? {
        while true {
            if let end = buffer.endOfLine() {
                let start = buffer.start
                buffer.start = end
                return start..<end
            }
            if buffer.end - buffer.start > limits.rowBytes {
                throw Fault(
                    "table.row-too-long",
                    Text(
                        zh: "第 \(line + 1) 行超过 \(limits.rowBytes) 字节。请检查换行。",
                        en: "Line \(line + 1) is longer than \(limits.rowBytes) bytes. Check its line ends."))
            }
            let knewTheEnd = buffer.isAtEnd
            if try buffer.refill() || !knewTheEnd { continue }
            if buffer.start == buffer.end { return nil }
            buffer.terminate()
        }
    }

    private func defect(field: Int) -> RowDefect {
        RowDefect(
            kind: .notARow, row: number, line: line, field: field,
            message: Text(
                zh: "第 \(line) 行不是一行数据,或含有首行没有的名称。请让各行的名称一致。",
                en: "Line \(line) is not a row, or has a name that the first line lacks. Use the same names on every line."))
    }

    private func noHeader() -> Fault {
        Fault(
            "table.no-header",
            Text(
                zh: "文件没有表头:首行应为 JSON 对象或名称数组。",
                en: "The file has no header: its first line should be a JSON object or an array of names."))
    }
}
