// SPDX-License-Identifier: Apache-2.0

/// How a table is validated.
public struct ValidationOptions {
    /// How many errors, and how many warnings, are kept; all are counted.
    public var errorLimit = 1_000
    /// How much memory the checks of unique keys take before they go on in a temporary file.
    public var keyBytes = 16 << 20
    /// The keys of other tables, by their names, for foreign keys.
    public var references: [String: ReferenceKeys] = [:]

    /// The usual way.
    public init() {}

    /// As an examination validates: keys of some four million rows are held in memory, which measuring takes as much of anyway.
    public static var examination: ValidationOptions {
        var options = ValidationOptions()
        options.keyBytes = 64 << 20
        return options
    }
}
