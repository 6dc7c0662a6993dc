// SPDX-License-Identifier: Apache-2.0

/// Fields whose values must occur in a table: in this one, or in another.
public struct ForeignKey: Sendable, Hashable {
    /// The fields here.
    public var fields: [String]
    /// The other table's name; empty for this one.
    public var resource: String
    /// The fields there, in the same order.
    public var referencedFields: [String]

    /// Declares a reference.
    public init(fields: [String], resource: String = "", referencedFields: [String]) {
        self.fields = fields
        self.resource = resource
        self.referencedFields = referencedFields
    }
}
