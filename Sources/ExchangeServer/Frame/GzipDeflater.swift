// SPDX-License-Identifier: Apache-2.0
import CZlib
import ExchangeModel
import NIOCore

/// Packs bytes into one gzip member, piece by piece.
final class GzipDeflater {
    /// Quick, and nearly as small as the default.
    private static let level: Int32 = 5
    private static let pieceByteCount = 1 << 15
    private let stream: UnsafeMutablePointer<z_stream>

    /// Begins a member.
    ///
    /// - Throws: `server.gzip-not-started` when there is too little memory.
    init() throws(Fault) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard hexi_deflate_init_gzip(stream, Self.level) == Z_OK else {
            throw Fault("server.gzip-not-started", Text(zh: "压缩程序无法启动:内存不足。", en: "The packer did not start: too little memory."))
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Packs bytes; some of what comes out may come out later, until the last.
    func pack(_ bytes: ByteBuffer, isLast: Bool) -> ByteBuffer {
        var bytes = bytes
        var packed = ByteBuffer()
        bytes.withUnsafeMutableReadableBytes { input in
            stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
            stream.pointee.avail_in = UInt32(input.count)
            repeat {
                packed.writeWithUnsafeMutableBytes(minimumWritableBytes: Self.pieceByteCount) { output in
                    let room = min(output.count, Self.pieceByteCount)
                    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
                    stream.pointee.avail_out = UInt32(room)
                    _ = deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                    return room - Int(stream.pointee.avail_out)
                }
            } while stream.pointee.avail_out == 0
        }
        return packed
    }
}
