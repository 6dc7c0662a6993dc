// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation

/// A folder with backups in it, each named for when it was made.
struct BackupSet {
    private static let prefix = "hexi-"

    let folder: String

    /// The path of a backup that is made at an instant.
    func path(at instant: Instant) -> String {
        // Names in the order of time, with nothing in them that a file system or a shell minds.
        let time = "\(instant)".prefix(19).filter { $0.isNumber }
        return "\(folder)/\(Self.prefix)\(time)"
    }

    /// Deletes all but the newest backups.
    ///
    /// - Throws: What the file system says.
    func prune(keeping count: Int) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { name in
            name.hasPrefix(Self.prefix) && name.dropFirst(Self.prefix.count).allSatisfy(\.isNumber)
                && FileManager.default.fileExists(atPath: "\(folder)/\(name)/\(BackupManifest.name)")
        }
        for name in names.sorted().dropLast(count) { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
    }
}
