// SPDX-License-Identifier: Apache-2.0

/// How the encoder and the decoder treat a type that is more than a number, a bool or a text.
enum CBORTypeKind {
    /// It says its fields through `Codable`.
    case coded
    /// `[UInt8]`: a byte string.
    case byteArray
    /// ``Digest``: a byte string, written without allocating.
    case digest
    /// A byte string.
    case byteString(any CBORByteString.Type)
    /// It says its CBOR itself.
    case handWritten(any CBORHandCoded.Type)
    /// It has no order of its own, so no deterministic form.
    case unordered

    init(of type: Any.Type, usesHandWritten: Bool) {
        if type == [UInt8].self {
            self = .byteArray
        } else if type == Digest.self {
            self = .digest
        } else if usesHandWritten, let type = type as? any CBORHandCoded.Type {
            self = .handWritten(type)
        } else if let type = type as? any CBORByteString.Type {
            self = .byteString(type)
        } else if let type = type as? any CBORHashed.Type, !type.hasTextKeys {
            self = .unordered
        } else {
            self = .coded
        }
    }
}

/// A collection whose iteration order is arbitrary.
protocol CBORHashed {
    /// Whether its elements are told apart by text, which has an order.
    static var hasTextKeys: Bool { get }
}

extension Dictionary: CBORHashed {
    static var hasTextKeys: Bool {
        Key.self == String.self || Key.self == Int.self || Key.self is any CodingKeyRepresentable.Type
    }
}

extension Set: CBORHashed {
    static var hasTextKeys: Bool { false }
}

/// Remembers the kinds of the types met, because asking a type for its conformances is slow.
struct CBORTypeKinds {
    private var known: [(type: ObjectIdentifier, kind: CBORTypeKind)] = []
    let usesHandWritten: Bool

    init(usesHandWritten: Bool) { self.usesHandWritten = usesHandWritten }

    mutating func kind(of type: Any.Type) -> CBORTypeKind {
        let id = ObjectIdentifier(type)
        for entry in known where entry.type == id { return entry.kind }
        let kind = CBORTypeKind(of: type, usesHandWritten: usesHandWritten)
        known.append((id, kind))
        return kind
    }
}
