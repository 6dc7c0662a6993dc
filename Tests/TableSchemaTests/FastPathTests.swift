// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import TableSchema
import Testing

/// Cells in their usual form are read by shortcuts; each is held against the general way, which the same value takes in another form.
@Suite struct FastPathTests {
    @Test(arguments: UInt64(1)...20)
    func `a number is the same with an exponent of zero`(seed: UInt64) throws {
        print("number seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let cells = (0..<40).map { _ in number(&random) }
        let usual = try profile(cells)
        let general = try profile(cells.map { $0 + "e0" })
        #expect(usual.minimum == general.minimum, "\(cells)")
        #expect(usual.maximum == general.maximum, "\(cells)")
        #expect(usual.mean == general.mean, "\(cells)")
        #expect(usual.unreadableCount == general.unreadableCount, "\(cells)")
    }

    @Test(arguments: UInt64(1)...20)
    func `a time is the same with its offset written out`(seed: UInt64) throws {
        print("time seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let cells = (0..<40).map { _ in time(&random) }
        let usual = try profile(cells.map { $0 + "Z" })
        let general = try profile(cells.map { $0 + "+00:00" })
        #expect(usual.minimum == general.minimum, "\(cells)")
        #expect(usual.maximum == general.maximum, "\(cells)")
        #expect(usual.unreadableCount == general.unreadableCount, "\(cells)")
    }

    @Test(arguments: UInt64(1)...20)
    func `a day is the same with slashes`(seed: UInt64) throws {
        print("day seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let cells = (0..<40).map { _ in day(&random) }
        let usual = try profile(cells)
        let general = try profile(cells.map { String($0.map { $0 == "-" ? "/" : $0 }) })
        #expect(usual.minimum == general.minimum, "\(cells)")
        #expect(usual.newestDate == general.newestDate, "\(cells)")
        #expect(usual.unreadableCount == general.unreadableCount, "\(cells)")
    }

    @Test(arguments: 1...50)
    func `a fixed pattern is the same with an alternative`(length: Int) throws {
        print("pattern seed \(length)")
        var random = SeededGenerator(seed: UInt64(length))
        let sets = ["[0-9]", "[A-F0-9]", "[a-z]", "[A-Z_a-z]", "-", "[^a]"].prefix(Int.random(in: 1...6, using: &random))
        let pattern = (0..<length).map { _ in sets.randomElement(using: &random) ?? "-" }.joined()
        let fixed = try PatternTable(checked: pattern)
        let general = try PatternTable(checked: pattern + "|!")
        for _ in 0..<50 {
            let text = matching(pattern, &random)
            #expect(fixed.matches(text) && general.matches(text), "\(pattern) on \(text)")
            let broken = broken(text, &random)
            #expect(fixed.matches(broken) == general.matches(broken), "\(pattern) on \(broken)")
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `a number hides no personal information that a text would show`(seed: UInt64) throws {
        print("scan seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let cells = (0..<60).map { _ in Bool.random(using: &random) ? number(&random) : "1" + digits(10, &random) }
        let text = "x\n" + cells.joined(separator: "\n") + "\n"
        let asText = try measure(text, schema: TableSchema(fields: [Field("x", .string)])).scanner.findings
        #expect(try scan(text) == asText, "\(cells)")
    }

    @Test(arguments: UInt64(1)...40)
    func `a short cell shows what it shows with blanks behind it`(seed: UInt64) throws {
        print("short cell seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let parts = ["1", "0", "9", "A", "x", "a", ".", ".", "@", "-", " ", "(", "１", "＠", "é", "1.1.1.1", "a@b.cn"]
        for _ in 0..<50 {
            let cell = (0..<Int.random(in: 1...8, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            let short = try scan("x\n\(cell)\n").map(\.kind)
            #expect(try short == scan("x\n\(cell)    \n").map(\.kind), "\(cell)")
        }
    }

    /// Counts go by blocks of sixteen bytes: what is looked for may stand in any of them.
    @Test(arguments: [0, 1, 7, 8, 9, 10, 15, 16, 17, 31, 32, 4_069, 4_070, 4_080, 4_081])
    func `a number is found at any place of a long cell`(length: Int) throws {
        let words = String(String(repeating: "word ", count: length / 5 + 1).suffix(length))
        for (number, kind) in [("13800138000", PersonalInformationKind.mobile), ("１３８００１３８０００", .mobile), ("a@b.cn", .email)] {
            let finding = try scan("x\n\(words) \(number)\n").first
            #expect(finding?.kind == kind)
            #expect(try scan("x\n\(words) \(number) \(words)\n").first?.kind == kind)
        }
    }

    private func profile(_ cells: [String]) throws -> ColumnProfile {
        try #require(measure("x\n" + cells.joined(separator: "\n") + "\n").profiler.profile.columns.first)
    }

    private func digits(_ count: Int, _ random: inout SeededGenerator) -> String {
        (0..<count).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }

    private func number(_ random: inout SeededGenerator) -> String {
        let sign = ["", "", "-", "+"].randomElement(using: &random) ?? ""
        let whole = digits(Int.random(in: 0...12, using: &random), &random)
        let point = ["", ".", "."].randomElement(using: &random) ?? ""
        let decimals = digits(point.isEmpty ? (whole.isEmpty ? 1 : 0) : Int.random(in: whole.isEmpty ? 1...12 : 0...12, using: &random), &random)
        return sign + whole + point + decimals
    }

    private func two(_ range: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
        let number = Int.random(in: range, using: &random)
        return number < 10 ? "0\(number)" : String(number)
    }

    private func day(_ random: inout SeededGenerator) -> String {
        two(0...99, &random) + two(0...99, &random) + "-" + two(0...13, &random) + "-" + two(0...32, &random)
    }

    private func time(_ random: inout SeededGenerator) -> String {
        day(&random) + (Bool.random(using: &random) ? "T" : " ") + two(0...24, &random) + ":" + two(0...60, &random) + ":"
            + two(0...61, &random)
    }

    /// A text that the pattern of single places matches.
    private func matching(_ pattern: String, _ random: inout SeededGenerator) -> String {
        var text = ""
        var rest = pattern[...]
        while let first = rest.first {
            let set = first == "[" ? rest.prefix { $0 != "]" } + "]" : rest.prefix(1)
            let choices: [String: String] = [
                "[0-9]": "0189", "[A-F0-9]": "0AF9", "[a-z]": "amz", "[A-Z_a-z]": "AZ_az", "-": "-", "[^a]": "b0Z",
            ]
            text.append(choices[String(set)]?.randomElement(using: &random) ?? "-")
            rest = rest.dropFirst(set.count)
        }
        return text
    }

    /// The text with one character replaced, added or left out.
    private func broken(_ text: String, _ random: inout SeededGenerator) -> String {
        var characters = Array(text)
        let place = Int.random(in: characters.indices, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: characters[place] = ["/", ":", "@", "[", "`", "{", "0", "g", "酒"].randomElement(using: &random) ?? "x"
        case 1: characters.insert("0", at: place)
        default: characters.remove(at: place)
        }
        return String(characters)
    }
}
