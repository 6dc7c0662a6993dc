// SPDX-License-Identifier: Apache-2.0

import CZlib
import ExchangeModel

/// Unpacks one layer of gzip, piece by piece, and stops at archives that are broken or built to explode.
final class GzipSource: ByteSource {
    private var packed: any ByteSource
    private let limits: ReadLimits
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer
    private var bytesIn = 0
    private var bytesOut = 0
    private var isInsideMember = true
    private var isFinished = false

    /// The ratio is not looked at before this many bytes came out.
    private static let grace = 128 << 10

    init(packed: any ByteSource, limits: ReadLimits) throws(Fault) {
        self.packed = packed
        self.limits = limits
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        input = .allocate(byteCount: 64 << 10, alignment: 16)
        guard hexi_inflate_init_gzip(stream) == Z_OK else {
            throw Fault(
                "table.gzip-not-started",
                Text(zh: "解压程序无法启动:内存不足。", en: "The unpacker did not start: too little memory."))
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
        input.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(min(buffer.count, 1 << 30))
        let wanted = Int(stream.pointee.avail_out)
        while stream.pointee.avail_out > 0, !isFinished {
            if stream.pointee.avail_in == 0, try !refill() { break }
            if !isInsideMember { try startNextMember() }
            try inflateSome()
        }
        let count = wanted - Int(stream.pointee.avail_out)
        bytesOut += count
        try checkLimits()
        return count
    }

    /// Reads packed bytes; `false` at their end.
    private func refill() throws(Fault) -> Bool {
        let count = try packed.read(into: input)
        bytesIn += count
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(count)
        if count > 0 { return true }
        isFinished = true
        guard isInsideMember else { return false }
        throw Fault(
            "table.gzip-truncated",
            Text(
                zh: "gzip 文件在第 \(bytesIn) 字节处中断,数据不完整。请重新传输。",
                en: "The gzip file breaks off after \(bytesIn) bytes. Transfer it again."))
    }

    /// A file may be several gzip members one after the other.
    private func startNextMember() throws(Fault) {
        guard stream.pointee.next_in.pointee == 0x1F, inflateReset(stream) == Z_OK else {
            throw malformed("text after the end of the archive", zh: "压缩流结束后还有其他内容")
        }
        isInsideMember = true
    }

    private func inflateSome() throws(Fault) {
        let status = inflate(stream, Z_NO_FLUSH)
        switch status {
        case Z_OK, Z_BUF_ERROR: return
        case Z_STREAM_END: isInsideMember = false
        default:
            let reason = stream.pointee.msg.map { String(cString: $0) } ?? "zlib \(status)"
            if reason == "incorrect data check" || reason == "incorrect length check" {
                throw Fault(
                    "table.gzip-checksum",
                    Text(
                        zh: "gzip 校验和不符,内容已损坏。请重新传输。",
                        en: "The gzip checksum does not match: the content is damaged. Transfer it again."))
            }
            throw malformed(reason, zh: reason)
        }
    }

    private func checkLimits() throws(Fault) {
        if bytesOut > limits.unpackedBytes {
            throw Fault(
                "table.gzip-too-large",
                Text(
                    zh: "解压后超过上限 \(limits.unpackedBytes) 字节,已停止。请拆分文件。",
                    en: "The file unpacks to more than \(limits.unpackedBytes) bytes; stopped. Split the file."))
        }
        let used = max(1, bytesIn - Int(stream.pointee.avail_in))
        if bytesOut > GzipSource.grace, bytesOut / used > limits.unpackRatio {
            throw Fault(
                "table.gzip-ratio",
                Text(
                    zh: "压缩比超过 \(limits.unpackRatio):1,疑似压缩炸弹,已停止。请提交未压缩的文件。",
                    en: "The file unpacks to over \(limits.unpackRatio) times its size, like a bomb; stopped. Send it unpacked."))
        }
    }

    private func malformed(_ reason: String, zh: String) -> Fault {
        Fault(
            "table.gzip-malformed",
            Text(zh: "gzip 文件格式错误:\(zh)。", en: "The gzip file is malformed: \(reason). Pack it again."))
    }
}
