// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

/// Files 01–13 and 23–27 of the hostile kinds: what the reader must notice. The contents are our own.
@Suite struct HostileReadingTests {
    @Test func `01 an open quote names its line, and nothing is finished`() throws {
        let report = try validate("site,title,fee\n7,\"Yadan,20\n8,Bingling,50\n")
        #expect(report.faultCode == "table.quote-not-closed")
        #expect(report.errors.first?.note.contains("line 2") == true)
        #expect(!report.isValid)
    }

    @Test func `02 misplaced quotes cost their rows, doubled quotes are read`() throws {
        let table = Array("n,words\n1,so \"they\" say\n2,\"cut\"off\n3,\"all \"\"well\"\"\"\n".utf8)
        let strict = try RowCollector.read(table)
        #expect(strict.rows == [["3", "all \"well\""]])
        #expect(strict.defects.map(\.row) == [2, 3])
        #expect(strict.defects.map(\.kind) == [.strayQuote, .textAfterQuote])
        let lenient = try RowCollector.read(table, TableOptions(dialect: Dialect(isLenient: true)))
        #expect(lenient.rows == [["1", "so \"they\" say"], ["2", "cutoff"], ["3", "all \"well\""]])
    }

    @Test func `03 a byte order mark is no part of the first label`() throws {
        let report = try validate([0xEF, 0xBB, 0xBF] + Array("region,place,\r\n620900,酒泉,\r\n".utf8))
        #expect(report.labels == ["region", "place", ""])
        #expect(report.brief == ["blank-label - 3"])
    }

    /// 甘,肃 / 㐀,𠀀 with its four-byte characters.
    private let gb18030: [UInt8] = [
        0xB8, 0xCA, 0x2C, 0xCB, 0xE0, 0x0A, 0x81, 0x39, 0xEE, 0x39, 0x2C, 0x95, 0x32, 0x82, 0x36, 0x0A,
    ]

    @Test(arguments: [1, 2, 3, 5, 1_000])
    func `04 GB 18030 is read exactly when declared`(pieceSize: Int) throws {
        let read = try RowCollector.read(gb18030, TableOptions(encoding: .gb18030), pieceSize: pieceSize)
        #expect(read.labels == ["甘", "肃"])
        #expect(read.rows == [["㐀", "𠀀"]])
    }

    @Test func `04 GB 18030 is never taken for UTF-8`() {
        #expect(RowCollector.faultCode(gb18030) == "table.not-utf-8")
        #expect(RowCollector.faultCode([0x61, 0x0A, 0xFF, 0x0A], TableOptions(encoding: .gb18030)) == "table.not-gb18030")
    }

