// SPDX-License-Identifier: Apache-2.0

/// Where a rule comes from: a law, a standard or a stated project parameter.
public struct Citation: Sendable, Hashable, Codable {
    /// How sure we are that the source says so.
    public enum Standing: String, Sendable, Hashable, Codable {
        /// Read in its published text, or a settled fact of law.
        case settled
        /// From memory or a secondary source: a lawyer verifies it before quoting it as law.
        case toVerify
        /// A parameter of the exchange; no law sets it.
        case projectParameter
    }

    /// The source as people cite it, such as "数据安全法 第33条".
    public let source: String
    /// How sure we are of it.
    public let standing: Standing

    /// Cites a source.
    public init(_ source: String, _ standing: Standing = .settled) {
        self.source = source
        self.standing = standing
    }
}
