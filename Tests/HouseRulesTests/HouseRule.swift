// SPDX-License-Identifier: Apache-2.0
import Testing

/// One rule of the house: what it finds wrong with a file, and an example that breaks it.
struct HouseRule: Sendable, CustomTestStringConvertible {
    let name: String
    let example: (path: String, text: String)
    let check: @Sendable (SourceFile) -> [String]

    var testDescription: String { name }

    func violations(_ file: SourceFile) -> [String] { check(file).map { "\(file.path): \($0)" } }

    static let all: [HouseRule] = [
        licence, fileLength, lineLength, functionLength, bannedWords, bannedNames, purity, arrows, sectorsKnowTheKitAlone,
        documented, codesOnPage,
    ]

    private static let licence = HouseRule(
        name: "every file names its licence", example: ("Sources/A/A.swift", "struct A {}")
    ) { $0.lines.prefix(2).contains("// SPDX-License-Identifier: Apache-2.0") ? [] : ["no SPDX line"] }

    private static let fileLength = HouseRule(
        name: "files have at most 400 lines", example: ("Sources/A/A.swift", String(repeating: "\n", count: 401))
    ) { $0.lines.count > 401 ? ["\($0.lines.count) lines"] : [] }

    private static let lineLength = HouseRule(
        name: "lines have at most 150 characters", example: ("Sources/A/A.swift", String(repeating: "x", count: 151))
    ) { file in
        file.lines.enumerated().filter { $0.element.count > 150 && !file.isTest }.map { "line \($0.offset + 1)" }
    }

    private static let functionLength = HouseRule(
        name: "functions have at most 70 lines",
        example: ("Sources/A/A.swift", "    func f() {\n" + String(repeating: "        g()\n", count: 71) + "    }")
    ) { file in
        var found: [String] = []
        var open: (indent: Int, line: Int)?
        for (number, line) in file.lines.enumerated() {
            let indent = line.prefix { $0 == " " }.count
            let text = line.drop { $0 == " " }
            if let function = open, indent == function.indent, text.hasPrefix("}") {
                if number - function.line > 71 { found.append("line \(function.line + 1): \(number - function.line) lines") }
                open = nil
            }
            if open == nil, text.contains("func ") || text.hasPrefix("init("), line.hasSuffix("{") { open = (indent, number) }
        }
        return found
    }

    // Written in halves, so that this file does not break its own rule.
    private static let words = [
        "try" + "!", "as" + "!", "fatal" + "Error(", "TO" + "DO", "FIX" + "ME", "@unchecked " + "Sendable",
        "nonisolated" + "(unsafe)", "@testable " + "import",
    ]

    private static let bannedWords = HouseRule(
        name: "nothing is forced, unchecked or left for later", example: ("Sources/A/A.swift", "let a = try" + "! b()")
    ) { file in
        file.lines.enumerated().flatMap { number, line in
            words.filter { line.contains($0) }.map { "line \(number + 1): \($0)" }
        }
    }

    private static let bannedNames = HouseRule(
        name: "files are named for their subject", example: ("Sources/A/Helpers.swift", "")
    ) { file in
        let name = file.path.split(separator: "/").last.map(String.init) ?? ""
        return ["Utils", "Helper", "Common", "Manager", "Misc"].filter { name.contains($0) }.map { "named \($0)" }
    }

    /// Below the engine there is no clock, no chance, no file and no network.
    private static let pureTargets = ["ExchangeModel", "ExchangeIdentifiers", "ExchangeLedger", "ExchangeKernel", "SectorKit"]
    private static let impureWords = [
        "Date" + "()", "ContinuousClock", "SystemClock", ".ran" + "dom(", "FileManager", "FileHandle", "URLSession",
        "ProcessInfo", "UUID" + "()", "Thread.", "DispatchQueue", "Task {",
    ]

    private static let purity = HouseRule(
        name: "below the engine there is no clock, chance, file or network",
        example: ("Sources/ExchangeKernel/A.swift", "let now = Date" + "()")
    ) { file in
        guard file.path.hasPrefix("Sources/"), pureTargets.contains(file.target) else { return [] }
        return file.lines.enumerated().flatMap { number, line in
            impureWords.filter { line.contains($0) && !line.contains("///") }.map { "line \(number + 1): \($0)" }
        }
    }
}
