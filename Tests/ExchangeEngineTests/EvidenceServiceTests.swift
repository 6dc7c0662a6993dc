// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import Testing

@Suite struct EvidenceServiceTests {
    @Test func `every record has a receipt that verifies with the key alone, and one flipped bit fails`() async throws {
        let exchange = try TestExchange.open()
        _ = try await TestExchange.floor(on: exchange)
        let key = try SigningKey.generate(name: KeyName("hexi/test"))
        let other = try SigningKey.generate(name: KeyName("hexi/test"))
        let last = try exchange.journal.lastSequence()
        for sequence in 1...last {
            let receipt = try await exchange.receipt(for: sequence, signedBy: key)
            let proven = try Receipt(parsing: receipt.bytes).verify(with: key.verifierKey)
            #expect(try Record(bytes: proven.bytes).sequence == sequence)
            #expect(throws: Refusal.self) { try receipt.verify(with: other.verifierKey) }
            var flipped = receipt.record
            flipped[Int(sequence) % flipped.count] ^= 1
            let forged = Receipt(record: flipped, proof: receipt.proof, checkpoint: receipt.checkpoint)
            #expect(throws: Refusal.self) { try forged.verify(with: key.verifierKey) }
        }
        await #expect(throws: Refusal.self) { try await exchange.receipt(for: last + 1, signedBy: key) }
        try await exchange.close()
    }

    @Test func `an export verifies, and a changed file is named`() async throws {
        let exchange = try TestExchange.open()
        _ = try await TestExchange.floor(on: exchange, products: 40, traders: 3)
        let key = try SigningKey.generate(name: KeyName("hexi/test"))
        var files: [String: [UInt8]] = [:]
        var export = try await exchange.evidenceExport(signedBy: key)
        while let file = try export.next() { files[file.path] = file.bytes }
        let verifier = EvidenceVerifier(key: key.verifierKey)
        let checkpoint = try verifier.verify { files[$0] }
        #expect(checkpoint.size == (try exchange.journal.lastSequence()) && checkpoint.size > 256)
        for path in files.keys.sorted() {
            var changed = files
            changed[path]?[10] ^= 1
            #expect(throws: Refusal.self, "\(path)") { try verifier.verify { changed[$0] } }
        }
        try await exchange.close()
    }

    @Test func `a replay of the journal is the state that runs`() async throws {
        let exchange = try TestExchange.open()
        _ = try await TestExchange.floor(on: exchange)
        #expect(try await exchange.read { $0 } == Market(replaying: exchange.journal))
        try await exchange.close()
    }
}
