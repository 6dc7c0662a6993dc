// SPDX-License-Identifier: Apache-2.0

/// The paths that a data package may name: files below the package, and nothing else.
public enum PackagePath {
    /// Whether a path stays inside the package: relative, forward slashes, no `..`, no scheme, no drive, nothing hidden.
    public static func isSafe(_ path: String) -> Bool {
        guard !path.isEmpty, path.utf8.count <= 1_024,
            path.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" && $0 != ":" })
        else { return false }
        return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && !part.hasPrefix(".") && !part.hasPrefix("~")
        }
    }

    /// The paths of a package's resources, in order, each with the answer whether it is safe.
    public static func resources(of package: JSONValue) -> [(path: String, isSafe: Bool)] {
        (package["resources"]?.array ?? []).flatMap { resource in
            let path = resource["path"]
            let paths = path?.array?.compactMap(\.string) ?? path?.string.map { [$0] } ?? []
            return paths.map { ($0, isSafe($0)) }
        }
    }
}
