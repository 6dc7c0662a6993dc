// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// Keys on disk, in parts: keys with the same hash are always in the same part.
final class KeySpill {
    /// How many parts there are.
    static let partCount = 64
    private static let entriesPerChunk = 1_024
    private static let chunkBytes = entriesPerChunk * MemoryLayout<KeyEntry>.stride

    private let file: TemporaryFile
    private let chunks: UnsafeMutablePointer<KeyEntry>
    private var filled = [Int](repeating: 0, count: partCount)
    private var written: [[Int]] = Array(repeating: [], count: partCount)
    private var counts = [Int](repeating: 0, count: partCount)

    init() throws(Fault) {
        file = try TemporaryFile()
        chunks = .allocate(capacity: KeySpill.partCount * KeySpill.entriesPerChunk)
    }

    deinit { chunks.deallocate() }

    /// How many keys a part has.
    func count(of part: Int) -> Int { counts[part] }

    /// Adds a key to its part.
    func append(_ entry: KeyEntry) throws(Fault) {
        let part = Int(entry.hash.high >> 58)
        chunks[part * KeySpill.entriesPerChunk + filled[part]] = entry
        filled[part] += 1
        counts[part] += 1
        if filled[part] == KeySpill.entriesPerChunk { try write(part) }
    }

    /// Writes what is still in memory.
    func flush() throws(Fault) {
        for part in 0..<KeySpill.partCount where filled[part] > 0 { try write(part) }
    }

    /// Visits the keys of a part in the order they came.
    func visit(part: Int, _ body: (KeyEntry) -> Void) throws(Fault) {
        var left = counts[part]
        let buffer = UnsafeMutableRawBufferPointer(
            start: chunks + part * KeySpill.entriesPerChunk, count: KeySpill.chunkBytes)
        for offset in written[part] {
            try file.read(into: buffer, at: offset)
            let count = min(left, KeySpill.entriesPerChunk)
            for index in 0..<count { body(chunks[part * KeySpill.entriesPerChunk + index]) }
            left -= count
        }
    }

    private func write(_ part: Int) throws(Fault) {
        let bytes = UnsafeRawBufferPointer(start: chunks + part * KeySpill.entriesPerChunk, count: KeySpill.chunkBytes)
        written[part].append(try file.append(bytes))
        filled[part] = 0
    }
}
