// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Bytes that are already in memory, given out in pieces of a chosen size.
public struct MemorySource: ByteSource {
    private let bytes: [UInt8]
    private let pieceSize: Int
    private var position = 0

    /// Reads an array; `pieceSize` bytes at most at a time.
    public init(_ bytes: [UInt8], pieceSize: Int = .max) {
        precondition(pieceSize > 0, "a piece has at least one byte")
        self.bytes = bytes
        self.pieceSize = pieceSize
    }

    /// Reads the UTF-8 of a text.
    public init(_ text: String) { self.init(Array(text.utf8)) }

    /// Copies the next piece.
    public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        let count = min(buffer.count, pieceSize, bytes.count - position)
        buffer.copyBytes(from: bytes[position..<position + count])
        position += count
        return count
    }
}
