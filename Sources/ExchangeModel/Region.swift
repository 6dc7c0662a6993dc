// SPDX-License-Identifier: Apache-2.0

/// An administrative division by its six-digit GB/T 2260 code, such as 620900 for Jiuquan.
public struct Region: Sendable, Hashable, Comparable {
    /// The code as a number.
    public let code: UInt32

    /// Makes a region from a six-digit number; `nil` outside 110000–829999.
    public init?(code: UInt32) {
        guard (110_000...829_999).contains(code) else { return nil }
        self.code = code
    }

    /// Reads six digits.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let code = UInt32(text) else {
            return nil
        }
        self.init(code: code)
    }

    /// The province's code: the first two digits, then zeros.
    public var province: UInt32 { code / 10_000 * 10_000 }
    /// The prefecture's code: the first four digits, then zeros.
    public var prefecture: UInt32 { code / 100 * 100 }

    /// Whether this region is the other or lies inside it.
    public func isInside(_ other: Region) -> Bool {
        other.code % 10_000 == 0 ? province == other.code : other.code % 100 == 0 ? prefecture == other.code : self == other
    }

    /// Orders by code.
    public static func < (left: Region, right: Region) -> Bool { left.code < right.code }
}

extension Region: Codable, CustomStringConvertible {
    /// Six digits.
    public var description: String { String(code) }

    /// Decodes six digits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let region = Region(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is not a six-digit region code")
        }
        self = region
    }

    /// Encodes six digits.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
