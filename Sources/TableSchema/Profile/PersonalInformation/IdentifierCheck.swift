// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// What the checks of an identifier say about eighteen characters.
enum IdentifierCheck {
    case valid
    /// It has the form, the region and the date, and fails the rest.
    case nearMiss
    /// It is something else.
    case unrelated

    /// A resident identity number (GB 11643).
    static func residentID(_ text: UnsafeRawBufferPointer) -> IdentifierCheck {
        guard text.count == 18, text[..<17].allSatisfy(\.isDigit), text[17].isDigit || text[17] | 0x20 == 0x78,
            hasRegion(text, at: 0),
            CalendarDate(year: number(text, 6..<10), month: number(text, 10..<12), day: number(text, 12..<14)) != nil,
            (1880...2100).contains(number(text, 6..<10))
        else { return .unrelated }
        // ISO 7064 MOD 11-2: the seventeen digits and the check, worth ten as X, leave one.
        let sum = text[..<17].reduce(0) { ($0 + Int($1 &- 0x30)) * 2 % 11 }
        let check = text[17].isDigit ? Int(text[17] &- 0x30) : 10
        return (sum + check) % 11 == 1 ? .valid : .nearMiss
    }

    /// A unified social credit code (GB 32100).
    static func socialCreditCode(_ text: UnsafeRawBufferPointer) -> IdentifierCheck {
        guard text.count == 18, text[0].isDigit || (text[0] &- 0x41 < 26), text[2..<8].allSatisfy(\.isDigit),
            hasRegion(text, at: 2)
        else { return .unrelated }
        var sum = 0
        var weight = 1
        for index in 0..<17 {
            guard let value = creditValue(text[index]) else { return .unrelated }
            sum += value * weight
            weight = weight * 3 % 31
        }
        guard let check = creditValue(text[17]) else { return .unrelated }
        if (sum + check) % 31 == 0 { return .valid }
        // Only the authorities that register organisations, so that serial numbers are no near misses.
        return text[0] == 0x39 && (0x31...0x33).contains(text[1]) ? .nearMiss : .unrelated
    }

    private static func creditValue(_ byte: UInt8) -> Int? {
        if byte.isDigit { return Int(byte &- 0x30) }
        // Digits, then the letters without I, O, S, V and Z.
        switch byte {
        case 0x41...0x48: return Int(byte) - 0x41 + 10
        case 0x4A...0x4E: return Int(byte) - 0x4A + 18
        case 0x50...0x52: return Int(byte) - 0x50 + 23
        case 0x54, 0x55: return Int(byte) - 0x54 + 26
        case 0x57...0x59: return Int(byte) - 0x57 + 28
        default: return nil
        }
    }

    private static func hasRegion(_ text: UnsafeRawBufferPointer, at start: Int) -> Bool {
        let code = number(text, start..<start + 6)
        return code == 100_000 || Region(code: UInt32(code)) != nil
    }

    private static func number(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
        text[range].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
}
