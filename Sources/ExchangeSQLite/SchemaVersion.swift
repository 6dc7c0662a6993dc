// SPDX-License-Identifier: Apache-2.0
package import ExchangeModel
import Foundation
package import GRDB

/// Which version of its tables a database file has, looked at before anything is written to it.
///
/// A file of a newer release is refused and left alone. Of one that is brought up to this release, a copy of what it was is kept
/// in `before-upgrade/` beside it, unless it can be made again from the journal.
package struct SchemaVersion: Sendable {
    private let known: Int
    private let found: @Sendable (Database) throws -> Int
    private let newer: @Sendable (_ found: Int, _ known: Int) -> Fault

    /// - Parameters:
    ///   - known: The version that this release writes.
    ///   - found: The version of a file.
    ///   - newer: What is said of a newer one.
    package init(
        known: Int, found: @escaping @Sendable (Database) throws -> Int, newer: @escaping @Sendable (_ found: Int, _ known: Int) -> Fault
    ) {
        self.known = known
        self.found = found
        self.newer = newer
    }

    /// The versions of migrations that are called `1: …`, `2: …`.
    static func migrations(
        _ migrator: DatabaseMigrator, newer: @escaping @Sendable (_ found: Int, _ known: Int) -> Fault
    ) -> SchemaVersion {
        SchemaVersion(
            known: migrator.migrations.count,
            found: { db in try migrator.appliedIdentifiers(db).compactMap { Int($0.prefix { $0 != ":" }) }.max() ?? 0 }, newer: newer)
    }

    /// Refuses a file of a newer release.
    ///
    /// - Throws: What was given for that; what SQLite says of a file that is none of its own.
    func refuseNewer(_ path: String) throws { try look(path) { _, _ in } }

    /// Refuses a file of a newer release, and keeps a copy of an older one.
    package func prepareUpgrade(of path: String) throws {
        try look(path) { file, version in
            guard version > 0, version < known else { return }
            let url = URL(filePath: path)
            let folder = url.deletingLastPathComponent().appending(path: "before-upgrade").path
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let copyPath = "\(folder)/\(url.deletingPathExtension().lastPathComponent)-\(version).sqlite"
            // A copy of an attempt that did not end is made anew.
            if FileManager.default.fileExists(atPath: copyPath) { try FileManager.default.removeItem(atPath: copyPath) }
            try PrivateFile.prepare(copyPath)
            let copy = try DatabaseQueue(path: copyPath)
            try file.backup(to: copy)
            try copy.close()
        }
    }

    private func look(_ path: String, _ body: (DatabaseQueue, Int) throws -> Void) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        let file = try DatabaseQueue(path: path, configuration: .reading)
        let version = try file.read(found)
        guard version <= known else { throw newer(version, known) }
        try body(file, version)
        try file.close()
    }
}

extension Configuration {
    /// For a connection beside the process that holds the folder: it reads and never writes.
    static var reading: Configuration {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 3
        return configuration
    }
}

extension Fault {
    static func journalNewer(_ found: Int, _ known: Int) -> Fault {
        Fault(
            "journal.newer",
            Text(
                zh: "日志文件的版本是 \(found),本程序只认识到 \(known)。文件未被改动,请使用写入它的版本或更新的版本。",
                en: "The journal is of version \(found), this release knows \(known). It is left as it is: use the release that wrote it."))
    }

    static func readModelsNewer(_ found: Int, _ known: Int) -> Fault {
        Fault(
            "readmodels.newer",
            Text(
                zh: "查询库的版本是 \(found),本程序只认识到 \(known)。请使用写入它的版本;或删除 readmodels.sqlite,它会由日志重建。",
                en: """
                    The read models are of version \(found), this release knows \(known). Use the release that wrote them, or delete \
                    readmodels.sqlite: it is made again from the journal.
                    """))
    }
}
