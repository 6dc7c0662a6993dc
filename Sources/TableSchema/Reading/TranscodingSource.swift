// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Turns GB 18030 or UTF-16 into UTF-8, piece by piece, and stops at the first byte that is not text.
final class TranscodingSource: ByteSource {
    private var original: any ByteSource
    private let encoding: TextEncoding
    private let converter: iconv_t
    private let input: UnsafeMutableRawBufferPointer
    private let output: UnsafeMutableRawBufferPointer
    private var converted: Slice<UnsafeRawBufferPointer>
    private var start = 0
    private var end = 0
    private var dropped = 0
    private var isAtEnd = false

    init(original: any ByteSource, encoding: TextEncoding) throws(Fault) {
        self.original = original
        self.encoding = encoding
        input = .allocate(byteCount: 64 << 10, alignment: 16)
        output = .allocate(byteCount: 64 << 10, alignment: 16)
        converted = UnsafeRawBufferPointer(output)[..<0]
        converter = iconv_open("UTF-8", encoding.rawValue.uppercased())
        guard Int(bitPattern: converter) != -1 else {
            throw Fault(
                "table.encoding-not-supported",
                Text(
                    zh: "本机没有 \(encoding.rawValue) 转换表。请先转为 UTF-8。",
                    en: "This machine cannot convert \(encoding.rawValue). Convert the file to UTF-8 first."))
        }
    }

    deinit {
        if Int(bitPattern: converter) != -1 { iconv_close(converter) }
        input.deallocate()
        output.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(Fault) -> Int {
        while converted.isEmpty {
            if start < end { try convert() }
            if converted.isEmpty, try !refill() { return 0 }
        }
        let count = min(buffer.count, converted.count)
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: converted.prefix(count)))
        converted = converted.dropFirst(count)
        return count
    }

    /// Converts what is at hand, as far as it is whole characters.
    private func convert() throws(Fault) {
        var from: UnsafeMutablePointer<CChar>? = (input.baseAddress.map { $0 + start })?.assumingMemoryBound(to: CChar.self)
        var to: UnsafeMutablePointer<CChar>? = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = end - start
        var room = output.count
        let status = iconv(converter, &from, &left, &to, &room)
        let reason = errno
        start = end - left
        converted = UnsafeRawBufferPointer(output)[..<(output.count - room)]
        if status == UInt.max, reason == EILSEQ, converted.isEmpty { throw notText() }
    }

    /// Reads more behind what is left over; `false` at the end.
    private func refill() throws(Fault) -> Bool {
        if isAtEnd {
            if start < end { throw notText() }
            return false
        }
        if start > 0, let base = input.baseAddress {
            memmove(base, base + start, end - start)
            dropped += start
            end -= start
            start = 0
        }
        let count = try original.read(into: UnsafeMutableRawBufferPointer(rebasing: input[end...]))
        isAtEnd = count == 0
        end += count
        return true
    }

    private func notText() -> Fault {
        let offset = dropped + start
        return Fault(
            Fault.Code(rawValue: "table.not-\(encoding.rawValue)"),
            Text(
                zh: "第 \(offset) 字节(从 0 起)不是合法的 \(encoding.rawValue) 编码。请声明正确的编码。",
                en: "The byte at offset \(offset) is not \(encoding.rawValue). Declare the encoding the file really has."))
    }
}
