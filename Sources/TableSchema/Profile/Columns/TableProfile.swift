// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What a table holds, column by column, measured in one pass.
public struct TableProfile: Sendable, Equatable, Codable {
    /// How many rows the table has, its header not among them.
    public let rowCount: Int
    /// The columns, in the table's order.
    public let columns: [ColumnProfile]

    /// Puts columns together, for instance some of another profile's.
    public init(rowCount: Int, columns: [ColumnProfile]) {
        self.rowCount = rowCount
        self.columns = columns
    }

    /// Cells without a value.
    public var missingCount: Int { columns.reduce(0) { $0 + $1.missingCount } }

    /// All cells.
    public var cellCount: Int { columns.reduce(0) { $0 + $1.presentCount + $1.missingCount } }

    /// The share of cells with a value, half up to a millionth; one for a table without cells.
    public var completeness: Rate { .share(of: cellCount - missingCount, in: cellCount) }

    /// The newest day of any date column.
    public var newestDate: CalendarDate? { columns.compactMap(\.newestDate).max() }

    /// The same profile without the values of some columns, by position.
    public func withholdingValues(of positions: [Int]) -> TableProfile {
        var columns = columns
        for position in positions where columns.indices.contains(position) {
            columns[position] = columns[position].withoutValues
        }
        return TableProfile(rowCount: rowCount, columns: columns)
    }
}

extension Rate {
    /// A part of a whole, half up to a millionth; one when the whole is empty.
    static func share(of part: Int, in whole: Int) -> Rate {
        guard whole > 0 else { return .one }
        return Rate(partsPerMillion: Int64((Int128(part) * 2_000_000 + Int128(whole)) / (2 * Int128(whole))))
    }
}
