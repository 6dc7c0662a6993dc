// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// The field names that a body may have, and where: what a ``FieldScan`` holds a body against.
indirect enum FieldTree: Sendable {
    /// What has no fields of its own, or any.
    case leaf
    /// A list, each of whose values is like this.
    case each(FieldTree)
    /// An object with free names, each of whose values is like this.
    case values(FieldTree)
    /// An object with these names.
    case fields([Entry])

    /// One name.
    struct Entry: Sendable {
        let name: String
        let bytes: [UInt8]
        let tree: FieldTree
        /// Whether the path says it as well.
        var isFromPath = false
        /// Why it is not taken; `nil` when it is.
        var closed: Text?

        init(_ name: String, _ tree: FieldTree) {
            self.name = name
            bytes = Array(name.utf8)
            self.tree = tree
        }
    }

    /// How many fields an object may have; the scan keeps one bit for each.
    static let fieldLimit = 128

    /// The names of a command's fields, and of those that are known but not taken.
    init(fields: [Shape.Field], fromPath: [String], closed: [String: Text]) {
        let known = fields.map { field in
            var entry = Entry(field.name, FieldTree(field.shape))
            entry.isFromPath = fromPath.contains(field.name)
            return entry
        }
        let refused = closed.sorted { $0.key < $1.key }.map { name, reason in
            var entry = Entry(name, .leaf)
            entry.closed = reason
            return entry
        }
        self = .fields(known + refused)
    }

    private init(_ shape: Shape) {
        switch shape {
        case .scalar, .options, .reference: self = .leaf
        case .named(_, let definition): self = FieldTree(definition)
        case .list(let element): self = .each(FieldTree(element))
        case .map(let value): self = .values(FieldTree(value))
        case .object(let fields), .union(let fields):
            precondition(fields.count <= FieldTree.fieldLimit, "no value of a command has so many fields")
            self = .fields(fields.map { Entry($0.name, FieldTree($0.shape)) })
        }
        // A list of plain values needs no look inside.
        if case .each(.leaf) = self { self = .leaf }
    }
}
