// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

extension RowScanner {
    /// The flag on a cell's count that says: unescape me first.
    static var compactionFlag: UInt32 { 1 << 31 }

    /// Scans one row from the buffer's start. The buffer moves on only when the row is whole.
    mutating func scan() throws(Fault) -> Outcome {
        let bytes = UnsafeRawPointer(buffer.base)
        let end = buffer.end
        let first = buffer.start
        let delimiter = dialect.delimiter
        let quote = dialect.quote ?? delimiter
        let delimiters = SIMD16<UInt8>(repeating: delimiter)
        let quotes = SIMD16<UInt8>(repeating: quote)
        let escapes = SIMD16<UInt8>(repeating: dialect.escape ?? delimiter)
        let printable = SIMD16<UInt8>(repeating: 0x20)
        var seen = SIMD16<UInt8>()
        var cell = OpenCell(start: afterSpaces(first))
        var block = first
        line = nextLine
        count = 0
        defect = nil
        needsCompaction = false
        hasControls = false
        var innerLines = 0

        blocks: while block < end {
            let vector = bytes.loadUnaligned(fromByteOffset: block, as: SIMD16<UInt8>.self)
            seen |= vector
            var marks = Marks(
                (vector .== delimiters) .| (vector .== quotes) .| (vector .== escapes) .| (vector .< printable))
            while true {
                let place = marks.next()
                if place == Marks.blockBytes { break }
                let position = block + place
                if position >= end { break blocks }
                let byte = bytes.load(fromByteOffset: position, as: UInt8.self)
                if byte == delimiter {
                    try emit(cell, upTo: position)
                    cell = OpenCell(start: afterSpaces(position + 1))
                    continue
                }
                if byte == 0x0A || byte == 0x0D {
                    guard let next = endOfRow(at: position, byte: byte) else { break blocks }
                    return try finishRow(cell, first: first, upTo: position, next: next, innerLines: innerLines, seen: seen)
                }
                if byte == quote {
                    if position != cell.start {
                        if position >= cell.start { note(defect: cell.quotedEnd >= 0 ? .textAfterQuote : .strayQuote) }
                        continue
                    }
                    switch try scanQuoted(from: position, end: end, seen: &seen, lines: &innerLines) {
                    case .closed(let after, let needsWork):
                        cell.quotedEnd = after
                        cell.needsCompaction = needsWork
                        block = after
                        continue blocks
                    case .open(let line): return .unfinished(cellStart: cell.start, quoteLine: line)
                    }
                }
                if byte == dialect.escape {
                    guard position + 1 < end else { break blocks }
                    if bytes.load(fromByteOffset: position + 1, as: UInt8.self) == 0 { throw nulByte(at: position + 1) }
                    cell.needsCompaction = true
                    block = position + 2
                    continue blocks
                }
                if byte == 0 { throw nulByte(at: position) }
                if byte != 0x09 { hasControls = true }
            }
            block += Marks.blockBytes
        }
        return .unfinished(cellStart: cell.start, quoteLine: nil)
    }

    /// Where the next row starts, given a line end here; `nil` when a CR is the last byte seen and an LF may follow.
    @inline(__always)
    private func endOfRow(at position: Int, byte: UInt8) -> Int? {
        if byte == 0x0A { return position + 1 }
        if position + 1 < buffer.end {
            return buffer.base.load(fromByteOffset: position + 1, as: UInt8.self) == 0x0A ? position + 2 : position + 1
        }
        return buffer.isAtEnd ? position + 1 : nil
    }

    @inline(__always)
    private mutating func finishRow(
        _ cell: OpenCell, first: Int, upTo position: Int, next: Int, innerLines: Int, seen: SIMD16<UInt8>
    ) throws(Fault) -> Outcome {
        let isBlank = position == first
        if !isBlank { try emit(cell, upTo: position) }
        let words = unsafeBitCast(seen, to: SIMD2<UInt64>.self)
        isASCII = (words[0] | words[1]) & 0x8080_8080_8080_8080 == 0
        buffer.rowStart = first
        buffer.start = next
        nextLine = line + 1 + innerLines
        return isBlank ? .blank : .row
    }

    /// Ends a cell.
    @inline(__always)
    private mutating func emit(_ cell: OpenCell, upTo position: Int) throws(Fault) {
        if count == cellCapacity { try growCells() }
        var start = cell.start
        var length = max(0, position - start)
        if length > limits.fieldBytes { throw fieldTooLong(number + 1, count + 1) }
        var mustCompact = cell.needsCompaction
        if cell.quotedEnd >= 0 {
            if cell.quotedEnd != position {
                note(defect: .textAfterQuote)
                mustCompact = true
            } else if !mustCompact {
                start += 1
                length = cell.quotedEnd - 1 - start
            }
        }
        cells[count] = CellRange(start: start, count: length)
        if mustCompact {
            cells[count].count |= RowScanner.compactionFlag
            needsCompaction = true
        }
        count += 1
    }

    private mutating func note(defect kind: RowDefect.Kind) {
        if defect == nil { defect = (kind, count + 1) }
    }

    @inline(__always)
    private func afterSpaces(_ position: Int) -> Int {
        guard dialect.skipInitialSpace else { return position }
        var index = position
        while index < buffer.end, buffer.base.load(fromByteOffset: index, as: UInt8.self) == 0x20 { index += 1 }
        return index
    }
}
