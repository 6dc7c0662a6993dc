// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A Swift file of the repository, as lines.
struct SourceFile: Sendable {
    let path: String
    let lines: [String]

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The target a file belongs to: the second part of its path.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    var isTest: Bool { path.hasPrefix("Tests/") || path.contains("/Tests/") }

    /// The modules it imports.
    var imports: [String] {
        lines.compactMap { line in
            var words = line.split(separator: " ").map(String.init)
            if ["public", "package", "internal"].contains(words.first) { words.removeFirst() }
            guard words.first == "import", words.count > 1 else { return nil }
            let name = ["struct", "class", "enum", "func", "protocol"].contains(words[1]) && words.count > 2 ? words[2] : words[1]
            return name.split(separator: ".").first.map(String.init)
        }
    }

    private static var root: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    }

    /// The text of a file of the repository; empty when there is none.
    static func text(of path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: root.appending(path: path).path) ?? Data(), as: UTF8.self)
    }

    static func all(under folders: [String]) -> [SourceFile] {
        return folders.flatMap { folder -> [SourceFile] in
            let walk = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
            return (walk?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
                let path = folder + "/" + name
                guard let data = FileManager.default.contents(atPath: root.appending(path: path).path) else { return nil }
                return SourceFile(path: path, text: String(decoding: data, as: UTF8.self))
            }
        }
    }
}
