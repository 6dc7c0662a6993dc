// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

extension DemoStage {
    /// Insures the contract of an order with an accredited insurer.
    func insure(_ order: ExchangeID, of client: ExchangeID, with insurer: ExchangeID) async throws {
        let today = clock.now.date
        let contract = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
        let proof = try open.vault.store(Array("数据保险资质 \(insurer)\n".utf8)).digest
        let accreditation = Accreditation(kind: .insurance, level: .first, proof: proof, until: today.adding(days: 365))
        try await submit(.services(.accredit(AccreditAgency(agency: insurer, accreditation: accreditation))))
        let premium = Money.fen(52_000)
        let request = RequestService(
            kind: .insurance, agency: insurer, subject: contract, feeLimit: premium, request: "数据泄露责任险,保额同合同价")
        let requested = try await submit(.services(.request(request)), as: client)
        guard let engagement = requested.events.first?.subject else { throw Fault.demoFailed(ServiceKind.insurance.name) }
        try await submit(.services(.accept(AcceptEngagement(engagement: engagement, fee: premium))), as: insurer)
        let policy = WorkProduct.policy(
            sumInsured: .fen(2_600_000), premium: premium, from: today, until: today.adding(days: 364),
            document: try open.vault.store(Array("保单 \(contract)\n".utf8)).digest)
        try await submit(.services(.deliver(DeliverWork(engagement: engagement, work: policy))), as: insurer)
        try await submit(.services(.acceptWork(AcceptWork(engagement: engagement))), as: client)
        tell(
            Text(
                zh: "✓ \(name(insurer).zh) 承保 \(contract):保额 26,000.00 元,保费 \(premium.grouped) 元",
                en: "✓ \(name(insurer).en) insures \(contract): CNY 26,000.00 for a premium of \(premium.grouped)"))
    }

    /// What the deals made of everyone's credit.
    func showCredit(of participants: [ExchangeID]) async throws {
        let today = clock.now.date
        let lines = try await open.exchange.read { market in
            participants.map { id in
                let credit = market.credit
                return (id, credit.score(of: id, on: today), credit.tier(of: id, on: today), credit.dealCount(of: id))
            }
        }
        tell(
            Text(
                zh: "信用:" + lines.map { "\(name($0).zh) \($1) 分 \($2.rawValue) 级(\($3) 笔履约)" }.joined(separator: " · "),
                en: "credit: " + lines.map { "\(name($0).en) \($1), tier \($2.rawValue) (\($3) clean deals)" }.joined(separator: " · ")))
    }
}
