// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation
import HTTPTypes
import Hummingbird

/// The fields that a browser's form sent, in their order.
struct Form: Sendable {
    /// The most bytes a form may have.
    static let byteLimit = 1 << 20

    private(set) var fields: [(name: String, value: String)] = []

    /// Reads an urlencoded body.
    init(_ request: Request) async throws {
        let body: Substring
        do {
            body = Substring(String(buffer: try await request.body.collect(upTo: Self.byteLimit)))
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal.bodyTooLarge
        }
        self.init(encoded: body)
    }

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
