// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct HeaderTests {
    static let samples: [(String, String, [String])] = [
        ("exact", "a,b", []),
        ("exact", "b,a", ["incorrect-label - 1", "incorrect-label - 2"]),
        ("exact", "a", ["missing-label - 2"]),
        ("exact", "a,b,c", ["extra-label - 3"]),
        ("equal", "b,a", []),
        ("equal", "b", ["missing-label - 1"]),
        ("equal", "a,b,c", ["extra-label - 3"]),
        ("subset", "b", []),
        ("subset", "b,c", ["extra-label - 2"]),
        ("superset", "c,b,a", []),
        ("superset", "c,b", ["missing-label - 1"]),
        ("partial", "c,b", []),
        ("partial", "c,d", ["missing-label - 1", "missing-label - 2"]),
        ("exact", ",", ["blank-header - -", "incorrect-label - 1", "incorrect-label - 2"]),
    ]

    @Test(arguments: samples)
    func `fields meet columns as the schema says`(match: String, header: String, expected: [String]) throws {
        let schema = #"{"fieldsMatch":"\#(match)","fields":[{"name":"a"},{"name":"b"}]}"#
        #expect(try validate(header + "\n", schema).brief == expected)
    }

    @Test func `cells are checked by the field their label names`() throws {
        let schema = #"{"fieldsMatch":["equal"],"fields":[{"name":"n","type":"integer"},{"name":"d","type":"date"}]}"#
        #expect(try validate("d,n\n2024-01-01,5\n5,2024-01-01\n", schema).brief == ["type-error 3 1", "type-error 3 2"])
    }

    @Test func `without a header, fields are known by their places`() throws {
        let schema = #"{"fields":[{"name":"n","type":"integer"},{"name":"d","type":"date"}]}"#
        let options = TableOptions(dialect: Dialect(headerRows: 0))
        #expect(
            try validate("5,2024-01-01\nx,2024-01-02\n1\n", schema, options: options).brief == [
                "type-error 2 1", "missing-cell 3 2",
            ])
    }

    @Test func `lines before the header are skipped and headers of two rows are joined`() throws {
        var read = try RowCollector.read(
            Array("723170,\"X\",NC\nday,mw\n1,2\n".utf8), TableOptions(dialect: Dialect(skipLines: 1)))
        #expect(read.labels == ["day", "mw"])
        #expect(read.numbers == [3])
        read = try RowCollector.read(Array("wind,\nspeed,power\n1,2\n".utf8), TableOptions(dialect: Dialect(headerRows: 2)))
        #expect(read.labels == ["wind speed", "power"])
    }

    @Test func `comment lines are no rows, and rows know their lines`() throws {
        let text = "* station 8011\nid,note\n* more\n1,\"two\nlines\"\n\n2,x\n"
        let read = try RowCollector.read(Array(text.utf8), TableOptions(dialect: Dialect(commentPrefix: "*")))
        #expect(read.labels == ["id", "note"])
        #expect(read.rows == [["1", "two\nlines"], ["2", "x"]])
        #expect(read.lines == [4, 7])
        #expect(read.numbers == [4, 6])
    }

    @Test func `a file's name tells tabs and JSON Lines`() {
        #expect(TableOptions(fileName: "A.TSV").dialect.delimiter == 0x09)
        #expect(TableOptions(fileName: "a.tab.gz").dialect.delimiter == 0x09)
        #expect(TableOptions(fileName: "a.jsonl").format == .jsonLines)
        #expect(TableOptions(fileName: "a.csv") == TableOptions())
    }

    @Test func `a table of one column that tabs would split gets a hint`() throws {
        #expect(try validate("CAS\tlb\n50-00-0\t1\n").warnings.first?.contains("tabs") == true)
        #expect(try validate("only\n1\n").warnings.isEmpty)
    }

    @Test func `rows wider than the limit are refused`() {
        var options = TableOptions()
        options.limits.columns = 100
        #expect(RowCollector.faultCode(Array((String(repeating: ",", count: 99) + "\n").utf8), options) == nil)
        #expect(
            RowCollector.faultCode(Array((String(repeating: ",", count: 100) + "\n").utf8), options) == "table.too-many-columns")
        options.limits.rowBytes = 1_000
        options.limits.bufferBytes = 100
        let wide = Array((String(repeating: "abcdefghijklmnopqrstuvwxyz,", count: 90) + "\n").utf8)
        #expect(RowCollector.faultCode(wide, options) == "table.row-too-long")
    }
}
