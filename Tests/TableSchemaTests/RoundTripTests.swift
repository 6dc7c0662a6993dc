// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

/// Random tables, written in random dialects and read in random pieces, come back as they were.
@Suite struct RoundTripTests {
    @Test(arguments: UInt64(1)...60)
    func `what is written is read back`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        print("round trip seed \(seed)")
        let dialect = Dialect(
            delimiter: [0x2C, 0x3B, 0x09, 0x7C].randomElement(using: &random) ?? 0x2C,
            quote: [0x22, 0x27].randomElement(using: &random), doubleQuote: true,
            skipInitialSpace: Bool.random(using: &random), headerRows: 1,
            commentPrefix: Bool.random(using: &random) ? "#" : nil)
        let width = Int.random(in: 1...7, using: &random)
        let rows = (0..<Int.random(in: 0...40, using: &random)).map { _ in
            (0..<width).map { _ in RoundTripTests.cell(&random) }
        }
        let labels = (0..<width).map { "c\($0)" }
        let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
        var writer = TableWriter(dialect: dialect, lineEnd: lineEnd, formulas: .kept)
        for row in [labels] + rows { try writer.write(row) }
        var bytes = writer.bytes
        if Bool.random(using: &random) { bytes.removeLast(lineEnd.utf8.count) }
        let encoding = [TextEncoding.utf8, .utf16le, .utf16be].randomElement(using: &random) ?? .utf8
        let content = String(decoding: bytes, as: UTF8.self)
        var options = TableOptions(dialect: dialect, encoding: encoding)
        options.limits.bufferBytes = [16, 17, 64, 1_000, 1 << 18].randomElement(using: &random) ?? 16
        let pieceSize = [1, 2, 3, 16, 1 << 20].randomElement(using: &random) ?? 1
        let read = try RowCollector.read(RoundTripTests.encode(content, encoding), options, pieceSize: pieceSize)
        #expect(read.labels == labels)
        #expect(read.rows == rows)
        #expect(read.defects == [])
        #expect(read.isFinished)
    }

    @Test func `a backslash may protect quotes and itself`() throws {
        let dialect = Dialect(doubleQuote: false, escape: 0x5C, headerRows: 0)
        let row = ["say \"hi\"", "a\\b", "c,d", "e\nf", ""]
        var writer = TableWriter(dialect: dialect)
        try writer.write(row)
        #expect(try RowCollector.read(writer.bytes, TableOptions(dialect: dialect)).rows == [row])
        let outside = Array("x\\,y,z\n".utf8)
        #expect(try RowCollector.read(outside, TableOptions(dialect: dialect)).rows == [["x,y", "z"]])
    }

    @Test func `a cell that needs quotes is refused where there are none`() {
        var writer = TableWriter(dialect: Dialect(quote: nil))
        #expect(throws: Refusal.self) { try writer.write(["a,b"]) }
    }

    private static func cell(_ random: inout SeededGenerator) -> String {
        let parts = [
            "", "7", "-3.5", "a", "\"", "'", ",", ";", "\t", "|", " ", "\n", "\r\n", "\r", "#", "甘肃", "𠀀", "é", "\\",
            "長い文章 long text",
        ]
        return (0..<Int.random(in: 0...6, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    }

    private static func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
        switch encoding {
        case .utf8, .gb18030: Array(text.utf8)
        case .utf16le: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16be: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }
}
