// SPDX-License-Identifier: Apache-2.0

/// The way to a value inside a JSON document (RFC 6901), such as `/fields/3/constraints`.
public struct JSONPointer: Sendable, Hashable, CustomStringConvertible {
    /// Names of members and places in arrays, outermost first.
    public let steps: [String]

    /// Walks these steps from the document's top.
    public init(_ steps: [String] = []) { self.steps = steps }

    /// One step further.
    public func appending(_ step: String) -> JSONPointer { JSONPointer(steps + [step]) }

    /// The pointer as text; `~` and `/` inside names are escaped.
    public var description: String {
        var text = ""
        for step in steps {
            text += "/"
            for character in step {
                switch character {
                case "~": text += "~0"
                case "/": text += "~1"
                default: text.append(character)
                }
            }
        }
        return text
    }
}
