// SPDX-License-Identifier: Apache-2.0

/// The name of a hold: the serial of the order it pays for.
///
/// The ledger knows open holds only; that a name is not used for two orders is the business of whoever gives out serials.
public struct HoldID: Sendable, Hashable {
    /// The serial.
    public let serial: UInt64

    /// Names a hold.
    public init(_ serial: UInt64) { self.serial = serial }
}

extension HoldID: Comparable, CustomStringConvertible {
    /// Orders by serial.
    public static func < (left: HoldID, right: HoldID) -> Bool { left.serial < right.serial }

    /// The serial in decimal digits.
    public var description: String { String(serial) }
}

extension HoldID: Codable {
    /// Decodes the serial.
    public init(from decoder: any Decoder) throws {
        serial = try decoder.singleValueContainer().decode(UInt64.self)
    }

    /// Encodes the serial.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(serial)
    }
}
