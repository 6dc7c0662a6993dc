// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel
public import SectorKit

/// What became of every cell and every row of a table that was mapped: nothing is converted, guessed or left out silently.
public struct MappingReport: Sendable, Hashable, Encodable {
    /// What was done for one field.
    public struct Field: Sendable, Hashable, Encodable {
        /// The field's name.
        public let field: String
        /// Where its cells come from.
        public let origin: Text
        /// What was done to them, in order.
        public let conversions: [Text]
        /// How many cells came out other than they stood in the file.
        public internal(set) var changed = 0
        /// How many of these came out empty.
        public internal(set) var emptied = 0
    }

    /// How many rows a condition left out.
    public struct LeftOut: Sendable, Hashable, Encodable {
        /// The condition.
        public let condition: Text
        /// How many rows did not meet it; a row counts for the first condition it does not meet.
        public internal(set) var rows = 0
    }

    /// Why a row was not taken.
    public struct Rejection: Sendable, Hashable, Encodable {
        /// The row's place in the file, counting its header as 1.
        public let row: Int
        /// The column that would have become the row, for a table in wide form.
        public let series: String?
        /// The field in which the reason lies; `nil` when it is about the whole row.
        public let field: String?
        /// The cell as it stands in the file, cut after ``MappingReport/cellLimit`` characters; never one that is hashed.
        public let cell: String?
        /// The reason.
        public let reason: Text
    }

    /// How much of a cell a rejection shows.
    public static let cellLimit = 60

    /// The sector's id.
    public let sector: String
    /// The mapping's id.
    public let mapping: String
    /// The product kind it leads to.
    public let productKind: ProductKind.ID
    /// The licence of the file.
    public let licence: String
    /// Who publishes it.
    public let source: Text
    /// The columns that became rows of their own, if any did.
    public let series: Text?
    /// What was done, field by field.
    public internal(set) var fields: [Field]
    /// The columns and members of the file that no field uses.
    public internal(set) var unused: [String] = []
    /// How many rows the file has.
    public internal(set) var rowsRead = 0
    /// How many rows the product's table has.
    public internal(set) var rowsKept = 0
    /// How many rows all conditions together left out.
    public internal(set) var rowsLeftOut = 0
    /// How many rows each condition left out.
    public internal(set) var leftOut: [LeftOut]
    /// How many cells of a table in wide form had no value and gave no row.
    public internal(set) var emptySeriesCells = 0
    /// How many texts got an apostrophe in front, because a spreadsheet would run them as formulas.
    public internal(set) var neutralised = 0
    /// Every row that was not taken, by its place in the file.
    public internal(set) var rejections: [Rejection] = []
    /// How many rows were not taken; a row may have several reasons.
    public internal(set) var rowsRejected = 0

    /// Whether identifiers were replaced by keyed hashes.
    public var isHashed: Bool { !hashedFields.isEmpty }
    /// The fields that hold keyed hashes.
    public let hashedFields: [String]

    /// Starts an empty report.
    init(_ mapping: TableMapping, of sector: String) {
        self.sector = sector
        self.mapping = mapping.id
        productKind = mapping.productKind
        licence = mapping.licence
        source = mapping.source
        series = mapping.series?.words
        fields = mapping.columns.map { column in
            Field(field: column.field, origin: column.origin.words, conversions: column.conversions.map(\.words))
        }
        leftOut = mapping.conditions.map { LeftOut(condition: $0.words) }
        hashedFields = mapping.columns.filter { $0.conversions.contains(where: \.isKeyedHash) }.map(\.field)
    }
}
