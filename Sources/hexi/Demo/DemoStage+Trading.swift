// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation

extension DemoStage {
    /// Places an order, at a quote when one is asked for, and delivers the file for it.
    func order(
        _ product: ExchangeID, _ title: Text, quantity: Int64 = 1, purpose: String = "industry", quoted: Bool = false,
        by buyer: ExchangeID, from seller: ExchangeID, file: StoredFile
    ) async throws -> ExchangeID {
        var quote: ExchangeID?
        if quoted {
            let asked = RequestQuote(product: product, purpose: purpose, quantity: quantity)
            quote = try await submit(.pricing(.quote(asked)), as: buyer).events.first?.subject
        }
        let place = PlaceOrder(product: product, purpose: purpose, quantity: quantity, quote: quote)
        let receipt = try await submit(.trading(.place(place)), as: buyer)
        guard case .trading(.placed(let placed))? = receipt.events.first else { throw Fault.demoFailed(title) }
        tell(
            Text(
                zh: "✓ \(placed.order)  \(title.zh) × \(quantity),\(placed.price.grouped) 元已冻结在途",
                en: "✓ \(placed.order)  \(title.en) × \(quantity), CNY \(placed.price.grouped) held"))
        try await deliver(placed.order, file, by: seller)
        return placed.order
    }

    /// Delivers a file for an order.
    func deliver(_ order: ExchangeID, _ file: StoredFile, by seller: ExchangeID) async throws {
        let record = RecordDelivery(order: order, file: file.digest, byteCount: file.byteCount)
        try await submit(.delivery(.record(record)), as: seller)
    }

    /// Fetches what was delivered and accepts it.
    func accept(_ order: ExchangeID, purpose: String = "industry", by buyer: ExchangeID, into folder: String) async throws {
        let path = "\(folder)/\(order).csv"
        _ = try await open.fetch(order, purpose: purpose, to: path, as: open.principal(for: buyer))
        try await submit(.delivery(.accept(AcceptDelivery(order: order))), as: buyer)
        tell(Text(zh: "  下载并验收 → \(path)", en: "  fetched and accepted → \(path)"))
    }
}
