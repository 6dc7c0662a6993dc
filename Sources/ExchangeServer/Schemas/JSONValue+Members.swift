// SPDX-License-Identifier: Apache-2.0
import TableSchema

extension JSONValue {
    /// An object of members in order.
    static func members(_ members: (name: String, value: JSONValue)...) -> JSONValue {
        .object(members.map { Member($0.name, $0.value) })
    }
}
