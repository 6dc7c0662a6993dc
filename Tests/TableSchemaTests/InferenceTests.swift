// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct InferenceTests {
    @Test func `types are guessed and the guesses are explained`() throws {
        let table = """
            code,n,x,day,at,flag,gene,cas,month,empty,
            0012,1,1.5,2024-01-01,2024-01-01T00:00:00Z,true,NA,50-00-0,2024-01,,z
            0013,NA,2,2024-01-02,2024-01-02T00:00:00Z,false,SEPT7,64-17-5,2024-02,,z
            """
        var inference = SchemaInference()
        _ = try TableReader(source: MemorySource(table)).read(into: &inference)
        let schema = inference.schema
        #expect(schema.fields.map(\.name) == ["code", "n", "x", "day", "at", "flag", "gene", "cas", "month", "empty", "field11"])
        #expect(
            schema.fields.map(\.type) == [
                .string, .integer, .number, .date, .datetime, .boolean, .string, .string, .yearmonth, .string, .string,
            ])
        #expect(schema.fields[1].missingValues == ["", "NA"])
        #expect(schema.fields[6].missingValues == nil)
        #expect(inference.guesses[0].reason.en.contains("leading zeros"))
        #expect(inference.guesses[7].reason.en.contains("50-00-0"))
        #expect(inference.guesses[9].reason.en == "there is no value")
    }

    /// The table a guess was made from is valid against the guess.
    @Test(arguments: UInt64(1)...30)
    func `a table fits the schema guessed from it`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        print("inference seed \(seed)")
        let pools = [
            ["1", "-5", "", "NA", "300"], ["1.5", "2", "1e3", ""], ["2024-01-01", "2023-12-31", ""], ["true", "FALSE", "False"],
            ["a", "NA", "5"], ["007", "12"], ["12:00:00", "08:30:00Z"], ["2024-01-01T00:00:00Z", "NULL"], ["1", "x"],
            ["NaN", "3"],
        ]
        var writer = TableWriter(formulas: .kept)
        let columns = (0..<4).map { _ in pools.randomElement(using: &random) ?? [] }
        try writer.write(["p", "q", "r", "s"])
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            try writer.write(columns.map { $0.randomElement(using: &random) ?? "" })
        }
        var inference = SchemaInference()
        _ = try TableReader(source: MemorySource(writer.bytes)).read(into: &inference)
        let report = try TableValidator.validate(MemorySource(writer.bytes), against: inference.schema)
        #expect(report.errors.filter { $0.type != .blankRow } == [])
    }
}
