// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import Testing

@Suite struct ExchangeIDTests {
    private let text = "HX-620900-PRD-0000001234-CF"

    private func id(_ kind: ExchangeID.Kind = .product, _ serial: UInt64 = 1_234) throws -> ExchangeID {
        ExchangeID(region: try #require(Region(code: 620_900)), kind: kind, serial: serial)
    }

    @Test func `three numbers make one text and the text gives them back`() throws {
        #expect(try id().description == text)
        #expect(try ExchangeID(text) == id())
        #expect(try ExchangeID(Substring(text)) == id())
    }

    @Test func `the first and the last serial have texts`() throws {
        for serial in [0, 1, 9, 10, ExchangeID.largestSerial - 1, ExchangeID.largestSerial] {
            #expect(try ExchangeID(id(.order, serial).description).serial == serial)
        }
    }

    @Test func `every kind has three letters of its own`() throws {
        #expect(
            ExchangeID.Kind.allCases.map(\.code) == [
                "PAR", "RGT", "PRD", "QUO", "ORD", "CON", "DLV", "DEP", "SET", "APR", "CER", "NOT", "BAT", "DSP",
                "DEM", "OFR", "MAN", "AUC", "ENG", "CDT", "INV", "CYC", "OBL", "PLG", "POL",
            ])
        for kind in ExchangeID.Kind.allCases {
            #expect(ExchangeID.Kind(code: kind.code) == kind)
            #expect(try ExchangeID(id(kind).description).kind == kind)
        }
        #expect(ExchangeID.Kind(code: "XXX") == nil)
        #expect(ExchangeID.Kind(code: "PRDX") == nil)
    }

    @Test(arguments: [
        ("", "length"), ("HX-620900-PRD-0000001234-C", "length"), ("HX-620900-PRD-0000001234-CFF", "length"),
        ("HX-620900-PRD-0000001234-cf", "alphabet"), ("hx-620900-PRD-0000001234-CF", "alphabet"),
        ("HX-620900-PRD-0000001234 CF", "alphabet"), ("HX-620900-PRD-00000012é4-C", "alphabet"),
        ("XH-620900-PRD-0000001234-CF", "form"), ("HX6-20900-PRD-0000001234-CF", "form"),
        ("HX-620900-PRD-00000O1234-CF", "form"), ("HX-62A900-PRD-0000001234-CF", "form"),
        ("HX-620900-PRD-0000001234--F", "form"), ("HX-620900-P0D-0000001234-CF", "form"),
        ("HX-020900-PRD-0000001234-CF", "region"), ("HX-990900-PRD-0000001234-CF", "region"),
        ("HX-620900-XXX-0000001234-CF", "kind"), ("HX-620900-PRD-0000001234-CG", "check"),
        ("HX-620900-PRD-0000001235-CF", "check"), ("HX-620900-RGT-0000001234-CF", "check"),
    ])
    func `a wrong text is refused for its reason`(text: String, reason: String) {
        #expect(throws: Refusal(.init(rawValue: "identifier." + reason), Text(zh: "", en: ""), subject: text)) {
            try ExchangeID(text)
        }
    }

    @Test func `a wrong check tells the right one`() throws {
        let refusal = try #require(throws: Refusal.self) { try ExchangeID("HX-620900-PRD-0000001234-00") }
        #expect(refusal.message.en.contains("CF"))
        #expect(refusal.message.zh.contains("CF"))
    }

    @Test func `every wrong character in every place is refused`() throws {
        for serial in [0, 1_234, 9_876_543_210] as [UInt64] {
            let right = Array(try id(.contract, serial).description.utf8)
            for place in right.indices {
                for byte in UInt8.min...0x7F where byte != right[place] {
                    var wrong = right
                    wrong[place] = byte
                    #expect(throws: Refusal.self) { try ExchangeID(String(decoding: wrong, as: UTF8.self)) }
                }
            }
        }
    }

    @Test func `every swap of neighbours is refused`() throws {
        for serial in [0, 1_234, 9_876_543_210] as [UInt64] {
            let right = Array(try id(.delivery, serial).description.utf8)
            for place in 1..<right.count where right[place] != right[place - 1] {
                var wrong = right
                wrong.swapAt(place, place - 1)
                #expect(throws: Refusal.self) { try ExchangeID(String(decoding: wrong, as: UTF8.self)) }
            }
        }
    }

    @Test func `the check agrees with ISO 7064 MOD 1271-36`() throws {
        for kind in ExchangeID.Kind.allCases {
            for serial in [0, 7, 1_234, 9_999_999_999] as [UInt64] {
                let text = try id(kind, serial).description
                #expect(ISO7064.Pure.mod1271Radix36.isValid(Array(text.utf8.filter { $0 != 0x2D })))
                #expect(text.suffix(2) == TextbookChecks.exchange(String(text.dropLast(2))))
            }
        }
    }

    @Test func `ids are ordered by region, then kind, then serial`() throws {
        let later = ExchangeID(region: try #require(Region(code: 621_000)), kind: .participant, serial: 0)
        let ids = [try id(.participant, 9), try id(.product, 1), try id(.product, 2), later]
        #expect(ids.reversed().sorted() == ids)
    }

    @Test func `both ways of writing CBOR give the text`() throws {
        let id = try id()
        var writer = CBORWriter()
        writer.write(id)
        #expect(writer.bytes == [0x78, 27] + Array(text.utf8))
        #expect(try CBOREncoder(usesHandWritten: false).encode(id) == writer.bytes)
        #expect(try CBOREncoder().encode(id) == writer.bytes)
        #expect(try CBORDecoder().decode(ExchangeID.self, from: writer.bytes) == id)
        var reader = CBORReader(writer.bytes)
        #expect(try reader.readExchangeID() == id)
        #expect(reader.isAtEnd)
    }

    @Test func `reading CBOR refuses every cut and every wrong byte`() throws {
        let right = [0x78, 27] + Array(text.utf8)
        for count in right.indices {
            #expect(throws: Fault.self) {
                var reader = CBORReader(Array(right.prefix(count)))
                return try reader.readExchangeID()
            }
        }
        for place in right.indices {
            for bit in 0..<8 as Range<UInt8> {
                var wrong = right
                wrong[place] ^= 1 << bit
                #expect(throws: Fault.self) {
                    var reader = CBORReader(wrong + [0, 0, 0, 0])
                    return try reader.readExchangeID()
                }
            }
        }
    }
}
