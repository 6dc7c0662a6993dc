// SPDX-License-Identifier: Apache-2.0

/// Up to 256 records in one file, each behind its length in two bytes, the greater first (C2SP tlog-tiles).
public enum EntryBundle {
    /// How many bytes a record in a log may have.
    public static let recordByteLimit = Int(UInt16.max)

    /// Adds a record; `false`, and nothing added, when it is longer than ``recordByteLimit``.
    public static func append(_ record: [UInt8], to bundle: inout [UInt8]) -> Bool {
        guard let count = UInt16(exactly: record.count) else { return false }
        bundle.append(UInt8(count >> 8))
        bundle.append(UInt8(count & 0xFF))
        bundle += record
        return true
    }

    /// The records of a bundle in their order, or `nil` when it is cut off.
    public static func records(of bundle: [UInt8]) -> [ArraySlice<UInt8>]? {
        var records: [ArraySlice<UInt8>] = []
        var rest = bundle[...]
        while let high = rest.popFirst() {
            guard let low = rest.popFirst() else { return nil }
            let count = Int(high) << 8 | Int(low)
            guard rest.count >= count else { return nil }
            records.append(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        return records
    }
}
