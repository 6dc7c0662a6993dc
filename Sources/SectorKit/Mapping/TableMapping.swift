// SPDX-License-Identifier: Apache-2.0
public import TableSchema

/// How a table that someone else publishes becomes a table of a product kind.
///
/// It says how the file is read, which rows are kept, and for each field where its cells come from and what is done to them.
/// It joins no tables and computes nothing across rows.
///
/// ```swift
/// TableMapping(
///     "airportsdata", to: "CT-P6", licence: "MIT", source: Text(zh: "机场数据", en: "Airports data"),
///     columns: [
///         .init("icao", .column("icao")),
///         .init("province", .column("subd"), .lookUp(["Gansu": "62"])),
///         .init("lat", .column("lat"), .round(decimals: 2)),
///     ],
///     keeping: .init("country", ["CN"]))
/// ```
public struct TableMapping: Sendable, Identifiable {
    /// One field of the product kind: where its cells come from, and what is done to them, in order.
    public struct Column: Sendable, Hashable {
        /// The field's name.
        public let field: String
        /// Where its cells come from.
        public let origin: Origin
        /// What is done to them, one after the other.
        public let conversions: [Conversion]

        /// Fills a field.
        public init(_ field: String, _ origin: Origin, _ conversions: Conversion...) {
            self.init(field, origin, conversions: conversions)
        }

        /// Fills a field, with conversions from a list.
        public init(_ field: String, _ origin: Origin, conversions: [Conversion]) {
            self.field = field
            self.origin = origin
            self.conversions = conversions
        }
    }

    /// The name of the data set it is made for.
    public let id: String
    /// The product kind it leads to.
    public let productKind: ProductKind.ID
    /// The licence under which the data set is published, as an SPDX id or in its publisher's words.
    public let licence: String
    /// Who publishes it.
    public let source: Text
    /// How the file is read; `nil` when its name tells enough.
    public let layout: TableOptions?
    /// What the file must have besides the columns that are read.
    public let signature: TableSignature
    /// The columns that become rows of their own; `nil` when each row of the file is one row.
    public let series: Series?
    /// The fields, in the order of the product kind's schema.
    public let columns: [Column]
    /// Which rows are kept; all of them when empty.
    public let conditions: [Condition]

    /// Describes a mapping.
    public init(
        _ id: String, to productKind: ProductKind.ID, licence: String, source: Text, layout: TableOptions? = nil,
        recognisedBy signature: TableSignature = TableSignature(), unpivoting series: Series? = nil, columns: [Column],
        keeping conditions: Condition...
    ) {
        self.init(
            id, to: productKind, licence: licence, source: source, layout: layout, recognisedBy: signature, unpivoting: series,
            columns: columns, conditions: conditions)
    }

    /// Describes a mapping, with conditions from a list.
    public init(
        _ id: String, to productKind: ProductKind.ID, licence: String, source: Text, layout: TableOptions? = nil,
        recognisedBy signature: TableSignature = TableSignature(), unpivoting series: Series? = nil, columns: [Column],
        conditions: [Condition]
    ) {
        self.id = id
        self.productKind = productKind
        self.licence = licence
        self.source = source
        self.layout = layout
        self.signature = signature
        self.series = series
        self.columns = columns
        self.conditions = conditions
    }

    /// The columns of the file that it reads by name.
    public var readColumns: Set<String> {
        var read = Set(columns.flatMap { $0.origin.columns + $0.conversions.compactMap(\.column) } + conditions.map(\.column))
        if case .these(let labels, _) = series { read.formUnion(labels) }
        return read
    }

    /// The settings an importer has to give, by name.
    public var neededSettings: Set<String> {
        Set(columns.flatMap { column in [column.origin.setting].compactMap(\.self) + column.conversions.compactMap(\.setting) })
    }

    /// Whether it makes keyed hashes, for which an importer has to give a key.
    public var needsKey: Bool { columns.contains { $0.conversions.contains(where: \.isKeyedHash) } }
}
