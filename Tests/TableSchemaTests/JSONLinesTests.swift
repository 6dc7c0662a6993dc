// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct JSONLinesTests {
    private let options = TableOptions(format: .jsonLines)

    @Test(arguments: [1, 7, 1 << 18])
    func `objects and arrays are rows`(bufferBytes: Int) throws {
        var options = options
        options.limits.bufferBytes = bufferBytes
        let text = "{\"id\":1,\"名\":\"甘\\n肃\",\"x\":null}\r\n\n{\"x\":[1, 2],\"id\":9007199254740993}\n[3,\"c\",true]"
        let read = try RowCollector.read(Array(text.utf8), options, pieceSize: 3)
        #expect(read.labels == ["id", "名", "x"])
        #expect(read.rows == [["1", "甘\n肃", ""], ["9007199254740993", "", "[1,2]"], ["3", "c", "true"]])
    }

    @Test func `a header row of names may start the file`() throws {
        let read = try RowCollector.read(Array("[\"a\",\"b\"]\n[1,2]\n".utf8), options)
        #expect(read.labels == ["a", "b"])
        #expect(read.rows == [["1", "2"]])
    }

    @Test func `lines that are no rows are defects, and broken lines are faults`() throws {
        let report = try validate("{\"a\":1}\n{\"b\":2}\n7\n{\"a\":3}\n", options: options)
        #expect(report.brief == ["row-error 3 1", "row-error 4 1"])
        #expect(report.rows == 4)
        #expect(RowCollector.faultCode(Array("{\"a\":1}\n{\"a\":1,\"a\":2}\n".utf8), options) == "json.duplicate-name")
        #expect(RowCollector.faultCode(Array("{\"a\":\(String(repeating: "[", count: 70))".utf8), options) == "json.too-deep")
        #expect(RowCollector.faultCode([], options) == "table.no-header")
    }

    @Test func `cells are validated like any others`() throws {
        let schema = #"{"fields":[{"name":"n","type":"integer"},{"name":"d","type":"date"}]}"#
        let report = try validate("{\"n\":1,\"d\":\"2024-01-01\"}\n{\"n\":1.5,\"d\":\"x\"}\n", schema, options: options)
        #expect(report.brief == ["type-error 3 1", "type-error 3 2"])
    }
}
