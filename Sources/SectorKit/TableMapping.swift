// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// How a table that someone else publishes becomes a table of a product kind.
///
/// ```swift
/// TableMapping(
///     "airportsdata", to: "CT-P6", licence: "MIT", source: Text(zh: "机场数据", en: "Airports data"),
///     columns: [.init("icao", .copy("icao")), .init("province", .lookUp("subd", ["Gansu": "62"]))],
///     keeping: .init("country", ["CN"]))
/// ```
public struct TableMapping: Sendable, Identifiable {
    /// Where the values of a field come from.
    public enum Origin: Sendable, Hashable {
        /// A column as it is.
        case copy(String)
        /// A column's words put into the field's own; words that are not listed give no value.
        case lookUp(String, [String: String])
        /// A column's numbers rounded to so many decimals.
        case round(String, decimals: Int)
        /// The day of the week of a column's date, Monday 1 to Sunday 7.
        case weekday(String)

        /// The column it reads.
        public var column: String {
            switch self {
            case .copy(let column), .lookUp(let column, _), .round(let column, _), .weekday(let column): column
            }
        }
    }

    /// One field of the product kind.
    public struct Column: Sendable, Hashable {
        /// The field's name.
        public let field: String
        /// Where its values come from.
        public let origin: Origin

        /// Fills a field.
        public init(_ field: String, _ origin: Origin) {
            self.field = field
            self.origin = origin
        }
    }

    /// Which rows are kept: those whose column has one of the values.
    public struct Condition: Sendable, Hashable {
        /// The column.
        public let column: String
        /// The values that are kept.
        public let values: Set<String>

        /// Keeps rows.
        public init(_ column: String, _ values: Set<String>) {
            self.column = column
            self.values = values
        }
    }

    /// The name of the data set it is made for.
    public let id: String
    /// The product kind it leads to.
    public let productKind: ProductKind.ID
    /// The licence under which the data set is published, as an SPDX id.
    public let licence: String
    /// Who publishes it.
    public let source: Text
    /// The fields, in the order of the product kind's schema.
    public let columns: [Column]
    /// Which rows are kept; all of them when empty.
    public let conditions: [Condition]

    /// Describes a mapping.
    public init(
        _ id: String, to productKind: ProductKind.ID, licence: String, source: Text, columns: [Column],
        keeping conditions: Condition...
    ) {
        self.id = id
        self.productKind = productKind
        self.licence = licence
        self.source = source
        self.columns = columns
        self.conditions = conditions
    }

    /// Whether a table with these columns is one it is made for.
    public func fits(_ labels: [String]) -> Bool {
        columns.allSatisfy { labels.contains($0.origin.column) } && conditions.allSatisfy { labels.contains($0.column) }
    }
}
