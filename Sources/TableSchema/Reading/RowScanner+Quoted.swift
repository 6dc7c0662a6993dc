// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

extension RowScanner {
    /// Where a quoted cell ends.
    enum QuotedEnd {
        /// The place after its closing quote, and whether quotes or escapes inside must still be undone.
        case closed(after: Int, needsCompaction: Bool)
        /// It does not end within the buffer; the line its quote stands on.
        case open(line: Int)
    }

    /// Scans from an opening quote to the closing one.
    mutating func scanQuoted(
        from open: Int, end: Int, seen: inout SIMD16<UInt8>, lines: inout Int
    ) throws(Fault) -> QuotedEnd {
        let bytes = UnsafeRawPointer(buffer.base)
        let quote = dialect.quote ?? 0
        let quotes = SIMD16<UInt8>(repeating: quote)
        let escapes = SIMD16<UInt8>(repeating: dialect.escape ?? quote)
        let printable = SIMD16<UInt8>(repeating: 0x20)
        let openLine = line + lines
        var needsCompaction = false
        var block = open + 1
        blocks: while block < end {
            let vector = bytes.loadUnaligned(fromByteOffset: block, as: SIMD16<UInt8>.self)
            seen |= vector
            var marks = Marks((vector .== quotes) .| (vector .== escapes) .| (vector .< printable))
            while true {
                let place = marks.next()
                if place == Marks.blockBytes { break }
                let position = block + place
                if position >= end { break blocks }
                let byte = bytes.load(fromByteOffset: position, as: UInt8.self)
                if byte == dialect.escape, position + 1 < end {
                    needsCompaction = true
                    block = position + 2
                    continue blocks
                }
                if byte == quote {
                    if dialect.doubleQuote {
                        guard position + 1 < end || buffer.isAtEnd else { break blocks }
                        if position + 1 < end, bytes.load(fromByteOffset: position + 1, as: UInt8.self) == quote {
                            needsCompaction = true
                            block = position + 2
                            continue blocks
                        }
                    }
                    return .closed(after: position + 1, needsCompaction: needsCompaction)
                }
                if byte == 0 { throw nulByte(at: position) }
                if byte == 0x0A { lines += 1 }
                if byte == 0x0D, position + 1 >= end || bytes.load(fromByteOffset: position + 1, as: UInt8.self) != 0x0A {
                    lines += 1
                }
                if byte != 0x0A, byte != 0x0D, byte != 0x09 { hasControls = true }
            }
            block += Marks.blockBytes
        }
        return .open(line: openLine)
    }

    /// Undoes doubled quotes and escapes, in place: a cell never gets longer.
    mutating func compactCells() {
        for index in 0..<count where cells[index].count & RowScanner.compactionFlag != 0 {
            let start = Int(cells[index].start)
            let length = Int(cells[index].count & ~RowScanner.compactionFlag)
            cells[index] = CellRange(start: start, count: compact(start: start, end: start + length))
        }
    }

    /// Writes a cell over itself without its quotes and escapes; says how long it is then.
    private func compact(start: Int, end: Int) -> Int {
        let bytes = buffer.base.assumingMemoryBound(to: UInt8.self)
        var read = start
        var write = start
        var isQuoted = read < end && bytes[read] == dialect.quote
        if isQuoted { read += 1 }
        while read < end {
            let byte = bytes[read]
            if byte == dialect.escape, read + 1 < end {
                read += 1
            } else if isQuoted, byte == dialect.quote {
                read += 1
                guard dialect.doubleQuote, read < end, bytes[read] == byte else {
                    isQuoted = false
                    continue
                }
            }
            bytes[write] = bytes[read]
            write += 1
            read += 1
        }
        return write - start
    }
}
