// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation

/// A product on offer in the demonstration.
struct DemoOffer {
    let kind: String
    let product: ExchangeID
    let title: Text
    let seller: ExchangeID
    let file: StoredFile
    let isComputedInPlace: Bool
}

extension DemoStage {
    /// Trades at each price model; one delivery is rejected and refunded, one is accepted by the passing of time.
    ///
    /// - Returns: The order whose time for inspection runs.
    func trade(_ offers: [DemoOffer], by buyer: ExchangeID, _ path: String) async throws -> ExchangeID {
        func offer(_ kind: String) throws -> DemoOffer { try offers.offer(kind) }
        let downloads = path + "/downloads"
        try FileManager.default.createDirectory(atPath: downloads, withIntermediateDirectories: true)
        let (flow, catalog, sites, bookings) = (try offer("CT-P1"), try offer("CT-P2"), try offer("CT-P3"), try offer("CT-P4"))

        act(Text(zh: "入金与交易:订阅、固定价、阶梯计价", en: "Deposit and trade: subscription, fixed price, tiers"))
        let deposit = RecordDeposit(participant: buyer, amount: .fen(20_000_000), bankReference: "BANK-IN-0001")
        try await submit(.escrow(.deposit(deposit)))
        tell(Text(zh: "✓ 存管银行到账 200,000.00 元", en: "✓ CNY 200,000.00 arrived at the custody bank"))

        let months = try await order(
            flow.product, flow.title, quantity: 3, by: buyer, from: flow.seller, file: flow.file)
        try await accept(months, by: buyer, into: downloads)

        let licence = try await order(
            catalog.product, catalog.title, quoted: true, by: buyer, from: catalog.seller, file: catalog.file)
        try await useUp(licence, by: buyer)
        try await accept(licence, into: downloads, by: buyer)

        let queries = try await order(
            bookings.product, bookings.title, quantity: 12_000, by: buyer, from: bookings.seller, file: bookings.file)
        tell(Text(zh: "  买方未表态,等待验收期满", en: "  the buyer says nothing; the time for inspection runs"))

        let rejected = try await order(sites.product, sites.title, by: buyer, from: sites.seller, file: sites.file)
        let reject = RejectDelivery(order: rejected, reason: "坐标精度不符合研究需要")
        try await submit(.delivery(.reject(reject)), as: buyer)
        tell(Text(zh: "✗ \(rejected) 拒收,全额退回", en: "✗ \(rejected) is rejected, all of the money goes back"))

        try await tradeOtherSectors(offers, by: buyer, into: downloads)
        act(Text(zh: "融合产品成交,收益按约定分给来源方", en: "Fusion products are bought; their sources share the income"))
        for goods in DemoGoods.fusions { try await buyFusion(offer(goods.kind), by: buyer, into: downloads) }
        return queries
    }

    /// Trades where the parties find the price: in an auction, in a negotiation, before an arbitrator; and nets what they owe.
    func tradeByAgreement(
        _ offers: [DemoOffer], _ parties: DemoParties, inspecting queries: ExchangeID, _ path: String
    ) async throws {
        act(Text(zh: "密封竞价,按次高价成交", en: "A sealed-bid auction at the second price"))
        let deposits: [(ExchangeID, Money)] = [(parties.school, .fen(8_000_000)), (parties.owner(.dealer), .fen(1_000_000))]
        for (index, (participant, amount)) in deposits.enumerated() {
            let notice = RecordDeposit(participant: participant, amount: amount, bankReference: "BANK-IN-000\(index + 2)")
            try await submit(.escrow(.deposit(notice)))
            tell(
                Text(
                    zh: "✓ \(name(participant).zh) 入金 \(amount.grouped) 元",
                    en: "✓ \(name(participant).en) deposits CNY \(amount.grouped)"))
        }
        let bids: [(bidder: ExchangeID, amount: Money)] = [
            (parties.buyer, .fen(2_600_000)), (parties.school, .fen(3_100_000)), (parties.owner(.dealer), .fen(2_450_000)),
        ]
        let (winner, order) = try await auction(try offers.offer("CT-P7"), among: bids, into: path + "/downloads")
        try await insure(order, of: winner, with: parties.insurer)

        clock.advance(days: 4)
        act(Text(zh: "验收期满", en: "The time for inspection is over"))
        let completed = try await open.exchange.read { $0.trading.orders[queries] == nil }
        guard completed else { throw Fault.demoFailed(Text(zh: "自动验收", en: "acceptance by time")) }
        tell(Text(zh: "✓ \(queries) 视为验收,款项自动分账", en: "✓ \(queries) counts as accepted, its money is divided"))

        try await negotiate(try offers.offer("CT-P2"), by: parties.school)
        try await dispute(try offers.offer("CT-P4"), quantity: 2_345, by: parties.school, before: parties.arbitrator)
        try await net(parties)
    }

