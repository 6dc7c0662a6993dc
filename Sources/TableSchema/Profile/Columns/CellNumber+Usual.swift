// SPDX-License-Identifier: Apache-2.0

extension CellNumber {
    private static let usualBytes = 18
    private static let powers: [UInt64] = [
        1_000_000_000, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1,
    ]

    /// Reads `12`, `-1.25` and whatever else has up to nine decimals, no exponent and no more than eighteen bytes.
    ///
    /// `nil` means only that ``readAny(_:)`` must be asked.
    @inline(__always)
    static func readUsual(_ bytes: UnsafeRawBufferPointer) -> CellNumber? {
        let count = bytes.count
        guard let start = bytes.baseAddress, count > 0, count <= usualBytes else { return nil }
        let sign = start.load(as: UInt8.self)
        var index = sign == 0x2D || sign == 0x2B ? 1 : 0
        var digits = count - index
        var mantissa: UInt64 = 0
        var decimals = 0
        while index < count {
            let byte = start.load(fromByteOffset: index, as: UInt8.self)
            let digit = byte &- 0x30
            index += 1
            if digit < 10 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
            } else if byte == 0x2E, decimals == 0, digits > 1 {
                // A point that ends the number has no decimals, and must not be followed by another.
                decimals = count - index
                digits -= 1
                if decimals == 0 { break }
            } else {
                return nil
            }
        }
        guard digits > 0, decimals < powers.count else { return nil }
        // Below 10¹⁸ times 10⁹: within what is summed.
        let product = mantissa.multipliedFullWidth(by: powers[decimals])
        let magnitude = Int128(product.high) << 64 | Int128(product.low)
        return .billionths(sign == 0x2D ? -magnitude : magnitude)
    }
}
