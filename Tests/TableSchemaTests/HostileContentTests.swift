// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

/// Files 09, 14–22 and 28 of the hostile kinds: what content checks must notice. The contents are our own.
@Suite struct HostileContentTests {
    @Test func `09 formulas are neutralised on the way out, numbers are not`() throws {
        let cells = ["=SUM(B2)", "+7+7", "-5+9", "@NOW()", "\t=8", "\r=8", "＝8+8", "-31.25", "+4", "-1e5", "plain", "", "-"]
        var writer = TableWriter()
        try writer.write(cells)
        let read = try RowCollector.read(writer.bytes, TableOptions(dialect: Dialect(headerRows: 0)))
        #expect(
            read.rows == [
                ["'=SUM(B2)", "'+7+7", "'-5+9", "'@NOW()", "'\t=8", "'\r=8", "'＝8+8", "-31.25", "+4", "-1e5", "plain", "", "'-"]
            ])
    }

    @Test func `14 repeated, case-colliding and empty labels are all listed`() throws {
        let report = try validate("code,code,Area,area,\n5,6,x,y,z\n")
        #expect(report.brief == ["duplicate-label - 2", "duplicate-label - 4", "blank-label - 5"])
    }

    @Test func `15 every cell of the wrong kind is reported with a hint`() throws {
        let schema = """
            {"fields":[{"name":"day","type":"date"},{"name":"mw","type":"number"},
             {"name":"lat","type":"number","constraints":{"minimum":-90,"maximum":90}}]}
            """
        let table =
            "day,mw,lat\n2023-02-29,7.5,40.1\n2023/07/01,\"2,345.5\",40°09′N\n20230702,４２,NaN\n45100,1e309,-90.5\n,nil,90\n"
        let report = try validate(table, schema)
        #expect(
            report.brief == [
                "type-error 2 1", "type-error 3 1", "type-error 3 2", "type-error 3 3", "type-error 4 1", "type-error 4 2",
                "constraint-error 4 3", "type-error 5 1", "type-error 5 2", "constraint-error 5 3", "type-error 6 2",
            ])
        let notes = report.errors.map(\.note).joined(separator: "\n")
        for hint in ["no such day", "full-width digits", "commas", "degrees", "serial", "beyond the range", "missingValues"] {
            #expect(notes.contains(hint))
        }
    }

    @Test func `17 invisible characters warn, and in identifiers they are errors`() throws {
        let table = "code,title\nB1,\u{202E}fdp.scr\nB2,no\u{200B}gap\nB\u{200D}3,ｗｉｄｅ\nB4,ok\nB5,a\u{7}b\n"
        let schema = #"{"fields":[{"name":"code","constraints":{"unique":true}},{"name":"title"}]}"#
        let report = try validate(table, schema)
        #expect(report.brief == ["constraint-error 4 1"])
        #expect(report.warnings.count == 3)
        #expect(report.warnings[0].contains("U+202E"))
        #expect(report.warnings[2].contains("U+0007"))
    }

    @Test func `18 deep JSON meets a limit, not the end of the stack`() {
        let deep = [UInt8](repeating: 0x5B, count: 20_000)
        #expect(faultCode { () throws(Fault) in _ = try JSONParser.parse(deep) } == "json.too-deep")
        let within = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(faultCode { () throws(Fault) in _ = try JSONParser.parse(within) } == nil)
        #expect(faultCode { () throws(Fault) in _ = try JSONParser.parse("[\(within)]") } == "json.too-deep")
    }

    @Test func `19 repeated names are refused, with their place`() {
        do throws(Fault) {
            _ = try JSONParser.parse(#"{"a":[{"fee":1,"f\u0065e":2}]}"#)
            Issue.record("the name occurs twice")
        } catch {
            #expect(error.code == "json.duplicate-name")
            #expect(error.message.en.contains("/a/0/fee"))
        }
    }

    @Test func `20 large integers stay exact and numbers beyond range are refused`() throws {
        let value = try JSONParser.parse(#"{"big":9007199254740995,"huge":123456789012345678901234567890,"zero":-0}"#)
        #expect(value["big"]?.number?.integer == 9_007_199_254_740_995)
        #expect(value["huge"]?.text() == "123456789012345678901234567890")
        #expect(value["zero"]?.text() == "-0")
        #expect(faultCode { () throws(Fault) in _ = try JSONParser.parse("[1e400]") } == "json.number-too-large")
    }

    @Test func `21 only paths inside the package are safe`() throws {
        let manifest = #"{"resources":[{"path":"data/a.csv"},{"path":["b.csv","../c.csv"]},{"data":[]}]}"#
        let paths = PackagePath.resources(of: try JSONParser.parse(manifest))
        #expect(paths.filter(\.isSafe).map(\.path) == ["data/a.csv", "b.csv"])
        let unsafe = [
            "", "/etc/hosts", "../up.csv", "a/../../b", "C:\\x", "D:x", "a\\b", "http://10.0.0.1/", "file:x", "~/x", "a//b",
            "./a",
            ".git/config", "a/\u{0}b", "a/", "\\\\host\\share",
        ]
        #expect(unsafe.filter(PackagePath.isSafe) == [])
    }

    @Test func `22 swapped coordinates and open rings are found, null is legal`() throws {
        let features = """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":[39.8,98.5]}},
             {"type":"Feature","properties":null,"geometry":{"type":"Polygon","coordinates":[[[98,39],[99,39],[99,40],[98,40]]]}},
             {"type":"Feature","properties":null,"geometry":null},
             {"type":"Feature","properties":null,
              "geometry":{"type":"Polygon","coordinates":[[[98,39],[99,39],[99,40],[98,39]]]}}]}
            """
        let problems = GeoJSONCheck.problems(of: try JSONParser.parse(features))
        #expect(problems.count == 2)
        #expect(problems[0].hasPrefix("/features/0/geometry/coordinates:") && problems[0].contains("swapped"))
        #expect(problems[1].hasPrefix("/features/1/geometry/coordinates/0:") && problems[1].contains("ring"))
    }

    @Test func `28 repeated times, negative readings and gaps in a meter's table are errors of its schema`() throws {
        let schema = """
            {"fields":[{"name":"ts","type":"datetime","constraints":{"required":true,"unique":true}},
             {"name":"kwh","type":"number","constraints":{"required":true,"minimum":0}}]}
            """
        let table = """
            ts,kwh
            2025-03-01T02:00:00+08:00,3.5
            2025-03-01T02:15:00+08:00,3.5
            2025-03-01T02:00:00+08:00,3.5
            2025-02-28T18:15:00Z,-1
            2025-03-01T02:30:00+08:00,
            """
        let report = try validate(table, schema)
        #expect(report.brief == ["unique-error 4 1", "constraint-error 5 2", "unique-error 5 1", "constraint-error 6 2"])
    }
}

/// The code of the fault a body throws; `nil` when it throws none.
func faultCode(_ body: () throws(Fault) -> Void) -> String? {
    do throws(Fault) {
        try body()
        return nil
    } catch {
        return error.code.rawValue
    }
}
