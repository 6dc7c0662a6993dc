// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct DealTests {
    @Test func `an offer is countered and accepted, its contract amended, and ended as the preview said`() throws {
        let market = try DemoMarket()
        let (buyer, seller) = (market.buyer, market.seller)
        #expect(try market.run("escrow", "deposit", buyer, "--amount", "9000", "--bank-reference", "DEAL-1").code == 0)
        let terms = ["--uses", "10", "--days", "100", "--purpose", "industry", "--refund", "byUses"]
        let made = try market.accepted(["offer", "make", market.product, "--to", seller, "--price", "4000"] + terms, as: buyer)
        let first = try #require(made.subject)
        let countered = try market.accepted(["offer", "counter", first, "--price", "4500"] + terms, as: seller)
        let offer = countered.payload("negotiation.countered", "offer") as? [String: Any]
        let second = try #require(offer?["id"] as? String)
        #expect(offer?["round"] as? Int == 2 && second != first)
        #expect(try market.refused(["offer", "accept", first], as: seller) == "negotiation.offer-not-open")
        #expect(try market.refused(["offer", "accept", second], as: seller) == "negotiation.own-offer")

        let accepted = try market.accepted(["offer", "accept", second], as: buyer)
        let contract = try #require(accepted.payload("contracts.signed", "contract") as? String)
        let order = try #require(accepted.payload("trading.order-placed", "order") as? String)
        _ = try market.accepted(["deliver", "send", order, market.file], as: seller)
        _ = try market.accepted(["deliver", "accept", order], as: buyer)

        #expect(try market.refused(["contract", "propose", "amend", contract], as: seller) == "contracts.amendment-empty")
        _ = try market.accepted(["contract", "propose", "amend", contract, "--price", "5000", "--uses", "20"], as: seller)
        _ = try market.accepted(["contract", "agree", contract], as: buyer)
        for _ in 0..<2 { _ = try market.accepted(["order", "use", contract, "--purpose", "industry"], as: buyer) }
        let shown = try Program.json(market.run("contract", "show", contract, "--as", buyer, "--json"))
        let steps = (shown["nextSteps"] as? [String: [String]])?[buyer] ?? []
        #expect(steps.contains("proposeEnd") && steps.contains("useLicence") && !steps.contains("cancelOrder"))

        var preview = try Program.json(market.run("contract", "preview-end", contract, "--json"))
        #expect(preview["used"] as? Int == 2 && preview["total"] as? Int == 20)
        // 5,000 less the venue's 2 %, and of that the eighteen uses that were not taken.
        #expect((preview["refund"] as? [String: Any])?["minorUnits"] as? Int == 441_000)
        _ = try market.accepted(["contract", "propose", "end", contract, "--reason", "项目结束"], as: buyer)
        let ended = try market.accepted(["contract", "agree", contract], as: seller)
        var ending = try #require(ended.payload("contracts.terminated", "ending") as? [String: Any])
        // The time to delete counts from the end itself.
        #expect(preview.removeValue(forKey: "deletionDue") != nil && ending.removeValue(forKey: "deletionDue") != nil)
        #expect(NSDictionary(dictionary: preview) == NSDictionary(dictionary: ending))

        let proof = try market.scratch.file("proof.txt", "deleted\n")
        _ = try market.accepted(["contract", "prove-deletion", contract, proof], as: buyer)
        #expect(try market.refused(["contract", "show", contract], as: buyer) == "trading.contract-ended")
        #expect(try market.run("doctor").code == 0)
    }

    @Test func `a demand finds its products, and rarer steps of an order are refused with their codes`() throws {
        let market = try DemoMarket()
        let wanted = ["--sector", "rural-revitalization", "--purpose", "industry", "--budget", "6000"]
        let day = Date(timeIntervalSinceNow: 30 * 86_400).ISO8601Format(.iso8601.year().month().day())
        let publish = ["demand", "publish"] + wanted + ["--until", day]
        let demand = try market.accepted(publish, as: market.buyer)
        let matches = try market.run("demand", "match", try #require(demand.subject))
        #expect(matches.code == 0 && matches.output.contains(market.product))
        let asked = try market.accepted(["offer", "request", market.product, "--purpose", "industry"], as: market.buyer)
        #expect(try market.run("offer", "list", "--participant", market.seller).output.contains(try #require(asked.subject)))
        _ = try market.accepted(["offer", "withdraw", try #require(asked.subject)], as: market.buyer)
        #expect(try market.refused(["order", "reinstate", market.order], as: market.buyer) == "trading.order-not-expired")
        let evidence = try market.scratch.file("evidence.txt", "x\n")
        #expect(
            try market.refused(
                ["deliver", "accept-part", market.order, "--amount", "1", "--rest", "held"], as: market.buyer)
                == "trading.order-finished")
        #expect(
            try market.refused(["order", "report-income", market.order, "--income", "1", "--report", evidence], as: market.buyer)
                == "trading.order-finished")
    }

    @Test func `auctions keep their rules, and a bid that was refused leaves no file`() throws {
        let market = try DemoMarket()
        let open = ["auction", "open", market.product, "--purpose", "industry", "--reserve", "100", "--until"]
        #expect(try market.refused(open + ["2099-12-31T09:30"], as: market.seller) == "auctions.has-list-price")
        #expect(try market.run(open + ["2099-12-31T24:00", "--as", market.seller]).code == 64)
        #expect(try market.run("auction", "list", "--json").output == "[\n\n]\n")
        // The auction of the demonstration, which is over.
        let (auction, file) = ("HX-620900-AUC-0000000001-M5", market.scratch.path + "/bid.json")
        let bid = ["auction", "bid", auction, "--amount", "120", "--save", file]
        #expect(try market.run(bid).code == 64, "someone bids")
        #expect(try market.refused(bid, as: market.buyer) == "auctions.over")
        #expect(!FileManager.default.fileExists(atPath: file))
        let sealed = try market.scratch.file(
            "sealed.json",
            #"{"auction": "\#(auction)", "bidder": "\#(market.buyer)", "amount": {"currency": "CNY", "minorUnits": 12000}, "nonce": "n"}"#)
        #expect(try market.refused(["auction", "reveal", "--bid", sealed], as: market.buyer) == "auctions.over")
        #expect(try market.run("auction", "reveal", "--bid", file, "--as", market.buyer).code == 65)
        #expect(
            try market.refused(["auction", "cancel", auction, "--reason", "x"], as: market.seller) == "auctions.over")
    }

    @Test func `every model of price can be said, and the sector has the last word`() throws {
        let market = try DemoMarket()
        let price = ["product", "price", market.product]
        let models = [
            ["--metered", "0.50", "--free-units", "10", "--meter-cap", "100"], ["--negotiated"],
            ["--auction", "secondPrice", "--reserve", "100"], ["--royalty", "12.5", "--maximum", "1000"],
            ["--guided", "5", "--unit-cap", "8", "--decision", "发改价格〔2026〕1号", "--class-discount", "farmer=50"],
            ["--bundle", "900", "--part", market.product + "=1000"],
        ]
        for model in models {
            #expect(try market.refused(price + model, as: market.seller) == "pricing.model-not-allowed", "\(model)")
        }
        let plan = price + ["--plan", "900", "--period", "year", "--pro-rated", "--term", "12=10", "--early-bird", "2099-12-31=5"]
        _ = try market.accepted(plan, as: market.seller)
        let json = #"""
            {"model": {"fixed": {"price": {"currency": "CNY", "minorUnits": 500000}}},
             "adjustments": {"volume": [{"from": 10, "discount": 50000}], "term": []}}
            """#
        let file = try market.scratch.file("price.json", json)
        let priced = try market.accepted(price + ["--model-file", file], as: market.seller)
        #expect(priced.payload("pricing.priced", "price") != nil)
        #expect(try market.run(price + ["--fixed", "1", "--model-file", file, "--as", market.seller]).code == 64)
        #expect(
            try market.refused(price + ["--model-file", file, "--floor", "10"], as: market.seller) == "pricing.floor-without-report")
        #expect(try market.run(price + ["--model-file", file + ".none", "--as", market.seller]).code == 65)
    }
}

/// The demonstration's market, and a product of it that was bought for 5,000 yuan.
private struct DemoMarket {
    let scratch: Scratch
    let folder: String
    let order: String
    let product: String
    let buyer: String
    let seller: String
    /// What was delivered for it.
    let file: String

    init() throws {
        scratch = try Scratch()
        let folder = scratch.path + "/demo"
        self.folder = folder
        #expect(try Program.run("demo", "--exchange", folder, "--json").code == 0)
        let listed = try Program.run("contract", "list", "--exchange", folder, "--json")
        let contracts = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]] ?? []
        let contract = try #require(
            contracts.first { ($0["price"] as? [String: Any])?["minorUnits"] as? Int == 500_000 }?["id"] as? String)
        let shown = try Program.run("contract", "show", contract, "--exchange", folder, "--json")
        let json = try Program.json(shown)
        let terms = json["contract"] as? [String: Any]
        product = try #require(terms?["product"] as? String)
        buyer = try #require(terms?["buyer"] as? String)
        seller = try #require(json["seller"] as? String)
        let downloads = folder + "/downloads"
        let number = contract.split(separator: "-")[3]
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: downloads).first { $0.contains("-ORD-\(number)-") })
        order = name.replacing(".csv", with: "")
        file = downloads + "/" + name
    }

    func run(_ words: String...) throws -> Program.Outcome { try run(words) }

    func run(_ words: [String]) throws -> Program.Outcome { try Program.run(words + ["--exchange", folder]) }

    /// What an accepted command came to.
    func accepted(_ words: [String], as participant: String) throws -> Accepted {
        let outcome = try run(words + ["--as", participant, "--json"])
        #expect(outcome.code == 0, "\(words): \(outcome.complaint)")
        return Accepted(json: try Program.json(outcome))
    }

    /// The code with which a command is refused.
    func refused(_ words: [String], as participant: String) throws -> String {
        let outcome = try run(words + ["--as", participant, "--json"])
        #expect(outcome.code == 1, "\(words): \(outcome.complaint)")
        let json = try JSONSerialization.jsonObject(with: Data(outcome.complaint.utf8)) as? [String: Any]
        return (json?["error"] as? [String: Any])?["code"] as? String ?? outcome.complaint
    }

    struct Accepted {
        let json: [String: Any]

        var subject: String? { json["subject"] as? String }

        func payload(_ event: String, _ field: String) -> Any? {
            let events = json["events"] as? [[String: Any]] ?? []
            return (events.first { $0["event"] as? String == event }?["payload"] as? [String: Any])?[field]
        }
    }
}
