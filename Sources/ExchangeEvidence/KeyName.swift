// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// The name of a key that signs checkpoints, which is also the origin of its log, such as `exchange.example/culture`.
public struct KeyName: Sendable, Hashable, CustomStringConvertible {
    /// How many bytes a name may have.
    public static let byteLimit = 255

    /// The name as it is written.
    public let description: String

    /// Names a key.
    ///
    /// - Throws: `evidence.key-name` when the name is empty, too long, or has a space, a plus sign or a control character.
    public init(_ name: String) throws(Refusal) {
        let isWritable = name.unicodeScalars.allSatisfy { scalar in
            scalar != "+" && scalar.value >= 0x20 && scalar.value != 0x7F && !scalar.properties.isWhitespace
        }
        guard isWritable, !name.isEmpty, name.utf8.count <= KeyName.byteLimit else { throw .keyName(name) }
        description = name
    }

    /// Compares the bytes: names that only look the same differ.
    public static func == (left: KeyName, right: KeyName) -> Bool {
        left.description.utf8.elementsEqual(right.description.utf8)
    }

    /// Feeds the bytes to the hasher.
    public func hash(into hasher: inout Hasher) {
        for byte in description.utf8 { hasher.combine(byte) }
    }
}
