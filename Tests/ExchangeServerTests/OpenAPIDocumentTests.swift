// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import Foundation
import Testing

@Suite struct OpenAPIDocumentTests {
    private static let query = QueryRoute(
        "/orders", area: "trading", Text(zh: "订单", en: "Orders"),
        parameters: [QueryParameter("limit", .integer, Text(zh: "条数", en: "How many"))], response: [MarketTerms].self,
        isPublic: true)

    private func document() throws -> JSON {
        let document = OpenAPIDocument(version: "1.0.0", queries: [Self.query], needsTwo: ["escrow.withdraw"])
        return try JSONDecoder().decode(JSON.self, from: Data(document.text.utf8))
    }

    @Test func `every sample fits the schema of its body`() throws {
        let document = try document()
        let checker = SchemaChecker(document: document)
        for sample in try RoutedSample.all() {
            let operation = try #require(document["paths"]?[sample.route.path]?[sample.route.method.rawValue.lowercased()])
            let body = try JSONDecoder().decode(JSON.self, from: sample.body)
            guard let schema = operation["requestBody"]?["content"]?["application/json"]?["schema"] else {
                #expect(body == .object([:]), "\(sample.route.command)")
                continue
            }
            #expect(checker.flaws(of: body, schema) == [], "\(sample.route.command)")
            guard case .object(var members) = body else { continue }
            members["typo"] = .null
            #expect(!checker.flaws(of: .object(members), schema).isEmpty, "\(sample.route.command)")
        }
    }

    @Test func `what stands in a path fits its schema`() throws {
        let document = try document()
        let checker = SchemaChecker(document: document)
        for sample in try RoutedSample.all() {
            let operation = document["paths"]?[sample.route.path]?[sample.route.method.rawValue.lowercased()]
            let parameters = (operation?["parameters"]?.array ?? []).filter { $0["in"] == .text("path") }
            #expect(parameters.count == sample.parameters.count, "\(sample.route.command)")
            for parameter in parameters {
                let text = try #require(sample.parameters[parameter["name"]?.text ?? ""])
                let schema = try #require(parameter["schema"])
                let flaws = [JSON.text(text), Int64(text).map(JSON.integer) ?? .null].map { checker.flaws(of: $0, schema) }
                #expect(flaws.contains([]), "\(sample.route.command): \(flaws)")
            }
        }
    }

    @Test func `every reference leads somewhere, and every schema is used`() throws {
        let document = try document()
        var references: Set<String> = []
        func walk(_ value: JSON) {
            if let reference = value["$ref"]?.text { references.insert(reference) }
            for member in value.object ?? [:] { walk(member.value) }
            for element in value.array ?? [] { walk(element) }
        }
        walk(document)
        let checker = SchemaChecker(document: document)
        for reference in references { #expect(checker.resolve(reference) != nil, "\(reference)") }
        for name in (document["components"]?["schemas"]?.object ?? [:]).keys {
            #expect(references.contains("#/components/schemas/\(name)"), "\(name)")
            #expect(name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }, "\(name)")
        }
    }

    @Test func `operations have names of their own, a tag, and words in both languages`() throws {
        let document = try document()
        let operations = (document["paths"]?.object ?? [:]).values.flatMap { ($0.object ?? [:]).values }
        #expect(operations.count == CommandRoutes.all.count + 1)
        #expect(Set(operations.compactMap { $0["operationId"]?.text }).count == operations.count)
        for operation in operations {
            #expect(operation["summary"]?.text?.contains(" / ") == true)
            #expect(operation["tags"]?.array?.count == 1)
            #expect(operation["responses"]?["200"] != nil && operation["responses"]?["429"] != nil)
        }
    }

    @Test func `a path is one entry, whatever its methods, and a public question asks for no key`() throws {
        let orders = try #require(try document()["paths"]?["/orders"])
        #expect(orders["post"]?["operationId"] == .text("tradingPlaceOrder"))
        #expect(orders["get"]?["security"] == .array([]))
        #expect(orders["get"]?["responses"]?["409"] == nil)
    }

    @Test func `a command for two is answered with a proposal or a receipt`() throws {
        let responses = try document()["paths"]?["/payouts"]?["post"]?["responses"]
        #expect(responses?["200"]?["content"]?["application/json"]?["schema"]?["oneOf"]?.array?.count == 2)
    }

    @Test func `the same tables give the same document`() {
        #expect(OpenAPIDocument(version: "1").text == OpenAPIDocument(version: "1").text)
    }
}
