// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The files of a new sector: small, whole, and passing the conformance kit as they are.
struct SectorFiles {
    private let names: SectorNames

    init(_ names: SectorNames) { self.names = names }

    /// Writes the files into a folder that must not be there yet, or is empty.
    ///
    /// - Parameter standalone: Where this repository is, for a package of its own.
    func write(to folder: URL, standalone root: URL?) throws {
        let contents = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        guard contents?.isEmpty ?? true else { throw NewSectorError.exists(folder.path) }
        var files = [
            "\(names.name).swift": SectorTemplate.module, "Products.swift": SectorTemplate.products,
            "Rules.swift": SectorTemplate.rules, "RebuildCost.swift": SectorTemplate.valuation,
            "Schema/observations.schema.json": SectorTemplate.schema, "Samples/observations.csv": SectorTemplate.sample,
            "Tests/\(names.name)Tests.swift": SectorTemplate.tests, "README.md": SectorTemplate.readme,
        ]
        if let root {
            for (path, text) in files where path != "README.md" {
                files[path] = nil
                let isTest = path.hasPrefix("Tests/")
                files[isTest ? path.replacing("Tests/", with: "Tests/\(names.name)Tests/") : "Sources/\(names.name)/\(path)"] = text
            }
            files["Package.swift"] = SectorTemplate.package.replacing("__HEXI__", with: root.path)
            files[".gitignore"] = ".build\n"
        } else {
            files["Tests/Fixtures/observations_broken.csv"] = SectorTemplate.brokenSample
        }
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try filled(text).write(to: file, atomically: true, encoding: .utf8)
        }
    }

    private func filled(_ text: String) -> String {
        let imports = ["SectorKit", "SectorTesting", "Testing", names.name].sorted().map { "import \($0)" }
        return text.replacing("__IMPORTS__", with: imports.joined(separator: "\n")).replacing("__NAME__", with: names.name).replacing(
            "__ID__", with: names.id
        )
        .replacing("__PREFIX__", with: names.prefix).replacing("__prefix__", with: names.prefix.lowercased())
        .replacing("__ZH__", with: names.chinese)
    }
}
