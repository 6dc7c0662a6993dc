// SPDX-License-Identifier: Apache-2.0

/// Reads numbers straight from a cell's bytes.
enum NumberReader {
    /// What became of an integer.
    enum Whole {
        case value(Int64)
        /// A whole number beyond 64 bits: exact, only not at hand.
        case tooLarge(isNegative: Bool)
        case notANumber
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
        1e21, 1e22,
    ]

    /// Reads `12`, `-7`, `+3`.
    @inline(__always)
    static func whole(_ bytes: UnsafeRawBufferPointer) -> Whole {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return .notANumber }
        let count = bytes.count
        let sign = start.load(as: UInt8.self)
        let isNegative = sign == 0x2D
        var index = isNegative || sign == 0x2B ? 1 : 0
        guard index < count else { return .notANumber }
        if count - index > 18 { return longWhole(bytes, from: index, isNegative: isNegative) }
        var value: Int64 = 0
        while index < count {
            let digit = start.load(fromByteOffset: index, as: UInt8.self) &- 0x30
            guard digit < 10 else { return .notANumber }
            value = value &* 10 &+ Int64(digit)
            index += 1
        }
        return .value(isNegative ? -value : value)
    }

    private static func longWhole(_ bytes: UnsafeRawBufferPointer, from first: Int, isNegative: Bool) -> Whole {
        var value: Int64 = 0
        var overflows = false
        for index in first..<bytes.count {
            let digit = bytes[index] &- 0x30
            guard digit < 10 else { return .notANumber }
            let (product, productOverflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, sumOverflows) =
                isNegative
                ? product.subtractingReportingOverflow(Int64(digit)) : product.addingReportingOverflow(Int64(digit))
            overflows = overflows || productOverflows || sumOverflows
            value = sum
        }
        return overflows ? .tooLarge(isNegative: isNegative) : .value(value)
    }

    /// Reads `12`, `-1.25`, `3e8`, `NaN`, `INF`, `-INF`; `nil` for what is no number or larger than any.
    @inline(__always)
    static func decimal(_ bytes: UnsafeRawBufferPointer) -> Double? {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
        let count = bytes.count
        let sign = start.load(as: UInt8.self)
        var index = sign == 0x2D || sign == 0x2B ? 1 : 0
        var mantissa: UInt64 = 0
        var digits = 0
        var decimals = 0
        var seenPoint = false
        while index < count {
            let byte = start.load(fromByteOffset: index, as: UInt8.self)
            let digit = byte &- 0x30
            if digit < 10 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
                digits += 1
                if seenPoint { decimals += 1 }
            } else if byte == 0x2E, !seenPoint {
                seenPoint = true
            } else {
                return slowDecimal(bytes)
            }
            index += 1
        }
        // Up to 15 digits and 22 decimals both numbers are exact, so one division rounds once, correctly.
        guard digits > 0, digits <= 15 else { return digits == 0 ? nil : slowDecimal(bytes) }
        let value = Double(mantissa) / powers[decimals]
        return sign == 0x2D ? -value : value
    }

    private static func slowDecimal(_ bytes: UnsafeRawBufferPointer) -> Double? {
        guard bytes.count <= 400 else { return nil }
        if let special = special(bytes) { return special }
        // Only the form of JSON's numbers and a leading plus: the library would also take hexadecimal and blanks.
        guard isDecimalForm(bytes), let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite else {
            return nil
        }
        return value
    }

    private static func special(_ bytes: UnsafeRawBufferPointer) -> Double? {
        switch String(decoding: bytes.prefix(5), as: UTF8.self).lowercased() {
        case "nan": .nan
        case "inf": .infinity
        case "-inf": -.infinity
        default: nil
        }
    }

    /// Whether the bytes are digits with at most one point and at most one exponent.
    static func isDecimalForm(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var index = 0
        func skipSign() {
            if index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
        }
        func skipDigits() -> Int {
            let start = index
            while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
            return index - start
        }
        skipSign()
        var digits = skipDigits()
        if index < bytes.count, bytes[index] == 0x2E {
            index += 1
            digits += skipDigits()
        }
        guard digits > 0 else { return false }
        if index < bytes.count, bytes[index] | 0x20 == 0x65 {
            index += 1
            skipSign()
            guard skipDigits() > 0 else { return false }
        }
        return index == bytes.count
    }
}
