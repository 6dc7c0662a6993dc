// SPDX-License-Identifier: Apache-2.0

package import ExchangeModel

/// A pattern as one table: one step per byte, no going back, whatever the text.
package final class PatternTable {
    /// More states than this and the pattern is refused.
    static let mostStates = 4_096

    private let steps: UnsafeMutablePointer<UInt32>
    private let classes: UnsafeMutablePointer<UInt8>
    private let places: UnsafeMutablePointer<UInt64>
    private let blocks: UnsafeMutablePointer<FixedPatternBlocks.Block>?
    private let fixedLength: Int
    private let start: UInt32

    /// Compiles the pattern of a schema; a pattern beyond the common part is a fault that names its place.
    package convenience init(schemaPattern pattern: String, at pointer: JSONPointer) throws(Fault) {
        do throws(PatternParser.Unsupported) {
            try self.init(pattern: pattern)
        } catch {
            throw SchemaNode.fault(
                at: pointer, zh: "正则 '\(pattern)' 在第 \(error.offset) 个字符处:\(error.zh)",
                en: "the pattern '\(pattern)' at character \(error.offset): \(error.en)")
        }
    }

    /// Compiles a pattern; see ``PatternParser`` for what it may contain.
    init(pattern: String) throws(PatternParser.Unsupported) {
        let node = try PatternParser.parse(pattern)
        let automaton = try PatternAutomaton(node)
        let alphabet = PatternAlphabet(automaton)
        var table = PatternTableBuilder(automaton, alphabet)
        try table.build()
        steps = .allocate(capacity: table.steps.count)
        steps.initialize(from: table.steps, count: table.steps.count)
        classes = .allocate(capacity: 256)
        classes.initialize(from: alphabet.classes, count: 256)
        start = table.start
        let fixed = FixedPattern(node)
        places = .allocate(capacity: 256)
        places.initialize(from: fixed?.places ?? [UInt64](repeating: 0, count: 256), count: 256)
        fixedLength = fixed?.length ?? -1
        blocks = fixed?.blocks.map { fixed in
            let memory = UnsafeMutablePointer<FixedPatternBlocks.Block>.allocate(capacity: fixed.blocks.count)
            memory.initialize(from: fixed.blocks, count: fixed.blocks.count)
            return memory
        }
    }

    deinit {
        steps.deallocate()
        classes.deallocate()
        places.deallocate()
        blocks?.deallocate()
    }

    /// What matching needs, without reference counting; valid as long as the table lives.
    var matcher: Matcher {
        Matcher(
            steps: steps, classes: classes, places: places, blocks: blocks.map { UnsafePointer($0) }, fixedLength: fixedLength,
            start: start)
    }

    /// Whether the whole text matches.
    package func matches(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { matcher.matches(UnsafeRawBufferPointer($0)) }
    }

    /// Walks the table. A state is its row's offset shifted left by one; the lowest bit says that it accepts.
    struct Matcher {
        let steps: UnsafePointer<UInt32>
        let classes: UnsafePointer<UInt8>
        let places: UnsafePointer<UInt64>
        let blocks: UnsafePointer<FixedPatternBlocks.Block>?
        /// The length of every matching text; negative when they differ.
        let fixedLength: Int
        let start: UInt32

        @inline(__always)
        func matches(_ bytes: UnsafeRawBufferPointer) -> Bool {
            if fixedLength >= 0 {
                guard bytes.count == fixedLength else { return false }
                if let blocks { return FixedPatternBlocks.match(bytes, blocks) }
                var mismatch: UInt64 = 0
                for index in 0..<bytes.count { mismatch |= ~places[Int(bytes[index])] >> UInt64(index) }
                return mismatch & 1 == 0
            }
            var state = start
            for byte in bytes {
                state = steps[Int(state >> 1) + Int(classes[Int(byte)])]
            }
            return state & 1 == 1
        }
    }
}
