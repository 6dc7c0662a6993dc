// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
import Foundation

/// Where people may sign in besides here: a provider of OpenID Connect, such as a city's single sign-on.
///
/// The provider says who someone is, and never what they may do: they have to have an account here that is linked to them.
public struct OpenIDProvider: Sendable, CustomStringConvertible, CustomReflectable {
    /// The provider's own name for itself, an address: `https://id.example.cn`. Its discovery document is below it.
    public var issuer: String
    /// What the provider calls this site.
    public var clientID: String
    /// The secret that this site proves itself with.
    public var clientSecret: String
    /// What the button says.
    public var label: Text
    /// Where browsers reach this site, such as `https://data.example.cn`; the provider sends them back there.
    public var siteAddress: String
    /// The audience of tokens with which programs may use the interface; `nil` when none are accepted. Not the client id.
    public var audience: String?

    /// Names a provider.
    public init(issuer: String, clientID: String, clientSecret: String, label: Text, siteAddress: String, audience: String? = nil) {
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.label = label
        self.siteAddress = siteAddress
        self.audience = audience
    }

    /// The provider, without the secret.
    public var description: String { "OpenIDProvider(\(issuer))" }

    /// The provider, without the secret.
    public var customMirror: Mirror { Mirror(self, children: ["issuer": issuer, "clientID": clientID]) }

    /// Where the provider sends browsers back to.
    var returnAddress: String { siteAddress.trimmingSuffix("/") + OpenIDProvider.returnPath }
    static let returnPath = "/sign-in/openid/return"

    var discoveryAddress: String { issuer.trimmingSuffix("/") + "/.well-known/openid-configuration" }

    /// Whether secrets may be sent to an address: over TLS, or to this very machine.
    package static func isSafe(_ address: String) -> Bool {
        guard let parts = URLComponents(string: address), let host = parts.host, parts.fragment == nil, parts.user == nil else { return false }
        return parts.scheme == "https" || parts.scheme == "http" && ["127.0.0.1", "::1", "[::1]", "localhost"].contains(host)
    }
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
