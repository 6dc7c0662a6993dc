// SPDX-License-Identifier: Apache-2.0

/// The keys of another table that foreign keys may point to.
///
/// Collect them by reading that table once:
///
///     var keys = try ReferenceKeyCollector(schema: spots, fields: ["spot_id"])
///     _ = try TableReader(source: file).read(into: &keys)
///     options.references["spots"] = keys.collected
public final class ReferenceKeys {
    private(set) var table: KeyTable
    /// Whether there were more keys than fit; then a key that is not found may still exist.
    public private(set) var isComplete = true

    init(mostSlots: Int) { table = KeyTable(mostSlots: mostSlots) }

    /// How many different keys there are.
    public var count: Int { table.count }

    func insert(_ entry: KeyEntry) {
        if case .full = table.insert(entry) { isComplete = false }
    }

    func contains(_ hash: KeyHash) -> Bool { table.contains(hash) }
}
