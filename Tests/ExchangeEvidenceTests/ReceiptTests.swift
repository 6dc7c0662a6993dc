// SPDX-License-Identifier: Apache-2.0
import ExchangeEvidence
import ExchangeModel
import Testing

@Suite struct ReceiptTests {
    private func receipt(index: UInt64 = 3, size: Int = 8) throws -> Receipt {
        let log = SampleLog(count: size)
        var reader = TileReader(log.tiles)
        return Receipt(
            record: log.records[Int(index)], proof: try reader.inclusionProof(of: index, size: UInt64(size)),
            checkpoint: try SampleKey.log().sign(size: UInt64(size), root: log.tree.root))
    }

    @Test func `a receipt proves its record with nothing but the key`() throws {
        let receipt = try Receipt(parsing: receipt().bytes)
        let record = try receipt.verify(with: SampleKey.log().verifierKey)
        #expect(record.index == 3)
        #expect(record.bytes == SampleLog.record(3))
        #expect(record.leaf == .leaf(of: SampleLog.record(3)))
        #expect(record.checkpoint.size == 8)
        #expect(record.checkpoint.origin.description == "dunhuang.example/culture")
    }

    @Test func `receipts of all shapes read themselves back`() throws {
        let key = try SampleKey.log().verifierKey
        for size in [1, 2, 3, 255, 256, 257, 1_000] {
            for index in [0, size / 2, size - 1] {
                let receipt = try receipt(index: UInt64(index), size: size)
                #expect(try Receipt(parsing: receipt.bytes) == receipt)
                #expect(try receipt.verify(with: key).index == UInt64(index))
            }
        }
    }

    @Test func `every flipped bit of a receipt file is noticed`() throws {
        let key = try SampleKey.log().verifierKey
        let bytes = try receipt(index: 2, size: 3).bytes
        for index in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[index] ^= 1 << bit
                let record = try? Receipt(parsing: changed).verify(with: key)
                if record != nil { Issue.record("byte \(index), bit \(bit)") }
            }
        }
    }

    @Test func `every flipped bit of the evidence itself is noticed, whatever file it came in`() throws {
        let key = try SampleKey.log().verifierKey
        let receipt = try receipt(index: 2, size: 5)
        for index in receipt.record.indices {
            for bit in 0..<8 {
                var record = receipt.record
                record[index] ^= 1 << bit
                let changed = Receipt(record: record, proof: receipt.proof, checkpoint: receipt.checkpoint)
                #expect(throws: Refusal(.evidenceProofDiffers, Text(zh: "", en: ""), subject: "2")) {
                    try changed.verify(with: key)
                }
            }
        }
        for (place, hash) in receipt.proof.hashes.enumerated() {
            for index in 0..<256 {
                var (bytes, hashes) = (hash.bytes, receipt.proof.hashes)
                bytes[index / 8] ^= 1 << (index % 8)
                hashes[place] = try #require(Digest(bytes: bytes))
                let proof = InclusionProof(index: 2, size: 5, hashes: hashes)
                #expect(
                    (try? Receipt(record: receipt.record, proof: proof, checkpoint: receipt.checkpoint).verify(
                        with: key)) == nil)
            }
        }
    }

    @Test func `cut, lengthened and doubled receipts are refused`() throws {
        let key = try SampleKey.log().verifierKey
        let bytes = try receipt().bytes
        for count in bytes.indices { #expect(throws: Refusal.self) { try Receipt(parsing: Array(bytes[..<count])) } }
        for index in bytes.indices {
            for byte in [0x20, 0x0A] as [UInt8] {
                var changed = bytes
                changed.insert(byte, at: index)
                if (try? Receipt(parsing: changed).verify(with: key)) != nil {
                    Issue.record("byte \(byte) at \(index)")
                }
            }
            var changed = bytes
            changed.remove(at: index)
            let isSame = changed == bytes
            if !isSame, (try? Receipt(parsing: changed).verify(with: key)) != nil { Issue.record("without \(index)") }
        }
        #expect(throws: Refusal.self) { try Receipt(parsing: bytes + bytes) }
        #expect(throws: Refusal.self) { try Receipt(parsing: bytes + [0x0A]) }
        #expect(throws: Refusal.self) { try Receipt(parsing: [UInt8](repeating: 0x20, count: Receipt.byteLimit + 1)) }
    }

    @Test func `what people read in a receipt cannot differ from what it proves`() throws {
        let text = try receipt().text
        #expect(text.contains("\"no\": 3"))
        let changed = Array(text.replacing("\"no\": 3", with: "\"no\": 4").utf8)
        let refusal = try #require(throws: Refusal.self) { try Receipt(parsing: changed) }
        #expect(refusal.code == .evidenceReceiptForm)
        #expect(
            refusal.subject
                == "line \(text.split(separator: "\n").firstIndex { $0.contains("\"no\"") }.map { $0 + 1 } ?? 0)")
    }

    @Test func `another log's key, a witness's key and another size are refused`() throws {
        let receipt = try receipt()
        let witness = try SampleKey.witness()
        var refusal = try #require(throws: Refusal.self) { try receipt.verify(with: witness.verifierKey) }
        #expect(refusal.code == .evidenceSignatureMissing)
        let confirmed = Receipt(
            record: receipt.record, proof: receipt.proof,
            checkpoint: receipt.checkpoint.adding(try witness.signature(of: receipt.checkpoint.checkpoint)))
        refusal = try #require(throws: Refusal.self) { try confirmed.verify(with: witness.verifierKey) }
        #expect(refusal.code == .evidenceOriginDiffers)
        let key = try SampleKey.log().verifierKey
        let read = try Receipt(parsing: confirmed.bytes)
        #expect(try read.verify(with: key, witnesses: [witness.verifierKey]).index == 3)
        refusal = try #require(throws: Refusal.self) { try read.verify(with: key) }
        #expect(refusal.code == .evidenceSignatureUnknown)
        let longer = try SampleKey.log().sign(size: 9, root: SampleLog(count: 9).tree.root)
        refusal = try #require(throws: Refusal.self) {
            try Receipt(record: receipt.record, proof: receipt.proof, checkpoint: longer).verify(
                with: SampleKey.log().verifierKey)
        }
        #expect(refusal.code == .evidenceProofDiffers)
    }

    @Test func `a record that is not CBOR and the largest one have receipts too`() throws {
        let key = try SampleKey.log()
        for record in [[], [0xFF, 0x00], [UInt8](repeating: 0xFF, count: EntryBundle.recordByteLimit)] as [[UInt8]] {
            let checkpoint = try key.sign(size: 1, root: .leaf(of: record))
            let proof = InclusionProof(index: 0, size: 1, hashes: [])
            let receipt = Receipt(record: record, proof: proof, checkpoint: checkpoint)
            #expect(receipt.text.hasSuffix("\"content\": null\n}\n"))
            #expect(try Receipt(parsing: receipt.bytes).verify(with: key.verifierKey).bytes == record)
        }
    }
}
