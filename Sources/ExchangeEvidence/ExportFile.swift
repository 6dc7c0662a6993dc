// SPDX-License-Identifier: Apache-2.0

/// A file of an export: where it goes below the export's folder, and what is in it.
public struct ExportFile: Sendable, Hashable {
    /// The path below the folder, such as `tile/entries/000`.
    public let path: String
    /// The content.
    public let bytes: [UInt8]

    /// Makes a file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
