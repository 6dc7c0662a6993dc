// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Testing

@Suite struct CBORCodableTests {
    enum Choice: Codable, Hashable {
        case plain
        case amount(Money, note: String?)
        case nested(list: [[Int]], table: [String: Digest])
    }

    struct Everything: Codable, Hashable {
        var longestNameOfAll = UInt64.max
        var b = Int64.min
        var a: Int8 = -128
        var name = "敦煌"
        var bytes: [UInt8] = [1, 2, 255]
        var missing: String?
        var choices = [Choice.plain, .amount(.fen(-5), note: nil), .nested(list: [[], [1, 2]], table: [:])]
        var table = ["zz": 1, "a": 2, "z": 3, "aa": 4]
        var numbers = [10: "ten", 9: "nine"]
        var date = CalendarDate(daysSince1970: 20_781)
        var rate = Rate.percent(6)
        var share = 0.1
        var half: Float = 0.5
        var optionals: [Int?] = [nil, 3]
        var many = Array(0..<300)
        var grade = Grade.important
    }

    class Parent: Codable {
        var below = 1
    }

    final class Child: Parent {
        var own = 2

        private enum CodingKeys: CodingKey { case own }

        override init() { super.init() }

        required init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            own = try container.decode(Int.self, forKey: .own)
            try super.init(from: container.superDecoder())
        }

        override func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try super.encode(to: container.superEncoder())
            try container.encode(own, forKey: .own)
        }
    }

    @Test func `every kind of field comes back as it was`() throws {
        var value = Everything()
        let bytes = try CBOREncoder().encode(value)
        #expect(try CBORDecoder().decode(Everything.self, from: bytes) == value)
        #expect(try CBORValue(decoding: bytes).encoded() == bytes)
        value.missing = "here"
        value.choices.append(.nested(list: [[3]], table: ["d": try #require(Digest(bytes: [UInt8](repeating: 7, count: 32)))]))
        #expect(try CBORDecoder().decode(Everything.self, from: CBOREncoder().encode(value)) == value)
    }

    @Test func `keys come shorter first, then byte by byte`() throws {
        let table = ["b": 1, "aa": 2, "a": 3, "é": 4, "": 5, "abcdefgh": 6, "abcdefgA": 7, "abcdefg": 8]
        guard case .map(let pairs) = try CBORValue(decoding: CBOREncoder().encode(table)) else {
            Issue.record("not a map")
            return
        }
        #expect(pairs.map(\.key) == ["", "a", "b", "aa", "é", "abcdefg", "abcdefgA", "abcdefgh"])
    }

    @Test func `a long table is sorted and found again`() throws {
        let table = Dictionary(uniqueKeysWithValues: (0..<1_000).map { ("participant-with-a-long-name-\($0)", $0) })
        #expect(try CBORDecoder().decode([String: Int].self, from: CBOREncoder().encode(table)) == table)
    }

    @Test func `missing fields are left out and bytes are byte strings`() throws {
        struct Small: Codable {
            var a: Int?
            var digest: Digest
            var raw: [UInt8]
        }
        let digest = try #require(Digest(bytes: [UInt8](repeating: 0xAB, count: 32)))
        let encoded = try CBOREncoder().encode(Small(a: nil, digest: digest, raw: [1]))
        #expect(hex(encoded) == "a2" + "63726177" + "4101" + "66646967657374" + "5820" + String(repeating: "ab", count: 32))
    }

    @Test func `a superclass and its subclass come back`() throws {
        let child = Child()
        child.own = 5
        child.below = 6
        let encoded = try CBOREncoder().encode(child)
        #expect(try CBORValue(decoding: encoded).jsonText(pretty: false) == "{\"own\":5,\"super\":{\"below\":6}}")
        let decoded = try CBORDecoder().decode(Child.self, from: encoded)
        #expect(decoded.own == 5 && decoded.below == 6)
    }

    @Test func `collections without an order are refused`() {
        let encoder = CBOREncoder()
        #expect(throws: EncodingError.self) { try encoder.encode(Set([1])) }
        #expect(throws: EncodingError.self) { try encoder.encode([["a": Set(["x"])]]) }
        #expect(throws: EncodingError.self) { try encoder.encode([CalendarDate(daysSince1970: 1): 2]) }
        #expect(throws: EncodingError.self) { try encoder.encode(Optional(Set([1]))) }
    }

    @Test func `a refused value leaves the writer as it was`() throws {
        var writer = CBORWriter()
        writer.write("before")
        let before = writer.bytes
        #expect(throws: EncodingError.self) { try CBOREncoder().encode(["a": Set([1])], into: &writer) }
        #expect(writer.bytes == before)
        try CBOREncoder().encode(["a": 1], into: &writer)
        #expect(hex(writer.bytes) == hex(before) + "a1616101")
    }

    @Test func `bytes of another shape are a fault that says where`() throws {
        let encoded = try CBOREncoder().encode(["minorUnits": 5])
        let fault = #expect(throws: Fault.self) { try CBORDecoder().decode(Money.self, from: encoded) }
        #expect(fault?.code == .cborUnexpectedShape)
        #expect(fault?.message.en.contains("currency") == true)
        let tooLarge = #expect(throws: Fault.self) { try CBORDecoder().decode(UInt8.self, from: [0x19, 0x01, 0x00]) }
        #expect(tooLarge?.code == .cborOutOfRange)
        let text = #expect(throws: Fault.self) { try CBORDecoder().decode(Int.self, from: [0x61, 0x61]) }
        #expect(text?.code == .cborUnexpectedType)
    }

    @Test(arguments: [1, 2, 3, 2_026] as [UInt64])
    func `hand-written and Codable give the same bytes and read each other`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        for _ in 0..<100 {
            let event = SampleEvent(seed: random.next())
            let byHand = try CBOREncoder().encode(event)
            let coded = try CBOREncoder(usesHandWritten: false).encode(event)
            #expect(hex(byHand) == hex(coded), "seed \(seed)")
            #expect(try CBORDecoder().decode(SampleEvent.self, from: coded) == event, "seed \(seed)")
            #expect(try CBORDecoder(usesHandWritten: false).decode(SampleEvent.self, from: byHand) == event, "seed \(seed)")
            let list = try CBOREncoder().encode(["events": [event]])
            #expect(try CBOREncoder(usesHandWritten: false).encode(["events": [event]]) == list, "seed \(seed)")
            #expect(try CBORDecoder().decode([String: [SampleEvent]].self, from: list) == ["events": [event]], "seed \(seed)")
        }
    }
}
