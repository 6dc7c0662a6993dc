// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Testing

@Suite struct DigestTests {
    static let text = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1efe"

    @Test func `hexadecimal and bytes come back`() throws {
        let digest = try #require(Digest(hex: DigestTests.text))
        #expect(digest.hex == DigestTests.text)
        #expect(digest.bytes == Array(0...0x1E) + [0xFE])
        #expect(Digest(hex: DigestTests.text.uppercased()) == digest)
        #expect(Digest(bytes: digest.bytes) == digest)
        #expect(digest.bytes.withUnsafeBytes { Digest(unsafeBytes: $0) } == digest)
    }

    @Test(arguments: ["", "00", String(DigestTests.text.dropLast()), DigestTests.text + "00", "g" + DigestTests.text.dropFirst()])
    func `another text is not a digest`(text: String) {
        #expect(Digest(hex: text) == nil)
    }

    @Test(arguments: 0..<32) func `every byte counts in equality and order`(place: Int) throws {
        let zero = try #require(Digest(bytes: [UInt8](repeating: 0, count: 32)))
        var bytes = zero.bytes
        bytes[place] = 0x80
        let other = try #require(Digest(bytes: bytes))
        #expect(other != zero && zero < other && !(other < zero))
    }

    @Test func `CBOR carries the bytes, of which there are 32`() throws {
        let digest = try #require(Digest(hex: DigestTests.text))
        let encoded = try CBOREncoder().encode(digest)
        #expect(hex(encoded) == "5820" + DigestTests.text)
        #expect(try CBORDecoder().decode(Digest.self, from: encoded) == digest)
        #expect(throws: Fault.self) { try CBORDecoder().decode(Digest.self, from: [0x41, 0x00]) }
    }
}
