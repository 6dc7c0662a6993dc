// SPDX-License-Identifier: Apache-2.0
import TableSchema

extension JSONValue {
    /// An object of members in order.
    static func members(_ members: (name: String, value: JSONValue)...) -> JSONValue {
        .object(members.map { Member($0.name, $0.value) })
    }
}

extension JSONValue: @retroactive ExpressibleByStringLiteral, @retroactive ExpressibleByUnicodeScalarLiteral,
    @retroactive ExpressibleByExtendedGraphemeClusterLiteral, @retroactive ExpressibleByBooleanLiteral
{
    /// A text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// True or false.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}
