// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import ExchangeTesting
import Foundation
import Testing

@Suite struct CommandRouteTests {
    @Test func `every command is routed once, but for those that say why not`() {
        let expected = Capacity.table.map(\.command).filter { CommandRoutes.exceptions[$0] == nil }
        #expect(CommandRoutes.all.map(\.command).sorted() == expected)
        #expect(CommandRoutes.exceptions.keys.allSatisfy { name in Capacity.table.contains { $0.command == name } })
    }

    @Test func `no two routes have the same method and path`() {
        // A router sees `/a/{x}` and `/a/{y}` as the same path.
        let places = CommandRoutes.all.map { route in
            route.method.rawValue + " " + route.path.split(separator: "/").map { $0.hasPrefix("{") ? "{}" : $0 }.joined(separator: "/")
        }
        #expect(Set(places).count == places.count)
    }

    @Test func `what a path names is a required field of its command, and the body has the others`() {
        for route in CommandRoutes.all {
            #expect(route.isComplete, "\(route.command)")
            #expect(route.parameters.map(\.name) == CommandRoute.parameterNames(of: route.path), "\(route.command)")
            #expect(route.parameters.allSatisfy { $0.isRequired }, "\(route.command)")
            #expect(Set(route.body.fields.map(\.name)).isDisjoint(with: route.parameters.map(\.name)), "\(route.command)")
            #expect(route.summary.isComplete, "\(route.command)")
        }
    }

    @Test func `every sample comes through its route as it was`() throws {
        for sample in try RoutedSample.all() {
            let command = try sample.route.decode(sample.body, parameters: sample.parameters)
            #expect(command == sample.command, "\(sample.command.name)")
        }
    }

    @Test func `every sample may say again in its body what its path says`() throws {
        for sample in try RoutedSample.all() where !sample.parameters.isEmpty {
            let command = try sample.route.decode(sample.whole, parameters: sample.parameters)
            #expect(command == sample.command, "\(sample.command.name)")
            var other = sample.parameters
            for (name, value) in other { other[name] = value == "1" ? "2" : value + "x" }
            #expect(throws: Refusal(.pathDiffers, Text(zh: "", en: ""), subject: "/\(sample.route.parameters[0].name)")) {
                try sample.route.decode(sample.whole, parameters: other)
            }
        }
    }

    @Test func `no command takes a field it does not have`() throws {
        for sample in try RoutedSample.all() {
            let rest = String(decoding: sample.body, as: UTF8.self).dropFirst()
            let body = "{ \"reasn\" : [{\"}\": \"\\\"\"}, -1.5e3, null]" + (rest == "}" ? "" : ",") + rest
            #expect(throws: Refusal(.unknownField, Text(zh: "", en: ""), subject: "/reasn")) {
                try sample.route.decode(Data(body.utf8), parameters: sample.parameters)
            }
        }
    }
}

/// A sample command as a request: its route, its body, what stands in its path.
struct RoutedSample {
    let command: Command
    let route: CommandRoute
    let parameters: [String: String]
    /// The fields that the path does not give.
    let body: Data
    /// All fields.
    let whole: Data

    static func all() throws -> [RoutedSample] {
        let routes = Dictionary(CommandRoutes.all.map { ($0.command, $0) }) { first, _ in first }
        let region = try #require(Region(code: 620_900))
        let commands = CommandSamples.all(on: CalendarDate(daysSince1970: 30_000)) {
            ExchangeID(region: region, kind: $0, serial: 77)
        }
        let samples = try commands.compactMap { command in
            try routes[command.name].map { try RoutedSample(command, $0) }
        }
        #expect(samples.count == CommandRoutes.all.count)
        return samples
    }

    private init(_ command: Command, _ route: CommandRoute) throws {
        self.command = command
        self.route = route
        whole = try JSONEncoder().encode(command.payload)
        var fields = try #require(try JSONSerialization.jsonObject(with: whole) as? [String: Any])
        var parameters: [String: String] = [:]
        for name in CommandRoute.parameterNames(of: route.path) {
            parameters[name] = fields.removeValue(forKey: name).map { "\($0)" }
        }
        self.parameters = parameters
        body = try JSONSerialization.data(withJSONObject: fields)
    }
}
