// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Testing

@Suite struct KeyTests {
    /// The key pair and the signature that the documentation of Go's `sumdb/note` prints.
    static let goSecret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    static let goKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let goText =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    static let goSignature =
        "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM="

    @Test func `keys and signatures of Go's notes are understood`() throws {
        let secret = try SigningKey(secretText: Self.goSecret)
        #expect(secret.verifierKey.description == Self.goKey)
        #expect(secret.secretText == Self.goSecret)
        let key = try VerifierKey(Self.goKey)
        #expect(key == secret.verifierKey)
        #expect(key.id == 0xc74f_20a3)
        let signature = try #require(Base64.decode(Self.goSignature.utf8))
        #expect(signature.prefix(4) == [0xc7, 0x4f, 0x20, 0xa3])
        #expect(key.verify(Array(Self.goText.utf8), signature: Array(signature.dropFirst(4))))
        #expect(!key.verify(Array(Self.goText.utf8) + [0x0A], signature: Array(signature.dropFirst(4))))
    }

    @Test func `every changed byte of a key text is noticed`() throws {
        let bytes = Array(Self.goKey.utf8)
        let key = try VerifierKey(Self.goKey)
        for index in bytes.indices {
            for bit in 0..<7 {
                var changed = bytes
                changed[index] ^= 1 << bit
                let other = try? VerifierKey(String(decoding: changed, as: UTF8.self))
                #expect(other == nil, "byte \(index), bit \(bit)")
            }
        }
        #expect(throws: Refusal.self) { try VerifierKey(Self.goKey + "\n") }
        #expect(key.publicKey.count == 32)
    }

    @Test(arguments: ["", "a b", "a+b", "a\tb", "a\nb", "a\u{3000}b", "a\u{7F}", String(repeating: "a", count: 256)])
    func `a name that cannot stand in a signature line is refused`(name: String) throws {
        let refusal = try #require(throws: Refusal.self) { try KeyName(name) }
        #expect(refusal.code == .evidenceKeyName)
    }

    @Test func `names that only look the same differ`() throws {
        #expect(try KeyName("caf\u{E9}") != KeyName("cafe\u{301}"))
        #expect(try KeyName("河西.example/文旅").description == "河西.example/文旅")
    }

    @Test func `printing a signing key does not print its secret`() throws {
        let key = try SigningKey(secretText: Self.goSecret)
        var dumped = ""
        dump(key, to: &dumped)
        for text in ["\(key)", String(reflecting: key), dumped] { #expect(!text.contains("AYEKFALVFGyNhPJ")) }
        #expect("\(key)" == "SigningKey(PeterNeumann)")
    }

    @Test func `generated keys differ and read themselves back`() throws {
        let first = try SigningKey.generate(name: KeyName("exchange.example"))
        let second = try SigningKey.generate(name: KeyName("exchange.example"))
        #expect(first.secretText != second.secretText)
        #expect(try SigningKey(secretText: first.secretText).verifierKey == first.verifierKey)
    }

    @Test func `a seed of another length and a broken secret text are refused without repeating them`() throws {
        #expect(throws: Refusal(.evidenceKeyForm, Text(zh: "", en: ""), subject: "a")) {
            try SigningKey(name: KeyName("a"), seed: [1, 2, 3])
        }
        for text in [
            "", "PRIVATE+KEY+", "PRIVATE+KEY+a+b+c", Self.goSecret.replacing("c74f", with: "c74e"), Self.goKey,
        ] {
            let refusal = try #require(throws: Refusal.self) { try SigningKey(secretText: text) }
            #expect(refusal.code == .evidenceKeyForm)
            #expect(!refusal.message.en.contains("AYEKFALVFGyNhPJ"))
        }
    }
}
