// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import Foundation
import JWTKit

/// The public keys of a provider, each for the one algorithm that we let it sign with.
///
/// What a token says of its algorithm chooses among the keys and never says how one is used: a public key is no HMAC secret, and a
/// token without a signature has no key.
struct ProviderKeys: Sendable {
    /// The most keys of a provider that are looked at.
    private static let limit = 64
    /// The least bytes of an RSA modulus: 2,048 bits.
    private static let leastModulus = 256

    private struct Key {
        let id: String?
        let algorithm: String
        let jwk: JWK
    }

    private struct Document: Decodable {
        let keys: [Entry]
    }

    /// The public part of a key, and no more: what else a provider may write does not matter.
    private struct Entry: Decodable {
        let kty: String
        let kid: String?
        let use: String?
        let alg: String?
        let crv: String?
        let n: String?
        let e: String?
        let x: String?
        let y: String?
    }

    private struct Header: Decodable {
        let alg: String
        let kid: String?
        let crit: [String]?
    }

    /// Why a token is not one of the provider's.
    enum Doubt: Error {
        /// It is no signed token, or of an algorithm that we do not take.
        case unfit
        /// No key is of its name.
        case keyUnknown
        /// The signature is another's.
        case forged
    }

    private let keys: [Key]

    /// Reads a JSON Web Key Set; keys for other purposes are passed over. `nil` when it is none.
    init?(_ bytes: [UInt8]) {
        guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)) else { return nil }
        keys = document.keys.prefix(Self.limit).compactMap(Self.key)
    }

    private static func key(_ entry: Entry) -> Key? {
        guard entry.use ?? "sig" == "sig" else { return nil }
        let id = JWKIdentifier(string: entry.kid ?? "")
        let found: (algorithm: String, jwk: JWK)
        switch (entry.kty, entry.crv) {
        case ("RSA", _):
            guard let modulus = entry.n, modulus.utf8.count * 3 / 4 >= leastModulus else { return nil }
            found = ("RS256", .rsa(.rs256, identifier: id, modulus: modulus, exponent: entry.e))
        case ("EC", "P-256"): found = ("ES256", .ecdsa(.es256, identifier: id, x: entry.x, y: entry.y, curve: .p256))
        case ("OKP", "Ed25519"): found = ("EdDSA", .octetKeyPair(.eddsa, identifier: id, x: entry.x, y: nil, curve: .ed25519))
        default: return nil
        }
        guard entry.alg ?? found.algorithm == found.algorithm else { return nil }
        return Key(id: entry.kid, algorithm: found.algorithm, jwk: found.jwk)
    }

    /// The claims of a token that one of the keys signed.
    func claims(of token: String) async throws(Doubt) -> ProviderClaims {
        let parts = token.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.decode(url: parts[0]),
            let header = try? JSONDecoder().decode(Header.self, from: Data(bytes)), header.crit == nil,
            ["RS256", "ES256", "EdDSA"].contains(header.alg)
        else { throw .unfit }
        let candidates = keys.filter { $0.algorithm == header.alg && (header.kid == nil || $0.id == header.kid) }
        guard !candidates.isEmpty else { throw .keyUnknown }
        for candidate in candidates {
            // A wrong signature and an unreadable payload are one to us: neither is to be trusted.
            if let claims = try? await Self.claims(of: token, candidate.jwk) { return claims }
        }
        throw .forged
    }

    private static func claims(of token: String, _ jwk: JWK) async throws -> ProviderClaims {
        try await JWTKeyCollection().add(jwk: jwk, isDefault: true).verify(token, as: ProviderClaims.self)
    }
}

extension Base64 {
    /// The bytes of digits of RFC 4648 §5 without padding; `nil` when they stand for none.
    static func decode(url digits: some Collection<UInt8>) -> [UInt8]? {
        let plain = digits.map { digit -> UInt8 in
            switch digit {
            case UInt8(ascii: "-"): UInt8(ascii: "+")
            case UInt8(ascii: "_"): UInt8(ascii: "/")
            default: digit
            }
        }
        return decode(plain + [UInt8](repeating: UInt8(ascii: "="), count: (4 - plain.count % 4) % 4))
    }
}
