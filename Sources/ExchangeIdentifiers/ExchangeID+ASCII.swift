// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

// The text is always `HX-RRRRRR-KKK-SSSSSSSSSS-CC`: every part has its fixed place, so nothing is searched or allocated.
extension ExchangeID {
    /// How many ASCII bytes the text has.
    public static let byteCount = 27

    private static let hyphen: UInt8 = 0x2D
    private static let regionPlace = 3..<9
    private static let kindPlace = 10..<13
    private static let serialPlace = 14..<24

    /// Writes the text over the first 27 bytes of the buffer.
    func write(to bytes: UnsafeMutableRawBufferPointer) {
        precondition(bytes.count >= ExchangeID.byteCount, "the text needs 27 bytes")
        bytes[0] = 0x48
        bytes[1] = 0x58
        bytes[2] = ExchangeID.hyphen
        bytes[9] = ExchangeID.hyphen
        bytes[13] = ExchangeID.hyphen
        bytes[24] = ExchangeID.hyphen
        ExchangeID.write(region.code, to: bytes, ExchangeID.regionPlace)
        let letters = kind.packed
        bytes[10] = UInt8(truncatingIfNeeded: letters >> 16)
        bytes[11] = UInt8(truncatingIfNeeded: letters >> 8)
        bytes[12] = UInt8(truncatingIfNeeded: letters)
        // Halves of five digits fit 32 bits, and the processor divides both at once.
        ExchangeID.write(UInt32(truncatingIfNeeded: serial / 100_000), to: bytes, 14..<19)
        ExchangeID.write(UInt32(truncatingIfNeeded: serial % 100_000), to: bytes, 19..<24)
        let check = ExchangeID.check(of: UnsafeRawBufferPointer(bytes))
        bytes[25] = check.first
        bytes[26] = check.second
    }

    @inline(__always)
    private static func write(_ number: UInt32, to bytes: UnsafeMutableRawBufferPointer, _ places: Range<Int>) {
        var rest = number
        for place in places.reversed() {
            bytes[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }

    /// Reads the text; says what is wrong with it otherwise.
    init(ascii bytes: UnsafeRawBufferPointer) throws(IdentifierFlaw) {
        guard bytes.count == ExchangeID.byteCount else { throw .length }
        guard bytes.allSatisfy({ $0.isDigit || $0.isCapital || $0 == ExchangeID.hyphen }) else { throw .alphabet }
        guard bytes[0] == 0x48, bytes[1] == 0x58,
            bytes[2] == ExchangeID.hyphen, bytes[9] == ExchangeID.hyphen, bytes[13] == ExchangeID.hyphen,
            bytes[24] == ExchangeID.hyphen, bytes[25] != ExchangeID.hyphen, bytes[26] != ExchangeID.hyphen,
            let code = bytes.decimal(ExchangeID.regionPlace),
            let serial = bytes.decimal(ExchangeID.serialPlace),
            ExchangeID.kindPlace.allSatisfy({ bytes[$0].isCapital })
        else { throw .form }
        guard let region = Region(code: UInt32(code)) else { throw .region }
        let letters = UInt32(bytes[10]) << 16 | UInt32(bytes[11]) << 8 | UInt32(bytes[12])
        guard let kind = Kind(packed: letters) else { throw .kind }
        let check = ExchangeID.check(of: bytes)
        guard bytes[25] == check.first, bytes[26] == check.second else { throw .check }
        self.init(region: region, kind: kind, serial: UInt64(serial))
    }

    /// What is wrong with a text; `nil` when it is an exchange identifier.
    static func flaw(in bytes: UnsafeRawBufferPointer) -> IdentifierFlaw? {
        do throws(IdentifierFlaw) {
            _ = try ExchangeID(ascii: bytes)
            return nil
        } catch {
            return error
        }
    }

    /// The two check characters of a text whose other characters stand in their places.
    ///
    /// ISO 7064 MOD 1271-36: the letters and digits are one number of radix 36, and with its check it leaves 1.
    /// Twelve digits of radix 36 fit 64 bits: two halves, each without a remainder on its way, then one remainder.
    static func check(of bytes: UnsafeRawBufferPointer) -> (first: UInt8, second: UInt8) {
        var head: UInt64 = 17 * 36 + 33  // HX
        for index in regionPlace { head = head &* 36 &+ UInt64(bytes[index] &- 0x30) }
        for index in kindPlace { head = head &* 36 &+ UInt64(bytes[index] &- 0x37) }
        var tail: UInt64 = 0
        for index in serialPlace { tail = tail &* 36 &+ UInt64(bytes[index] &- 0x30) }
        let body = (head % 1_271 &* tenDigits &+ tail % 1_271) % 1_271
        let check = (1_272 &- body &* 1_296 % 1_271) % 1_271
        return (character(check / 36), character(check % 36))
    }

    /// 36 to the tenth power, modulo 1271.
    private static let tenDigits: UInt64 = 532

    private static func character(_ value: UInt64) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 10 ? 0x30 + value : 0x37 + value)
    }

    /// The refusal of a text with a flaw.
    static func refusal(of text: some StringProtocol, _ flaw: IdentifierFlaw) -> Refusal {
        let check = flaw == .check ? text.withASCIIBytes { ExchangeID.check(of: $0) } : nil
        return flaw.refusal(
            of: text.excerpt, Text(zh: "交易所标识", en: "exchange identifier"),
            form: Text(zh: "HX-620900-PRD-0000001234-校验", en: "HX-620900-PRD-0000001234-check, in capitals"),
            expected: check.map { [$0.first, $0.second] } ?? [])
    }
}
