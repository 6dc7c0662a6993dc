// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Something that gives out bytes piece by piece: a file, memory, a decompressor.
public protocol ByteSource {
    /// Fills the start of a buffer and says how many bytes it wrote; zero means the end, for good.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int
}

extension ByteSource {
    /// Fills the whole buffer unless the source ends; says how many bytes it wrote.
    mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        var count = 0
        while count < buffer.count {
            let added = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
            if added == 0 { break }
            count += added
        }
        return count
    }
}
