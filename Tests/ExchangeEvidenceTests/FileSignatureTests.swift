// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Testing

@Suite struct FileSignatureTests {
    private static let file = Digest(sha256Of: Array("rules".utf8))

    private static func key(_ seed: UInt8) throws -> SigningKey {
        try SigningKey(name: try KeyName("jiuquan/authority"), seed: Array(repeating: seed, count: 32))
    }

    @Test func `a signature verifies for its file and its key alone`() throws {
        let key = try Self.key(1)
        let signature = try FileSignature(parsing: Array(try key.sign(file: Self.file).text.utf8))
        try signature.verify(Self.file, by: key.verifierKey)
        #expect(throws: Refusal.self) { try signature.verify(Digest(sha256Of: [1]), by: key.verifierKey) }
        #expect(throws: Refusal.self) { try signature.verify(Self.file, by: try Self.key(2).verifierKey) }
    }

    @Test func `one changed byte makes it no signature`() throws {
        let key = try Self.key(1)
        let bytes = Array(try key.sign(file: Self.file).text.utf8)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1
            #expect(throws: Refusal.self, "byte \(index)") {
                try FileSignature(parsing: changed).verify(Self.file, by: key.verifierKey)
            }
        }
    }

    @Test func `a checkpoint's signature is no file's`() throws {
        let checkpoint = try Self.key(1).sign(size: 1, root: Self.file)
        #expect(throws: Refusal.self) { try FileSignature(parsing: checkpoint.bytes) }
    }
}
