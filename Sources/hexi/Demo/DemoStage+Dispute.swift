// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel

extension DemoStage {
    /// A delivery that its buyer disputes: claim, answer, evidence, and an award that divides the money to the fen.
    func dispute(_ offer: DemoOffer, quantity: Int64, by buyer: ExchangeID, before arbitrator: ExchangeID) async throws {
        act(Text(zh: "争议处置:举证、仲裁、按裁决分账", en: "A dispute: evidence, arbitration, the money divided by the award"))
        let order = try await order(offer.product, offer.title, quantity: quantity, by: buyer, from: offer.seller, file: offer.file)
        let claim = FileClaim(
            kind: .quality, order: order, statement: "抽查 500 条,约三成查询无结果", evidence: [try document("抽查记录", order)])
        let filed = try await submit(.disputes(.file(claim)), as: buyer)
        guard let dispute = filed.events.first?.subject else { throw Fault.demoFailed(offer.title) }
        tell(
            Text(
                zh: "✗ \(dispute)  \(name(buyer).zh) 主张质量不符并举证;款项冻结,验收期停走",
                en: "✗ \(dispute)  \(name(buyer).en) claims poor quality, with evidence; money and deadline stand still"))
        let answer = AnswerClaim(dispute: dispute, statement: "缺口仅限淡季", evidence: [try document("淡季说明", order)])
        try await submit(.disputes(.answer(answer)), as: offer.seller)
        let evidence = FileEvidence(dispute: dispute, digest: try document("逐日覆盖率", order), title: "逐日覆盖率")
        try await submit(.disputes(.fileEvidence(evidence)), as: buyer)
        for party in [buyer, offer.seller] {
            try await submit(.disputes(.arbitrate(AgreeToArbitration(dispute: dispute, arbitrator: arbitrator))), as: party)
        }
        let count = try await open.exchange.read { $0.disputes.cases[dispute]?.evidence.count ?? 0 }
        tell(
            Text(
                zh: "· \(name(offer.seller).zh) 答辩;共 \(count) 份证据;双方选定 \(name(arbitrator).zh)",
                en: "· \(name(offer.seller).en) answers; \(count) pieces of evidence; both choose \(name(arbitrator).en)"))
        wait(days: 3, Text(zh: "裁决:买方六成,供方四成", en: "the award: 60 parts to the buyer, 40 to the supplier"))
        try await award(dispute, on: order, by: arbitrator)
    }

    private func award(_ dispute: ExchangeID, on order: ExchangeID, by arbitrator: ExchangeID) async throws {
        let ruling = Ruling(division: .shares(buyer: 60, seller: 40), document: try document("裁决书", order))
        let receipt = try await submit(.disputes(.award(AwardDispute(dispute: dispute, ruling: ruling))), as: arbitrator)
        let hold = HoldID(order.serial)
        let isReleased = try await open.exchange.read { $0.ledger.hold(hold) == nil }
        for case .disputes(.closed(let closed)) in receipt.events {
            guard isReleased, let (back, paid) = closed.toBuyer.flatMap({ back in closed.toSeller.map { (back, $0) } }) else { break }
            tell(
                Text(
                    zh: "✓ 裁决即时执行:退买方 \(back.grouped) 元,付供方 \(paid.grouped) 元(手续费只按此计),在途归零",
                    en: "✓ carried out at once: CNY \(back.grouped) back to the buyer, \(paid.grouped) to the supplier "
                        + "(the fee is on that part alone); nothing is held"))
            return
        }
        throw Fault.demoFailed(Text(zh: "裁决执行", en: "the award"))
    }

    private func document(_ title: String, _ subject: ExchangeID) throws -> Digest {
        try open.vault.store(Array("\(title) \(subject) \(clock.now.date)\n".utf8)).digest
    }
}
