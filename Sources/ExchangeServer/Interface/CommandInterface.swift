// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Every command of the kernel, each at the path of its route. An answer means: durable.
struct CommandInterface {
    let site: Site
    let configuration: ServerConfiguration

    /// The method and the path of every command.
    private static let endpoints = Set(CommandRoutes.all.map { "\($0.method.standard) \(RouterPath("api/v1/" + path(of: $0)))" })

    /// Whether a request gives a command of the kernel.
    static func isCommand(_ request: Request, at endpoint: String?) -> Bool {
        request.method != .get && endpoint.map { endpoints.contains("\(request.method) \($0)") } ?? false
    }

    private static func path(of route: CommandRoute) -> String { route.path.replacing("{", with: ":").replacing("}", with: "") }

    func add(to group: RouterGroup<Visit>) {
        for route in CommandRoutes.all {
            group.on(RouterPath(Self.path(of: route)), method: route.method.standard) { request, visit in try await give(route, request, visit) }
        }
    }

    private func give(_ route: CommandRoute, _ request: Request, _ visit: Visit) async throws -> Response {
        try request.refuseForeignBrowser(visit)
        if let type = request.headers[.contentType], !type.lowercased().hasPrefix("application/json") {
            throw HTTPError(.unsupportedMediaType)
        }
        let body = try await request.wholeBody(limit: configuration.bodyLimit)
        var parameters: [String: String] = [:]
        for field in route.parameters { parameters[field.name] = visit.parameters.get(field.name)?.removingPercentEncoding }
        let command = try route.decode(Data(body.readableBytesView), parameters: parameters)
        let key = request.idempotencyKey ?? UUID().uuidString
        let given = try await site.give(
            command, body: String(decoding: try JSONEncoder().encode(command.payload), as: UTF8.self), by: visit.visitor, key: key)
        switch given {
        case .accepted(let receipt): return JSONAnswer.make(json: try ReceiptAnswer.json(of: receipt))
        case .proposed(let proposal): return try JSONAnswer.make(ProposalAnswer(proposal: proposal.id, command: proposal.command))
        }
    }
}

/// A command that waits for a second person.
struct ProposalAnswer: Encodable {
    let proposal: Int64
    let command: String
}

extension CommandRoute.Method {
    /// The method as HTTP's own type says it.
    var standard: HTTPRequest.Method {
        switch self {
        case .post: .post
        case .put: .put
        case .delete: .delete
        }
    }
}

extension Request {
    /// The name that the sender gave this very request.
    var idempotencyKey: String? { Self.idempotencyKeyName.flatMap { headers[$0] } }

    private static let idempotencyKeyName = HTTPField.Name("Idempotency-Key")

    /// A browser's session may use the interface from our own pages alone.
    func refuseForeignBrowser(_ visit: Visit) throws(Refusal) {
        guard visit.visitor.session != nil else { return }
        guard isFromHere, HTTPField.Name("X-Form-Token").flatMap({ headers[$0] }) == visit.visitor.session?.formToken else { throw .formStale }
    }
}
