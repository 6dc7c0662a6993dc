// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

extension RowScanner {
    func nulByte(at position: Int) -> Fault {
        let offset = buffer.dropped + position
        return Fault(
            "table.nul-byte",
            Text(
                zh: "偏移 \(offset)(从 0 起)处有空字节 NUL,第 \(number + 1) 行。若文件是 UTF-16,请声明编码;否则请清理后重交。",
                en: "A NUL byte stands at offset \(offset), in row \(number + 1). "
                    + "If the file is UTF-16, declare it; otherwise clean it and send it again."))
    }

    func fieldTooLong(_ row: Int, _ field: Int) -> Fault {
        Fault(
            "table.field-too-long",
            Text(
                zh: "第 \(row) 行第 \(field) 个字段超过 \(limits.fieldBytes) 字节。请缩短,或把大对象另存为文件。",
                en: "Field \(field) of row \(row) is longer than \(limits.fieldBytes) bytes. "
                    + "Shorten it or keep large objects in files of their own."))
    }

    func rowTooLong() -> Fault {
        Fault(
            "table.row-too-long",
            Text(
                zh: "第 \(number + 1) 行超过 \(limits.rowBytes) 字节。请检查换行和引号。",
                en: "Row \(number + 1) is longer than \(limits.rowBytes) bytes. Check its line ends and quotes."))
    }

    func tooManyColumns() -> Fault {
        Fault(
            "table.too-many-columns",
            Text(
                zh: "第 \(number + 1) 行超过 \(limits.columns) 列。请检查分隔符。",
                en: "Row \(number + 1) has more than \(limits.columns) cells. Check the delimiter."))
    }

    func openQuote(line: Int) -> Fault {
        Fault(
            "table.quote-not-closed",
            Text(
                zh: "第 \(line) 行开始的引号直到文件结束都没有闭合。请补上引号;未导入任何行。",
                en: "The quote that opens on line \(line) is never closed. Close it; no row was taken over."))
    }

    /// Says what is wrong with the row that was found.
    func describe(_ defect: (kind: RowDefect.Kind, field: Int)) -> RowDefect {
        RowDefect(
            kind: defect.kind, row: number, line: line, field: defect.field,
            message: message(of: defect.kind, line: line, field: defect.field))
    }

    private func message(of kind: RowDefect.Kind, line: Int, field: Int) -> Text {
        switch kind {
        case .strayQuote:
            Text(
                zh: "第 \(line) 行第 \(field) 个字段中间出现引号。请给整个字段加引号并把其中的引号写两遍。",
                en: "A quote stands inside field \(field) on line \(line). Quote the whole field and double the quotes in it.")
        case .textAfterQuote:
            Text(
                zh: "第 \(line) 行第 \(field) 个字段的闭合引号之后还有文字。请把其中的引号写两遍。",
                en: "Text follows the closing quote of field \(field) on line \(line). Double the quotes inside the field.")
        case .notARow:
            Text(
                zh: "第 \(line) 行不是一行数据。应为 JSON 对象或数组。",
                en: "Line \(line) is not a row. Write a JSON object or array on it.")
        }
    }
}
