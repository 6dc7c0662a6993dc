// SPDX-License-Identifier: Apache-2.0

/// Reads the common part of regular expressions, as XML Schema has it: the pattern matches the whole text.
///
/// Understood: literals, `.`, `[...]` with ranges and `^`, `\d \w \s` and their opposites (ASCII), `\n \t \r \uXXXX`,
/// groups, `|`, and the counts `? * + {n} {n,} {n,m}`. A `^` at the start and a `$` at the end of a branch are allowed.
/// Everything else (look-around, back-references, `\b`, `\p`, flags) is refused with a reason.
struct PatternParser {
    /// Why a pattern is refused.
    struct Unsupported: Error {
        let zh: String
        let en: String
        let offset: Int
    }

    /// The highest count that may be written in braces.
    static let highestCount = 1_000
    /// How deeply groups may nest.
    static let deepestGroup = 32

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var depth = 0

    private init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

    /// Reads a whole pattern.
    static func parse(_ pattern: String) throws(Unsupported) -> PatternNode {
        var parser = PatternParser(pattern)
        let node = try parser.choice()
        if parser.index < parser.scalars.count { throw parser.refusal("多余的 )", "there is a ) too many") }
        return node
    }

    private mutating func choice() throws(Unsupported) -> PatternNode {
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(Unsupported) -> PatternNode {
        var items: [PatternNode] = []
        if depth == 0 { _ = take("^") }
        while let next = peek, next != "|", next != ")" {
            if next == "$", depth == 0, index + 1 == scalars.count || scalars[index + 1] == "|" {
                index += 1
                break
            }
            items.append(try counted(try atom()))
        }
        return .sequence(items)
    }

    private mutating func atom() throws(Unsupported) -> PatternNode {
        let scalar = scalars[index]
        switch scalar {
        case "(": return try group()
        case "[":
            var reader = PatternClassReader(scalars: scalars, index: index)
            let ranges = try reader.read()
            index = reader.index
            return .scalar(ranges)
        case ".":
            index += 1
            return .scalar(PatternNode.complement([0x0A...0x0A, 0x0D...0x0D]))
        case "\\":
            var reader = PatternClassReader(scalars: scalars, index: index)
            let ranges = try reader.escape()
            index = reader.index
            return .scalar(ranges)
        case "*", "+", "?", "{": throw refusal("\(scalar) 前面没有可重复的内容", "nothing stands before the \(scalar) to repeat")
        case "^", "$": throw refusal("\(scalar) 只能在整体的开头或结尾", "a \(scalar) may stand only at the start or end of the whole")
        default:
            index += 1
            return .scalar([scalar.value...scalar.value])
        }
    }

    private mutating func group() throws(Unsupported) -> PatternNode {
        index += 1
        if take("?") {
            guard take(":") else { throw refusal("不支持 (?…) 断言或标志", "look-around, names and flags (?…) are not supported") }
        }
        depth += 1
        if depth > PatternParser.deepestGroup { throw refusal("括号嵌套过深", "groups nest too deeply") }
        let inside = try choice()
        guard take(")") else { throw refusal("括号没有闭合", "a group is not closed") }
        depth -= 1
        return inside
    }

    private mutating func counted(_ node: PatternNode) throws(Unsupported) -> PatternNode {
        var result = node
        if take("?") {
            result = .counted(node, least: 0, most: 1)
        } else if take("*") {
            result = .counted(node, least: 0, most: nil)
        } else if take("+") {
            result = .counted(node, least: 1, most: nil)
        } else if take("{") {
            guard let least = number() else { throw refusal("{ 后应为数字", "a number should follow the {") }
            var most: Int? = least
            if take(",") { most = peek == "}" ? nil : number() ?? -1 }
            guard take("}"), most.map({ $0 >= least && $0 <= PatternParser.highestCount }) ?? true,
                least <= PatternParser.highestCount
            else {
                let limit = PatternParser.highestCount
                throw refusal("重复次数有误或超过 \(limit)", "the count is wrong or above \(limit)")
            }
            result = .counted(node, least: least, most: most)
        } else {
            return node
        }
        // A lazy count matches the same whole texts as a greedy one.
        _ = take("?")
        if let next = peek, next == "*" || next == "+" || next == "{" || next == "?" {
            throw refusal("不支持连续的重复符号", "counts after counts are not supported")
        }
        return result
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let scalar = peek, ("0"..."9").contains(scalar), (value ?? 0) <= PatternParser.highestCount {
            value = (value ?? 0) * 10 + Int(scalar.value - 0x30)
            index += 1
        }
        return value
    }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        index += 1
        return true
    }

    private func refusal(_ zh: String, _ en: String) -> Unsupported { Unsupported(zh: zh, en: en, offset: index) }
}