    @Test(arguments: [false, true]) func `05 UTF-16 is read by its mark`(isBigEndian: Bool) throws {
        let bytes = "\u{FEFF}region,place\n620200,嘉峪关𠀀\n".utf16
            .flatMap { isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let read = try RowCollector.read(bytes, pieceSize: 3)
        #expect(read.labels == ["region", "place"])
        #expect(read.rows == [["620200", "嘉峪关𠀀"]])
    }

    @Test func `05 half a UTF-16 character is no text`() {
        #expect(RowCollector.faultCode([0xFF, 0xFE, 0x61, 0x00, 0x62]) == "table.not-utf-16le")
    }

    @Test func `06 a NUL byte is refused with its offset`() throws {
        let report = try validate(Array("id,name\n4,x".utf8) + [0] + Array("y\n".utf8))
        #expect(report.faultCode == "table.nul-byte")
        #expect(report.errors.first?.note.contains("offset 11,") == true)
    }

    @Test func `07 a cell at the limit passes, one byte more does not`() throws {
        var options = TableOptions()
        options.limits.fieldBytes = 1_000
        options.limits.bufferBytes = 64
        let atLimit = Array(("id,blob\n1," + String(repeating: "B", count: 1_000) + "\n").utf8)
        #expect(try RowCollector.read(atLimit, options).rows[0][1].count == 1_000)
        let above = Array(("id,blob\n1," + String(repeating: "B", count: 1_001) + "\n").utf8)
        #expect(RowCollector.faultCode(above, options) == "table.field-too-long")
        let quoted = Array(("id,blob\n1,\"" + String(repeating: "B", count: 1_200_000) + "\"\n").utf8)
        #expect(RowCollector.faultCode(quoted) == "table.field-too-long")
    }

    @Test func `08 short and long rows are errors, blank lines are skipped`() throws {
        let report = try validate("x,y,z\n7,8\n7,8,9,10\n\n7,8,9\n")
        #expect(report.brief == ["missing-cell 2 3", "extra-cell 3 4"])
        #expect(report.rows == 3)
    }

    @Test func `10 a bomb is stopped by ratio and by size`() {
        let bomb = GzipFiles.bomb(copies: 40_000)
        var options = TableOptions()
        options.limits.columns = 1 << 24
        options.limits.unpackRatio = 100
        #expect(RowCollector.faultCode(bomb, options) == "table.gzip-ratio")
        options.limits.unpackRatio = 10_000
        options.limits.unpackedBytes = 1 << 20
        #expect(RowCollector.faultCode(bomb, options) == "table.gzip-too-large")
    }

    @Test func `11 gzip inside gzip is not unpacked twice`() {
        let inner = GzipFiles.stored(Array("a\n1\n".utf8))
        #expect(RowCollector.faultCode(GzipFiles.stored(inner)) == "table.gzip-nested")
    }

    @Test func `a gzip file and two of them in a row are read`() throws {
        let one = GzipFiles.stored(Array("a,b\n1,2\n".utf8))
        let two = GzipFiles.stored(Array("3,4\n".utf8))
        #expect(try RowCollector.read(one + two, pieceSize: 7).rows == [["1", "2"], ["3", "4"]])
        #expect(RowCollector.faultCode(one + [1, 2, 3]) == "table.gzip-malformed")
    }

    @Test(arguments: [1, 4, 8, 12]) func `12 a cut archive never finishes`(missing: Int) {
        let packed = GzipFiles.stored(Array("a,b\n5,6\n7,8\n".utf8))
        #expect(RowCollector.faultCode(packed.dropLast(missing)) == "table.gzip-truncated")
    }

    @Test func `13 a wrong checksum is noticed`() throws {
        let packed = GzipFiles.stored(Array("a,b\n5,6\n".utf8), checksum: 0x1234_5678)
        #expect(RowCollector.faultCode(packed) == "table.gzip-checksum")
        #expect(try validate(packed).brief == ["compression-error - -"])
    }

    @Test func `23 bytes that are not UTF-8 are named by their offsets`() throws {
        let bytes = Array("id,name\n1,".utf8) + [0xC3, 0x28, 0x0A, 0x32, 0x2C, 0xED, 0xA0, 0x80, 0x0A]
        let report = try validate(bytes)
        #expect(report.brief == ["encoding-error - -"])
        #expect(report.errors.first?.note.contains("offsets 10, 15.") == true)
    }

    @Test func `24 lines may end with CR alone`() throws {
        #expect(try RowCollector.read(Array("id,v\r5,6\r7,8\r".utf8)).rows == [["5", "6"], ["7", "8"]])
    }

    @Test func `25 an empty file has no header`() throws {
        #expect(try validate([]).faultCode == "table.no-header")
        #expect(try RowCollector.read([], TableOptions(dialect: Dialect(headerRows: 0))).isFinished)
    }

    @Test func `26 a header alone is a valid table of no rows`() throws {
        let report = try validate("id,name\n")
        #expect(report.isValid)
        #expect(report.rows == 0)
    }

    @Test func `27 another delimiter must be declared, and the reader hints at it`() throws {
        let table = "site;mw\n4;11,5\n5;12,0\n"
        let blind = try validate(table)
        #expect(blind.labels == ["site;mw"])
        #expect(blind.warnings.first?.contains("semicolons") == true)
        let schema = #"{"fields":[{"name":"site","type":"integer"},{"name":"mw","type":"number","decimalChar":","}]}"#
        #expect(try validate(table, schema, options: TableOptions(dialect: Dialect(delimiter: 0x3B))).isValid)
    }
}
