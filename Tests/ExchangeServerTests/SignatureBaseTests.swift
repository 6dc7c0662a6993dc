// SPDX-License-Identifier: Apache-2.0
import Crypto
import ExchangeModel
import ExchangeServer
import Foundation
import HTTPTypes
import Testing

@Suite struct SignatureBaseTests {
    /// The request of RFC 9421 appendix B.2.
    private static let message = SignedMessage(
        method: "POST", scheme: "https", authority: "Example.com", target: "/foo?param=Value&Pet=dog",
        fields: [.date: "Tue, 20 Apr 2021 02:07:55 GMT", .contentType: "application/json", .contentLength: "18"])

    @Test func `the signature of RFC 9421 B 2 6 is right`() throws {
        let input = try SignatureInput(
            """
            sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"
            """)
        let base = try Self.message.signatureBase(input)
        #expect(
            base == """
                "date": Tue, 20 Apr 2021 02:07:55 GMT
                "@method": POST
                "@path": /foo
                "@authority": example.com
                "content-type": application/json
                "content-length": 18
                "@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length")\
                ;created=1618884473;keyid="test-key-ed25519"
                """)
        let publicKey = try #require(Ed25519PublicKey.read("JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs"))
        let signature = try #require(
            Data(base64Encoded: "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw=="))
        let key = try Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
        #expect(key.isValidSignature(signature, for: Data(base.utf8)))
    }

    @Test func `derived components are those of RFC 9421 2 2`() throws {
        let input = try SignatureInput("a=(\"@scheme\" \"@target-uri\" \"@request-target\" \"@query\")")
        #expect(
            try Self.message.signatureBase(input) == """
                "@scheme": https
                "@target-uri": https://example.com/foo?param=Value&Pet=dog
                "@request-target": /foo?param=Value&Pet=dog
                "@query": ?param=Value&Pet=dog
                "@signature-params": ("@scheme" "@target-uri" "@request-target" "@query")
                """)
        let bare = SignedMessage(method: "GET", scheme: "http", authority: "a.example:80", target: "", fields: [:])
        #expect(
            try bare.signatureBase(SignatureInput("a=(\"@authority\" \"@path\" \"@query\")")).split(separator: "\n").dropLast() == [
                "\"@authority\": a.example", "\"@path\": /", "\"@query\": ?",
            ])
    }

    @Test(arguments: ["x-absent", "@unknown", "Date", "@query-param", ""])
    func `what the request does not have cannot be covered`(_ component: String) throws {
        let input = try SignatureInput("a=(\"\(component)\")")
        #expect(throws: Refusal.self) { try Self.message.signatureBase(input) }
    }

    @Test(arguments: [
        "", "a", "a=", "a=(", "a=()x", "a=(\"@method\"", "a=(\"@method\"\"@path\")", "a=(\"@method\" \"@method\")", "a=(\"date\";sf)", "A=()",
        "a=();created", "a=();created=", "a=();created=1;created=2", "a=();created=1.5", "a=();nonce=x", "a=(),b=()", "a=(\"\u{E9}\")",
        "a=();nonce=\"x", "a=();created=1234567890123456",
    ])
    func `another form is refused`(_ field: String) {
        #expect(throws: Refusal.self) { try SignatureInput(field) }
    }

    @Test func `spaces do not change what is signed, and marks are escaped`() throws {
        let input = try SignatureInput("a=(  \"@method\"  \"@path\" ); created=-5;nonce=\"a\\\"b\\\\c\"")
        #expect(input.serialized == "(\"@method\" \"@path\");created=-5;nonce=\"a\\\"b\\\\c\"")
        let long = "a=(" + (0..<33).map { "\"x\($0)\"" }.joined(separator: " ") + ")"
        #expect(throws: Refusal.self) { try SignatureInput(long) }
        #expect(throws: Refusal.self) { try SignatureInput("a=();nonce=\"" + String(repeating: "x", count: 4_096) + "\"") }
    }

    @Test func `a public key is read from PEM, Base64 and hexadecimal digits`() {
        let bytes = [UInt8](0..<32)
        let pem = """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
            -----END PUBLIC KEY-----
            """
        let hexadecimal = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        for text in [pem, "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", " AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\n", hexadecimal] {
            #expect(Ed25519PublicKey.read(text) == bytes, "\(text)")
        }
        for text in ["", "AAEC", "hello", String(repeating: "A", count: 2_000), hexadecimal + "00", "密钥"] {
            #expect(Ed25519PublicKey.read(text) == nil, "\(text)")
        }
    }

    @Test func `nonces are remembered as long as they count, and so many`() {
        let start = Instant(milliseconds: 1_000_000_000)
        let memory = NonceMemory(since: start, limit: 3)
        func remember(_ number: UInt8, _ created: Int64, _ seconds: Int64) -> NonceMemory.Outcome {
            memory.remember(ExchangeModel.Digest(portableSHA256Of: [number]), created: created, at: start.adding(milliseconds: seconds * 1_000))
        }
        #expect(remember(1, 1_000_000, 0) == .new && remember(1, 1_000_000, 299) == .known)
        #expect(remember(1, 1_000_200, 200) == .known, "under another time too")
        #expect(remember(2, 1_000_300, 0) == .new && remember(3, 1_000_300, 0) == .new)
        #expect(remember(4, 1_000_300, 0) == .full)
        #expect(remember(4, 1_000_400, 400) == .new, "the first was forgotten")
        #expect(remember(2, 1_000_300, 599) == .known)
        #expect(memory.covers(1_000_005, at: start) && !memory.covers(1_000_006, at: start), "a clock may be five seconds ahead")
        #expect(!memory.covers(1_000_004, at: start) && !memory.covers(999_999, at: start), "nothing that was seen before the start")
        let later = start.adding(milliseconds: 400_000)
        #expect(memory.covers(1_000_100, at: later) && !memory.covers(1_000_099, at: later))
        #expect(!memory.covers(.min, at: later) && !memory.covers(.max, at: later))
    }
}
