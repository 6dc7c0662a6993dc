// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct DemoTests {
    @Test func `the demonstration trades, settles and verifies, and its exchange works on`() throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/demo"
        let demo = try Program.run("demo", "--exchange", folder, "--json")
        #expect(demo.code == 0, "\(demo.complaint)")
        let summary = try Program.json(demo)
        #expect(summary["participants"] as? Int == 8)
        #expect(summary["products"] as? Int == 17)
        #expect(summary["orders"] as? Int == 14)
        #expect(summary["refunds"] as? Int == 1)
        #expect(summary["refusals"] as? Int == 4)
        // 36,000 + 36,000 + 17,100, 24,000 + 8,000 + 5,000 and fusion's 6,000 + 4,500 + 7,000 + 3,000 yuan less two per cent;
        // the auction's 26,000, the award's 1,607 and the premium of 520 less two per cent; of the negotiated 32,000 less two per cent
        // twelve days of thirty.
        #expect(summary["settledMinor"] as? Int == 14_366_800 + 2_548_000 + 157_486 + 50_960 + 3_136_000 * 12 / 30)
        #expect(summary["auctions"] as? Int == 1)
        #expect(summary["contractsEnded"] as? Int == 1)
        #expect(summary["disputes"] as? Int == 1)
        #expect(summary["nettedGrossMinor"] as? Int == 3_900_000)
        #expect(summary["nettedNetMinor"] as? Int == 200_000)
        // Four payouts and a payment in that nobody announced.
        #expect(summary["bankLines"] as? Int == 5)
        #expect(summary["heldMinor"] as? Int == 0)
        #expect(summary["ledgerBalanced"] as? Bool == true)
        #expect(summary["evidenceVerified"] as? Bool == true)
        #expect((summary["checkpoint"] as? String)?.hasPrefix("hexi/620900/") == true)
        #expect(
            summary["refusalCodes"] as? [String] == [
                "participants.venue-cannot-trade", "compliance.denied", "compliance.masking-needed", "trading.uses-taken",
            ])

        let statement = try #require(summary["bankStatement"] as? String)
        let again = try Program.json(try Program.run("bank", "reconcile", statement, "--exchange", folder, "--json"))
        #expect((again["alreadySeen"] as? [Any])?.count == 5)
        #expect((again["matched"] as? [Any])?.isEmpty == true)
        let escrow = try Program.run("escrow", "--exchange", folder, "--json")
        let accounts = try #require(try JSONSerialization.jsonObject(with: Data(escrow.output.utf8)) as? [[String: Any]])
        #expect(!accounts.isEmpty)
        #expect(accounts.allSatisfy { $0["held"] as? Int == 0 })

        #expect(try Program.run("doctor", "--exchange", folder).code == 0)
        #expect(try Program.run("verify", folder + "/receipt.json", "--key", folder + "/log.vkey").code == 0)
        #expect(try Program.run("evidence", "check", folder + "/evidence", "--key", folder + "/log.vkey").code == 0)
        let search = try Program.run("search", "文物", "--exchange", folder, language: "zh_CN.UTF-8")
        #expect(search.output.contains("三十件虚构藏品"))
        #expect(try Program.run("rebuild", "--exchange", folder).code == 0)
        #expect(try Program.run("backup", "--to", scratch.path + "/copy", "--exchange", folder).code == 0)
        #expect(try Program.run("restore", scratch.path + "/copy", "--to", scratch.path + "/again").code == 0)
        #expect(FileManager.default.fileExists(atPath: scratch.path + "/again/accounts.sqlite"))
        let before = try Program.run("journal", "--json", "--exchange", folder).output
        #expect(try Program.run("journal", "--json", "--exchange", scratch.path + "/again").output == before)
        #expect(before.split(separator: "\n").count == summary["journalRecords"] as? Int)
    }

    @Test func `a folder's tables are mapped, and what fits nothing is refused by name`() throws {
        let scratch = try Scratch()
        let tables = scratch.path + "/tables"
        try FileManager.default.createDirectory(atPath: tables, withIntermediateDirectories: true)
        _ = try scratch.file(
            "tables/days.json",
            #"{"year": 2025, "days": [{"name": "元旦", "date": "2025-01-01", "isOffDay": true}, {"name": "春节", "date": "2025-01-26", "isOffDay": false}]}"#
        )
        _ = try scratch.file("tables/other.csv", "a,b\n1,2\n")
        try FileManager.default.createSymbolicLink(atPath: tables + "/link.csv", withDestinationPath: "/etc/passwd")
        let demo = try Program.run("demo", "--exchange", scratch.path + "/demo", "--import", tables)
        #expect(demo.code == 0, "\(demo.complaint)")
        #expect(demo.output.contains("→ CT-P5"))
        #expect(demo.output.contains("✗ other.csv"))
        #expect(!demo.output.contains("link.csv"))
    }

    @Test func `a forged receipt and a wrong key are refused`() throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/demo"
        #expect(try Program.run("demo", "--exchange", folder, "--json").code == 0)
        let receipt = String(decoding: try Data(contentsOf: URL(filePath: folder + "/receipt.json")), as: UTF8.self)
        let key = folder + "/log.vkey"
        for position in stride(from: 20, to: receipt.count, by: max(1, receipt.count / 12)) {
            var text = Array(receipt)
            guard text[position].isLetter || text[position].isNumber else { continue }
            text[position] = text[position] == "b" ? "c" : "b"
            let forged = try scratch.file("forged.json", String(text))
            #expect(try Program.run("verify", forged, "--key", key).code != 0, "position \(position)")
        }
        #expect(try Program.run("demo", "--exchange", scratch.path + "/other", "--json").code == 0)
        #expect(
            try Program.run("verify", folder + "/receipt.json", "--key", scratch.path + "/other/log.vkey").code == 1)
    }
}
