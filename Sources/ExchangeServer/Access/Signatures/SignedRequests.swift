// SPDX-License-Identifier: Apache-2.0
import Crypto
import ExchangeEngine
import ExchangeEvidence
import ExchangeModel
import HTTPTypes
import Hummingbird

/// Requests that programs sign (RFC 9421, `ed25519`) with a key whose public half is registered.
///
/// A signature covers the method, the whole target and, where there is a body, its digest; it names its key, its time and a nonce, and
/// counts once.
struct SignedRequests: Sendable {
    /// How long a nonce may be.
    private static let nonceLengths = 8...128
    /// The parameters that are understood; another one might mean something that we do not do.
    private static let known: Set = ["created", "expires", "nonce", "keyid", "alg", "tag"]

    let site: Site
    let isSecure: Bool
    let nonces: NonceMemory

    /// The key that signed a request, and the digest that its body has to have.
    ///
    /// - Throws: `access.signature-unreadable`, `access.signature-too-narrow`, `access.signature-old`, `access.signature-wrong` and
    ///   `access.signature-replayed`, in this order; `access.too-many-requests` when no more nonces can be remembered.
    func signer(of request: Request) throws -> (key: APIKey, body: ContentDigest?) {
        let input = try SignatureInput(request.headers[Self.inputName] ?? "")
        let signature = try Self.signature(request.headers[Self.signatureName] ?? "", label: input.label)
        let message = SignedMessage(request, isSecure: isSecure)
        guard input.covers(message) else { throw Refusal.signatureTooNarrow }
        guard let created = input.integer("created"), let name = input.text("keyid"), let nonce = input.text("nonce"),
            Self.nonceLengths.contains(nonce.utf8.count), input.text("alg") ?? "ed25519" == "ed25519",
            input.parameters.allSatisfy({ Self.known.contains($0.name) })
        else { throw Refusal.signatureUnreadable }
        let now = site.clock.now
        let hasExpired = input.parameters.contains { $0.name == "expires" } && (input.integer("expires") ?? 0) <= now.milliseconds / 1_000
        guard nonces.covers(created, at: now), !hasExpired else { throw Refusal.signatureOld }
        guard let key = try site.access.apiKey(named: name), let publicKey = key.publicKey, key.isValid(at: now),
            let verifier = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey),
            verifier.isValidSignature(signature, for: Array(try message.signatureBase(input).utf8))
        else { throw Refusal.signatureWrong }
        // The digest is read before the nonce is used up, so that a mistake in the header can be mended under the same signature.
        let body = try input.components.contains("content-digest") ? ContentDigest(message.fields) : nil
        switch nonces.remember(ExchangeModel.Digest(sha256Of: Array("\(name)\n\(nonce)".utf8)), created: created, at: now) {
        case .new: return (key, body)
        case .known: throw Refusal.signatureReplayed
        case .full: throw Refusal.tooManyRequests
        }
    }

    static let inputName = HTTPField.Name.constant("Signature-Input")
    static let signatureName = HTTPField.Name.constant("Signature")

    /// The bytes of the one signature, which has to have the label of its input.
    private static func signature(_ field: String, label: String) throws(Refusal) -> [UInt8] {
        var scanner = StructuredFieldScanner(field)
        guard field.utf8.count <= 512, scanner.key() == label, scanner.skip("="), let digits = scanner.byteSequence(), scanner.isAtEnd,
            let bytes = Base64.decode(digits), bytes.count == 64
        else { throw .signatureUnreadable }
        return bytes
    }
}

extension Request {
    /// Whether a program signed it, or says so.
    var isSigned: Bool { headers.contains(SignedRequests.inputName) || headers.contains(SignedRequests.signatureName) }
}

extension SignedMessage {
    /// A request as it came, at the address by which its sender knows this site.
    init(_ request: Request, isSecure: Bool) {
        self.init(
            method: request.method.rawValue, scheme: isSecure ? "https" : "http", authority: request.head.authority ?? "",
            target: request.head.path ?? "/", fields: request.headers)
    }
}

extension SignatureInput {
    /// Whether nothing that matters is left out. A body that is not covered is refused when it comes.
    func covers(_ message: SignedMessage) -> Bool {
        let coversTarget =
            components.contains("@target-uri") || components.contains("@request-target")
            || components.contains("@path") && (components.contains("@query") || !message.hasQuery)
        return components.contains("@method") && coversTarget
    }
}

extension HTTPField.Name {
    fileprivate static func constant(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is a token") }
        return name
    }
}
