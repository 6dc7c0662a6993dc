// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import Foundation
import SectorKit
import Testing

@Suite struct RequestBodyTests {
    private static let product = "HX-620900-PRD-0000001234-CF"

    private func route(_ name: String) throws -> CommandRoute {
        try #require(CommandRoutes.all.first { $0.command == name })
    }

    private func refusal(_ name: String, _ body: String, _ parameters: [String: String] = [:]) throws -> Refusal? {
        let route = try route(name)
        do {
            _ = try route.decode(Data(body.utf8), parameters: parameters)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    @Test func `an order is read`() throws {
        let id = try ExchangeID(Self.product)
        let body = #" { "purpose" : "indu\u0073try", "product":"\#(Self.product)","quantity": 3 , "quote":null } "#
        let order = PlaceOrder(product: id, purpose: "industry", quantity: 3)
        #expect(try route("trading.place-order").decode(Data(body.utf8)) == .trading(.place(order)))
    }

    @Test(arguments: ["", " \n", "{}", " { } "]) func `no body is an empty object`(_ body: String) throws {
        #expect(try route("clearing.settle").decode(Data(body.utf8)) == .clearing(.settle(SettlePayables())))
        let id = "HX-620900-ORD-0000000001-0A"
        let refusal = try refusal("delivery.accept", body, ["order": id])
        #expect(refusal?.subject == "/order" || refusal == nil)
        #expect(try self.refusal("trading.place-order", body)?.subject == "/product")
    }

    @Test func `an escaped name is the same name`() throws {
        let body = #"{"\u0064ay":"2026-01-02"}"#
        let day = try #require(CalendarDate("2026-01-02"))
        #expect(
            try route("clearing.close-day").decode(Data(body.utf8), parameters: ["day": "2026-01-02"]) == .clearing(.closeDay(CloseDay(day: day))))
        #expect(try refusal("clearing.close-day", body, ["day": "2026-01-03"])?.code == .pathDiffers)
    }

    @Test(arguments: [
        (#"{"product":"\#(product)","purpose":"x","quantity":1,"quantity":2}"#, "request.repeated-field", "/quantity"),
        (#"{"product":"\#(product)","purpose":"x","quantity":1,"quantit\u0079":2}"#, "request.repeated-field", "/quantity"),
        (#"{"product":"\#(product)","purpose":"x","quantiti":1}"#, "request.unknown-field", "/quantiti"),
        (#"{"product":"\#(product)","purpose":"x","a/b~c":1}"#, "request.unknown-field", "/a~1b~0c"),
        (#"{"product":"\#(product)","purpose":"x"}"#, "request.unreadable", "/quantity"),
        (#"{"product":"\#(product)","purpose":"x","quantity":"1"}"#, "request.unreadable", "/quantity"),
        (#"{"product":"\#(product)","purpose":"x","quantity":1.5}"#, "request.unreadable", "/quantity"),
        (#"{"product":"\#(product)","purpose":"x","quantity":null}"#, "request.unreadable", "/quantity"),
        (#"{"product":"HX-620900-PRD-0000001234-CG","purpose":"x","quantity":1}"#, "request.unreadable", "/product"),
        (#"{"product":{"id":1},"purpose":"x","quantity":1}"#, "request.unreadable", "/product"),
        (#"[]"#, "request.unreadable", ""), (#"1"#, "request.unreadable", ""), (#"null"#, "request.unreadable", ""),
        (#"{"#, "request.unreadable", ""), (#"{"product""#, "request.unreadable", ""), (#"{"product":}"#, "request.unreadable", ""),
        (#"{"product":"\#(product)","purpose":"x","quantity":1}}"#, "request.unreadable", ""),
        (#"{"product":"\#(product)","purpose":"x","quantity":1"#, "request.unreadable", ""),
        (#"{product:1}"#, "request.unreadable", ""), ("\u{FEFF}{}", "request.unreadable", ""),
    ])
    func `what cannot be read is refused with the place`(_ body: String, _ code: String, _ subject: String) throws {
        let refusal = try #require(try refusal("trading.place-order", body))
        #expect(refusal.code.rawValue == code)
        #expect(refusal.subject == subject)
        #expect(refusal.message.isComplete)
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":["]) func `a body of endless depth is refused`(_ opening: String) throws {
        let body = "{\"product\":" + String(repeating: opening, count: 100_000)
        #expect(try refusal("trading.place-order", body)?.code == .unreadable)
        #expect(try refusal("pricing.set-price", body, ["product": Self.product])?.code == .unreadable)
        let closed = "{\"product\":" + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}"
        #expect(try refusal("trading.place-order", closed)?.code == .unreadable)
    }

    @Test func `another encoding than UTF-8 is refused`() throws {
        let body = try #require(#"{"product":"x"}"#.data(using: .utf16LittleEndian))
        #expect(throws: Refusal(.unreadable, Text(zh: "", en: ""), subject: "")) {
            try route("trading.place-order").decode(body)
        }
    }

    @Test func `facts have free names, and values that say what they are`() throws {
        let body = #"{"description":{"title":"t","summary":"s"},"declared":{"grade":{"text":"L2"},"x.y":{"list":["a"]}}}"#
        let route = try route("catalog.revise")
        let sample = try #require(try RoutedSample.all().first { $0.route.command == "catalog.revise" })
        guard case .catalog(.revise(let revise)) = sample.command else { return }
        let declared: Facts = [.grade: "L2", .columns: ["a", "b"], .holderCount: 12]
        let rich = ReviseProduct(product: revise.product, description: revise.description, declared: declared)
        #expect(try route.decode(JSONEncoder().encode(rich), parameters: sample.parameters) == .catalog(.revise(rich)))
        let parameters = ["product": Self.product]
        #expect(try refusal("catalog.revise", body.replacing("text", with: "txt"), parameters)?.code == .unknownField)
        let twice = body.replacing("x.y", with: "grade")
        #expect(try refusal("catalog.revise", twice, parameters)?.subject == "/declared/grade")
    }

    @Test func `a misspelt field deep inside is found`() throws {
        let body = #"{"model":{"tiered":{"tiers":[{"from":1,"unitPrise":{}}]}}}"#
        let refusal = try #require(try refusal("pricing.set-price", body, ["product": Self.product]))
        #expect(refusal.code == .unknownField)
        #expect(refusal.subject == "/model/tiered/tiers/0/unitPrise" || refusal.subject == "/model/tiered/tiers/0/from")
    }

    @Test func `a missing field deep inside is named with what belongs there`() throws {
        let body = #"{"model":{"fixed":{"price":{"minorUnits":1}}}}"#
        let refusal = try #require(try refusal("pricing.set-price", body, ["product": Self.product]))
        #expect(refusal.code == .unreadable)
        #expect(refusal.subject == "/model/fixed/price/currency")
        #expect(refusal.message.en.contains("ISO 4217"))
    }

    @Test func `a word that is none of the options is answered with the options`() throws {
        let body = #"{"amount":{"minorUnits":1,"currency":"CNY"},"rest":"kept","reason":"","evidence":[]}"#
        let refusal = try #require(try refusal("delivery.accept-part", body, ["order": Self.product]))
        #expect(refusal.subject == "/rest")
        #expect(refusal.message.en.contains("held, refunded, disputed"))
    }

    @Test func `a number of the path must be one`() throws {
        let parameters = ["product": Self.product, "version": "0x1"]
        #expect(try refusal("catalog.revoke-version", #"{"reason":"x"}"#, parameters)?.code == .unreadable)
        #expect(try refusal("catalog.revoke-version", #"{"reason":"x"}"#, ["product": Self.product])?.code == .unreadable)
    }

    @Test func `personal information is not taken at the general route`() throws {
        #expect(try refusal("participants.apply", #"{"sealed":[1]}"#)?.code == .closedField)
    }

    @Test func `a text of the path cannot break out of its string`() throws {
        let parameters = ["subject": Self.product, "rule": "X\",\"reason\":\"\\\u{1}"]
        let command = try route("compliance.revoke").decode(Data(#"{"reason":"r"}"#.utf8), parameters: parameters)
        let id = try ExchangeID(Self.product)
        #expect(command == .compliance(.revoke(RevokeApproval(subject: id, rule: "X\",\"reason\":\"\\\u{1}", reason: "r"))))
    }
}
