// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation
import Testing

@Suite struct CBORHostileTests {
    static func randomValue(_ random: inout SeededRandom, depth: Int = 0) -> CBORValue {
        switch Int.random(in: 0..<(depth < 4 ? 10 : 7), using: &random) {
        case 0: .unsigned(random.next() >> UInt64.random(in: 0..<64, using: &random))
        case 1: .negative(random.next() >> UInt64.random(in: 0..<64, using: &random))
        case 2: .bytes((0..<Int.random(in: 0..<40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        case 3: .text(randomText(&random))
        case 4: .bool(Bool.random(using: &random))
        case 5: .null
        case 6: .double(randomDouble(&random))
        case 7: .array((0..<Int.random(in: 0..<30, using: &random)).map { _ in randomValue(&random, depth: depth + 1) })
        case 8:
            .map(
                (0..<Int.random(in: 0..<30, using: &random)).map { _ in
                    CBORValue.Pair(randomText(&random), randomValue(&random, depth: depth + 1))
                })
        default: .tag(1_000 + random.next() >> 16, randomValue(&random, depth: depth + 1))
        }
    }

    static func randomText(_ random: inout SeededRandom) -> String {
        let alphabet = Array("ab字é𐅑\"\n")
        return String((0..<Int.random(in: 0..<30, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
    }

    /// A float of any width that is not a NaN, because a NaN does not equal itself.
    static func randomDouble(_ random: inout SeededRandom) -> Double {
        let value =
            switch random.next() % 3 {
            case 0: Double(Float16(bitPattern: UInt16(truncatingIfNeeded: random.next())))
            case 1: Double(Float(bitPattern: UInt32(truncatingIfNeeded: random.next())))
            default: Double(bitPattern: random.next())
            }
        return value.isNaN ? 0.25 : value
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>) func `random values come back and have one form`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<10 {
            let bytes = CBORHostileTests.randomValue(&random).encoded()
            let value = try CBORValue(decoding: bytes)
            #expect(value.encoded() == bytes, "seed \(seed)")
            var reader = CBORReader(bytes)
            try reader.skipValue()
            #expect(reader.isAtEnd, "seed \(seed)")
            #expect(try json(of: bytes) == value.jsonText(), "seed \(seed)")
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `damaged input never traps, and what is read has one form`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let samples = [
            try CBOREncoder().encode(SampleEvent(seed: seed)), CBORHostileTests.randomValue(&random).encoded(),
            try CBOREncoder().encode(CBORCodableTests.Everything()),
        ]
        for round in 0..<300 {
            var bytes = samples[round % samples.count]
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                guard let place = bytes.indices.randomElement(using: &random) else { break }
                switch random.next() % 4 {
                case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
                case 1: bytes[place] ^= 1 << UInt8(random.next() % 8)
                case 2: bytes.removeSubrange(place...)
                default: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
                }
            }
            if let value = try? CBORValue(decoding: bytes) {
                #expect(value.encoded() == bytes, "seed \(seed), round \(round): \(hex(bytes))")
            }
            readEveryWay(bytes)
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>) func `random bytes never trap`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        for _ in 0..<300 {
            readEveryWay((0..<Int.random(in: 0..<24, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    private func readEveryWay(_ bytes: [UInt8]) {
        _ = try? CBORDecoder().decode(SampleEvent.self, from: bytes)
        _ = try? CBORDecoder(usesHandWritten: false).decode(SampleEvent.self, from: bytes)
        _ = try? CBORDecoder().decode(CBORCodableTests.Everything.self, from: bytes)
        _ = try? CBORDecoder().decode([String: [Int]].self, from: bytes)
        let reads: [(inout CBORReader) throws -> Void] = [
            { _ = try $0.readMap() }, { _ = try $0.readArray() }, { _ = try $0.readInt64() }, { _ = try $0.readUInt64() },
            { _ = try $0.readBool() }, { _ = try $0.readString() }, { _ = try $0.readBytes() }, { _ = try $0.readDigest() },
            { _ = try $0.readDouble() }, { _ = $0.readNull() }, { _ = try json(from: &$0) }, { try $0.expect(key: "at") }, { try $0.skipValue() },
        ]
        for start in 0...min(bytes.count, 40) {
            for read in reads {
                var reader = CBORReader(bytes[start...])
                _ = try? read(&reader)
                #expect((0...bytes.count - start).contains(reader.position))
            }
        }
    }

    /// Writes what other libraries are to read: one value a line, in hexadecimal, to the file that `HEXI_CBOR_CORPUS` names.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["HEXI_CBOR_CORPUS"] != nil))
    func `the corpus for other libraries is written`() throws {
        let path = try #require(ProcessInfo.processInfo.environment["HEXI_CBOR_CORPUS"])
        var random = SeededRandom(seed: 8_949)
        var lines = CBORVectorTests.deterministic.map(\.hex)
        lines.append(hex(try CBOREncoder().encode(CBORCodableTests.Everything())))
        for seed in 0..<200 as Range<UInt64> { lines.append(hex(try CBOREncoder().encode(SampleEvent(seed: seed)))) }
        for _ in 0..<200 { lines.append(hex(CBORHostileTests.randomValue(&random).encoded())) }
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
}
