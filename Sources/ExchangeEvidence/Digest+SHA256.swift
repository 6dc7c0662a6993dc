// SPDX-License-Identifier: Apache-2.0

import Crypto
public import ExchangeModel

// `Crypto` has a protocol of the same name, so this file says whose digest it means.
extension ExchangeModel.Digest {
    /// The SHA-256 of bytes, with no prefix.
    ///
    /// - Parameter bytes: What to hash.
    public init(sha256Of bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { Self(sha256Of: $0) }
    }

    /// The SHA-256 of memory, with no prefix.
    ///
    /// - Parameter bytes: What to hash.
    public init(sha256Of bytes: UnsafeRawBufferPointer) {
        var hasher = SHA256()
        hasher.update(bufferPointer: bytes)
        self.init(finishing: hasher)
    }

    /// The leaf of a record in the evidence log: SHA-256 of a zero byte and the record (RFC 6962 §2.1).
    ///
    /// - Parameter record: The record's bytes.
    public static func leaf(of record: [UInt8]) -> Self {
        record.withUnsafeBytes { leaf(of: $0) }
    }

    /// The leaf of a record in memory: SHA-256 of a zero byte and the record (RFC 6962 §2.1).
    ///
    /// - Parameter record: The record's bytes.
    public static func leaf(of record: UnsafeRawBufferPointer) -> Self {
        var hasher = SHA256()
        Swift.withUnsafeBytes(of: 0 as UInt8) { hasher.update(bufferPointer: $0) }
        hasher.update(bufferPointer: record)
        return Self(finishing: hasher)
    }

    /// The node above two others: SHA-256 of a one byte, the left and the right digest (RFC 6962 §2.1).
    ///
    /// - Parameters:
    ///   - left: The root of the earlier records.
    ///   - right: The root of the later records.
    public static func node(_ left: Self, _ right: Self) -> Self {
        // 65 bytes on the stack: one update, no allocation.
        withUnsafeTemporaryAllocation(byteCount: 1 + 2 * byteCount, alignment: 8) { buffer in
            buffer[0] = 1
            let leftPart = UnsafeMutableRawBufferPointer(rebasing: buffer[1...byteCount])
            let rightPart = UnsafeMutableRawBufferPointer(rebasing: buffer[(1 + byteCount)...])
            left.withUnsafeBytes { leftPart.copyMemory(from: $0) }
            right.withUnsafeBytes { rightPart.copyMemory(from: $0) }
            return Self(sha256Of: UnsafeRawBufferPointer(buffer))
        }
    }

    private init(finishing hasher: SHA256) {
        self = hasher.finalize().withUnsafeBytes { Self(unsafeBytes: $0) }
    }
}
