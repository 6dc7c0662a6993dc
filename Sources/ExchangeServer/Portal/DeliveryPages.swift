// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// Handing data over and taking it out, from the page of an order.
struct DeliveryPages {
    let pages: Pages
    private var site: Site { pages.site }

    func add(to router: Router<Visit>) {
        router.post("/orders/:id/delivery") { request, visit in try await deliver(try visit.id(), request, visit) }
        router.post("/orders/:id/file") { request, visit in try await take(try visit.id(), request, visit) }
    }

    /// Delivers the file that was examined: it lies in the vault already.
    private func deliver(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        let report = try await site.read { market in market.trading.orders[id].flatMap { market.catalog.products[$0.product]?.examination } }
        guard let report else { throw Refusal.pageNotFound("\(id)") }
        let given = try await site.give(
            .delivery(.record(RecordDelivery(order: id, file: report.file, byteCount: report.byteCount))), body: "", by: visit.visitor,
            key: form["key"] ?? Token.make())
        guard case .accepted(let receipt) = given else { return .to("/orders/\(id)") }
        return .to("/orders/\(id)?done=\(receipt.sequence)")
    }

    /// Takes one use of the contract, which is on record before a byte leaves.
    private func take(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        let contract = ExchangeID(region: id.region, kind: .contract, serial: id.serial)
        let purpose = try await site.read { $0.trading.contracts[contract]?.purpose }
        guard let purpose else { throw Refusal.pageNotFound("\(contract)") }
        let given = try await site.give(
            .trading(.use(UseLicence(contract: contract, purpose: purpose))), body: "", by: visit.visitor, key: form["key"] ?? Token.make())
        guard case .accepted(let receipt) = given else { return .to("/orders/\(id)") }
        return .to("/api/v1/contracts/\(contract)/uses/\(receipt.sequence)/file")
    }
}
