// SPDX-License-Identifier: Apache-2.0
import Crypto
import ExchangeEngine
import ExchangeModel
import ExchangeServer
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Synchronization

/// A provider of OpenID Connect that does all for real, and on request one thing wrong.
final class SmallProvider: Sendable {
    static let clientID = "hexi test"
    static let clientSecret = "s3cret/+:&"
    static let site = "https://data.example.cn"
    static let audience = "https://data.example.cn/api"

    /// How a token is signed.
    enum Signing: Sendable {
        case es256, rs256, eddsa
        /// No signature at all.
        case none
        /// The public key, which everybody has, as the secret of an HMAC.
        case hs256WithPublicKey
        /// Another's key under the name of ours.
        case foreign
        /// A key that is in no key set.
        case unlisted
    }

    struct Claims: Codable, Sendable {
        var iss: String
        var sub = "subject-1"
        var aud: [String]
        var exp: Int64
        var iat: Int64
        var nonce: String?
        var azp: String?
        var email: String?
        var isEmailVerified: Bool?
        var scope: String?

        private enum CodingKeys: String, CodingKey {
            case iss, sub, aud, exp, iat, nonce, azp, email, scope
            case isEmailVerified = "email_verified"
        }
    }

    struct State: Sendable {
        var issuer = ""
        var signing = Signing.es256
        var grants: [String: Grant] = [:]
        var change: @Sendable (inout Claims) -> Void = { _ in }
        /// What it calls itself when it sends a browser back.
        var senderName: String?
        /// What it calls itself in its discovery document.
        var discoveryName: String?
        var keyRequests = 0
    }

    struct Grant: Sendable {
        let challenge: String
        let nonce: String
        let returnAddress: String
    }

    private let state = Mutex(State())
    private let elliptic = P256.Signing.PrivateKey()
    private let edwards = Curve25519.Signing.PrivateKey()

    /// How often somebody asked for the keys.
    var keyRequests: Int { state.withLock { $0.keyRequests } }

    /// Changes what it does.
    func set(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }

    var configuration: OpenIDProvider {
        OpenIDProvider(
            issuer: state.withLock { $0.issuer }, clientID: Self.clientID, clientSecret: Self.clientSecret,
            label: .init(zh: "市统一身份认证", en: "City sign-in"), siteAddress: Self.site, audience: Self.audience)
    }

    /// Runs the provider beside a market that knows it.
    static func test(
        _ body: @escaping @Sendable (SmallProvider, ServedMarket, any TestClientProtocol, any TestClientProtocol) async throws -> Void
    ) async throws {
        let provider = SmallProvider()
        try await provider.application().test(.live) { own in
            provider.state.withLock { $0.issuer = "http://localhost:\(own.port ?? 0)" }
            var configuration = ServerConfiguration(port: 0)
            configuration.openID = provider.configuration
            let market = try await ServedMarket(configuration)
            try await market.test { client async throws in try await body(provider, market, client, own) }
        }
    }

    private func application() -> some ApplicationProtocol {
        let router = Router()
        router.get("/.well-known/openid-configuration") { _, _ in try self.discovery() }
        router.get("/keys") { _, _ in
            self.state.withLock { $0.keyRequests += 1 }
            return try Self.json(self.keys)
        }
        router.get("/authorize") { request, _ in try self.authorize(request) }
        router.post("/token") { request, _ in try await self.token(request) }
        var logger = Logger(label: "provider")
        logger.logLevel = .critical
        return Application(router: router, logger: logger)
    }

