// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// `hexi dispute`
struct Disputes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dispute", abstract: "争议处理 Disputes: claim, mediation, arbitration or court, award, execution.",
        subcommands: [
            List.self, Show.self, Claim.self, Answer.self, AddEvidence.self, Mediate.self, Propose.self, Agree.self,
            Arbitrate.self, Court.self, Award.self, ByDefault.self, Withdraw.self, Pay.self, Bundle.self,
        ], defaultSubcommand: List.self)

    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List cases with their phase and deadline.")
        @Option(name: .long, help: "主体 Only cases to which it is a party.")
        var participant: ExchangeID?
        @Option(name: .long, help: "阶段 negotiation, mediation, undecided, arbitration, court, closed.")
        var phase: DisputeCase.Phase?
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let (participant, phase) = (participant, phase)
            let cases = try await open.exchange.read { market in
                market.disputes.cases.sorted.filter { dispute in
                    (participant.map(dispute.isParty) ?? true) && (phase ?? dispute.phase) == dispute.phase
                }
            }
            console.answer(cases.map(DisputeForm.init))
            var table = TextTable(
                (Text(zh: "案号", en: "case"), .left), (Text(zh: "事由", en: "about"), .left),
                (Text(zh: "申请人", en: "claimant"), .left), (Text(zh: "被申请人", en: "respondent"), .left),
                (Text(zh: "订单或产品", en: "order or product"), .left), (Text(zh: "阶段", en: "phase"), .left),
                (Text(zh: "期限", en: "deadline"), .left))
            for dispute in cases {
                table.add(
                    "\(dispute.id)", dispute.kind.rawValue, "\(dispute.claimant)", "\(dispute.respondent)",
                    "\(dispute.order ?? dispute.product)", dispute.stage, dispute.deadline.map { "\($0)" } ?? "")
            }
            console.show(table)
        }
    }

    struct Show: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "查看 Show a case: its phase and deadline, what was offered and filed, what is still owed.")
        @Argument(help: "案号 Case.")
        var id: ExchangeID
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let id = id
            let (found, debt) = try await open.exchange.read { ($0.disputes.cases[id], $0.disputes.debts[id]) }
            guard let dispute = found else { throw Refusal.unknown(id) }
            console.answer(DisputeForm(dispute, debt))
            tell(dispute, debt, console)
            var table = TextTable(
                (Text(zh: "证据摘要", en: "digest of evidence"), .left), (Text(zh: "名称", en: "title"), .left),
                (Text(zh: "提交人", en: "filed by"), .left), (Text(zh: "时间", en: "at"), .left))
            for piece in dispute.evidence { table.add(piece.digest.hex, piece.title, "\(piece.party)", "\(piece.at)") }
            if !table.isEmpty { console.show(table) }
        }

        private func tell(_ dispute: DisputeCase, _ debt: AwardDebt?, _ console: Console) {
            let subject = dispute.order ?? dispute.product
            console.say(
                Text(
                    zh: "\(dispute.id)  \(dispute.kind.rawValue)  \(subject)  阶段:\(dispute.stage)",
                    en: "\(dispute.id)  \(dispute.kind.rawValue)  \(subject)  phase: \(dispute.stage)"))
            console.say(
                Text(
                    zh: "  \(dispute.claimant) 诉 \(dispute.respondent),提出于 \(dispute.filed)",
                    en: "  \(dispute.claimant) against \(dispute.respondent), filed \(dispute.filed)"))
            if let claimed = dispute.claimed {
                console.say(Text(zh: "  请求 \(claimed.grouped) 元", en: "  claims CNY \(claimed.grouped)"))
            }
            if let deadline = dispute.deadline {
                console.say(Text(zh: "  本阶段期限 \(deadline)", en: "  this phase ends \(deadline)"))
            }
            if let proposal = dispute.proposal {
                console.say(Text(zh: "  调解方案 \(proposal.line)", en: "  the mediator proposes \(proposal.line)"))
            }
            for offer in dispute.offers {
                console.say(
                    Text(zh: "  \(offer.party) 同意 \(offer.content.line)", en: "  \(offer.party) agrees to \(offer.content.line)"))
            }
            if let debt {
                console.say(
                    Text(
                        zh: "  \(debt.debtor) 尚欠 \(debt.left.grouped) 元,应于 \(debt.due) 前付清",
                        en: "  \(debt.debtor) still owes CNY \(debt.left.grouped), due \(debt.due)"))
            }
        }
    }
}

/// A case as programs see it.
struct DisputeForm: Encodable {
    let dispute: DisputeCase
    let deadline: String?
    let debt: AwardDebt?

    init(_ dispute: DisputeCase) { self.init(dispute, nil) }

    init(_ dispute: DisputeCase, _ debt: AwardDebt?) {
        self.dispute = dispute
        self.debt = debt
        deadline = dispute.deadline.map { "\($0)" }
    }
}

extension DisputeCase {
    /// The phase, and how the case ended once it has.
    var stage: String { phase.rawValue + (outcome.map { "/" + $0.rawValue } ?? "") }
}

extension Division {
    /// The parts of the buyer and the seller on one line.
    var line: String {
        switch self {
        case .shares(let buyer, let seller): "\(buyer):\(seller)"
        case .amounts(let buyer, let seller): "\(buyer.grouped) : \(seller.grouped)"
        }
    }
}

extension OpenExchange {
    /// Keeps documents in the vault and tells their digests: records say nothing else of them.
    func digests(of documents: [String]) throws -> [Digest] { try documents.map { try vault.store(fileAt: $0).digest } }

    /// Keeps a document in the vault and tells its digest.
    func digest(of document: String) throws -> Digest { try vault.store(fileAt: document).digest }
}
