// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The two places of this repository that name its sectors.
struct SectorList {
    private let manifest: URL
    private let program: URL

    init(root: URL) {
        manifest = root.appending(path: "Package.swift")
        program = root.appending(path: "Sources/hexi/Folder/Sectors.swift")
    }

    /// Adds a sector to both; to neither when one has another layout.
    func add(_ name: String) throws {
        var package = try String(contentsOf: manifest, encoding: .utf8)
        guard let list = package.firstMatch(of: /let sectors = \[[^\]]*"(?=\])/) else {
            throw NewSectorError.unknownLayout(manifest.path)
        }
        package.insert(contentsOf: ", \"\(name)\"", at: list.range.upperBound)
        var sectors = try String(contentsOf: program, encoding: .utf8)
        guard let all = sectors.firstMatch(of: /static let all: \[any SectorModule\] = \[[^\]]*\)(?=\s*\])/),
            let imports = sectors.firstMatch(of: /(import \w+\n)+/)
        else { throw NewSectorError.unknownLayout(program.path) }
        sectors.insert(contentsOf: ", \(name)()", at: all.range.upperBound)
        let sorted = (imports.output.0.split(separator: "\n") + ["import \(name)"]).sorted()
        sectors.replaceSubrange(imports.range, with: sorted.joined(separator: "\n") + "\n")
        try package.write(to: manifest, atomically: true, encoding: .utf8)
        try sectors.write(to: program, atomically: true, encoding: .utf8)
    }
}
