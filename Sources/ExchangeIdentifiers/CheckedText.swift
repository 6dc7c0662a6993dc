// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// An identifier that is written as text, in one spelling, with a character that checks the others.
public protocol CheckedText: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    /// Reads the text and checks it.
    init(_ text: some StringProtocol) throws(Refusal)
}

extension CheckedText {
    /// Decodes the text.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        do {
            try self.init(container.decode(String.self))
        } catch let refusal as Refusal {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: refusal.message.en)
        }
    }

    /// Encodes the text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
