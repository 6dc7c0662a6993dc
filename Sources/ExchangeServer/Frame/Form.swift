// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The fields that a browser's form sent, in their order.
struct Form: Sendable {
    /// The most bytes a form may have.
    static let byteLimit = 1 << 20

    private(set) var fields: [(name: String, value: String)] = []

    /// Takes over fields that were read.
    init(fields: [(name: String, value: String)]) { self.fields = fields }

    /// Reads urlencoded fields.
    init(encoded text: Substring) {
        fields = text.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.decoded)
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    /// The first field of a name.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// All fields of a name.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    private static func decoded(_ text: Substring) -> String {
        text.replacingOccurrences(of: "+", with: " ").removingPercentEncoding ?? ""
    }
}
