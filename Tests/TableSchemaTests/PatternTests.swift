// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

@Suite struct PatternTests {
    static let samples: [(String, [String], [String])] = [
        ("^CT-62\\d{4}-\\d{4}$", ["CT-620100-0001"], ["CT-620100-00011", "CT-630100-0001", "xCT-620100-0001", ""]),
        ("[A-Z]\\d{2}(\\.\\d{1,2})?", ["A01", "C50.9", "I10.25"], ["a01", "A1", "A01.", "A01.123", "A01\n"]),
        ("a|bc|", ["a", "bc", ""], ["b", "abc"]),
        ("^a$|^b$", ["a", "b"], ["ab", "^a"]),
        ("(ab)+c*", ["ab", "abab", "abccc"], ["", "aab", "abca"]),
        ("x{2,}", ["xx", "xxxxx"], ["x", ""]),
        ("[^,;]{1,3}", ["a", "甘肃省", "𠀀é"], ["", "a,b", "abcd"]),
        ("[一-龥]{2,4}", ["敦煌", "嘉峪关市"], ["a敦", "敦", "敦煌莫高窟"]),
        (".{3}", ["abc", "甘肃省"], ["ab", "a\nb", "abcd"]),
        ("\\w+@\\w+(?:\\.\\w+)+", ["li@example.org", "a_1@b.c.d"], ["li@example", "@b.c", "李@b.c"]),
        ("[\\d\\-/]+", ["1-2/3"], ["1_2", ""]),
        ("[]a]+", ["]a]"], ["[a"]),
        ("\\u7518.*", ["甘", "甘肃"], ["肃甘"]),
        ("1[3-9]\\d{9}", ["13900000000"], ["12900000000", "1390000000", "１３900000000"]),
        ("(a*)*b", ["b", "aaab"], ["aaa", ""]),
        ("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}", ["10.0.0.255"], ["10.0.0.256", "1.2.3"]),
    ]

    @Test(arguments: samples)
    func `a pattern matches whole texts only`(pattern: String, matching: [String], others: [String]) throws {
        let table = try PatternTable(checked: pattern)
        #expect(matching.filter { !table.matches($0) } == [])
        #expect(others.filter { table.matches($0) } == [])
    }

    @Test(arguments: [
        "(?=a)", "(?!a)b", "(?<n>a)", "\\1", "a\\b", "\\p{L}", "(?i)a", "a**", "a{3,1}", "a{1001}", "(a", "a)", "[a", "[z-a]",
        "*a", "a^b", "a$b",
        "\\", "((a{1000}){1000})", "[[:alpha:]]", "(a|b)*a(a|b){14}",
    ])
    func `a pattern beyond the common part is refused`(pattern: String) {
        #expect(faultCode { () throws(Fault) in _ = try PatternTable(checked: pattern) } == "schema.not-understood")
    }

    @Test func `the classic slow pattern is as fast as any`() throws {
        let table = try PatternTable(checked: "(a|a)*(a*)*b")
        #expect(!table.matches(String(repeating: "a", count: 200_000)))
    }

    /// Random patterns against a slow but plain matcher of the same tree.
    @Test(arguments: UInt64(1)...40)
    func `the table agrees with trying everything`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        print("pattern seed \(seed)")
        let tree = Tree.random(&random, depth: 3)
        let table = try PatternTable(checked: tree.pattern)
        for _ in 0..<60 {
            let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                ["a", "b", "甘"].randomElement(using: &random) ?? "a"
            }
            let expected = tree.ends(text, 0).contains(text.count)
            #expect(table.matches(text.joined()) == expected, "\(tree.pattern) on \(text.joined())")
        }
    }

    indirect enum Tree {
        case one(String)
        case both(Tree, Tree)
        case either(Tree, Tree)
        case times(Tree, Int, Int)

        static func random(_ random: inout SeededGenerator, depth: Int) -> Tree {
            switch depth == 0 ? 0 : Int.random(in: 0...3, using: &random) {
            case 1: return .both(.random(&random, depth: depth - 1), .random(&random, depth: depth - 1))
            case 2: return .either(.random(&random, depth: depth - 1), .random(&random, depth: depth - 1))
            case 3:
                let least = Int.random(in: 0...2, using: &random)
                return .times(.random(&random, depth: depth - 1), least, least + Int.random(in: 0...2, using: &random))
            default: return .one(["a", "b", "甘"].randomElement(using: &random) ?? "a")
            }
        }

        var pattern: String {
            switch self {
            case .one(let letter): letter
            case .both(let left, let right): left.pattern + right.pattern
            case .either(let left, let right): "(\(left.pattern)|\(right.pattern))"
            case .times(let tree, let least, let most): "(\(tree.pattern)){\(least),\(most)}"
            }
        }

        func ends(_ text: [String], _ start: Int) -> Set<Int> {
            switch self {
            case .one(let letter): return start < text.count && text[start] == letter ? [start + 1] : []
            case .both(let left, let right): return Set(left.ends(text, start).flatMap { right.ends(text, $0) })
            case .either(let left, let right): return left.ends(text, start).union(right.ends(text, start))
            case .times(let tree, let least, let most):
                var reached: Set<Int> = [start]
                var result: Set<Int> = least == 0 ? [start] : []
                for count in 1..<(most + 1) {
                    reached = Set(reached.flatMap { tree.ends(text, $0) })
                    if count >= least { result.formUnion(reached) }
                }
                return result
            }
        }
    }
}

extension PatternTable {
    /// Compiles a pattern the way a schema does.
    convenience init(checked pattern: String) throws(Fault) {
        try self.init(schemaPattern: pattern, at: JSONPointer())
    }
}
