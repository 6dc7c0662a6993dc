// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// What goes beyond the main road, by the program alone: a dispute, a netting cycle, a service, a credit decision.
@Suite struct DepthTests {
    @Test func `a delivered order is disputed and divided sixty to forty, to the fen`() throws {
        let stage = try DemoFolder()
        let (order, buyer, seller, price) = try stage.deliveredOrder()
        let before = (buyer: try stage.balance("available", buyer), seller: try stage.balance("payable", seller))
        let books = try (stage.balance("feeRevenue"), stage.balance("taxPayable"))
        let proof = try stage.scratch.file("rows.txt", "forty rows are missing")
        let claim = try stage.id(
            "dispute", "claim", "--kind", "quality", "--order", order, "--statement", "rows missing", "--evidence", proof, "--as", buyer)
        #expect(try stage.refusal("dispute", "award", claim, "--shares", "60:40", "--document", proof) == "disputes.not-at-this-phase")
        try stage.submit("dispute", "answer", claim, "--statement", "all rows are there", "--as", seller)
        for party in [buyer, seller] { try stage.submit("dispute", "arbitrate", claim, "--as", party) }
        #expect(try stage.run("dispute", "list", "--phase", "arbitration").output.contains(claim))
        try stage.submit("dispute", "award", claim, "--shares", "60:40", "--document", proof)

        let (toBuyer, toSeller) = (price * 60 / 100, price - price * 60 / 100)
        #expect(try stage.balance("available", buyer) - before.buyer == toBuyer)
        let (fees, taxes) = try (stage.balance("feeRevenue") - books.0, stage.balance("taxPayable") - books.1)
        #expect(fees > 0 && taxes > 0)
        #expect(try stage.balance("payable", seller) - before.seller + fees + taxes == toSeller)
        let shown = try Program.json(stage.run("dispute", "show", claim, "--json"))
        #expect((shown["dispute"] as? [String: Any])?["outcome"] as? String == "awarded")

        let folder = stage.scratch.path + "/bundle"
        let bundle = try Program.json(stage.run("dispute", "bundle", claim, "--to", folder, "--json"))
        #expect((bundle["documents"] as? [Any])?.count == 1 && (bundle["absentDocuments"] as? [Any])?.isEmpty == true)
        let receipts = try FileManager.default.contentsOfDirectory(atPath: folder + "/records")
        #expect(receipts.count == (bundle["records"] as? [Any])?.count && receipts.count > 4)
        for receipt in receipts {
            #expect(try Program.run("verify", folder + "/records/" + receipt, "--key", folder + "/log.vkey").code == 0, "\(receipt)")
        }
        #expect(try stage.run("dispute", "bundle", claim, "--to", folder).code == 1, "nothing is written over")
        #expect(try stage.run("doctor").code == 0)
    }

    @Test func `three obligations in a ring are previewed and settled with what is left of them`() throws {
        let stage = try DemoFolder()
        let parties = Array(try stage.participants().prefix(4))
        let ring = [parties[3], parties[0], parties[1]]
        let today = Self.chinaTime("yyyy-MM-dd", Date())
        for (index, amount) in ["300", "200", "100"].enumerated() {
            try stage.submit(
                "clear", "obligation", "record", "--payer", ring[index], "--payee", ring[(index + 1) % 3], "--amount", amount,
                "--due", today, "--basis", "contract", "--reference", "C-\(index)")
        }
        #expect(try stage.refusal("clear", "cycle", "preview") == "clearing.cycle-not-open")
        let cutOff = Date().addingTimeInterval(20)
        try stage.submit("clear", "cycle", "open", "--cut-off", Self.chinaTime("yyyy-MM-dd'T'HH:mm:ss", cutOff))
        #expect(try stage.refusal("clear", "cycle", "commit") == "clearing.cut-off-not-reached")
        let plan = try Program.json(stage.run("clear", "cycle", "preview", "--json"))
        #expect((plan["settled"] as? [Any])?.count == 3 && plan["isProven"] as? Bool == true)
        #expect(plan["gross"] as? Int == 60_000 && plan["netted"] as? Int == 20_000)
        let before = try ring.map { try stage.balance("available", $0) }
        // The program has the clock of the machine: the cut-off must come by itself.
        Thread.sleep(until: cutOff.addingTimeInterval(0.1))
        try stage.submit("clear", "cycle", "commit")
        let after = try ring.map { try stage.balance("available", $0) }
        #expect(zip(before, after).map { $1 - $0 } == [-20_000, 10_000, 10_000])
        #expect(try stage.run("clear", "obligation", "list", "--json").output.filter { !$0.isWhitespace } == "[]")
        #expect(try stage.run("doctor").code == 0)
    }

