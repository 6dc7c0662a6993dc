// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import Foundation
import Testing

@Suite struct SchemaProbeTests {
    private struct Sample: Codable {
        enum Colour: String, Codable, CaseIterable { case red, green }
        struct Part: Codable {
            let name: String
            let count: UInt8?
        }
        let colour: Colour
        let parts: [Part]
        let byName: [String: Int64]
        let other: Part?
    }

    private indirect enum Tree: Codable {
        case leaf(Int)
    }

    private struct Free: Decodable {
        let values: [String: Int]

        init(from decoder: any Decoder) throws { values = try [String: Int](from: decoder) }
    }

    private struct Chain: Codable {
        let next: [Chain]
    }

    @Test func `names, types and what may be missing are learnt`() {
        let shape = SchemaProbe.shape(of: Sample.self)
        let fields = Dictionary(shape.fields.map { ($0.name, $0) }) { first, _ in first }
        #expect(shape.fields.map(\.name) == ["colour", "parts", "byName", "other"])
        #expect(fields["colour"]?.shape.definition == .options(["red", "green"]))
        #expect(fields["byName"]?.shape == .map(.integer))
        #expect(fields["other"]?.isRequired == false && fields["parts"]?.isRequired == true)
        #expect(fields["other"]?.shape.fields == [.init("name", .text), .init("count", .count, isRequired: false)])
        #expect(fields["parts"]?.shape == fields["other"].map { .list($0.shape) })
        #expect(SchemaProbe.probe(Sample.self).isComplete)
    }

    @Test func `a type inside itself is a reference`() {
        let result = SchemaProbe.probe(Chain.self)
        #expect(result.isComplete)
        guard case .list(.reference)? = result.shape.fields.first?.shape else {
            Issue.record("\(result.shape)")
            return
        }
    }

    @Test func `what cannot be learnt is not taken for complete`() {
        #expect(!SchemaProbe.probe(Tree.self).isComplete)
        #expect(!SchemaProbe.probe(Free.self).isComplete)
        #expect(!SchemaProbe.probe([[Sample.Colour: Int]].self).isComplete)
    }

    @Test func `the cases written down are those of the sources`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let paths = try #require(FileManager.default.enumerator(at: root.appending(path: "Sources"), includingPropertiesForKeys: nil))
        let files = paths.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            // Bank files have enumerations of their own that no command holds.
            .filter { !$0.path.contains("/ExchangeBanking/") }
        let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
        for (type, choices) in KnownShape.unions {
            let name = String(describing: type)
            let bodies = texts.compactMap { text -> Substring? in
                guard let start = text.range(of: "public enum \(name): ")?.upperBound else { return nil }
                let indent = text[..<start].split(separator: "\n", omittingEmptySubsequences: false).last?.prefix { $0 == " " } ?? ""
                let rest = text[start...]
                return rest.range(of: "\n\(indent)}\n").map { rest[..<$0.lowerBound] }
            }
            #expect(bodies.count == 1, "\(name)")
            let body = try #require(bodies.first)
            let indent = String(repeating: " ", count: name == "ReleaseCondition" ? 8 : 4)
            let cases = body.split(separator: "\n").filter { $0.hasPrefix(indent + "case ") || $0.hasPrefix(indent + "indirect case ") }
                .map { line in
                    String((line.split(separator: "case ").last ?? "").prefix { $0.isLetter })
                }
            #expect(cases == choices, "\(name)")
        }
    }
}
