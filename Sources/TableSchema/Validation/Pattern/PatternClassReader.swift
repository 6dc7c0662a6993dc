// SPDX-License-Identifier: Apache-2.0

/// Reads a class such as `[A-Z0-9_]` or an escape such as `\d` out of a pattern.
struct PatternClassReader {
    private static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    private static let wordParts: [ClosedRange<UInt32>] = [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    private static let spaces: [ClosedRange<UInt32>] = [0x09...0x0D, 0x20...0x20]

    let scalars: [Unicode.Scalar]
    var index: Int

    /// Reads from the opening to the closing bracket.
    mutating func read() throws(PatternParser.Unsupported) -> [ClosedRange<UInt32>] {
        index += 1
        let isNegated = peek == "^"
        if isNegated { index += 1 }
        var ranges: [ClosedRange<UInt32>] = []
        var isFirst = true
        while let scalar = peek, scalar != "]" || isFirst {
            isFirst = false
            if scalar == "[" { throw refusal("不支持嵌套的字符组", "a class inside a class is not supported") }
            let low = try item()
            guard peek == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
                ranges += low
                continue
            }
            index += 1
            let high = try item()
            guard low.count == 1, high.count == 1, low[0].count == 1, high[0].count == 1,
                low[0].lowerBound <= high[0].lowerBound
            else { throw refusal("字符范围有误", "the range of characters is wrong") }
            ranges.append(low[0].lowerBound...high[0].lowerBound)
        }
        guard peek == "]" else { throw refusal("字符组没有闭合", "a class is not closed") }
        index += 1
        return isNegated ? PatternNode.complement(ranges) : PatternNode.complement(PatternNode.complement(ranges))
    }

    /// Reads a backslash and what follows it.
    mutating func escape() throws(PatternParser.Unsupported) -> [ClosedRange<UInt32>] {
        guard index + 1 < scalars.count else { throw refusal("反斜杠后缺少字符", "nothing follows the backslash") }
        let scalar = scalars[index + 1]
        index += 2
        switch scalar {
        case "d": return PatternClassReader.digits
        case "D": return PatternNode.complement(PatternClassReader.digits)
        case "w": return PatternClassReader.wordParts
        case "W": return PatternNode.complement(PatternClassReader.wordParts)
        case "s": return PatternClassReader.spaces
        case "S": return PatternNode.complement(PatternClassReader.spaces)
        case "n": return [0x0A...0x0A]
        case "r": return [0x0D...0x0D]
        case "t": return [0x09...0x09]
        case "u": return try unicodeEscape(digits: 4)
        case "x": return try unicodeEscape(digits: 2)
        case "a"..."z", "A"..."Z", "0"..."9":
            throw refusal("不支持 \\\(scalar)", "\\\(scalar) is not supported")
        default: return [scalar.value...scalar.value]
        }
    }

    private mutating func item() throws(PatternParser.Unsupported) -> [ClosedRange<UInt32>] {
        if peek == "\\" { return try escape() }
        guard let scalar = peek else { throw refusal("字符组没有闭合", "a class is not closed") }
        index += 1
        return [scalar.value...scalar.value]
    }

    private mutating func unicodeEscape(digits: Int) throws(PatternParser.Unsupported) -> [ClosedRange<UInt32>] {
        let end = index + digits
        guard end <= scalars.count, let value = UInt32(String(String.UnicodeScalarView(scalars[index..<end])), radix: 16),
            Unicode.Scalar(value) != nil
        else { throw refusal("字符编号有误", "the number of the character is wrong") }
        index = end
        return [value...value]
    }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private func refusal(_ zh: String, _ en: String) -> PatternParser.Unsupported {
        PatternParser.Unsupported(zh: zh, en: en, offset: index)
    }
}