    private static func json(_ value: Any, status: HTTPResponse.Status = .ok) throws -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: .init(byteBuffer: ByteBuffer(bytes: try JSONSerialization.data(withJSONObject: value))))
    }

    private func discovery() throws -> Response {
        let (issuer, name) = state.withLock { ($0.issuer, $0.discoveryName) }
        let document: [String: Any] = [
            "issuer": name ?? issuer, "authorization_endpoint": "\(issuer)/authorize", "token_endpoint": "\(issuer)/token",
            "jwks_uri": "\(issuer)/keys", "authorization_response_iss_parameter_supported": true,
        ]
        return try Self.json(document)
    }

    private var keys: [String: Any] {
        let point = Array(elliptic.publicKey.rawRepresentation)
        return [
            "keys": [
                ["kty": "oct", "kid": "secret", "k": "AAAA"],
                ["kty": "RSA", "kid": "enc", "use": "enc", "alg": "RSA-OAEP-256", "n": SampleRSAKey.modulus, "e": "AQAB"],
                ["kty": "RSA", "kid": "rsa", "use": "sig", "alg": "RS256", "n": SampleRSAKey.modulus, "e": "AQAB"],
                ["kty": "EC", "kid": "ec", "crv": "P-256", "x": Self.digits(point.prefix(32)), "y": Self.digits(point.suffix(32))],
                ["kty": "OKP", "kid": "ed", "crv": "Ed25519", "x": Self.digits(edwards.publicKey.rawRepresentation)],
            ]
        ]
    }

    // MARK: - The flow

    private func authorize(_ request: Request) throws -> Response {
        func value(_ name: String) -> String { request.uri.queryParameters[Substring(name)].map(String.init) ?? "" }
        guard value("response_type") == "code", value("client_id") == Self.clientID, value("scope").contains("openid"),
            value("redirect_uri") == Self.site + "/sign-in/openid/return", value("code_challenge_method") == "S256",
            value("code_challenge").count == 43
        else { throw HTTPError(.badRequest) }
        let code = Token.make()
        let issuer = state.withLock { state in
            state.grants[code] = Grant(challenge: value("code_challenge"), nonce: value("nonce"), returnAddress: value("redirect_uri"))
            return state.senderName ?? state.issuer
        }
        let query = "code=\(code)&state=\(value("state"))&iss=\(Browser.encoded(issuer))"
        return Response(status: .found, headers: [.location: "\(value("redirect_uri"))?\(query)"])
    }

    private func token(_ request: Request) async throws -> Response {
        let body = String(buffer: try await request.body.collect(upTo: 65_536))
        let fields = Dictionary(
            body.split(separator: "&").map { pair in
                let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
                return (parts[0], parts.count > 1 ? parts[1] : "")
            }, uniquingKeysWith: { first, _ in first })
        let pair = "\(Browser.encoded(Self.clientID)):\(Browser.encoded(Self.clientSecret))"
        // A code counts once, whatever comes of it.
        let grant = state.withLock { $0.grants.removeValue(forKey: fields["code"] ?? "") }
        guard request.headers[.authorization] == "Basic " + Data(pair.utf8).base64EncodedString(), fields["grant_type"] == "authorization_code",
            let grant, fields["redirect_uri"] == grant.returnAddress,
            Self.digits(Data(SHA256.hash(data: Data((fields["code_verifier"] ?? "").utf8)))) == grant.challenge
        else { return try Self.json(["error": "invalid_grant"], status: .badRequest) }
        let token = try await sign { $0.nonce = grant.nonce }
        return try Self.json(["id_token": token, "access_token": "opaque", "token_type": "Bearer"])
    }

    // MARK: - Tokens

    /// A token for a program that uses the interface.
    func accessToken(scope: String?) async throws -> String {
        try await sign { claims in
            claims.aud = [Self.audience]
            claims.scope = scope
        }
    }

    private func sign(_ fill: (inout Claims) -> Void) async throws -> String {
        let (issuer, change, signing) = state.withLock { ($0.issuer, $0.change, $0.signing) }
        let now = ServedMarket.clock.now.milliseconds / 1_000
        var claims = Claims(iss: issuer, aud: [Self.clientID], exp: now + 600, iat: now)
        fill(&claims)
        change(&claims)
        let (algorithm, name) =
            switch signing {
            case .es256, .foreign: ("ES256", "ec")
            case .unlisted: ("ES256", "new")
            case .rs256: ("RS256", "rsa")
            case .eddsa: ("EdDSA", "ed")
            case .none: ("none", "ec")
            case .hs256WithPublicKey: ("HS256", "ed")
            }
        let header = try JSONSerialization.data(withJSONObject: ["alg": algorithm, "kid": name, "typ": "JWT"])
        let text = Self.digits(header) + "." + Self.digits(try JSONEncoder().encode(claims))
        let bytes = Array(text.utf8)
        let signature: [UInt8] =
            switch signing {
            case .es256: Array(try elliptic.signature(for: bytes).rawRepresentation)
            case .foreign, .unlisted: Array(try P256.Signing.PrivateKey().signature(for: bytes).rawRepresentation)
            case .rs256: try await SampleRSAKey.sign(bytes)
            case .eddsa: Array(try edwards.signature(for: bytes))
            case .none: []
            case .hs256WithPublicKey:
                Array(HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: edwards.publicKey.rawRepresentation)))
            }
        return text + "." + Self.digits(signature)
    }

    static func digits(_ bytes: some Sequence<UInt8>) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
