// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import JWTKit

/// What a signed token of a provider says. Whether it holds here and now is asked with ``check(issuer:audience:at:)``.
struct ProviderClaims: JWTPayload {
    /// How far the provider's clock may be from ours, in seconds.
    private static let tolerance = 60.0
    /// The longest name of a subject (OpenID Connect Core §2).
    private static let subjectLimit = 255

    let issuer: String
    let subject: String
    let audience: [String]
    let expires: Double
    let notBefore: Double?
    let issued: Double?
    let nonce: String?
    let authorizedParty: String?
    let email: String?
    let isEmailVerified: Bool
    let scopes: [String]

    private enum CodingKeys: String, CodingKey {
        case issuer = "iss"
        case subject = "sub"
        case audience = "aud"
        case expires = "exp"
        case notBefore = "nbf"
        case issued = "iat"
        case nonce
        case authorizedParty = "azp"
        case email
        case isEmailVerified = "email_verified"
        case scopes = "scope"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        issuer = try container.decode(String.self, forKey: .issuer)
        subject = try container.decode(String.self, forKey: .subject)
        // One audience may stand without brackets; scopes stand in one text, or with some providers in a list.
        audience = try (try? container.decode(String.self, forKey: .audience)).map { [$0] } ?? container.decode([String].self, forKey: .audience)
        expires = try container.decode(Double.self, forKey: .expires)
        notBefore = try container.decodeIfPresent(Double.self, forKey: .notBefore)
        issued = try container.decodeIfPresent(Double.self, forKey: .issued)
        nonce = try container.decodeIfPresent(String.self, forKey: .nonce)
        authorizedParty = try container.decodeIfPresent(String.self, forKey: .authorizedParty)
        email = try container.decodeIfPresent(String.self, forKey: .email)
        isEmailVerified = (try? container.decodeIfPresent(Bool.self, forKey: .isEmailVerified)) ?? false
        let scope = (try? container.decodeIfPresent(String.self, forKey: .scopes))?.split(separator: " ").map(String.init)
        scopes = try scope ?? container.decodeIfPresent([String].self, forKey: .scopes) ?? []
    }

    /// JWTKit looks at the signature; the claims are compared with the exchange's own clock.
    func verify(using algorithm: some JWTAlgorithm) {}

    /// Refuses a token of another issuer, for somebody else, or of another time.
    ///
    /// - Throws: What stands in the way, by the claim's name.
    func check(issuer: String, audience: String, at instant: Instant) throws(Mismatch) {
        let now = Double(instant.milliseconds) / 1_000
        guard self.issuer == issuer else { throw Mismatch(claim: "iss") }
        guard self.audience.contains(audience) else { throw Mismatch(claim: "aud") }
        guard now < expires + Self.tolerance else { throw Mismatch(claim: "exp") }
        guard notBefore ?? 0 <= now + Self.tolerance else { throw Mismatch(claim: "nbf") }
        guard issued ?? 0 <= now + Self.tolerance else { throw Mismatch(claim: "iat") }
        guard !subject.isEmpty, subject.utf8.count <= Self.subjectLimit else { throw Mismatch(claim: "sub") }
    }

    /// A claim that does not hold.
    struct Mismatch: Error {
        let claim: String
    }
}
