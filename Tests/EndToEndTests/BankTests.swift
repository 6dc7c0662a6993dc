// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct BankTests {
    /// The exchange of the demonstration, a buyer with money on it, and the operator's table of accounts.
    private struct Stage {
        let folder: DemoFolder
        let buyer: String
        let accounts: String

        init() throws {
            folder = try DemoFolder()
            buyer = try folder.fundedParticipant()
            accounts = try folder.scratch.file(
                "accounts.csv",
                """
                participant,name,account,bank
                custody,酒泉数据交易所客户资金存管户,6210999900000001,999826000018
                \(buyer),敦煌文旅数据有限公司,6222020200112233445,104821004019

                """)
        }

        func withdraw(_ amount: String) throws -> (payout: String, sequence: Int) {
            let receipt = try folder.submit("escrow", "withdraw", "--amount", amount, "--as", buyer)
            return (try #require(receipt["subject"] as? String), try #require(receipt["sequence"] as? Int))
        }

        func export(_ name: String, _ more: String...) throws -> [String: Any] {
            let path = folder.scratch.path + "/" + name
            return try folder.submit(["bank", "export", "--accounts", accounts, "--output", path] + more)
        }

        /// The bank's report on a message: the status of each payout, and a reason where it is rejected.
        func report(_ message: String, _ statuses: [(payout: String, status: String)]) throws -> String {
            let lines = statuses.map { payout, status in
                let reason = status == "RJCT" ? "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>账户已销户</AddtlInf></StsRsnInf>" : ""
                return "<TxInfAndSts><OrgnlEndToEndId>\(payout)</OrgnlEndToEndId><TxSts>\(status)</TxSts>\(reason)</TxInfAndSts>"
            }
            return try folder.scratch.file(
                "report-\(UUID().uuidString).xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>JQBANK-STS-1</MsgId><CreDtTm>2026-11-24T10:00:00+08:00</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>\(message)</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>\(message.prefix(31))-CNY</OrgnlPmtInfId>\(lines.joined())</OrgnlPmtInfAndSts>
                </CstmrPmtStsRpt></Document>
                """)
        }

        func outcomes(_ file: String, _ more: String...) throws -> [String] {
            let review = try folder.submit(["bank", "status", file] + more)
            return (review["lines"] as? [[String: Any]] ?? []).compactMap { $0["outcome"] as? String }
        }
    }

    @Test func `payouts are sent once, and those that the bank rejects are paid out anew`() throws {
        let stage = try Stage()
        let before = try stage.folder.balance("available", stage.buyer)
        let (rejected, accepted) = (try stage.withdraw("12.30").payout, try stage.withdraw("7").payout)
        let message = try #require(try stage.export("payments.xml")["messageID"] as? String)
        #expect(try stage.folder.list("escrow", "payouts").compactMap { $0["message"] as? String } == [message, message])
        let second = ["bank", "export", "--accounts", stage.accounts, "--output", stage.folder.scratch.path + "/second.xml"]
        #expect(try stage.folder.refusal(second) == "bank.nothing-to-pay", "each payout is in one message")
        let lost = try stage.export("again.xml", "--again", message)
        #expect(lost["messageID"] as? String == message && lost["payments"] as? Int == 2)

        let elsewhere = try stage.report("HX-OTHER", [(rejected, "RJCT")])
        #expect(try stage.outcomes(elsewhere) == ["unknown"])
        let report = try stage.report(message, [(rejected, "RJCT"), (accepted, "ACSP")])
        #expect(try stage.outcomes(report, "--check") == ["rejected", "accepted"])
        #expect(try stage.folder.balance("available", stage.buyer) == before - 1_930, "looking changes nothing")
        let sequence = try stage.withdraw("0.01").sequence
        #expect(try stage.outcomes(report) == ["rejected", "accepted"])
        #expect(try stage.folder.balance("available", stage.buyer) == before - 701)
        #expect(try stage.outcomes(report) == ["alreadyRecorded", "accepted"])
        #expect(try stage.withdraw("12.30").sequence == sequence + 2, "one record for the rejection, none for the second delivery")

        let failed = try stage.folder.list("escrow", "payouts", "--failed")
        #expect(failed.map { $0["reason"] as? String } == ["AC04"])
        #expect(try stage.export("third.xml")["payments"] as? Int == 2)
        #expect(try stage.folder.refusal("escrow", "fail", rejected, "--reason", "AC01") == "escrow.payout-not-open")
        try stage.folder.submit("escrow", "confirm", accepted, "--bank-reference", "JQBANK-1")
        #expect(try stage.outcomes(stage.report(message, [(accepted, "RJCT")])) == ["contradictsBooks"])
        #expect(try stage.folder.run("doctor").code == 0)
    }

    @Test func `a report with entities of its own is not read`() throws {
        let stage = try Stage()
        let report = try stage.report("HX-1", [])
        let text = try String(contentsOfFile: report, encoding: .utf8)
        let hostile = try stage.folder.scratch.file(
            "hostile.xml", text.replacing("<Document", with: "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document"))
        #expect(try stage.folder.refusal("bank", "status", hostile) == "bank.document-type-present")
    }
}