    @Test func `a service is asked for, delivered, accepted and paid`() throws {
        let stage = try DemoFolder()
        let client = try stage.participants()[3]
        let document = try stage.scratch.file("signed.txt", "twelve persons were trained")
        let agency = try stage.admit("实训机构(示例)", "service", document)
        let until = Self.chinaTime("yyyy-MM-dd", Date().addingTimeInterval(86_400 * 300))
        let request = ["service", "request", agency, "--kind", "training", "--limit", "1060", "--request", "DCMM", "--as", client]
        #expect(try stage.refusal(request) == "services.not-accredited")
        try stage.submit("service", "accredit", agency, "--kind", "training", "--level", "second", "--proof", document, "--until", until)
        let before = try stage.balance("available", client)
        let engagement = try stage.id(request)
        try stage.submit("service", "accept", engagement, "--fee", "1060", "--as", agency)
        let work = #"{"trainingRecord": {"course": "DCMM", "persons": 12, "hours": 16}}"#
        try stage.submit("service", "deliver", engagement, "--document", document, "--work", work, "--as", agency)
        #expect(try stage.balance("payable", agency) == 0)
        try stage.submit("service", "accept-work", engagement, "--as", client)
        #expect(before - (try stage.balance("available", client)) == 106_000)
        let paid = try stage.balance("payable", agency)
        #expect(paid > 90_000 && paid < 106_000)
        #expect(try stage.run("service", "parties").output.contains(agency))
        #expect(try stage.run("doctor").code == 0)
    }

    @Test func `nobody is found dishonest without a hearing, and nobody reads a report without consent`() throws {
        let stage = try DemoFolder()
        let parties = try stage.participants()
        let file = try stage.scratch.file("notice.txt", "delivered late")
        let conduct = try stage.id(
            "credit", "report", parties[0], "--act", "lateDelivery", "--evidence", file, "--summary", "two days late")
        let decide = ["credit", "decide", conduct, "--severity", "minor", "--reason", "late"]
        #expect(try stage.refusal(decide) == "credit.no-hearing")
        try stage.submit("credit", "notify", conduct, "--notice", file)
        #expect(try stage.refusal(decide) == "credit.hearing-open")
        try stage.submit("credit", "state", conduct, "--waive", "--as", parties[0])
        try stage.submit(decide)
        let shown = try Program.json(stage.run("credit", "show", parties[0], "--json"))
        #expect(((shown["report"] as? [String: Any])?["findings"] as? [Any])?.count == 1)
        let read = ["credit", "report-for", parties[0], "--as", parties[3]]
        #expect(try stage.refusal(read) == "credit.no-consent")
        try stage.submit("credit", "consent", parties[3], "--until", "2099-01-01", "--as", parties[0])
        #expect(try stage.run(read).code == 0)
        #expect(try stage.run("credit", "public").code == 0)
        let order = try #require(try stage.list("order", "list").last?["id"] as? String)
        #expect(try stage.list("credit", "trace", order).count == 4)
    }

    private static func chinaTime(_ form: String, _ date: Date) -> String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(secondsFromGMT: 8 * 3_600)
        formatter.dateFormat = form
        return formatter.string(from: date)
    }
}
