// SPDX-License-Identifier: Apache-2.0

/// Makes the table out of the automaton: each set of its states becomes one state.
struct PatternTableBuilder {
    private let automaton: PatternAutomaton
    private let alphabet: PatternAlphabet
    private var numbers: [[Int]: Int] = [:]
    private var sets: [[Int]] = []
    private(set) var steps: [UInt32] = []
    private(set) var start: UInt32 = 0
    private var work = 0

    /// A pattern that takes more steps than this to compile is refused.
    private static let mostWork = 20_000_000

    init(_ automaton: PatternAutomaton, _ alphabet: PatternAlphabet) {
        self.automaton = automaton
        self.alphabet = alphabet
    }

    mutating func build() throws(PatternParser.Unsupported) {
        _ = try number(of: [])
        let first = try number(of: automaton.closure(of: [automaton.start]))
        start = code(first)
        var next = 0
        while next < sets.count {
            let set = sets[next]
            for byte in alphabet.representatives {
                var targets: [Int] = []
                for state in set {
                    for edge in automaton.edges[state] where edge.low <= byte && byte <= edge.high { targets.append(edge.target) }
                }
                work += set.count + targets.count
                guard work < PatternTableBuilder.mostWork else { throw PatternAutomaton.tooLarge }
                let target = try number(of: automaton.closure(of: targets))
                steps.append(code(target))
            }
            next += 1
        }
    }

    private mutating func number(of set: [Int]) throws(PatternParser.Unsupported) -> Int {
        if let known = numbers[set] { return known }
        guard sets.count < PatternTable.mostStates else { throw PatternAutomaton.tooLarge }
        numbers[set] = sets.count
        sets.append(set)
        return sets.count - 1
    }

    private func code(_ number: Int) -> UInt32 {
        UInt32(number * alphabet.representatives.count) << 1 | (sets[number].contains(automaton.accept) ? 1 : 0)
    }
}
