// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import SectorKit

extension DemoStage {
    /// Makes a fusion product from products on offer: their suppliers license processing and agree to their parts of the income.
    func fuse(
        _ item: ImportedTable, under right: ExchangeID, file: StoredFile, from offers: [DemoOffer], by maker: ExchangeID
    ) async throws -> DemoOffer {
        let goods = item.goods
        let sources = goods.parts.compactMap { part in
            offers.first { $0.kind == part.kind }.map { (offer: $0, weight: part.weight) }
        }
        let lastDay = clock.now.adding(days: 365).date
        for (offer, _) in sources where offer.seller != maker {
            let product = offer.product
            guard let resource = try await open.exchange.read({ $0.catalog.products[product]?.right }) else { continue }
            let licence = LicenceRight(
                right: resource, kind: .processingUse, licensee: maker, isExclusive: false, until: lastDay)
            try await submit(.rights(.licence(licence)), as: offer.seller)
        }
        let fusion = Fusion(
            sources: sources.map { Fusion.Source(product: $0.offer.product, weight: $0.weight) }, ownWeight: 4)
        let product = try await prepare(item.table, goods, under: right, file: file, by: maker, from: fusion)
        for (offer, _) in sources where offer.seller != maker {
            try await submit(.catalog(.agree(AgreeToFusion(product: product, source: offer.product))), as: offer.seller)
        }
        try await list(product, item.table.title, goods.price, by: maker)
        let made = sources.map { "\($0.offer.kind)(\($0.weight))" }.joined(separator: " + ")
        tell(
            Text(
                zh: "  融合 \(made),自有 4;加工许可与收益比例均经来源方同意", en: "  fused from \(made), own part 4; licensed and agreed by the suppliers"))
        return DemoOffer(
            kind: goods.kind, product: product, title: item.table.title, seller: maker, file: file, isComputedInPlace: false)
    }

    /// Buys a fusion product and tells how its price was divided.
    func buyFusion(_ offer: DemoOffer, by buyer: ExchangeID, into downloads: String) async throws {
        let order = try await order(offer.product, offer.title, by: buyer, from: offer.seller, file: offer.file)
        let before = try await payables()
        try await accept(order, by: buyer, into: downloads)
        let parts = try await payables().compactMap { participant, amount in
            let part = amount - (before[participant] ?? 0)
            return part > 0 ? (participant, Money(minorUnits: part, currency: .cny).grouped) : nil
        }.sorted { $0.0 < $1.0 }.map { "\($0.0) \($0.1)" }.joined(separator: " · ")
        tell(Text(zh: "  收益分配(元):\(parts)", en: "  income divided (CNY): \(parts)"))
    }

    /// What each supplier has earned and was not paid yet, by its id.
    private func payables() async throws -> [String: Int64] {
        try await open.exchange.read { market in
            var earned: [String: Int64] = [:]
            for balance in market.ledger.balances where balance.account.kind == .payable {
                guard let region = market.venue.charter?.region else { continue }
                let id = ExchangeID(region: region, kind: .participant, serial: balance.account.owner)
                earned["\(id)"] = balance.postedMinorUnits
            }
            return earned
        }
    }
}
