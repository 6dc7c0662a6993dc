// SPDX-License-Identifier: Apache-2.0

/// A currency by its ISO 4217 alphabetic code, or a unit of something else that is counted.
///
/// Units have four letters and no decimals: `CALL` for calls of an interface, `KWHR` for kilowatt-hours. They keep accounts like a
/// currency and are never money: nothing converts one into the other, and no price, deposit or payment takes them.
public struct Currency: Sendable, Hashable {
    /// The letters, one per byte, first letter highest.
    private let packed: UInt32

    /// Reads three capital ASCII letters; `nil` when the text is anything else.
    public init?(code: String) {
        let bytes = Array(code.utf8)
        guard bytes.count == 3, bytes.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        packed = UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
    }

    /// Reads the four capital ASCII letters of a unit; `nil` when the text is anything else.
    public init?(unit: String) {
        let bytes = Array(unit.utf8)
        guard bytes.count == 4, bytes.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
        packed = bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Whether it is a unit and not money.
    public var isUnit: Bool { packed > 0xFF_FFFF }

    private init(_ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar) {
        packed = first.value << 16 | second.value << 8 | third.value
    }

    /// The letters, such as `CNY`.
    public var code: String {
        String(
            decoding: (isUnit ? [UInt8(packed >> 24)] : []) + [UInt8(packed >> 16 & 0xFF), UInt8(packed >> 8 & 0xFF), UInt8(packed & 0xFF)],
            as: UTF8.self)
    }

    /// How many decimal digits separate the minor unit from the major unit (ISO 4217: CNY 2, JPY 0, BHD 3; units 0).
    public var minorUnitDigits: Int {
        if isUnit { return 0 }
        return switch code {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF": 0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        default: 2
        }
    }

    /// Renminbi.
    public static let cny = Currency("C", "N", "Y")
    /// United States dollar.
    public static let usd = Currency("U", "S", "D")
    /// Japanese yen.
    public static let jpy = Currency("J", "P", "Y")
    /// Kazakhstani tenge.
    public static let kzt = Currency("K", "Z", "T")
}

extension Currency: Codable {
    /// Decodes the letters.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let code = try container.decode(String.self)
        guard let currency = Currency(code: code) ?? Currency(unit: code) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(code)' is neither an ISO 4217 code nor a unit")
        }
        self = currency
    }

    /// Encodes the letters.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

extension Currency: Comparable, CustomStringConvertible {
    /// Orders by code, units last.
    public static func < (left: Currency, right: Currency) -> Bool { left.packed < right.packed }

    /// The letters.
    public var description: String { code }
}
