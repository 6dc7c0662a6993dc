// SPDX-License-Identifier: Apache-2.0

/// A share of something, exact to one millionth: a fee rate, a tax rate, a revenue share.
public struct Rate: Sendable, Hashable, Comparable {
    /// Millionths: 60,000 is 6 %.
    public let partsPerMillion: Int64

    /// Makes a rate of so many millionths.
    public init(partsPerMillion: Int64) { self.partsPerMillion = partsPerMillion }

    /// Makes a rate of so many hundredths.
    public static func percent(_ percent: Int64) -> Rate { Rate(partsPerMillion: percent * 10_000) }

    /// Nothing.
    public static let zero = Rate(partsPerMillion: 0)
    /// The whole.
    public static let one = Rate(partsPerMillion: 1_000_000)

    /// Orders by size.
    public static func < (left: Rate, right: Rate) -> Bool { left.partsPerMillion < right.partsPerMillion }
}

extension Rate: Codable {
    /// Decodes millionths.
    public init(from decoder: any Decoder) throws {
        partsPerMillion = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Encodes millionths.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(partsPerMillion)
    }
}

extension Rate: CustomStringConvertible {
    /// Percent with as many decimals as it needs: `2.5%`.
    public var description: String {
        let magnitude = partsPerMillion.magnitude
        var decimals = String(magnitude % 10_000 + 10_000).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return (partsPerMillion < 0 ? "-" : "") + "\(magnitude / 10_000)" + (decimals.isEmpty ? "" : "." + decimals) + "%"
    }
}

/// How a result that falls between two minor units becomes one of them. It is always named, never implied.
public enum Rounding: String, Sendable, Hashable, Codable, CaseIterable {
    /// Towards zero.
    case down
    /// Away from zero.
    case up
    /// To the nearest; a half goes away from zero (四舍五入).
    case halfUp
    /// To the nearest; a half goes to the even neighbour.
    case halfEven
}
