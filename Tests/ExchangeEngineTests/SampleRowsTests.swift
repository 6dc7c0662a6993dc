// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import Foundation
import SectorKit
import Testing

@Suite struct SampleRowsTests {
    /// What is kept of the rows of a table with columns `a` and `b`, as text; empty when there is no sample.
    private static func sample(_ second: String, publishes: Bool = true, quasiIdentifiers: [String] = []) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hexi-sample-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let vault = try Vault(folder: folder.path + "/vault")
        let schema = #"{"fields": [{"name": "a", "type": "string", "level": "L1", "pi": "none"}, {"name": "b", "type": "string"\#(second)}]}"#
        let kind = ProductKind(
            id: "T", name: Text(zh: "表", en: "table"), summary: Text(zh: "表", en: "table"), schemaJSON: Array(schema.utf8), forms: [.dataset],
            priceModels: [.fixed], quasiIdentifiers: quasiIdentifiers)
        let file = try vault.store(Array(("a,b\n" + String(repeating: "one,two\n", count: 9)).utf8))
        let report = try ProductExaminer(kind, in: vault).examine(file, asOf: CalendarDate(daysSince1970: 20_000), publishesSample: publishes).report
        let document = try JSONSerialization.jsonObject(with: Data(try vault.bytes(of: report.report))) as? [String: Any]
        let rows = (document?["sample"] as? [String: Any])?["rows"] as? [[Any]]
        return (rows ?? []).map { row in row.map { $0 as? String ?? "•" }.joined(separator: " ") }.joined(separator: ";")
    }

    private static let five = Array(repeating: "one two", count: 5).joined(separator: ";")
    private static let masked = Array(repeating: "one •", count: 5).joined(separator: ";")

    @Test func `there are none unless the seller says so`() throws {
        #expect(try Self.sample(#", "level": "L1", "pi": "none""#, publishes: false) == "")
        #expect(try Self.sample(#", "level": "L1", "pi": "none""#) == Self.five)
    }

    @Test(arguments: [#", "level": "L3", "pi": "none""#, #", "level": "L4", "pi": "sensitive""#, #", "level": "I", "pi": "none""#])
    func `there are none of data of level 3 and above`(_ second: String) throws { #expect(try Self.sample(second) == "") }

    @Test(
        arguments: [
            "", #", "level": "L2""#, #", "pi": "none""#, #", "level": "L2", "pi": "general""#, #", "level": "L1", "pi": "deidentified""#,
            #", "level": "L1", "pi": "aggregate""#,
        ])
    func `a field that is about persons or undeclared is masked`(_ second: String) throws { #expect(try Self.sample(second) == Self.masked) }

    @Test func `a field over which k-anonymity is measured is masked`() throws {
        #expect(try Self.sample(#", "level": "L2", "pi": "none""#, quasiIdentifiers: ["b"]) == Self.masked)
        #expect(try Self.sample(#", "level": "L2", "pi": "none""#) == Self.five)
    }
}
