// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The window through which a scanner sees a stream: what is not yet used moves to the front, the rest is read anew.
final class TextBuffer {
    /// The window's first byte.
    private(set) var base: UnsafeMutableRawPointer
    /// Where the unused bytes start.
    var start = 0
    /// Where they end.
    private(set) var end = 0
    /// Where the row last scanned starts; it ends where the unused bytes start.
    var rowStart = 0
    /// Whether the source has no more bytes.
    private(set) var isAtEnd = false
    /// How many bytes went through before the window.
    private(set) var dropped = 0

    private var source: any ByteSource
    private var capacity: Int
    private let progress: ((Int) -> Void)?
    private var addedTerminator = 0

    /// Readable bytes behind the window, so that a block may be loaded at any place inside it.
    private static let padding = 64

    init(source: any ByteSource, bytes: Int, progress: ((Int) -> Void)?) {
        self.source = source
        self.progress = progress
        capacity = max(bytes, 16)
        base = .allocate(byteCount: capacity + TextBuffer.padding, alignment: 64)
        memset(base, 0, capacity + TextBuffer.padding)
    }

    deinit { base.deallocate() }

    /// How many bytes of text the source gave.
    var bytesRead: Int { dropped + end - addedTerminator }

    /// Moves the unused bytes to the front and reads behind them; `false` when there is nothing more.
    func refill() throws(Fault) -> Bool {
        if isAtEnd { return false }
        if start > 0 {
            memmove(base, base + start, end - start)
            dropped += start
            end -= start
            start = 0
        } else if end == capacity {
            grow()
        }
        let count = try source.fill(UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end))
        isAtEnd = count < capacity - end
        end += count
        progress?(bytesRead)
        return count > 0
    }

    /// Ends the last line of a file that does not end it itself.
    func terminate() {
        (base + end).storeBytes(of: 0x0A, as: UInt8.self)
        end += 1
        addedTerminator += 1
    }

    /// Whether the unused bytes start with these.
    func starts(with prefix: [UInt8]) -> Bool {
        end - start >= prefix.count
            && UnsafeRawBufferPointer(start: base + start, count: prefix.count).elementsEqual(prefix)
    }

    /// Where the line after the current one starts, if the window reaches so far.
    func endOfLine() -> Int? {
        for index in start..<end {
            let byte = base.load(fromByteOffset: index, as: UInt8.self)
            if byte == 0x0A { return index + 1 }
            if byte == 0x0D {
                guard index + 1 < end || isAtEnd else { return nil }
                let isPair = index + 1 < end && base.load(fromByteOffset: index + 1, as: UInt8.self) == 0x0A
                return index + (isPair ? 2 : 1)
            }
        }
        return nil
    }

    /// Stops at bytes of the current row that are not UTF-8, naming their offsets in the whole text.
    func checkUTF8(line: Int) throws(Fault) {
        let row = UnsafeRawBufferPointer(start: base + rowStart, count: start - rowStart)
        guard UTF8Check.firstInvalid(row) != nil else { return }
        // The file is refused anyway: name the other bad places in sight too.
        let rest = UnsafeRawBufferPointer(start: base + rowStart, count: end - rowStart)
        let offsets = UTF8Check.invalidOffsets(rest, limit: 8).map { String(dropped + rowStart + $0) }.joined(separator: ", ")
        throw Fault(
            "table.not-utf-8",
            Text(
                zh: "第 \(line) 行起有字节不是合法的 UTF-8,偏移(从 0 起):\(offsets)。若文件是 GB18030 或 UTF-16,请声明编码。",
                en: "From line \(line) on, bytes are not UTF-8, at offsets \(offsets). "
                    + "If the file is GB 18030 or UTF-16, declare the encoding."))
    }

    private func grow() {
        let grown = UnsafeMutableRawPointer.allocate(byteCount: capacity * 2 + TextBuffer.padding, alignment: 64)
        memset(grown + capacity, 0, capacity + TextBuffer.padding)
        memcpy(grown, base, end)
        base.deallocate()
        base = grown
        capacity *= 2
    }
}
