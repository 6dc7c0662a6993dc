// SPDX-License-Identifier: Apache-2.0
package import ExchangeModel
package import HTTPTypes

/// A request as signatures see it.
package struct SignedMessage: Sendable {
    let method: String
    let scheme: String
    let authority: String
    let target: String
    let fields: HTTPFields

    /// Describes a request.
    ///
    /// - Parameters:
    ///   - scheme: `https` or `http`, as the sender used it.
    ///   - authority: The host and the port.
    ///   - target: The path and the query, as they were sent.
    package init(method: String, scheme: String, authority: String, target: String, fields: HTTPFields) {
        self.method = method
        self.scheme = scheme
        let port = scheme == "https" ? ":443" : ":80"
        self.authority = authority.hasSuffix(port) ? authority.dropLast(port.count).lowercased() : authority.lowercased()
        self.target = target
        self.fields = fields
    }

    /// What is signed (RFC 9421 §2.5).
    ///
    /// - Throws: `access.signature-unreadable` when something is covered that the request does not have, or that is not known.
    package func signatureBase(_ input: SignatureInput) throws(Refusal) -> String {
        var base = ""
        for component in input.components { base += "\(SignatureInput.quoted(component)): \(try value(of: component))\n" }
        return base + "\"@signature-params\": \(input.serialized)"
    }

    private func value(of component: String) throws(Refusal) -> String {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        switch component {
        case "@method": return method
        case "@scheme": return scheme
        case "@authority": return authority
        case "@target-uri": return "\(scheme)://\(authority)\(target)"
        case "@request-target": return target
        case "@path": return parts.first.map { $0.isEmpty ? "/" : String($0) } ?? "/"
        case "@query": return "?" + (parts.count > 1 ? String(parts[1]) : "")
        default:
            guard component == component.lowercased(), let name = HTTPField.Name(component) else { throw .signatureUnreadable }
            let values = fields[values: name]
            guard !values.isEmpty else { throw .signatureUnreadable }
            return values.map { $0.trimmingSpaces }.joined(separator: ", ")
        }
    }

    /// Whether the target has a query.
    var hasQuery: Bool { target.contains("?") }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
}
