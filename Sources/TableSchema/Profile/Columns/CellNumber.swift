// SPDX-License-Identifier: Apache-2.0

/// A cell read as a decimal number in billionths, so that sums are exact and do not depend on the order of the rows.
enum CellNumber: Equatable {
    /// How many billionths make one.
    static let scale: Int128 = 1_000_000_000

    /// A number, half-up at the tenth decimal.
    case billionths(Int128)
    /// A number of 10¹⁸ or more, or with more than 18 whole digits: counted, and in no sum.
    case outOfRange
    /// Not a plain decimal number.
    case notANumber

    /// Reads `12`, `-1.25`, `+3.0e8`; a number with thousands separators is not one.
    @inline(__always)
    static func read(_ bytes: UnsafeRawBufferPointer) -> CellNumber { readUsual(bytes) ?? readAny(bytes) }

    /// Reads every form.
    static func readAny(_ bytes: UnsafeRawBufferPointer) -> CellNumber {
        let count = bytes.count
        guard count > 0 else { return .notANumber }
        var index = 0
        let sign = bytes[0]
        if sign == 0x2D || sign == 0x2B { index = 1 }
        var mantissa: UInt64 = 0
        var kept = 0
        var exponent = 0
        var digits = 0
        var isFraction = false
        while index < count {
            let byte = bytes[index]
            let digit = byte &- 0x30
            if digit < 10 {
                digits += 1
                if kept < 18 {
                    mantissa = mantissa &* 10 &+ UInt64(digit)
                    if mantissa != 0 { kept += 1 }
                    if isFraction { exponent -= 1 }
                } else if !isFraction {
                    exponent += 1
                }
            } else if byte == 0x2E, !isFraction {
                isFraction = true
            } else {
                break
            }
            index += 1
        }
        guard digits > 0 else { return .notANumber }
        if index < count {
            guard let power = readExponent(bytes, from: index) else { return .notANumber }
            exponent += power
        }
        return scaled(mantissa, exponent: exponent + 9, isNegative: sign == 0x2D)
    }

    private static func readExponent(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard bytes[start] | 0x20 == 0x65, start + 1 < bytes.count else { return nil }
        var index = start + 1
        let sign = bytes[index]
        if sign == 0x2D || sign == 0x2B { index += 1 }
        guard index < bytes.count, bytes.count - index <= 4 else { return nil }
        var power = 0
        while index < bytes.count {
            let digit = bytes[index] &- 0x30
            guard digit < 10 else { return nil }
            power = power * 10 + Int(digit)
            index += 1
        }
        return sign == 0x2D ? -power : power
    }

    private static func scaled(_ mantissa: UInt64, exponent: Int, isNegative: Bool) -> CellNumber {
        var magnitude = Int128(mantissa)
        if mantissa != 0, exponent > 0 {
            guard exponent <= 27 else { return .outOfRange }
            // Below 10¹⁸ times 10²⁷ at most: it fits, and what is too large is told below.
            let first = powersOfTen[min(exponent, 18)]
            magnitude *= Int128(first)
            if exponent > 18 { magnitude = magnitude < scale * scale * scale ? magnitude * Int128(powersOfTen[exponent - 18]) : .max }
        } else if exponent < 0 {
            guard exponent >= -18 else { return .billionths(0) }
            let divisor = powersOfTen[-exponent]
            let (quotient, remainder) = mantissa.quotientAndRemainder(dividingBy: divisor)
            magnitude = Int128(quotient) + (remainder >= divisor - remainder ? 1 : 0)
        }
        guard magnitude < scale * scale * scale else { return .outOfRange }
        return .billionths(isNegative ? -magnitude : magnitude)
    }

    private static let powersOfTen: [UInt64] = (0..<19).map { exponent in (0..<exponent).reduce(1) { power, _ in power * 10 } }

    /// Billionths as a plain decimal number without needless zeros: `-1.25`.
    static func text(billionths: Int128) -> String {
        let (whole, fraction) = billionths.magnitude.quotientAndRemainder(dividingBy: scale.magnitude)
        var decimals = String(fraction + scale.magnitude).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return (billionths < 0 ? "-" : "") + String(whole) + (decimals.isEmpty ? "" : "." + decimals)
    }

    /// A sum of billionths over a count to four decimals, half up (away from zero).
    static func mean(sum: Int128, count: Int) -> String {
        let divisor = UInt128(count) * 100_000
        let (quotient, remainder) = sum.magnitude.quotientAndRemainder(dividingBy: divisor)
        let rounded = Int128(quotient + (remainder * 2 >= divisor ? 1 : 0))
        return text(billionths: (sum < 0 ? -rounded : rounded) * 100_000)
    }
}
