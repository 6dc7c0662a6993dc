// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Hummingbird

extension Form {
    /// Reads an urlencoded body.
    init(_ request: Request) async throws {
        self.init(encoded: Substring(String(buffer: try await request.wholeBody(limit: Self.byteLimit))))
    }
}
