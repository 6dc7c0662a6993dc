// SPDX-License-Identifier: Apache-2.0

/// A pattern as a machine over bytes that may be in several states at once (Thompson's construction).
struct PatternAutomaton {
    /// A step from one state to another on a byte out of a range.
    struct Edge {
        let low: UInt8
        let high: UInt8
        let target: Int
    }

    /// More states than this and the pattern is refused.
    static let mostStates = 20_000

    private(set) var edges: [[Edge]] = []
    private(set) var jumps: [[Int]] = []
    private(set) var start = 0
    private(set) var accept = 0

    init(_ node: PatternNode) throws(PatternParser.Unsupported) {
        accept = try newState()
        start = try build(node, to: accept)
    }

    private mutating func newState() throws(PatternParser.Unsupported) -> Int {
        guard edges.count < PatternAutomaton.mostStates else { throw PatternAutomaton.tooLarge }
        edges.append([])
        jumps.append([])
        return edges.count - 1
    }

    static let tooLarge = PatternParser.Unsupported(zh: "展开后过大", en: "it is too large when written out", offset: 0)

    /// Builds backwards: gives the state from which the node leads to `target`.
    private mutating func build(_ node: PatternNode, to target: Int) throws(PatternParser.Unsupported) -> Int {
        switch node {
        case .scalar(let ranges):
            let state = try newState()
            for range in ranges {
                for sequence in UTF8Ranges.sequences(range) {
                    var next = target
                    for bytes in sequence.dropFirst().reversed() {
                        let middle = try newState()
                        edges[middle].append(Edge(low: bytes.lowerBound, high: bytes.upperBound, target: next))
                        next = middle
                    }
                    edges[state].append(Edge(low: sequence[0].lowerBound, high: sequence[0].upperBound, target: next))
                }
            }
            return state
        case .sequence(let nodes):
            var next = target
            for node in nodes.reversed() { next = try build(node, to: next) }
            return next
        case .choice(let nodes):
            let state = try newState()
            for node in nodes {
                let branch = try build(node, to: target)
                jumps[state].append(branch)
            }
            return state
        case .counted(let node, let least, let most):
            return try buildCounted(node, least: least, most: most, to: target)
        }
    }

    private mutating func buildCounted(
        _ node: PatternNode, least: Int, most: Int?, to target: Int
    ) throws(PatternParser.Unsupported) -> Int {
        var next = target
        if let most {
            for _ in least..<most {
                let branch = try newState()
                let body = try build(node, to: next)
                jumps[branch] = [body, target]
                next = branch
            }
        } else {
            let loop = try newState()
            let body = try build(node, to: loop)
            jumps[loop] = [body, target]
            next = loop
        }
        for _ in 0..<least { next = try build(node, to: next) }
        return next
    }

    /// Everything that can be reached without reading a byte, in order.
    func closure(of states: [Int]) -> [Int] {
        var seen: Set<Int> = []
        var stack = states
        while let state = stack.popLast() {
            if seen.insert(state).inserted { stack.append(contentsOf: jumps[state]) }
        }
        return seen.sorted()
    }
}
