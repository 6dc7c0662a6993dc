// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct FixedWidthTests {
    private func read(_ text: String, _ options: TableOptions) throws -> RowCollector {
        try RowCollector.read(Array(text.utf8), options, pieceSize: 7)
    }

    @Test func `cells stand at their places, without the spaces around them`() throws {
        let options = TableOptions(fixed: [FixedColumn("a", 0..<4), FixedColumn("b", 4..<10), FixedColumn("c", 12..<14)], skipLines: 1)
        let cells = try read("a header nobody reads\n1    2.5    x\n12,\"  \t9\nlong line with more\n\n", options)
        #expect(cells.labels == ["a", "b", "c"])
        #expect(cells.rows == [["1", "2.5", "x"], ["12,\"", "9", ""], ["long", "line", "th"]])
    }

    @Test func `labels that are given take the place of a header`() throws {
        let options = TableOptions(dialect: Dialect(headerRows: 0, skipLines: 1), labels: ["x", "y"])
        let cells = try read("2,2,malignant\n1,2\n3,4\n", options)
        #expect(cells.labels == ["x", "y"] && cells.rows == [["1", "2"], ["3", "4"]])
    }
}
