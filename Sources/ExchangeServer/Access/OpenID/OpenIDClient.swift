// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import ExchangeEngine
import ExchangeEvidence
import ExchangeModel
import Foundation
import NIOCore
import NIOHTTP1
import Synchronization

/// Speaks with a provider: learns where its doors are, which keys it signs with, and what a code stands for.
final class OpenIDClient: Sendable {
    /// How long what a provider says of itself is believed.
    private static let keptMilliseconds: Int64 = 3_600_000
    /// How long nothing is asked again for a key that is not there: strangers must not make us ask.
    private static let restMilliseconds: Int64 = 30_000
    /// How long nothing is asked again after a failure.
    private static let failureMilliseconds: Int64 = 5_000
    /// The most bytes of an answer.
    private static let byteLimit = 1 << 18
    private static let timeout = TimeAmount.seconds(10)

    private struct Known: Sendable {
        var discovery: OpenIDDiscovery?
        var keys: ProviderKeys?
        var learned = Instant(milliseconds: .min)
        var failed = Instant(milliseconds: .min)
    }

    let provider: OpenIDProvider
    private let clock: any Clock
    private let known = Mutex(Known())

    init(_ provider: OpenIDProvider, clock: any Clock) {
        self.provider = provider
        self.clock = clock
    }

    /// What the provider says of itself.
    func discovery() async throws -> OpenIDDiscovery { try await learn(Self.keptMilliseconds).discovery }

    /// The claims of a token of the provider, whose time and audience are the caller's to check.
    func claims(of token: String) async throws -> ProviderClaims {
        do {
            return try await learn(Self.keptMilliseconds).keys.claims(of: token)
        } catch ProviderKeys.Doubt.keyUnknown {
            // Keys change: a new one is asked for, but not by every stranger's token.
            return try await learn(Self.restMilliseconds).keys.claims(of: token)
        }
    }

    /// The identity token that a code stands for.
    ///
    /// - Throws: `access.sign-in-elsewhere` when the provider does not take the code; `access.provider-unreachable`.
    func identityToken(code: String, verifier: String) async throws -> String {
        let discovery = try await discovery()
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", provider.returnAddress), ("code_verifier", verifier),
        ]
        var request = HTTPClientRequest(url: discovery.tokenEndpoint)
        request.method = .POST
        if discovery.takesSecretInForm {
            fields += [("client_id", provider.clientID), ("client_secret", provider.clientSecret)]
        } else {
            let pair = "\(provider.clientID.formEncoded):\(provider.clientSecret.formEncoded)"
            request.headers.add(name: "authorization", value: "Basic \(Base64.encode(Array(pair.utf8)))")
        }
        request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
        request.body = .bytes(ByteBuffer(string: URLEncodedFields.text(fields)))
        struct Answer: Decodable {
            let identityToken: String

            private enum CodingKeys: String, CodingKey {
                case identityToken = "id_token"
            }
        }
        let (status, bytes) = try await send(request)
        guard status == 200, let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes)) else {
            throw Refusal.signInElsewhere("code")
        }
        return answer.identityToken
    }

    /// What is known, asked anew when it is older than this.
    private func learn(_ age: Int64) async throws -> (discovery: OpenIDDiscovery, keys: ProviderKeys) {
        let now = clock.now
        let known = self.known.withLock { $0 }
        if let discovery = known.discovery, let keys = known.keys, now < known.learned.adding(milliseconds: age) { return (discovery, keys) }
        guard now >= known.failed.adding(milliseconds: Self.failureMilliseconds) || known.failed > now else {
            throw Fault.providerUnusable(provider.issuer)
        }
        do {
            let discovery = try OpenIDDiscovery(try await get(provider.discoveryAddress), of: provider)
            guard let keys = ProviderKeys(try await get(discovery.keysAddress)) else { throw Fault.providerUnusable(provider.issuer) }
            self.known.withLock { $0 = Known(discovery: discovery, keys: keys, learned: now) }
            return (discovery, keys)
        } catch {
            self.known.withLock { $0.failed = now }
            throw error
        }
    }

    private func get(_ address: String) async throws -> [UInt8] {
        guard OpenIDProvider.isSafe(address) else { throw Fault.providerUnusable(provider.issuer) }
        let (status, bytes) = try await send(HTTPClientRequest(url: address))
        guard status == 200 else { throw Fault.providerUnusable(provider.issuer) }
        return bytes
    }

    /// Sends a request; follows nobody elsewhere, waits not for ever and reads no more than it must.
    private func send(_ request: HTTPClientRequest) async throws -> (status: UInt, bytes: [UInt8]) {
        let configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5), read: Self.timeout))
        do {
            return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
                let response = try await client.execute(request, timeout: Self.timeout)
                let body = try await response.body.collect(upTo: Self.byteLimit)
                return (response.status.code, Array(body.readableBytesView))
            }
        } catch {
            throw Fault.providerUnreachable(provider.issuer, error)
        }
    }
}
