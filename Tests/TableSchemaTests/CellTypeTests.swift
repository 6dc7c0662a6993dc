// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

/// Good and bad cells of each type, as a schema of one field sees them.
@Suite struct CellTypeTests {
    static let samples: [(String, [String], [String])] = [
        (
            #""integer""#, ["0", "-7", "+3", "007", "123456789012345678901234567890"],
            ["1.0", "1e3", "", "-", "1 ", "１", "0x1F", "1,000"]
        ),
        (#""integer","groupChar":",""#, ["1,000", "5"], ["1.5", "a"]),
        (#""integer","bareNumber":false"#, ["95%", "¥20", "-3 kg"], ["kg"]),
        (
            #""integer","constraints":{"minimum":0,"exclusiveMaximum":10}"#, ["0", "9"],
            ["-1", "10", "99999999999999999999", "-99999999999999999999"]
        ),
        (
            #""number""#, ["1", "-1.25", "3e8", "+.5", "5.", "NaN", "INF", "-INF", "1e-400"],
            ["1e309", "1,5", "--1", ".", "e5", "0x1p3", " 1", "infinity", "1.2.3"]
        ),
        (#""number","decimalChar":",","groupChar":".""#, ["1.234,5", "12,5"], ["12,5,5", "a"]),
        (#""number","decimalChar":",""#, ["12,5"], ["12.5"]),
        (
            #""number","constraints":{"exclusiveMinimum":0,"maximum":1.5}"#, ["0.0001", "1.5"],
            ["0", "-0", "1.50001", "NaN", "INF"]
        ),
        (#""boolean""#, ["true", "False", "1", "0", "TRUE"], ["yes", "2", "tRue"]),
        (#""boolean","trueValues":["是"],"falseValues":["否"]"#, ["是", "否"], ["true", "1"]),
        (
            #""date""#, ["2024-02-29", "0001-01-01", "9999-12-31"],
            [
                "2023-02-29", "2024-13-01", "2024-00-10", "24-01-01", "2024/01/01", "2024-1-01", "2024-01-01T", "0000-01-01",
                "2024-04-31", "2024-01-0a", "20a4-01-01",
            ]
        ),
        (#""date","format":"any""#, ["2024-02-29", "2024/2/9", "20240229", "2024.12.01"], ["2024/02/30", "29/02/2024", "2024"]),
        (#""date","format":"%d-%b-%y""#, ["01-JAN-13", "29-Feb-24"], ["29-FEB-23", "01-JAM-13", "2013-01-01"]),
        (
            #""date","constraints":{"minimum":"2020-01-01","maximum":"2020-12-31"}"#, ["2020-01-01", "2020-12-31"],
            ["2019-12-31", "2021-01-01"]
        ),
        (
            #""time""#, ["00:00:00", "23:59:59", "12:00:00.25", "08:00:00+08:00"],
            ["24:00:00", "12:60:00", "12:00", "1:00:00", "12:00:00."]
        ),
        (
            #""datetime""#,
            ["2024-02-29T23:59:59Z", "2024-02-29T00:00:00", "2024-10-27T01:00:00+08:00", "2024-01-01T00:00:00.123456Z"],
            [
                "2024-02-30T00:00:00Z", "2024-01-01T24:00:00Z", "2024-01-01 00:00:00", "2024-01-01", "2024-01-01T00:00:00+25:00",
                "2024-01-01T00:00:00ZZ",
            ]
        ),
        (#""datetime","format":"any""#, ["2024-01-01 09:30", "2024/1/1 09:30:00", "2024-01-01"], ["09:30", "2024-01-01 9h30"]),
        (#""datetime","format":"%Y-%m-%d %H:%M:%S""#, ["2024-01-01 09:30:00"], ["2024-01-01T09:30:00", "2024-01-01 24:00:00"]),
        (
            #""datetime","format":"%m/%d/%Y %I:%M %p %z""#, ["01/31/2024 12:05 AM +0800"],
            ["31/01/2024 12:05 AM +0800", "01/31/2024 13:05 PM +0800"]
        ),
        (#""year","constraints":{"minimum":1900}"#, ["1900", "2024"], ["1899", "24", "1990-1995", "20245"]),
        (#""yearmonth""#, ["2024-12"], ["2024-13", "2024-1", "202412"]),
        (#""duration""#, ["P1Y2M3DT4H5M6S", "PT0.5S", "P2W", "-P1D"], ["P", "PT", "1D", "P1S", "PT1D", "P1.5D", "P1DT"]),
        (#""geopoint""#, ["103.83, 36.06", "-180,90"], ["36.06, 103.83", "103.83", "1,2,3", "a,b"]),
        (#""geopoint","format":"array""#, ["[103.83, 36.06]"], ["[36.06, 103.83]", "103.83, 36.06"]),
        (#""geopoint","format":"object""#, [#"{"lon":103.8,"lat":36}"#], [#"{"lon":103.8}"#, "[1,2]"]),
        (#""array","constraints":{"maxLength":2}"#, ["[]", "[1,2]"], ["[1,2,3]", "{}", "[", "1"]),
        (#""object""#, ["{}", #"{"a":[1]}"#], ["[]", #"{"a":1,"a":2}"#]),
        (
            #""geojson""#, [#"{"type":"Point","coordinates":[103.8,36]}"#],
            [#"{"type":"Point","coordinates":[36,103.8]}"#, "{}", "[]"]
        ),
        (#""list","delimiter":";","itemType":"integer""#, ["1;2;3", "4"], ["1;x", "1;;2"]),
        (#""string","constraints":{"minLength":2,"maxLength":3}"#, ["ab", "甘肃省", "𠀀𠀀"], ["a", "甘", "abcd", "甘肃兰州"]),
        (#""string","constraints":{"enum":["一级","二级"]}"#, ["一级"], ["三级", "一"]),
        (#""integer","constraints":{"enum":[1,2]}"#, ["1", "02"], ["3"]),
        (#""string","format":"email""#, ["li.si@example.org"], ["li", "@x.y", "a@b", "a b@c.d", "a@-b.c", "a@b..c"]),
        (
            #""string","format":"uri""#, ["https://example.org/a?b=c", "urn:oid:1.2"],
            ["example.org", "http:", "1a:b", "http://a b"]
        ),
        (
            #""string","format":"uuid""#, ["123e4567-e89b-12d3-a456-426614174000"],
            ["123e4567e89b12d3a456426614174000", "123e4567-e89b-12d3-a456-42661417400g"]
        ),
        (#""string","format":"binary""#, ["aGV4aQ==", "AAAA"], ["aGV4aQ=", "a*bc"]),
    ]

    @Test(arguments: samples)
    func `cells are told apart by their type`(type: String, good: [String], bad: [String]) throws {
        let schema = #"{"missingValues":[],"fields":[{"name":"first"},{"name":"cell","type":\#(type)}]}"#
        for (cells, areGood) in [(good, true), (bad, false)] {
            for cell in cells {
                var writer = TableWriter(formulas: .kept)
                try writer.write(["first", "cell"])
                try writer.write(["x", cell])
                #expect(try validate(writer.bytes, schema).isValid == areGood, "\(type) '\(cell)'")
            }
        }
    }

    @Test func `a missing value is no value, whatever the type`() throws {
        let schema = """
            {"missingValues":["","NA"],"fields":[{"name":"gene","missingValues":[""]},{"name":"n","type":"integer"},
             {"name":"t","type":"number","missingValues":["-99.000"],"constraints":{"required":true}}]}
            """
        let report = try validate("gene,n,t\nNA,NA,1\nSEPT7,,-99.000\n,nil,2\n", schema)
        #expect(report.brief == ["constraint-error 3 3", "type-error 4 2"])
    }
}
