// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct LedgerTests {
    @Test func `a dry run explains and writes nothing, and the past is shown as it was`() throws {
        let stage = try DemoFolder()
        let buyer = try stage.fundedParticipant()
        func withdraw(_ amount: String, _ more: String...) -> [String] {
            ["escrow", "withdraw", "--amount", amount, "--as", buyer] + more
        }
        let tried = try stage.submit(withdraw("1", "--dry-run"))
        let last = try #require(tried["afterSequence"] as? Int)
        #expect(tried["isDryRun"] as? Bool == true && (tried["events"] as? [Any])?.count == 2)
        #expect(try stage.refusal(withdraw("99999999", "--dry-run")) == "ledger.insufficient-funds")
        #expect(try stage.submit(withdraw("1"))["sequence"] as? Int == last + 1, "nothing was written in between")

        func available(_ more: String...) throws -> Int {
            let outcome = try stage.run(["escrow", "show", "--participant", buyer, "--json"] + more)
            let balances = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]] ?? []
            let account = balances.first { ($0["account"] as? String)?.hasPrefix("available:") == true }
            return (account?["available"] as? [String: Any])?["minorUnits"] as? Int ?? 0
        }
        #expect(try available("--at-record", "\(last)") == available() + 100)
        #expect(try available("--at-record", "\(last + 1)") == available())

        let feed = try stage.run("journal", "--from", "\(last + 1)", "--json").output.split(separator: "\n")
        #expect(feed.count == 1 && feed[0].contains("escrow.payout-ordered"))
        let whole = try stage.run("journal", "--json", "--limit", "100000").output.split(separator: "\n")
        #expect(whole.count == last + 1)
    }

    @Test func `a command that does more than submit one cannot be tried`() throws {
        let stage = try DemoFolder()
        let order = try #require(try stage.list("order", "list").first?["id"] as? String)
        let target = stage.scratch.path + "/fetched.csv"
        let outcome = try stage.run("deliver", "fetch", order, "--purpose", "industry", "--to", target, "--dry-run")
        #expect(outcome.code == 64)
        #expect(!FileManager.default.fileExists(atPath: target))
    }

    @Test func `money that a court froze is not paid out until the freeze is lifted`() throws {
        let stage = try DemoFolder()
        let buyer = try stage.fundedParticipant()
        let notice = try stage.scratch.file("notice.txt", "协助冻结通知书(示例)")
        let frozen = try stage.id("escrow", "freeze-funds", buyer, "--amount", "100", "--document", notice)
        let left = try stage.balance("available", buyer)
        let amount = String(format: "%d.%02d", (left + 1) / 100, (left + 1) % 100)
        #expect(try stage.refusal("escrow", "withdraw", "--amount", amount, "--as", buyer) == "ledger.insufficient-funds")
        #expect(try stage.list("escrow", "frozen").map { $0["notice"] as? String } == [frozen])
        try stage.submit("escrow", "unfreeze-funds", frozen, "--document", notice)
        try stage.submit("escrow", "withdraw", "--amount", amount, "--as", buyer)
        #expect(try stage.list("escrow", "frozen").isEmpty)
    }
}
