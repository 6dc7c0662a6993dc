// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation

/// What a provider says about itself (OpenID Connect Discovery 1.0 §3).
struct OpenIDDiscovery: Decodable, Sendable {
    let issuer: String
    let authorizationEndpoint: String
    let tokenEndpoint: String
    let keysAddress: String
    private let authenticationMethods: [String]?
    private let namesItselfOnReturn: Bool?

    private enum CodingKeys: String, CodingKey {
        case issuer
        case authorizationEndpoint = "authorization_endpoint"
        case tokenEndpoint = "token_endpoint"
        case keysAddress = "jwks_uri"
        case authenticationMethods = "token_endpoint_auth_methods_supported"
        case namesItselfOnReturn = "authorization_response_iss_parameter_supported"
    }

    /// Reads the document of a provider.
    ///
    /// - Throws: `access.provider-unusable` when it is another's, or leads anywhere unsafe.
    init(_ bytes: [UInt8], of provider: OpenIDProvider) throws(Fault) {
        guard let document = try? JSONDecoder().decode(Self.self, from: Data(bytes)), document.issuer == provider.issuer,
            [document.authorizationEndpoint, document.tokenEndpoint, document.keysAddress].allSatisfy(OpenIDProvider.isSafe)
        else { throw .providerUnusable(provider.issuer) }
        self = document
    }

    /// Whether the secret goes into the form rather than into the header, which is what a provider takes that says nothing.
    var takesSecretInForm: Bool {
        guard let authenticationMethods else { return false }
        return !authenticationMethods.contains("client_secret_basic") && authenticationMethods.contains("client_secret_post")
    }

    /// Whether the provider that sends a browser back is the one it was sent to (RFC 9207).
    func isSender(named issuer: String?) -> Bool { issuer.map { $0 == self.issuer } ?? !(namesItselfOnReturn ?? false) }
}

extension Fault {
    static func providerUnreachable(_ issuer: String, _ cause: any Error) -> Fault {
        Fault(
            "access.provider-unreachable",
            Text(
                zh: "登录来源 \(issuer) 没有应答。请检查网络与配置,或先用口令登录。",
                en: "The provider \(issuer) does not answer. Check the network and the configuration, or sign in with a password."),
            cause: cause)
    }

    static func providerUnusable(_ issuer: String) -> Fault {
        Fault(
            "access.provider-unusable",
            Text(
                zh: "登录来源 \(issuer) 的说明文件或公钥不可用:签发者不符、地址不是 https,或格式不对。请检查配置。",
                en: "What the provider \(issuer) says of itself cannot be used: another issuer, an address without TLS, or not in form."))
    }
}
