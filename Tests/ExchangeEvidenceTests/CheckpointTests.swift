// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Testing

@Suite struct CheckpointTests {
    private func signed() throws -> SignedCheckpoint {
        try SampleKey.log().sign(size: 8, root: SampleLog(count: 8).tree.root)
    }

    @Test func `a signed checkpoint is written as a note and read back`() throws {
        let signed = try signed()
        let lines = signed.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 6)
        #expect(lines[0] == "dunhuang.example/culture")
        #expect(lines[1] == "8")
        #expect(lines[2].count == 44)
        #expect(lines[3].isEmpty)
        #expect(lines[4].hasPrefix("— dunhuang.example/culture "))
        #expect(try SignedCheckpoint(parsing: signed.bytes) == signed)
        #expect(try Checkpoint(signed.checkpoint.text) == signed.checkpoint)
        #expect(try signed.verify(with: SampleKey.log().verifierKey) == signed.checkpoint)
    }

    @Test func `several signatures may stand under a checkpoint, known and unknown`() throws {
        let (log, witness) = (try SampleKey.log(), try SampleKey.witness())
        let unknown = CheckpointSignature(name: try KeyName("future.example"), keyID: 1, bytes: [1, 2, 3])
        var signed = try signed()
        signed = try signed.adding(unknown).adding(witness.signature(of: signed.checkpoint))
        let read = try SignedCheckpoint(parsing: signed.bytes)
        #expect(read == signed)
        #expect(try read.verify(with: log.verifierKey).size == 8)
        #expect(try read.verify(with: witness.verifierKey).size == 8)
    }

    @Test func `a checkpoint without the key's signature, or with a false one, is refused`() throws {
        let (log, witness) = (try SampleKey.log(), try SampleKey.witness())
        var refusal = try #require(throws: Refusal.self) { try signed().verify(with: witness.verifierKey) }
        #expect(refusal.code == .evidenceSignatureMissing)
        let other = try log.sign(size: 9, root: MerkleTree.emptyRoot)
        let swapped = SignedCheckpoint(other.checkpoint, signatures: try signed().signatures)
        refusal = try #require(throws: Refusal.self) { try swapped.verify(with: log.verifierKey) }
        #expect(refusal.code == .evidenceSignatureDiffers)
        let doubled = SignedCheckpoint(other.checkpoint, signatures: other.signatures + swapped.signatures)
        refusal = try #require(throws: Refusal.self) { try doubled.verify(with: log.verifierKey) }
        #expect(refusal.code == .evidenceSignatureDiffers)
    }

    @Test func `every flipped bit of a checkpoint is noticed`() throws {
        let key = try SampleKey.log().verifierKey
        let bytes = try signed().bytes
        for index in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[index] ^= 1 << bit
                #expect(throws: Refusal.self, "byte \(index), bit \(bit)") {
                    try SignedCheckpoint(parsing: changed).verify(with: key)
                }
            }
        }
        for count in bytes.indices {
            #expect(throws: Refusal.self) { try SignedCheckpoint(parsing: Array(bytes[..<count])) }
        }
    }

    @Test(arguments: [
        ("8\n", "08\n"), ("8\n", "+8\n"), ("8\n", "-8\n"), ("8\n", "8 \n"), ("8\n", "18446744073709551616\n"),
        ("8\n", "8\r\n"),
        ("8\n", "8\nextra\n"), ("\n\n", "\n"), ("\n\n", "\n\n\n"), ("\n\n", "\nmore\n\n"), ("dunhuang", " dunhuang"),
        ("— ", "- "),
    ])
    func `a checkpoint of another form is refused`(part: String, other: String) throws {
        let text = try signed().text.replacing(part, with: other, maxReplacements: 1)
        #expect(throws: Refusal(.evidenceCheckpointForm, Text(zh: "", en: ""), subject: "checkpoint")) {
            try SignedCheckpoint(parsing: Array(text.utf8))
        }
    }

    @Test func `a note beyond the limits is refused`() throws {
        let signed = try signed()
        let many = { (count: Int) in
            SignedCheckpoint(signed.checkpoint, signatures: Array(repeating: signed.signatures[0], count: count))
        }
        #expect(try SignedCheckpoint(parsing: many(SignedCheckpoint.signatureLimit).bytes).signatures.count == 32)
        #expect(throws: Refusal.self) { try SignedCheckpoint(parsing: many(SignedCheckpoint.signatureLimit + 1).bytes) }
        #expect(throws: Refusal.self) { try SignedCheckpoint(parsing: many(0).bytes) }
        #expect(throws: Refusal.self) {
            try SignedCheckpoint(parsing: [UInt8](repeating: 0x0A, count: SignedCheckpoint.byteLimit + 1))
        }
    }
}
