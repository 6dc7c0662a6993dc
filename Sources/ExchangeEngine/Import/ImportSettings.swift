// SPDX-License-Identifier: Apache-2.0

/// What a mapping cannot know and an importer tells it: facts that the file leaves out, and the key of its keyed hashes.
///
///     ImportSettings(values: ["zone": "+08:00"], key: Array(secret))
///
/// The key belongs to the importer alone: it stands in no mapping, no report and no record.
public struct ImportSettings: Sendable {
    /// The fewest bytes a key has (256 bits, as much as the hash itself).
    public static let keyBytes = 32

    /// The facts, by the names that mappings give them.
    public var values: [String: String]
    /// The key of keyed hashes; `nil` when there is none.
    public var key: [UInt8]?

    /// Nothing, unless told otherwise.
    public init(values: [String: String] = [:], key: [UInt8]? = nil) {
        self.values = values
        self.key = key
    }
}
