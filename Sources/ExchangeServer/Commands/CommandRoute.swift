// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
package import ExchangeModel
import Foundation

/// One command as HTTP sees it: a method and a path, and how its body becomes the command.
///
/// The names in braces of the path are fields of the command: they are taken from the path, all others from the body.
package struct CommandRoute: Sendable {
    /// What HTTP calls the act.
    package enum Method: String, Sendable, Hashable, CaseIterable {
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    /// The method.
    package let method: Method
    /// The path, such as `/orders/{order}/cancellation`.
    package let path: String
    /// The permanent name of the command, such as `trading.cancel-order`.
    package let command: String
    /// What it does, in a line.
    package let summary: Text
    /// The fields that the path gives, in order.
    package let parameters: [Shape.Field]
    /// The fields that the body gives.
    package let body: Shape
    /// Whether the probe saw every field of the command.
    package let isComplete: Bool

    let fields: FieldTree
    let wholeShape: Shape
    let read: @Sendable (Data) throws -> Command

    /// The area of the kernel, such as `trading`.
    package var area: String { String(command.prefix { $0 != "." }) }

    init<Payload: NamedPayload>(
        _ method: Method, _ path: String, _ payload: Payload.Type, _ summary: Text, closed: [String: Text],
        _ command: @escaping @Sendable (Payload) -> Command
    ) {
        let probed = SchemaProbe.probe(payload)
        let names = CommandRoute.parameterNames(of: path)
        let fields = probed.shape.fields.filter { closed[$0.name] == nil }
        self.method = method
        self.path = path
        self.command = Payload.name
        self.summary = summary
        isComplete = probed.isComplete
        parameters = names.compactMap { name in fields.first { $0.name == name } }
        body = .object(fields.filter { !names.contains($0.name) })
        wholeShape = probed.shape
        self.fields = FieldTree(fields: fields, fromPath: names, closed: closed)
        read = { data in command(try CommandRoute.decoder.decode(Payload.self, from: data)) }
    }

    /// The names in braces of a path, in order.
    package static func parameterNames(of path: String) -> [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") && $0.hasSuffix("}") }.map { String($0.dropFirst().dropLast()) }
    }

    private static let decoder = JSONDecoder()
}

extension CommandRoute {
    static func post<Payload: NamedPayload>(
        _ path: String, _ payload: Payload.Type, _ summary: Text, closed: [String: Text] = [:],
        _ command: @escaping @Sendable (Payload) -> Command
    ) -> CommandRoute {
        CommandRoute(.post, path, payload, summary, closed: closed, command)
    }

    static func put<Payload: NamedPayload>(
        _ path: String, _ payload: Payload.Type, _ summary: Text, _ command: @escaping @Sendable (Payload) -> Command
    ) -> CommandRoute {
        CommandRoute(.put, path, payload, summary, closed: [:], command)
    }

    static func delete<Payload: NamedPayload>(
        _ path: String, _ payload: Payload.Type, _ summary: Text, _ command: @escaping @Sendable (Payload) -> Command
    ) -> CommandRoute {
        CommandRoute(.delete, path, payload, summary, closed: [:], command)
    }
}
