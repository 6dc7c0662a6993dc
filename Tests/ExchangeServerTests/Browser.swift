// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import ExchangeServer
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore

/// Somebody at a browser: keeps cookies, and sends forms as pages do.
final class Browser {
    let client: any TestClientProtocol
    var cookies: [String: String] = [:]
    /// What the forms of a session carry.
    static let formToken = "form token"

    init(_ client: any TestClientProtocol) { self.client = client }

    /// A browser in which an account is signed in.
    init(_ client: any TestClientProtocol, signedInAs account: String, at market: ServedMarket) throws {
        self.client = client
        let token = Token.make()
        try market.site.access.save(
            Session(
                digest: Token.digest(of: token), account: account, created: ServedMarket.clock.now,
                expires: ServedMarket.clock.now.adding(days: 1), formToken: Self.formToken))
        cookies["hexi-session"] = token
    }

    func get(_ path: String) async throws -> TestResponse { try await send(.get, path, nil) }

    /// Sends a form; the session's token goes with it.
    func post(_ path: String, _ fields: [String: String] = [:]) async throws -> TestResponse {
        let all = fields.merging(["form-token": Self.formToken]) { own, _ in own }
        return try await send(.post, path, all.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&"))
    }

    private func send(_ method: HTTPRequest.Method, _ path: String, _ form: String?) async throws -> TestResponse {
        var headers: HTTPFields = [.acceptLanguage: "en"]
        if form != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        if !cookies.isEmpty { headers[.cookie] = cookies.map { "\($0)=\($1)" }.joined(separator: "; ") }
        let answer = try await client.executeRequest(uri: path, method: method, headers: headers, body: form.map { ByteBuffer(string: $0) })
        for cookie in answer.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            cookies[pair[0]] = pair[1].isEmpty ? nil : pair[1]
        }
        return answer
    }

    static func encoded(_ text: String) -> String { text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" }
}
