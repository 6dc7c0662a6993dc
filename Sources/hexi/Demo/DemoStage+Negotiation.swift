// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel

extension DemoStage {
    /// Negotiates a contract that is paid in two parts, amends it, and ends it early with the refund that was shown before.
    func negotiate(_ offer: DemoOffer, by buyer: ExchangeID) async throws {
        act(
            Text(
                zh: "协商订约:要约、反要约、分期付款、变更、提前终止",
                en: "A negotiated contract: counter-offer, two milestones, amendment, early end"))
        let order = try await agree(on: offer, by: buyer)
        try await deliverPart(of: order, offer, Text(zh: "第一批", en: "the first part"), to: buyer)
        wait(days: 5, Text(zh: "第二批备妥", en: "the second part is ready"))
        try await deliverPart(of: order, offer, Text(zh: "第二批", en: "the second part"), to: buyer)

        let contract = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
        let amendment = Amendment(uses: 12, price: .fen(3_200_000))
        try await propose(.amend(amendment), of: contract, by: buyer, to: offer.seller)
        tell(
            Text(
                zh: "✓ 双方同意变更 \(contract):次数 3 → 12,总价 30,000.00 → 32,000.00 元,差额即时结清",
                en: "✓ both amend \(contract): 12 uses for 3, CNY 32,000.00 for 30,000.00; the difference is paid at once"))
        wait(days: 7, Text(zh: "买方研学季取消,提出提前终止", en: "the buyer's season is called off; it asks to end early"))
        try await end(contract, by: buyer, with: offer.seller)
    }

    private func agree(on offer: DemoOffer, by buyer: ExchangeID) async throws -> ExchangeID {
        let asked = OfferTerms(price: .fen(2_400_000), uses: 3, days: 30, purpose: "industry")
        let made = try await submit(
            .negotiation(.offer(MakeOffer(product: offer.product, to: offer.seller, terms: asked))), as: buyer)
        guard let first = made.events.first?.subject else { throw Fault.demoFailed(offer.title) }
        tell(
            Text(
                zh: "· \(name(buyer).zh) 私下出价:\(offer.title.zh),30 天 \(asked.price.grouped) 元",
                en: "· \(name(buyer).en) makes a private offer for \(offer.title.en): 30 days, CNY \(asked.price.grouped)"))
        let answer = OfferTerms(
            price: .fen(3_000_000), uses: 3, days: 30, purpose: "industry", milestones: [.fen(1_800_000), .fen(1_200_000)])
        let countered = try await submit(.negotiation(.counter(CounterOffer(offer: first, terms: answer))), as: offer.seller)
        guard case .negotiation(.countered(let counter))? = countered.events.first else { throw Fault.demoFailed(offer.title) }
        tell(
            Text(
                zh: "· \(name(offer.seller).zh) 反要约:\(answer.price.grouped) 元,分两批交付,18,000.00 + 12,000.00",
                en: "· \(name(offer.seller).en) counters: CNY \(answer.price.grouped), delivered in two parts, 18,000.00 + 12,000.00"))
        let accepted = try await submit(.negotiation(.accept(AcceptOffer(offer: counter.offer.id))), as: buyer)
        for case .trading(.placed(let placed)) in accepted.events {
            tell(
                Text(
                    zh: "✓ \(placed.order)  成交,\(placed.price.grouped) 元已冻结在途",
                    en: "✓ \(placed.order)  agreed, CNY \(placed.price.grouped) held"))
            return placed.order
        }
        throw Fault.demoFailed(offer.title)
    }

    private func deliverPart(of order: ExchangeID, _ offer: DemoOffer, _ part: Text, to buyer: ExchangeID) async throws {
        let hold = HoldID(order.serial)
        let before = try await open.exchange.read { $0.ledger.hold(hold)?.remaining ?? 0 }
        try await deliver(order, offer.file, by: offer.seller)
        try await submit(.delivery(.accept(AcceptDelivery(order: order))), as: buyer)
        let left = try await open.exchange.read { $0.ledger.hold(hold)?.remaining ?? 0 }
        let (paid, held) = (Money.fen(before - left).grouped, Money.fen(left).grouped)
        tell(
            Text(
                zh: "✓ \(part.zh)验收,付 \(paid) 元,在途余 \(held) 元",
                en: "✓ \(part.en) is accepted: CNY \(paid) paid, \(held) still held"))
    }

    /// Proposes a change of a contract, to which the other party agrees.
    @discardableResult
    private func propose(
        _ change: ContractChange, of contract: ExchangeID, by proposer: ExchangeID, to other: ExchangeID
    ) async throws -> [Event] {
        try await submit(.contracts(.propose(ProposeChange(contract: contract, change: change))), as: proposer)
        return try await submit(.contracts(.agree(AgreeToChange(contract: contract))), as: other).events
    }

    /// Shows what the end of a contract would give back, ends it, and proves that this is what was booked.
    private func end(_ contract: ExchangeID, by buyer: ExchangeID, with seller: ExchangeID) async throws {
        let now = clock.now
        let shown = try await open.exchange.read { market in
            Result { () throws(Refusal) in try market.ending(of: contract, at: now) }
        }.get()
        tell(
            Text(
                zh: "· 终止预览:已用 \(shown.used)/\(shown.total) 天;手续费 \(shown.feeKept.grouped) 元不退,应退 \(shown.refund.grouped) 元",
                en: "· preview of the end: \(shown.used) of \(shown.total) days used; the fee of CNY \(shown.feeKept.grouped) is kept, "
                    + "\(shown.refund.grouped) goes back"))
        let before = try await available(to: buyer)
        let events = try await propose(.end(reason: "研学季取消,双方同意终止"), of: contract, by: buyer, to: seller)
        let booked = try await available(to: buyer).minus(before)
        let isAsShown = events.contains { event in
            guard case .contracts(.terminated(let terminated)) = event else { return false }
            return terminated.ending == shown
        }
        guard isAsShown, booked == shown.refund else { throw Fault.demoFailed(Text(zh: "提前终止", en: "the early end")) }
        tell(
            Text(
                zh: "✓ \(contract) 协议终止,退款 \(booked.grouped) 元,与预览一致",
                en: "✓ \(contract) ends by agreement; CNY \(booked.grouped) is booked, just as shown"))
        let proof = try open.vault.store(Array("数据删除证明 \(contract) \(clock.now.date)\n".utf8)).digest
        try await submit(.contracts(.proveDeletion(ProveDeletion(contract: contract, proof: proof))), as: buyer)
        tell(Text(zh: "✓ 买方删除数据并提交证明", en: "✓ the buyer deletes the data and files the proof"))
    }

    /// The money that a participant can spend.
    func available(to participant: ExchangeID) async throws -> Money {
        try await open.exchange.read {
            $0.ledger.balance(of: AccountID(owner: participant.serial, kind: .available, currency: .cny)).available
        }
    }
}
