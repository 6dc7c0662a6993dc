// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// An exchange identifier under the name of another system: a DOI, a Handle, an ARK, a URN or a web address.
///
/// Reading is as tolerant as the other system is. Handles and DOIs do not mind the case of letters and may come as addresses of
/// their resolvers; ARKs do not mind hyphens. What is inside is checked like every exchange identifier.
public struct ForeignIdentifier: Sendable, Hashable, CustomStringConvertible {
    /// The other system.
    public let scheme: ForeignScheme
    /// What it names.
    public let id: ExchangeID
    /// The name in the other system.
    public let description: String

    /// Names an exchange identifier in another system.
    ///
    /// - Throws: `identifier.foreign-scheme-without-prefix` if the exchange has no prefix there.
    public init(_ id: ExchangeID, as scheme: ForeignScheme, under prefixes: ForeignPrefixes) throws(Refusal) {
        guard let prefix = prefixes[scheme] else { throw .foreignSchemeWithoutPrefix(scheme) }
        self.scheme = scheme
        self.id = id
        switch scheme {
        case .handle: description = "hdl:\(prefix)/\(id)"
        case .doi: description = "doi:\(prefix)/\(id)"
        case .ark: description = "ark:/\(prefix)/" + id.description.filter { $0 != "-" }.lowercased()
        case .urn: description = "urn:\(prefix):\(id)"
        case .uri: description = prefix + id.description
        }
    }

    /// Recognises a name of another system and reads the exchange identifier in it.
    ///
    /// - Throws: `identifier.foreign-name-unknown` if it begins with none of the prefixes, or what ``ExchangeID`` throws.
    public init(_ text: some StringProtocol, under prefixes: ForeignPrefixes) throws(Refusal) {
        let text = String(text)
        // Beyond ASCII, change of case could turn a stranger into a letter of ours.
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { throw .foreignNameUnknown(text) }
        for scheme in ForeignScheme.allCases {
            guard let prefix = prefixes[scheme], let local = ForeignIdentifier.local(of: text, scheme, prefix) else { continue }
            self = try ForeignIdentifier(ExchangeID(local), as: scheme, under: prefixes)
            return
        }
        throw .foreignNameUnknown(text)
    }

    /// What follows the prefix, in the spelling of exchange identifiers; `nil` when the prefix does not match.
    private static func local(of text: String, _ scheme: ForeignScheme, _ prefix: String) -> String? {
        switch scheme {
        case .handle:
            text.rest(afterAnyOf: ["hdl:", "https://hdl.handle.net/", "http://hdl.handle.net/"])?
                .rest(after: prefix + "/")?.uppercased()
        case .doi:
            text.rest(afterAnyOf: ["doi:", "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/"])?
                .rest(after: prefix + "/")?.uppercased()
        case .ark:
            // The older form has a slash after the colon, the newer one has none.
            text.rest(afterAnyOf: ["ark:/", "ark:"])?.filter { $0 != "-" }.rest(after: prefix + "/").map(hyphenated)
        case .urn: text.rest(after: "urn:\(prefix):")
        case .uri: text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
        }
    }

    /// Puts the hyphens of an exchange identifier back; a text of the wrong length stays without.
    private static func hyphenated(_ compact: String) -> String {
        let letters = Array(compact.uppercased())
        guard letters.count == ExchangeID.byteCount - 4 else { return compact }
        return [0..<2, 2..<8, 8..<11, 11..<21, 21..<23].map { String(letters[$0]) }.joined(separator: "-")
    }
}

extension String {
    /// What follows a beginning whose case does not matter; `nil` when the text begins otherwise.
    fileprivate func rest(after beginning: String) -> String? {
        prefix(beginning.count).lowercased() == beginning.lowercased() ? String(dropFirst(beginning.count)) : nil
    }

    fileprivate func rest(afterAnyOf beginnings: [String]) -> String? {
        for beginning in beginnings {
            if let rest = rest(after: beginning) { return rest }
        }
        return nil
    }
}
