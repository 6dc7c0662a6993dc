// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import Foundation
import SectorKit
import TableSchema
import Testing

@Suite struct ReportTests {
    private let plain: [TableMapping.Column] = [.init("id", .column("id")), .init("n", .column("n"))]

    @Test func `every row is kept, left out or rejected, and the report says which and why`() throws {
        let sound = (1...20).map { "\($0),\($0),CN,x\n" }.joined()
        let table = "id,n,country,other\n" + sound + "21,7,US,x\n22,seven,CN,x\n5,8,CN,x\n"
        let (rows, report) = try mapped(table, .trial(plain, keeping: [.init("country", ["CN"])]), types: ["n": "integer"])
        #expect(rows.count == 20 && report.rowsKept == 20)
        #expect(report.rowsRead == 23 && report.rowsLeftOut == 1 && report.rowsRejected == 2)
        #expect(report.rowsRead == report.rowsKept + report.rowsLeftOut + report.rowsRejected)
        #expect(report.rejections.map(\.row) == [23, 24], "the row of the file, not of the mapped table")
        #expect(report.rejections.first?.field == "n" && report.rejections.first?.cell == "seven")
        #expect(report.rejections.last?.reason.en.hasSuffix("the same as in row 6") == true, "the file's row again")
        #expect(report.unused == ["other"])
    }

    @Test func `a row with another number of cells than the header is rejected`() throws {
        let table = "id,n\n" + (1...20).map { "\($0),1\n" }.joined() + "21\n22,1,2\n"
        let report = try mapped(table, .trial(plain)).report
        #expect(report.rowsKept == 20 && report.rejections.map(\.row) == [22, 23])
    }

    @Test func `a file whose rows are rejected by more than a tenth is refused`() throws {
        let refusal = #expect(throws: Refusal.self) {
            try mapped("id,n\n1,1\n2,x\n", .trial(plain), types: ["n": "integer"])
        }
        #expect(refusal?.code == "import.too-many-invalid")
    }

    @Test func `a table in wide form is made long, and empty cells are counted`() throws {
        let columns: [TableMapping.Column] = [
            .init("key", .columns(["year", "zone"], joinedBy: "/")), .init("crop", .seriesName), .init("n", .seriesValue, .round(decimals: 1)),
        ]
        let table = "year,zone,wheat,maize\n2001,a,1.25,NA\n2002,a,,3\n"
        let sector: [TableMapping.Column] = [.init("id", .seriesName)] + columns
        let (rows, report) = try mapped(table, .trial(unpivoting: .allOthers(missing: ["NA"]), sector))
        #expect(rows == ["wheat,2001/a,wheat,1.3", "maize,2002/a,maize,3.0"])
        #expect(report.emptySeriesCells == 2 && report.rowsRead == 2 && report.rowsKept == 2)
        let two = try mapped(table, .trial(unpivoting: .these(["maize"], missing: ["NA"]), sector))
        #expect(two.rows == ["maize,2002/a,maize,3.0"] && two.report.unused == ["wheat"])
    }

    @Test func `texts that a spreadsheet would run are told of`() throws {
        let (rows, report) = try mapped("id,n\n=1+1,1\n-2,1\n", .trial(plain))
        #expect(rows == ["'=1+1,1", "-2,1"] && report.neutralised == 1)
    }

    @Test func `identifiers are replaced under the importer's key, and never shown`() throws {
        let columns: [TableMapping.Column] = [
            .init("id", .column("id"), .keyedHash(domain: "subject")), .init("n", .column("n")),
        ]
        let table = "id,n\n10056,1\n10059,2\n"
        func rows(_ key: UInt8) throws -> [String] {
            try mapped(table, .trial(columns), settings: ImportSettings(key: [UInt8](repeating: key, count: 32))).rows
        }
        let first = try rows(7)
        #expect(try rows(7) == first && rows(8) != first)
        #expect(first.allSatisfy { $0.prefix(64).allSatisfy(\.isHexDigit) && $0.count == 66 })
        let report = try mapped(table, .trial(columns), settings: ImportSettings(key: [UInt8](repeating: 7, count: 32))).report
        #expect(report.hashedFields == ["id"] && report.fields.first?.changed == 2)
        let json = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
        #expect(!json.contains("10056") && json.contains("HMAC"))
    }

    @Test func `a hash is the published HMAC-SHA-256 of the domain, a byte 255 and the cell`() throws {
        let columns: [TableMapping.Column] = [.init("id", .column("id"), .keyedHash(domain: "d"))]
        let key = Array("0123456789abcdef0123456789abcdef".utf8)
        let rows = try mapped("id\nx\n", .trial(columns), settings: ImportSettings(key: key)).rows
        #expect(rows == ["2413326fb4e4a854b5fa1a1214b52b28fb9c179e2d262f4a8efe3e6ed343eabc"])
    }

    @Test func `without a key, with a short one or without a setting nothing is imported`() throws {
        let hashed: [TableMapping.Column] = [.init("id", .column("id"), .keyedHash(domain: "d"))]
        #expect(throws: Refusal("import.key-missing", .nothing, subject: "trial")) { try mapped("id\nx\n", .trial(hashed)) }
        #expect(throws: Refusal("import.key-too-short", .nothing)) {
            try mapped("id\nx\n", .trial(hashed), settings: ImportSettings(key: [UInt8](repeating: 1, count: 31)))
        }
        let timed: [TableMapping.Column] = [.init("id", .column("id"), .time("yyyy-MM-dd HH:mm", zone: .setting("zone")))]
        let table = "id\n2010-03-24 09:51\n"
        #expect(throws: Refusal("import.setting-missing", .nothing, subject: "zone")) { try mapped(table, .trial(timed)) }
        #expect(throws: Refusal("import.setting-unreadable", .nothing, subject: "zone")) {
            try mapped(table, .trial(timed), settings: ImportSettings(values: ["zone": "EST"]))
        }
        #expect(
            try mapped(table, .trial(timed), settings: ImportSettings(values: ["zone": "-04:00"])).rows == ["2010-03-24T09:51:00-04:00"])
    }

    @Test func `constants, settings, file names and row numbers fill fields`() throws {
        let columns: [TableMapping.Column] = [
            .init("id", .rowNumber), .init("a", .constant("x")), .init("b", .setting("site")), .init("c", .fileName),
        ]
        let rows = try mapped("n\n1\n2\n", .trial(recognisedBy: .init(labels: ["n"]), columns), settings: .init(values: ["site": "JQ"])).rows
        #expect(rows == ["2,x,JQ,file.csv", "3,x,JQ,file.csv"])
    }
}

extension Text {
    static let nothing = Text(zh: "", en: "")
}
