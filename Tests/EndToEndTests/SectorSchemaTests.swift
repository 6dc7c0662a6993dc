// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// What the build-tool plugin says of a schema, as compilers say it.
@Suite struct SectorSchemaTests {
    private static let sound = """
        {
          "fields": [
            {
              "name": "plot_id", "title": "样地", "type": "string",
              "description": "Plot.", "level": "L1", "pi": "none"
            },
            {
              "name": "volume", "title": "蓄积", "type": "number", "unit": "m3",
              "description": "Standing volume.", "level": "L2", "pi": "none"
            }
          ],
          "primaryKey": ["plot_id"]
        }
        """

    private func check(_ schema: String) throws -> (outcome: Program.Outcome, written: String?) {
        let scratch = try Scratch()
        let file = scratch.path + "/stand_volume.schema.json"
        try schema.write(toFile: file, atomically: true, encoding: .utf8)
        let output = scratch.path + "/out.swift"
        let outcome = try Program.run([file, output], tool: "SectorSchemaTool")
        return (outcome, try? String(contentsOfFile: output, encoding: .utf8))
    }

    @Test func `a sound schema becomes the type of its rows`() throws {
        let (outcome, written) = try check(Self.sound)
        #expect(outcome.code == 0, "\(outcome.complaint)")
        let text = try #require(written)
        #expect(text.contains("public struct StandVolume: TableRecord"))
        #expect(text.contains("public let plotID: String?") && text.contains("public let volume: Decimal?"))
    }

    @Test(
        arguments: [
            ("\"type\": \"number\"", "\"type\": \"nummer\"", 8), (", \"unit\": \"m3\"", "", 7), ("\"level\": \"L1\", ", "", 3),
            ("[\"plot_id\"]", "[\"plot\"]", 12), ("\"Plot.\", ", "\"Plot.\" ", 5), ("\"name\": \"volume\"", "\"name\": \"plot_id\"", 8),
        ]) func `a mistake is told with its line`(old: String, new: String, line: Int) throws
    {
        let (outcome, written) = try check(Self.sound.replacing(old, with: new))
        #expect(outcome.code != 0 && written == nil)
        #expect(outcome.complaint.contains("stand_volume.schema.json:\(line): error: "), "\(outcome.complaint)")
    }
}
