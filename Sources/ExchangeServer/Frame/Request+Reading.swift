// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import Hummingbird
import NIOCore

extension Visit {
    /// The exchange id in the path.
    ///
    /// - Throws: `request.id-unreadable`.
    func id(_ name: String = "id") throws(Refusal) -> ExchangeID {
        let text = parameters.get(name) ?? ""
        guard let id = try? ExchangeID(text) else { throw .idUnreadable(text) }
        return id
    }
}

extension Request {
    /// A word of the query; `nil` when it is missing or empty.
    func query(_ name: String) -> String? {
        guard let value = uri.queryParameters[Substring(name)], !value.isEmpty else { return nil }
        return String(value)
    }

    /// All words of the query under one name, without the empty ones.
    func queries(_ name: String) -> [String] {
        uri.queryParameters[values: Substring(name)].map { String($0) }.filter { !$0.isEmpty }
    }

    /// A number of the query within bounds.
    func query(_ name: String, in bounds: ClosedRange<Int>, otherwise: Int) -> Int {
        query(name).flatMap { Int($0) }.map { min(max($0, bounds.lowerBound), bounds.upperBound) } ?? otherwise
    }

    /// The whole body, when it is no larger than so many bytes.
    ///
    /// - Throws: `request.too-large`; `request.cut-short` when the sender stopped in the middle; what whoever reads along refuses.
    func wholeBody(limit: Int) async throws(Refusal) -> ByteBuffer {
        do {
            return try await body.collect(upTo: limit)
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw error is NIOTooManyBytesError ? .bodyTooLarge : .cutShort
        }
    }
}
