// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The addresses of a network, such as `10.0.0.0/8`, or one address.
public struct AddressRange: Sendable, Hashable {
    /// The bytes of the first address: 4 of IPv4, 16 of IPv6.
    public let bytes: [UInt8]
    /// How many bits all addresses of the range share.
    public let prefixLength: Int

    /// Reads `ADDRESS` or `ADDRESS/BITS`; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let bytes = Self.bytes(of: String(first)) else { return nil }
        self.bytes = bytes
        guard parts.count == 2 else {
            prefixLength = bytes.count * 8
            return
        }
        guard let length = Int(parts[1]), (0...bytes.count * 8).contains(length) else { return nil }
        prefixLength = length
    }

    /// Whether an address is one of them. Text that is no address never is.
    public func contains(_ address: String) -> Bool {
        guard let other = Self.bytes(of: address), other.count == bytes.count else { return false }
        let whole = prefixLength / 8
        guard other.prefix(whole) == bytes.prefix(whole) else { return false }
        let rest = prefixLength % 8
        return rest == 0 || (other[whole] ^ bytes[whole]) >> UInt8(8 - rest) == 0
    }

    /// An IPv4 address that comes in the clothes of IPv6 counts as what it is.
    private static func bytes(of text: String) -> [UInt8]? {
        var four = [UInt8](repeating: 0, count: 4)
        if inet_pton(AF_INET, text, &four) == 1 { return four }
        var sixteen = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
        return Array(sixteen.prefix(12)) == mapped ? Array(sixteen.suffix(4)) : sixteen
    }
}