    /// Buys what other sectors offer: a cohort that is computed in place, output of renewable plants, farm-gate prices.
    private func tradeOtherSectors(_ offers: [DemoOffer], by buyer: ExchangeID, into downloads: String) async throws {
        act(Text(zh: "其他行业:生物医药、能源化工、乡村振兴", en: "Other sectors: biomedicine, energy and chemicals, rural revitalization"))
        for goods in DemoGoods.otherSectors {
            guard let offer = offers.first(where: { $0.kind == goods.kind }) else { continue }
            let order = try await order(offer.product, offer.title, by: buyer, from: offer.seller, file: offer.file)
            guard offer.isComputedInPlace else {
                try await accept(order, by: buyer, into: downloads)
                continue
            }
            try await submit(.delivery(.accept(AcceptDelivery(order: order))), as: buyer)
            tell(Text(zh: "  可用不可见,在供方环境内计算并验收", en: "  computed in the supplier's place and accepted; nothing was downloaded"))
        }
    }

    /// Takes the uses that a licence allows; the next one is refused.
    private func useUp(_ order: ExchangeID, by buyer: ExchangeID) async throws {
        let id = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
        let use = Command.trading(.use(UseLicence(contract: id, purpose: "industry")))
        // One use is left for the download.
        let uses = try await open.exchange.read { $0.trading.contracts[id]?.uses ?? 0 }
        for _ in 1..<max(uses, 2) { try await submit(use, as: buyer) }
    }

    private func accept(_ order: ExchangeID, into folder: String, by buyer: ExchangeID) async throws {
        let path = "\(folder)/\(order).csv"
        _ = try await open.fetch(order, purpose: "industry", to: path, as: open.principal(for: buyer))
        let contract = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
        try await mustRefuse(
            Text(zh: "用完次数后再用一次", en: "One use more than the licence allows"),
            .trading(.use(UseLicence(contract: contract, purpose: "industry"))), as: buyer)
        try await submit(.delivery(.accept(AcceptDelivery(order: order))), as: buyer)
        tell(Text(zh: "  下载并验收 → \(path)", en: "  fetched and accepted → \(path)"))
    }

    /// Settles, closes the books, and verifies everything.
    func close(_ parties: DemoParties, _ path: String) async throws -> DemoSummary {
        act(Text(zh: "结算:付款文件、银行对账、日终", en: "Settlement: a file of payments, the bank's statement, day close"))
        let statement = try await settle(path + "/bank", unannounced: parties.buyer)
        let yesterday = clock.now.date.adding(days: -1)
        try await submit(.clearing(.closeDay(ExchangeKernel.CloseDay(day: yesterday))))
        tell(Text(zh: "✓ \(yesterday) 日终平衡", en: "✓ the books of \(yesterday) are closed in balance"))
        try await showCredit(of: [parties.owner(.dealer), parties.buyer])
        try await showMoney()
        act(Text(zh: "核验", en: "Verification"))
        return try await verify(receiptAt: path + "/receipt.json", evidenceAt: path + "/evidence", statementAt: statement)
    }
}

extension [DemoOffer] {
    /// The product of a kind that is on offer.
    func offer(_ kind: String) throws -> DemoOffer {
        guard let offer = first(where: { $0.kind == kind }) else {
            throw Fault.demoFailed(Text(zh: "缺少产品 \(kind)", en: "there is no \(kind)"))
        }
        return offer
    }
}
