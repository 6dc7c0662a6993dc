// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import SectorKit
import TableSchema
import Testing

@Suite struct LayoutTests {
    private let two: [TableMapping.Column] = [.init("id", .column("id")), .init("n", .column("n"))]

    @Test func `a csv that is separated by tabs`() throws {
        let layout = TableOptions(dialect: .tabs)
        #expect(try mapped("id\tn\n1,3-butadiene\t2\n", .trial(layout: layout, two)).rows == ["\"1,3-butadiene\",2"])
    }

    @Test func `fixed width as in GSOD, with marks of missing values`() throws {
        let table = """
            STN--- WBAN   YEARMODA    TEMP
            525330 99999  20240101    14.2
            525330 99999  20240102  9999.9
            525330 99999  20240103
            """
        let layout = TableOptions(
            fixed: [FixedColumn("STN", 0..<6), FixedColumn("YEARMODA", 14..<22), FixedColumn("TEMP", 24..<31)], skipLines: 1)
        let columns: [TableMapping.Column] = [
            .init("id", .column("YEARMODA"), .date("yyyyMMdd")), .init("station", .column("STN")),
            .init("temp", .column("TEMP"), .missing(["9999.9"]), .unit(.fahrenheitToCelsius, decimals: 1)),
        ]
        let mapping = TableMapping.trial(layout: layout, recognisedBy: .init(firstLine: "STN--- WBAN"), columns)
        let (rows, report) = try mapped(table, mapping, fileName: "gsod.op.txt")
        #expect(rows == ["2024-01-01,525330,-9.9", "2024-01-02,525330,", "2024-01-03,525330,"])
        #expect(report.fields.last?.emptied == 1)
    }

    @Test func `two header lines, of which the first is the station's`() throws {
        let layout = TableOptions(dialect: Dialect(skipLines: 1))
        let mapping = TableMapping.trial(layout: layout, recognisedBy: .init(firstLine: "723170,"), two)
        #expect(try mapped("723170,\"X, Y\",NC\nid,n\n1,2\n", mapping).rows == ["1,2"])
        #expect(throws: NoMatch.self, "another station is not guessed") { try mapped("723171,\"X, Y\",NC\nid,n\n1,2\n", mapping) }
    }

    @Test func `a line of counts instead of a header`() throws {
        let layout = TableOptions(dialect: Dialect(headerRows: 0, skipLines: 1), labels: ["id", "n"])
        let mapping = TableMapping.trial(layout: layout, recognisedBy: .init(firstLine: "2,2,"), two)
        #expect(try mapped("2,2,malignant,benign\n7,0\n8,1\n", mapping).rows == ["7,0", "8,1"])
        #expect(throws: NoMatch.self, "three columns are not the two the mapping names") {
            try mapped("2,2,malignant,benign\n7,0,0\n", mapping)
        }
    }

    @Test func `comment lines, a byte order mark and CRLF`() throws {
        let layout = TableOptions(dialect: Dialect(commentPrefix: "*"))
        let table = "\u{FEFF}* station 976\r\n* made by hand\r\nid,n\r\n1,-99.000\r\n"
        let columns: [TableMapping.Column] = [.init("id", .column("id")), .init("n", .column("n"), .missing(["-99.000"]))]
        #expect(try mapped(table, .trial(layout: layout, columns)).rows == ["1,"])
    }
}

@Suite struct MatchTests {
    private func match(_ text: String, _ sector: TrialSector, _ fileName: String = "file.csv", named name: String? = nil) throws -> String? {
        try withFile(fileName, Array(text.utf8)) { try TableImport(sectors: [sector]).candidate($0, named: name).match?.mapping.id }
    }

    private func mapping(_ id: String, _ labels: String..., exact: Bool = false) -> TableMapping {
        .trial(named: id, recognisedBy: .init(isExact: exact), labels.map { .init($0, .column($0)) })
    }

    @Test func `two mappings that fit equally well are an error that names both`() throws {
        let sector = TrialSector([("a", "string")], [mapping("one", "a", "b"), mapping("two", "a", "c")])
        #expect(throws: Refusal("import.ambiguous", .nothing, subject: "trial/one, trial/two")) { try match("a,b,c\n", sector) }
        #expect(try match("a,b,c\n", sector, named: "two") == "two")
        #expect(try match("a,b\n", sector) == "one")
    }

    @Test func `the mapping that reads more of the file is the better guess`() throws {
        let sector = TrialSector([("z", "string")], [mapping("less", "a"), mapping("more", "a", "b")])
        #expect(try match("a,b\n", sector) == "more")
        #expect(try match("a,c\n", sector) == "less")
        #expect(try match("c,d\n", sector) == nil)
    }

    @Test func `an exact signature bears no other column`() throws {
        let sector = TrialSector([("z", "string")], [mapping("exact", "a", "b", exact: true)])
        #expect(try match("b,a\n", sector) == "exact")
        #expect(try match("a,b,c\n", sector) == nil)
    }

    @Test func `a column that occurs twice is not chosen from`() throws {
        let sector = TrialSector([("a", "string"), ("b", "string")], [mapping("one", "a", "b")])
        #expect(throws: Refusal("import.column-not-once", .nothing, subject: "b")) {
            try withFile("file.csv", Array("a,b,b\n1,2,3\n".utf8)) { path in
                let importer = TableImport(sectors: [sector])
                let match = try #require(try importer.candidate(path).match)
                return try importer.map(path, as: match)
            }
        }
    }

    @Test func `a product's own column names need no mapping`() throws {
        let sector = TrialSector([("a", "string"), ("b", "string")])
        #expect(try match("b,a,c\n", sector) == "TR-P1")
    }

    @Test func `a mapping that is asked for must fit`() throws {
        let sector = TrialSector([("a", "string")], [mapping("one", "a")])
        #expect(throws: Refusal("import.mapping-does-not-fit", .nothing, subject: "two")) { try match("a\n", sector, named: "two") }
        #expect(throws: Refusal("import.mapping-does-not-fit", .nothing, subject: "one")) { try match("b\n", sector, named: "one") }
    }

    @Test func `a file that a sector does not import is refused by name and reason`() throws {
        let table = UnimportableTable(
            "no-derivatives", licence: "CC-BY-ND-4.0", source: .nothing, recognisedBy: .init(labels: ["HUFL", "OT"]),
            reason: Text(zh: "许可", en: "Its licence forbids it."))
        let sector = TrialSector([("a", "string")], unimportable: [table])
        let refusal = #expect(throws: Refusal.self) { try match("date,HUFL,OT\n", sector) }
        #expect(refusal?.code == "import.not-importable" && refusal?.subject == "trial/no-derivatives")
        #expect(refusal?.message.en.contains("Its licence forbids it.") == true)
    }

    @Test func `a document that holds no table is told by its members`() throws {
        let table = UnimportableTable(
            "package", licence: "CC0-1.0", source: .nothing, recognisedBy: .init(labels: ["resources"]), reason: .nothing)
        let sector = TrialSector([("a", "string")], unimportable: [table])
        #expect(throws: Refusal("import.not-importable", .nothing, subject: "trial/package")) {
            try match("{\"resources\": [{\"a\": {}}]}", sector, "datapackage.json")
        }
        #expect(throws: Refusal("import.not-a-table", .nothing)) { try match("{\"views\": [{\"a\": {}}]}", sector, "other.json") }
    }
}
