// SPDX-License-Identifier: Apache-2.0

/// Hashes of a cell's bytes: fast, the same in every run and on every machine, not cryptographic.
///
/// Two seeds give two independent hashes, which together are the 128 bits that ``KAnonymityCounter`` tells classes apart with.
enum ByteHash {
    private static let stir: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let fold: UInt64 = 0xD6E8_FEB8_6659_FD93

    /// Hashes some bytes.
    static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
        let count = bytes.count
        guard let start = bytes.baseAddress, count > 0 else { return mix(seed ^ stir, fold) }
        var state = seed ^ mix(seed ^ stir, UInt64(count) &+ fold)
        var offset = 0
        while count - offset > 16 {
            state = mix(word(start + offset) ^ stir, word(start + offset + 8) ^ state)
            offset += 16
        }
        let rest = count - offset
        let low: UInt64
        let high: UInt64
        if rest >= 8 {
            low = word(start + offset)
            high = word(start + count - 8)
        } else if rest >= 4 {
            low = UInt64(half(start + offset))
            high = UInt64(half(start + count - 4))
        } else {
            let first = UInt64(start.load(fromByteOffset: offset, as: UInt8.self))
            let middle = UInt64(start.load(fromByteOffset: offset + rest / 2, as: UInt8.self))
            low = first << 16 | middle << 8 | UInt64(start.load(fromByteOffset: count - 1, as: UInt8.self))
            high = 0
        }
        return mix(mix(low ^ stir, high ^ state), fold ^ UInt64(count))
    }

    /// Brings a second number into a hash; the order matters.
    @inline(__always)
    static func combine(_ hash: UInt64, _ next: UInt64) -> UInt64 { mix(hash ^ stir, next ^ fold) &+ next }

    @inline(__always)
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    @inline(__always)
    private static func word(_ pointer: UnsafeRawPointer) -> UInt64 {
        UInt64(littleEndian: pointer.loadUnaligned(as: UInt64.self))
    }

    @inline(__always)
    private static func half(_ pointer: UnsafeRawPointer) -> UInt32 {
        UInt32(littleEndian: pointer.loadUnaligned(as: UInt32.self))
    }
}
