// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeBanking
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

// What the bank says of payouts that were sent to it.
extension Bank {
    struct Status: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "回执 Read a pain.002.001.10 report on payouts that were sent; those that were rejected fail.",
            discussion: """
                被拒出金的钱退回原账户,可重新申请;重复送达的回执不起作用 The money of a rejected payout goes back to the account it came \
                from and can be paid out anew. A report that is delivered again changes nothing. Accepted payouts stay open: what was paid \
                is what the bank's statement says was paid.
                """)
        @Argument(help: "pain.002 文件 File of the bank.")
        var file: String
        @Flag(name: .long, help: "只查看,不改变 Show what it comes to and change nothing.")
        var check = false
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let report = try PaymentStatusReport(xml: BankFile.bytes(of: file))
            let review = try await open.review(of: report)
            console.show(review, report)
            guard !check else { return }
            for (payout, reason) in review.failures {
                let fail = FailPayout(payout: payout, reason: reason.code, explanation: reason.information)
                _ = try await open.exchange.submit(.escrow(.failPayout(fail)), as: open.principal(for: nil), key: "fail-\(payout)")
                console.say(
                    Text(
                        zh: "✓ \(payout) 已退回(\(reason.code))",
                        en: "✓ \(payout) failed (\(reason.code)); its money is back where it came from"))
            }
        }
    }
}

extension OpenExchange {
    /// Holds a report against the payouts.
    func review(of report: PaymentStatusReport) async throws -> StatusReview {
        let names = report.payments.compactMap { ExchangeID(argument: $0.endToEndID) }
        let known = try await exchange.read { market in
            let escrow = market.escrow
            let open = escrow.payouts.sorted.map { payout in
                KnownPayment(payout: payout.id, amount: payout.amount, messageID: escrow.message(of: payout.id), standing: .open)
            }
            let failed = escrow.failedPayouts.sorted.map { failed in
                KnownPayment(payout: failed.payout.id, amount: failed.payout.amount, messageID: failed.message, standing: .failed)
            }
            let over = Set(names).filter {
                escrow.payouts.hasIssued($0) && escrow.payouts[$0] == nil && escrow.failedPayouts[$0] == nil
            }
            return open + failed + over.map { KnownPayment(payout: $0, amount: nil, messageID: nil, standing: .confirmed) }
        }
        return StatusReview(of: report, against: known)
    }
}

extension Console {
    fileprivate func show(_ review: StatusReview, _ report: PaymentStatusReport) {
        answer(review)
        say(
            Text(
                zh: "回执 \(report.id):关于报文 \(report.originalID),整批状态 \(report.status?.rawValue ?? "—")",
                en: "report \(report.id) on message \(report.originalID), status as a whole \(report.status?.rawValue ?? "—")"))
        var table = TextTable(
            (Text(zh: "结果", en: "result"), .left), (Text(zh: "出金", en: "payout"), .left), (Text(zh: "金额", en: "amount"), .right),
            (Text(zh: "状态", en: "status"), .left), (Text(zh: "原因", en: "reason"), .left))
        for line in review.lines {
            let reason = line.reason.map { "\($0.code) \($0.information)" } ?? ""
            table.add(
                line.outcome.title(language), line.endToEndID, line.amount?.grouped ?? "", line.status.rawValue, reason)
        }
        show(table)
        if review.lines.isEmpty {
            say(Text(zh: "! 没有随该报文发送的出金", en: "! no payout is known that was sent in that message"))
        } else if review.needsAPerson {
            say(Text(zh: "! 有的行需要人工向银行核实", en: "! some lines are for a person to clear with the bank"))
        }
    }
}

extension StatusReview.Outcome {
    fileprivate func title(_ language: Language) -> String {
        let title =
            switch self {
            case .accepted: Text(zh: "受理", en: "accepted")
            case .pending: Text(zh: "待定", en: "pending")
            case .rejected: Text(zh: "被拒", en: "rejected")
            case .alreadyRecorded: Text(zh: "已入账", en: "already recorded")
            case .amountDiffers: Text(zh: "金额不符", en: "amount differs")
            case .contradictsBooks: Text(zh: "与账簿矛盾", en: "contradicts the books")
            case .unknown: Text(zh: "未知", en: "unknown")
            }
        return title(language)
    }
}
