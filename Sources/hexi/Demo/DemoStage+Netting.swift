// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

extension DemoStage {
    /// Nets what participants owe each other in one cycle: only the differences move.
    func net(_ parties: DemoParties) async throws {
        act(Text(zh: "多边净额清算", en: "Multilateral netting"))
        let (buyer, school) = (parties.buyer, parties.school)
        let (scenicArea, dealer) = (parties.owner(.scenicArea), parties.owner(.dealer))
        let owed: [(payer: ExchangeID, payee: ExchangeID, yuan: Int64, basis: Obligation.Basis)] = [
            (buyer, dealer, 12_000, .instalment), (dealer, scenicArea, 9_000, .contract), (scenicArea, buyer, 7_000, .contract),
            (dealer, buyer, 5_000, .fee), (school, dealer, 4_000, .instalment), (scenicArea, school, 2_000, .contract),
        ]
        for (index, debt) in owed.enumerated() {
            let record = RecordObligation(
                payer: debt.payer, payee: debt.payee, amount: .fen(debt.yuan * 100), due: clock.now.date, basis: debt.basis,
                reference: "JQ-2026-\(index + 1)")
            let receipt = try await submit(.clearing(.recordObligation(record)), as: debt.payee)
            guard let id = receipt.events.first?.subject else { throw Fault.demoFailed(Text(zh: "债务登记", en: "an obligation")) }
            try await submit(.clearing(.agree(AgreeObligation(obligation: id))), as: debt.payer)
            tell(
                Text(
                    zh: "· \(name(debt.payer).zh) 欠 \(name(debt.payee).zh) \(record.amount.grouped) 元,双方确认",
                    en: "· \(name(debt.payer).en) owes \(name(debt.payee).en) CNY \(record.amount.grouped), both agree"))
        }
        try await submit(.clearing(.openCycle(OpenCycle(cutOff: clock.now.adding(days: 1)))))
        wait(days: 1, Text(zh: "截止,轧差", en: "the cut-off: the cycle is netted"))
        let receipt = try await submit(.clearing(.commitCycle(CommitCycle())))
        guard case .clearing(.cycleCommitted(let cycle))? = receipt.events.first, cycle.deferred.isEmpty else {
            throw Fault.demoFailed(Text(zh: "净额清算", en: "netting"))
        }
        let saved = try cycle.gross.minus(cycle.netted)
        tell(
            Text(
                zh: "✓ \(cycle.cycle)  \(cycle.settled.count) 笔应付 \(cycle.gross.grouped) 元,"
                    + "净额只付 \(cycle.netted.grouped) 元,少动用 \(saved.grouped) 元",
                en: "✓ \(cycle.cycle)  \(cycle.settled.count) obligations, gross CNY \(cycle.gross.grouped), "
                    + "net \(cycle.netted.grouped), saved \(saved.grouped)"))
    }
}
