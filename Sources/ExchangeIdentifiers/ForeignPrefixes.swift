// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The names that an exchange holds in the naming systems of others: what stands before its own identifiers.
public struct ForeignPrefixes: Sendable, Hashable, Codable {
    private let prefixes: [ForeignScheme: String]

    /// Takes the prefixes of the systems in which the exchange is registered.
    ///
    /// Schemes: ``ForeignScheme/handle`` `86.1234`, ``ForeignScheme/doi`` `10.12345`, ``ForeignScheme/ark`` the five or more
    /// characters of a name assigning authority, ``ForeignScheme/urn`` a namespace such as `hexi`, ``ForeignScheme/uri`` an
    /// absolute address that ends in `/`, `#` or `=`.
    ///
    /// - Throws: `identifier.foreign-prefix` if one of them cannot be a prefix of its system.
    public init(_ prefixes: [ForeignScheme: String]) throws(Refusal) {
        for scheme in ForeignScheme.allCases {
            guard let prefix = prefixes[scheme] else { continue }
            guard ForeignPrefixes.isPossible(prefix, in: scheme) else { throw .foreignPrefix(prefix, scheme) }
        }
        self.prefixes = prefixes
    }

    /// The prefix in one system; `nil` where the exchange is not registered.
    public subscript(scheme: ForeignScheme) -> String? { prefixes[scheme] }

    /// Decodes a mapping from scheme to prefix.
    public init(from decoder: any Decoder) throws {
        let named = try decoder.singleValueContainer().decode([String: String].self)
        var prefixes: [ForeignScheme: String] = [:]
        for scheme in ForeignScheme.allCases { prefixes[scheme] = named[scheme.rawValue] }
        do {
            try self.init(prefixes)
        } catch {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: error.message.en))
        }
    }

    /// Encodes a mapping from scheme to prefix.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode([String: String](uniqueKeysWithValues: prefixes.map { ($0.rawValue, $1) }))
    }

    private static func isPossible(_ prefix: String, in scheme: ForeignScheme) -> Bool {
        let bytes = Array(prefix.utf8)
        func isDotted(_ bytes: some Collection<UInt8>) -> Bool {
            bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
                .allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
        }
        switch scheme {
        case .handle: return isDotted(bytes)
        case .doi: return prefix.hasPrefix("10.") && bytes.count > 3 && isDotted(bytes)
        case .ark: return bytes.count >= 5 && bytes.allSatisfy { $0.isDigit || $0.isSmall }
        case .urn:
            return (2...31).contains(bytes.count) && bytes.first != 0x2D && bytes.last != 0x2D
                && bytes.allSatisfy { $0.isDigit || $0.isSmall || $0 == 0x2D }
        case .uri:
            guard let colon = bytes.firstIndex(of: 0x3A), bytes.last.map({ "/#=".utf8.contains($0) }) == true else {
                return false
            }
            return bytes[0].isSmall && bytes[..<colon].allSatisfy { $0.isSmall || $0.isDigit || "+-.".utf8.contains($0) }
                && bytes.allSatisfy { (0x21...0x7E).contains($0) }
        }
    }
}
