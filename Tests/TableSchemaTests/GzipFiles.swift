// SPDX-License-Identifier: Apache-2.0

/// Writes gzip files for tests, good and bad ones.
enum GzipFiles {
    /// Packs bytes without making them smaller.
    static func stored(_ content: [UInt8], checksum: UInt32? = nil) -> [UInt8] {
        var body: [UInt8] = []
        var rest = content[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(block.count)
            let size = UInt16(block.count)
            body += [rest.isEmpty ? 1 : 0, UInt8(size & 0xFF), UInt8(size >> 8), UInt8(~size & 0xFF), UInt8(~size >> 8)] + block
        } while !rest.isEmpty
        return header + body + trailer(checksum ?? crc32(content), content.count)
    }

    /// Packs `0,0,0,…` into a file some 158 times smaller: copies of 258 bytes, 13 bits each.
    static func bomb(copies: Int) -> [UInt8] {
        var bits = BitWriter()
        bits.write(0b1, count: 1)
        bits.write(0b01, count: 2)
        for literal in "0,".utf8 { bits.writeCode(UInt32(literal) + 0x30, count: 8) }
        for _ in 0..<copies {
            bits.writeCode(0b1100_0101, count: 8)
            bits.writeCode(1, count: 5)
        }
        bits.writeCode(0, count: 7)
        return header + bits.bytes + trailer(0, copies * 258 + 2)
    }

    private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

    private static func trailer(_ checksum: UInt32, _ size: Int) -> [UInt8] {
        [checksum, UInt32(truncatingIfNeeded: size)].flatMap { word in (0..<4).map { UInt8(word >> ($0 * 8) & 0xFF) } }
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0 as UInt32) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { word, _ in word & 1 == 1 ? word >> 1 ^ 0xEDB8_8320 : word >> 1 }
        }
    }

    private struct BitWriter {
        var bytes: [UInt8] = []
        private var used = 8

        mutating func write(_ value: UInt32, count: Int) {
            for bit in 0..<count { append(value >> UInt32(bit) & 1) }
        }

        /// Huffman codes start with their highest bit.
        mutating func writeCode(_ value: UInt32, count: Int) {
            for bit in (0..<count).reversed() { append(value >> UInt32(bit) & 1) }
        }

        private mutating func append(_ bit: UInt32) {
            if used == 8 {
                bytes.append(0)
                used = 0
            }
            bytes[bytes.count - 1] |= UInt8(bit) << UInt8(used)
            used += 1
        }
    }
}
