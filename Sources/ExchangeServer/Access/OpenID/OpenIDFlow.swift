// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Foundation
import Hummingbird

/// One attempt to sign in elsewhere, between the two visits to this site.
///
/// It is kept by the browser alone, in a cookie: an answer counts only in the browser that asked (`state`, `nonce`), and only here
/// (the verifier of PKCE).
struct OpenIDFlow: Sendable {
    /// How long the detour may take, in seconds.
    private static let seconds = 600

    let state: String
    let nonce: String
    let verifier: String
    /// The page to go to afterwards.
    let next: String

    /// Begins an attempt.
    init(next: String) {
        state = Token.make()
        nonce = Token.make()
        verifier = Token.make()
        self.next = next.localPath
    }

    /// The attempt that a browser began; `nil` when it began none.
    init?(_ request: Request, isSecure: Bool) {
        guard let value = request.cookies[Self.cookieName(isSecure: isSecure)]?.value else { return nil }
        let parts = value.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts.prefix(3).allSatisfy({ $0.utf8.count >= Token.byteCount }) else { return nil }
        (state, nonce, verifier) = (parts[0], parts[1], parts[2])
        next = (parts[3].removingPercentEncoding ?? "").localPath
    }

    /// With TLS, a name that no neighbouring site can set a cookie of.
    private static func cookieName(isSecure: Bool) -> String { isSecure ? "__Host-hexi-openid" : "hexi-openid" }

    func cookie(isSecure: Bool) -> Cookie {
        Cookie(
            name: Self.cookieName(isSecure: isSecure), value: "\(state).\(nonce).\(verifier).\(next.percentEncoded)", maxAge: Self.seconds,
            path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    static func expiredCookie(isSecure: Bool) -> Cookie {
        Cookie(
            name: cookieName(isSecure: isSecure), value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    /// Where the browser is sent to sign in.
    func address(_ discovery: OpenIDDiscovery, _ provider: OpenIDProvider) -> String {
        let challenge = Token.digits(of: Digest(sha256Of: Array(verifier.utf8)).bytes)
        let parameters = [
            ("response_type", "code"), ("client_id", provider.clientID), ("redirect_uri", provider.returnAddress),
            ("scope", "openid email"), ("state", state), ("nonce", nonce), ("code_challenge", challenge),
            ("code_challenge_method", "S256"),
        ]
        let mark = discovery.authorizationEndpoint.contains("?") ? "&" : "?"
        return discovery.authorizationEndpoint + mark + URLEncodedFields.text(parameters)
    }
}

/// Fields in the form of a query or of an urlencoded body.
enum URLEncodedFields {
    static func text(_ fields: [(String, String)]) -> String {
        fields.map { "\($0.0)=\($0.1.formEncoded)" }.joined(separator: "&")
    }
}

extension String {
    /// The text with everything encoded but what RFC 3986 leaves unreserved.
    var formEncoded: String {
        addingPercentEncoding(withAllowedCharacters: Self.unreserved) ?? ""
    }

    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
