// SPDX-License-Identifier: Apache-2.0

/// Bytes that no edge tells apart share a column of the table.
struct PatternAlphabet {
    private(set) var classes = [UInt8](repeating: 0, count: 256)
    private(set) var representatives: [UInt8] = []

    init(_ automaton: PatternAutomaton) {
        var isBoundary = [Bool](repeating: false, count: 257)
        isBoundary[0] = true
        for edge in automaton.edges.joined() {
            isBoundary[Int(edge.low)] = true
            isBoundary[Int(edge.high) + 1] = true
        }
        for byte in 0..<256 {
            if isBoundary[byte] { representatives.append(UInt8(byte)) }
            classes[byte] = UInt8(representatives.count - 1)
        }
    }
}
