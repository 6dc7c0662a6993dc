// SPDX-License-Identifier: Apache-2.0

// Which module may know which: dependencies point down only.
extension HouseRule {
    private static let model = ["ExchangeModel"]
    private static let foundations = model + ["ExchangeIdentifiers", "TableSchema", "CPrefetch", "CZlib"]
    private static let allowed: [String: [String]] = [
        "ExchangeModel": [], "ExchangeIdentifiers": model, "TableSchema": foundations, "ExchangeLedger": model,
        "ExchangeEvidence": model, "SectorKit": model + ["TableSchema"], "SectorTesting": model + ["TableSchema", "SectorKit"],
        "ExchangeKernel": foundations + ["ExchangeLedger", "SectorKit"],
        "ExchangeEngine": foundations + ["ExchangeLedger", "ExchangeEvidence", "SectorKit", "ExchangeKernel"],
        "ExchangeSQLite": foundations + [
            "ExchangeLedger", "ExchangeEvidence", "ExchangeKernel", "ExchangeEngine", "GRDB", "GRDBSQLite",
        ],
        "ExchangeBanking": model + ["ExchangeIdentifiers", "ExchangeLedger", "XMLCoder"],
        "ExchangeTesting": foundations + ["ExchangeLedger", "SectorKit", "ExchangeKernel", "ExchangeEngine"],
    ]
    private static let everywhere = [
        "Swift", "Synchronization", "Foundation", "FoundationEssentials", "Dispatch", "Glibc", "Musl", "Darwin", "Crypto",
    ]
    /// Foundation is slow and heavy; these go without.
    private static let bare = ["ExchangeModel", "ExchangeIdentifiers", "ExchangeLedger", "ExchangeKernel"]

    static let arrows = HouseRule(
        name: "dependencies point down", example: ("Sources/ExchangeKernel/A.swift", "import ExchangeEngine")
    ) { file in
        guard file.path.hasPrefix("Sources/"), let allowed = allowed[file.target] else { return [] }
        let system = bare.contains(file.target) ? ["Swift", "Synchronization"] : everywhere
        return file.imports.filter { !allowed.contains($0) && !system.contains($0) }.map { "imports \($0)" }
    }

    static let sectorsKnowTheKitAlone = HouseRule(
        name: "a sector knows SectorKit alone", example: ("Sectors/Forestry/A.swift", "import ExchangeKernel")
    ) { file in
        guard file.path.hasPrefix("Sectors/"), !file.isTest else { return [] }
        return file.imports.filter { !["SectorKit", "Foundation"].contains($0) }.map { "imports \($0)" }
    }

    static let documented = HouseRule(
        name: "every public declaration says what it means",
        example: ("Sources/A/A.swift", "// SPDX\npublic struct A {}")
    ) { file in
        guard file.path.hasPrefix("Sources/"), file.target != "hexi" else { return [] }
        var found: [String] = []
        for (number, line) in file.lines.enumerated() {
            let text = line.drop { $0 == " " }
            let words = text.split(separator: " ")
            guard words.first == "public", words.count > 2, !text.contains("import "),
                ["struct", "class", "enum", "func", "var", "let", "init", "protocol", "static", "final", "mutating", "actor"]
                    .contains(where: { words[1].hasPrefix($0) })
            else { continue }
            var above = number - 1
            while above >= 0, file.lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
            if above < 0 || !file.lines[above].contains("///") { found.append("line \(number + 1)") }
        }
        return found
    }
}
