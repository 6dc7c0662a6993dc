// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct ReportTests {
    private let schema = #"{"fields":[{"name":"n","type":"integer","constraints":{"maximum":5}}]}"#

    @Test func `a report has the shape of Frictionless' own`() throws {
        var report = try validate("n\n7\nx\n", schema)
        report.name = "visitors"
        report.place = "visitors.csv"
        report.seconds = 1.25
        let json = report.json
        #expect(json["valid"]?.bool == false)
        #expect(json["stats"]?.text() == #"{"tasks":1,"errors":2,"warnings":0,"seconds":1.250}"#)
        let task = try #require(json["tasks"]?.array?.first)
        #expect(task["name"]?.string == "visitors")
        #expect(task["place"]?.string == "visitors.csv")
        #expect(task["labels"]?.text() == #"["n"]"#)
        #expect(task["stats"]?["rows"]?.text() == "2")
        #expect(task["stats"]?["bytes"]?.text() == "6")
        #expect(
            task["errors"]?.array?.first?.text() == """
                {"type":"constraint-error","title":"Constraint Error","message":"The cell \\"7\\" in row at position \\"2\\" \
                and field \\"n\\" at position \\"1\\" does not conform to a constraint: constraint \\"maximum\\" is \\"5\\"",\
                "tags":["#table","#row","#cell"],"note":"constraint \\"maximum\\" is \\"5\\"","rowNumber":2,"cell":"7",\
                "fieldName":"n","fieldNumber":1}
                """)
        #expect(try JSONParser.parse(json.text(isPretty: true)) == json)
    }

    @Test func `all errors are counted and only the first are kept`() throws {
        var options = ValidationOptions()
        options.errorLimit = 3
        let report = try validate("n\n" + String(repeating: "x\n", count: 50) + "9\n", schema, validation: options)
        #expect(report.errors.count == 3)
        #expect(report.errorCount == 51)
        #expect(report.errorCounts.map { "\($0.type.rawValue) \($0.count)" } == ["type-error 50", "constraint-error 1"])
    }

    @Test func `long cells are cut at a character`() throws {
        let report = try validate("n\n" + String(repeating: "甘", count: 300) + "\n", schema)
        let cell = try #require(report.errors.first?.cell)
        #expect(cell == String(repeating: "甘", count: 66) + "…")
    }

    @Test func `a file that cannot be opened is a fault, not a finding`() {
        #expect(
            faultCode { () throws(Fault) in _ = try FileSource(path: "no such folder/no such file") } == "table.file-not-opened")
    }

    @Test func `progress counts the bytes of the text`() throws {
        var heard: [Int] = []
        var collector = RowCollector()
        var options = TableOptions()
        options.limits.bufferBytes = 16
        let text = "a\n" + String(repeating: "12345\n", count: 20)
        let summary = try TableReader(source: MemorySource(text), options: options).read(into: &collector) { heard.append($0) }
        #expect(heard == heard.sorted())
        #expect(heard.last == text.utf8.count)
        #expect(summary.bytes == text.utf8.count)
        #expect(summary.rows == 20)
    }

    @Test func `two observers share one reading`() throws {
        let parsed = try TableSchema(json: Array(schema.utf8))
        var pair = TableObserverPair(try TableValidator(schema: parsed), RowCollector())
        let summary = try TableReader(source: MemorySource("n\n9\n1\n")).read(into: &pair)
        #expect(pair.first.report(summary).brief == ["constraint-error 2 1"])
        #expect(pair.second.rows == [["9"], ["1"]])
    }
}
