// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct ExaminationProgressTests {
    private static let stop = Fault("test.stop", Text(zh: "停", en: "Stop"))
    /// Rows of 64 bytes: they end where blocks end.
    private static let row = String(repeating: "1", count: 63) + "\n"

    private static func examine(
        _ table: String, format: TableOptions.Format = .delimited, _ progress: @escaping (ExaminationProgress) throws(Fault) -> Void
    ) throws -> TableExaminer.Outcome {
        var options = TableOptions()
        options.format = format
        return try TableExaminer(schema: nil).examine(
            MemorySource(table), digest: Digest(words: 0, 0, 0, 0), byteCount: table.utf8.count, options: options, progress: progress)
    }

    @Test(arguments: [row, "12345,678\n", "{\"a\":\"1\"}\n"])
    func `progress grows with the blocks, whatever rows and blocks have in common`(_ row: String) throws {
        let isJSON = row.hasPrefix("{")
        let header = isJSON ? "" : row.replacing(/[0-9]/, with: "a")
        let table = header + String(repeating: row, count: 12_000_000 / row.utf8.count)
        var heard: [ExaminationProgress] = []
        let outcome = try Self.examine(table, format: isJSON ? .jsonLines : .delimited) { heard.append($0) }
        #expect(heard.count >= 3 && heard.count < 12, "\(heard.count)")
        #expect(zip(heard, heard.dropFirst()).allSatisfy { $0.byteCount <= $1.byteCount && $0.rowCount <= $1.rowCount })
        #expect(heard.last?.rowCount == outcome.examination.rowCount && heard.last?.byteCount == table.utf8.count)
    }

    @Test func `whoever hears of it can stop it`() throws {
        var count = 0
        let fault = #expect(throws: Fault.self) {
            _ = try Self.examine("a\n" + String(repeating: "1\n", count: 5_000_000)) { (_) throws(Fault) in
                count += 1
                throw Self.stop
            }
        }
        #expect(count == 1 && fault?.code == Self.stop.code)
    }

    @Test func `however much is wrong, what is told of it is bounded`() throws {
        let labels = (0..<500).map { "phone\($0)" }.joined(separator: ",")
        let row = (0..<500).map { _ in "13800138000" }.joined(separator: ",")
        var last: ExaminationProgress?
        _ = try Self.examine(labels + "\n" + String(repeating: row + "\n1\n", count: 60)) { last = $0 }
        let progress = try #require(last)
        #expect(progress.errorCount > 20 && progress.firstProblems.count == Examination.problemLimit)
        #expect(progress.personalInformation.count == Examination.findingLimit)
    }
}
