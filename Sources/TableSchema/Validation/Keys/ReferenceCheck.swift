// SPDX-License-Identifier: Apache-2.0

/// Checks one foreign key: at once against the keys of another table, or at the end against this table's own.
final class ReferenceCheck {
    let columns: [Int]
    private let key: ForeignKey
    private let ownColumns: [Int]
    private let keys: ReferenceKeys
    private let mostPending: Int
    /// Rows whose key has not been seen yet.
    private var pending: [KeyEntry] = []
    private var unchecked = 0

    /// `nil` when the file has not all the columns.
    init?(_ key: ForeignKey, plan: ColumnPlan, options: ValidationOptions) {
        guard let fields = plan.columns(of: key.fields) else { return nil }
        self.key = key
        mostPending = options.keyBytes / MemoryLayout<KeyEntry>.stride / 4
        if key.resource.isEmpty {
            guard let own = plan.columns(of: key.referencedFields) else { return nil }
            ownColumns = own
            keys = ReferenceKeys(mostSlots: 1 << 20)
        } else {
            ownColumns = []
            keys = options.references[key.resource] ?? ReferenceKeys(mostSlots: 1)
        }
        columns = fields + ownColumns
    }

    func take(_ row: Int, _ plan: ColumnPlan, width: Int) {
        if !ownColumns.isEmpty, let own = KeyChecks.hash(ownColumns, plan, width: width).hash {
            keys.insert(KeyEntry(own, row: row))
        }
        let (hash, missing) = KeyChecks.hash(Array(columns.prefix(key.fields.count)), plan, width: width)
        // Frictionless: a key without any value refers to nothing.
        if missing == key.fields.count { return }
        if let hash, keys.contains(hash) { return }
        guard pending.count < mostPending else {
            unchecked += 1
            return
        }
        pending.append(KeyEntry(hash ?? KeyHash(high: 0, low: 0), row: row))
    }

    func finish(_ log: inout ErrorLog) {
        let target = key.resource.isEmpty ? "" : "\(key.resource): "
        let fields = key.referencedFields.joined(separator: ", ")
        if !keys.isComplete {
            log.warn("The reference to \"\(target)\(fields)\" was not checked: there are too many keys")
            return
        }
        for entry in pending where !keys.contains(entry.hash) {
            log.add(
                .foreignKey,
                TableError(
                    .foreignKey,
                    note: "for \"\(key.fields.joined(separator: ", "))\": values not found in the lookup table "
                        + "\"\(target)\(fields)\"", rowNumber: Int(entry.row)))
        }
        if unchecked > 0 {
            log.warn("The reference to \"\(target)\(fields)\" was not checked for \(unchecked) rows: too many point forward")
        }
    }
}
