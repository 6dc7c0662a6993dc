// SPDX-License-Identifier: Apache-2.0

/// A naming system of others under which an exchange identifier can be published.
public enum ForeignScheme: String, Sendable, Hashable, Codable, CaseIterable {
    /// A Handle (RFC 3650), `hdl:86.1234/HX-…`.
    case handle
    /// A Digital Object Identifier, `doi:10.12345/HX-…`.
    case doi
    /// An Archival Resource Key, `ark:/99999/hx…`.
    case ark
    /// A Uniform Resource Name (RFC 8141), `urn:hexi:HX-…`.
    case urn
    /// A web address of one's own, `https://id.example.org/HX-…`.
    case uri
}
