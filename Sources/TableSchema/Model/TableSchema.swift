// SPDX-License-Identifier: Apache-2.0

/// What a table looks like: its fields, its keys and what stands for "no value" (Frictionless Table Schema v1 and v2).
///
///     let schema = try TableSchema(json: bytes)
public struct TableSchema: Sendable, Hashable {
    /// How the fields of the schema meet the columns of a file.
    public enum FieldMatch: String, Sendable, Hashable, CaseIterable {
        /// The same fields in the same order.
        case exact
        /// The same fields in any order.
        case equal
        /// The file may lack fields of the schema.
        case subset
        /// The file may have columns the schema does not know.
        case superset
        /// The file shares at least one field with the schema.
        case partial
    }

    /// The columns, in order.
    public var fields: [Field]
    /// What stands for "no value" where a field does not say otherwise.
    public var missingValues: MissingValues
    /// The fields that together name a row.
    public var primaryKey: [String]
    /// Groups of fields that together may not repeat.
    public var uniqueKeys: [[String]]
    /// References to this table or to others.
    public var foreignKeys: [ForeignKey]
    /// How fields meet columns.
    public var fieldMatch: FieldMatch
    /// Properties we do not know, kept as they are.
    public var otherProperties: [JSONValue.Member]

    /// Describes a table.
    public init(
        fields: [Field], missingValues: MissingValues = .usual, primaryKey: [String] = [], uniqueKeys: [[String]] = [],
        foreignKeys: [ForeignKey] = [], fieldMatch: FieldMatch = .exact
    ) {
        self.fields = fields
        self.missingValues = missingValues
        self.primaryKey = primaryKey
        self.uniqueKeys = uniqueKeys
        self.foreignKeys = foreignKeys
        self.fieldMatch = fieldMatch
        otherProperties = []
    }

    /// The field with a name; `nil` when there is none.
    public func field(named name: String) -> Field? { fields.first { $0.name == name } }
}
