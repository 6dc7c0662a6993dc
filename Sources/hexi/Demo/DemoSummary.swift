// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeEvidence
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Foundation

/// What the demonstration came to, for programs.
struct DemoSummary: Encodable {
    let exchange: String
    let participants: Int
    let products: Int
    let orders: Int
    let refusals: Int
    let refusalCodes: [String]
    let refunds: Int
    let settledMinor: Int64
    let auctions: Int
    let contractsEnded: Int
    let disputes: Int
    let nettedGrossMinor: Int64
    let nettedNetMinor: Int64
    let bankLines: Int
    /// The bank's statement that was compared.
    let bankStatement: String
    /// How much client money is still held for anything.
    let heldMinor: Int64
    let ledgerBalanced: Bool
    let evidenceVerified: Bool
    let journalRecords: UInt64
    let checkpoint: String
}

extension DemoStage {
    /// Verifies the books, a receipt and the whole evidence log, and sums up.
    func verify(
        receiptAt receiptPath: String, evidenceAt evidencePath: String, statementAt statementPath: String
    ) async throws -> DemoSummary {
        let market = try await open.exchange.read { $0 }
        let isBalanced = market.ledger.invariantViolations().isEmpty && market.ledger.totals.allSatisfy(\.isBalanced)
        tell(Text(zh: "\(isBalanced ? "✓" : "✗") 账簿平衡", en: "\(isBalanced ? "✓" : "✗") the books balance"))
        let held = market.ledger.openHolds.reduce(0) { $0 + $1.remaining }
        tell(
            Text(
                zh: "\(held == 0 ? "✓" : "✗") 在途冻结为零:订单、保证金、保费都已了结",
                en: "\(held == 0 ? "✓" : "✗") nothing is held any more: orders, deposits and premiums are all settled"))
        let replayed = try Market(replaying: open.exchange.journal)
        tell(
            Text(
                zh: "\(replayed == market ? "✓" : "✗") 重放 \(replayed.sequence) 条记录,状态逐项相同",
                en: "\(replayed == market ? "✓" : "✗") replaying \(replayed.sequence) records gives the same state"))

        let key = try open.folder.logKey()
        let receipt = try await open.exchange.receipt(for: market.sequence, signedBy: key)
        try Data(receipt.bytes).write(to: URL(filePath: receiptPath))
        let proven = try Receipt(parsing: try Files.read(receiptPath, limit: Receipt.byteLimit)).verify(with: key.verifierKey)
        tell(Text(zh: "✓ 回执离线可验(第 \(proven.index + 1) 条)", en: "✓ a receipt verifies offline (record \(proven.index + 1))"))

        let signed = try await open.exportEvidence(to: evidencePath, console)
        let checkpoint = try EvidenceVerifier(key: key.verifierKey).verify { path in
            FileManager.default.contents(atPath: evidencePath + "/" + path).map(Array.init)
        }
        let isVerified = checkpoint == signed.checkpoint && checkpoint.size == market.sequence && replayed == market
        tell(
            Text(
                zh: "\(isVerified ? "✓" : "✗") 存证日志 \(checkpoint.size) 条全部核验,根 \(checkpoint.root.hex.prefix(16))…",
                en: "\(isVerified ? "✓" : "✗") all \(checkpoint.size) records of the evidence log verified, root \(checkpoint.root.hex.prefix(16))…"))
        guard isBalanced, isVerified, held == 0 else { throw Fault.demoFailed(Text(zh: "核验未通过", en: "a verification failed")) }
        let tally = try DemoTally(open.exchange)
        return DemoSummary(
            exchange: open.folder.path, participants: market.participants.all.count, products: tally.products,
            orders: tally.orders, refusals: refusals.count, refusalCodes: refusals.map(\.code.rawValue), refunds: tally.refunds,
            settledMinor: tally.settledMinor, auctions: tally.auctions, contractsEnded: tally.contractsEnded,
            disputes: tally.disputes, nettedGrossMinor: tally.nettedGrossMinor, nettedNetMinor: tally.nettedNetMinor,
            bankLines: bankLineCount, bankStatement: statementPath, heldMinor: held, ledgerBalanced: isBalanced, evidenceVerified: isVerified,
            journalRecords: market.sequence, checkpoint: signed.text)
    }

    /// Where the money of the completed orders went, as bars.
    func showMoney() async throws {
        let balances = try await open.exchange.read { $0.ledger.totals.flatMap(\.lines) }
        let settled = try DemoTally(open.exchange).settledMinor
        var flows: [(title: Text, minor: Int64)] = [(Text(zh: "供方所得", en: "to suppliers"), settled)]
        for line in balances where line.posted > 0 && [.feeRevenue, .taxPayable].contains(line.kind) {
            flows.append((line.kind.name, Int64(clamping: line.posted)))
        }
        let largest = flows.map(\.minor).max() ?? 1
        let width = flows.map { TerminalWidth.of($0.title(console.language)) }.max() ?? 0
        for flow in flows {
            let title = flow.title(console.language)
            let padding = String(repeating: " ", count: width - TerminalWidth.of(title))
            let bar = String(repeating: "█", count: max(1, Int(flow.minor * 40 / max(largest, 1))))
            let amount = Money(minorUnits: flow.minor, currency: .cny).grouped
            tell(Text(zh: "\(title)\(padding) \(bar) \(amount)", en: "\(title)\(padding) \(bar) \(amount)"))
        }
    }
}
