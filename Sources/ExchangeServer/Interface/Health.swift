// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import Hummingbird
import NIOCore

/// Whether the server lives, whether it is ready, and what it has counted (Prometheus text format 0.0.4).
struct Health {
    let site: Site

    func add(to router: Router<Visit>) {
        router.get("/healthz") { _, _ in "ok\n" }
        router.get("/readyz") { _, _ in
            // The writer answers only while it lives and its disk takes what it writes.
            _ = try await site.read { $0.sequence }
            return "ready\n"
        }
        router.get("/metrics") { _, visit in
            guard visit.visitor.readsAll || visit.address == "127.0.0.1" || visit.address == "::1" || visit.address == "local" else {
                throw HTTPError(.notFound)
            }
            return Response(
                status: .ok, headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: .init(byteBuffer: ByteBuffer(string: try await text())))
        }
    }

    private func text() async throws -> String {
        let (sequence, orders, contracts, products) = try await site.read { market in
            (market.sequence, market.trading.orders.count, market.trading.contracts.count, market.catalog.listings.count)
        }
        let gauges: [(name: String, help: String, type: String, value: UInt64)] = [
            ("hexi_journal_records_total", "Records in the journal.", "counter", sequence),
            ("hexi_projection_lag_records", "Durable records that the read models have not taken in.", "gauge", site.exchange.projectionLag),
            ("hexi_open_orders", "Orders that are not finished.", "gauge", UInt64(orders)),
            ("hexi_running_contracts", "Contracts that run.", "gauge", UInt64(contracts)),
            ("hexi_listed_products", "Products on offer.", "gauge", UInt64(products)),
        ]
        return gauges.map { "# HELP \($0.name) \($0.help)\n# TYPE \($0.name) \($0.type)\n\($0.name) \($0.value)\n" }.joined()
    }
}
