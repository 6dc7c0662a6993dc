// SPDX-License-Identifier: Apache-2.0

/// The checks in the order of the file's columns, with room for the keys of the row at hand.
final class ColumnPlan {
    struct Flags {
        /// Whether some key needs the hash of this column's cells.
        var isKeyPart = false
        /// The index of the column's values where they may not repeat; ``KeyChecks`` owns it.
        var ownIndex: Unmanaged<UniqueIndex>?
        /// Whether the column names rows, so that invisible characters in it are errors.
        var isIdentifier = false
    }

    /// How many columns a row should have.
    let count: Int
    let names: [String]
    let fields: [Field?]
    let checks: UnsafeMutablePointer<ColumnCheck>
    let flags: UnsafeMutablePointer<Flags>
    let hashes: UnsafeMutablePointer<KeyHash?>
    /// The column of each field of the schema.
    let columns: [Int?]
    private let compiled: CompiledSchema?

    init(header: HeaderCheck.Result, compiled: CompiledSchema?) {
        count = header.width
        self.compiled = compiled
        let width = header.width
        names = (0..<width).map { $0 < header.names.count ? header.names[$0] : "" }
        let places = (0..<width).map { $0 < header.fields.count ? header.fields[$0] : nil }
        checks = .allocate(capacity: width)
        flags = .allocate(capacity: width)
        hashes = .allocate(capacity: width)
        flags.initialize(repeating: Flags(), count: width)
        hashes.initialize(repeating: nil, count: width)
        var anything = ColumnCheck(kind: .any)
        anything.missing = .never
        checks.initialize(repeating: anything, count: width)
        var fields: [Field?] = []
        var columns = [Int?](repeating: nil, count: compiled?.schema.fields.count ?? 0)
        for (column, place) in places.enumerated() {
            fields.append(place.flatMap { compiled?.schema.fields[$0] })
            guard let place, let compiled else { continue }
            checks[column] = compiled.checks[place]
            if columns[place] == nil { columns[place] = column }
        }
        self.fields = fields
        self.columns = columns
    }

    deinit {
        checks.deallocate()
        flags.deallocate()
        hashes.deallocate()
    }

    /// The columns of some fields; `nil` when one of them is not in the file.
    func columns(of names: [String]) -> [Int]? {
        var result: [Int] = []
        for name in names {
            guard let place = compiled?.schema.fields.firstIndex(where: { $0.name == name }), let column = columns[place] else {
                return nil
            }
            result.append(column)
        }
        return result
    }
}
