// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import ExchangeTesting
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@Suite struct InboxTests {
    @Test(arguments: Desk.named.map(\.name)) func `every desk has an inbox in both languages, for those who sit at it`(_ desk: String) async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            for language in ["zh-CN", "en"] {
                let page = try await client.ask(.get, "/inboxes/\(desk)", as: "operator", headers: [.acceptLanguage: language])
                #expect(page.status == .ok && !page.text.contains("[[") && !page.text.contains("{{"), "\(page.text.prefix(300))")
            }
            let other = try await client.ask(.get, "/inboxes/\(desk)", as: "clerk")
            #expect(other.status == (desk == "registration" ? .ok : .forbidden))
            #expect(try await client.ask(.get, "/inboxes/\(desk)", as: "seller").status == .notFound)
            #expect(try await client.ask(.get, "/inboxes/\(desk)").headers[.location]?.hasPrefix("/sign-in") == true)
            #expect(try await client.ask(.get, "/inboxes/kitchen", as: "operator").status == .notFound)
        }
    }

    @Test func `an application waits at the desk of admission until two people have decided`() async throws {
        let market = try await ServedMarket()
        let apply = ApplyForAdmission(kind: .unincorporated, title: "祁连牧场", code: nil, region: nil, country: "KZ", roles: [.buyer])
        let receipt = try await market.site.exchange.submit(.participants(.apply(apply)), as: TradingFloor.venue, key: "a1")
        let id = try #require(receipt.events.first?.subject)
        let sign = SignCommitment(stages: SignCommitment.Stage.allCases, document: TradingFloor.file)
        try await market.test { client async throws in
            let page = "/inboxes/admission"
            let waiting = try await client.ask(.get, page, as: "operator").text
            #expect(waiting.contains("祁连牧场") && waiting.contains("尚未签署") && waiting.contains("双人办理 第 1 步") && waiting.contains("不到 1 小时"))
            #expect(waiting.contains("/do/participants/\(id)/review?back=/inboxes/admission"))
            _ = try await market.site.exchange.submit(.participants(.sign(sign)), as: .participant(id, by: "x"), key: "a2")
            #expect(try await client.ask(.get, page, as: "operator").text.contains("尚未签署") == false)
            #expect(try await client.ask(.get, "/desk", as: "operator").text.contains("href=\"/inboxes/admission\""))

            let form = "isAdmitted=true&reason=ok&back=/inboxes/admission"
            #expect(try await client.post("/do/participants/\(id)/review", as: "operator", form).headers[.location] == "/proposals?made=1")
            let own = try await client.ask(.get, page, as: "operator").text
            #expect(own.contains("您已提出") && !own.contains("/do/participants/\(id)/review"))
            let second = try await client.ask(.get, page, as: "checker").text
            #expect(second.contains("operator 已提出,请复核") && second.contains("href=\"/proposals/1?back="))
            #expect(try await client.post("/proposals/1", as: "checker", "decision=approve").status == .seeOther)
            #expect(try await client.ask(.get, page, as: "checker").text.contains("祁连牧场") == false)
        }
    }

    @Test func `the desk of settlement sees payouts, with what may be done about each`() async throws {
        let market = try await ServedMarket()
        let withdraw = Command.escrow(.withdraw(WithdrawFunds(amount: .fen(12_345))))
        let receipt = try await market.site.exchange.submit(withdraw, as: market.floor.buyers[0], key: "w1")
        let payout = try #require(receipt.events.lazy.compactMap(\.subject).first)
        try await market.test { client async throws in
            let page = try await client.ask(.get, "/inboxes/settlement", as: "operator").text
            #expect(page.contains("123.45") && page.contains("/do/payouts/\(payout)/confirmation?back=/inboxes/settlement"))
            #expect(page.contains("/do/payout-messages?payouts=\(payout)&amp;back=/inboxes/settlement"))
            let form = try await client.ask(.get, "/do/payout-messages?payouts=\(payout)&back=/inboxes/settlement", as: "operator").text
            #expect(form.contains(">\(payout)</textarea>"))
        }
    }

    @Test func `a product that waits for review says so while the market stands still`() async throws {
        let market = try await ServedMarket()
        let floor = market.floor
        let product = try await floor.describe(9, by: floor.sellers[0])
        let exchange = market.site.exchange
        let examine = RecordExamination(product: product, report: TradingFloor.report())
        let steps: [(Command, Principal)] = [
            (.pricing(.setPrice(SetPrice(product: product, model: .fixed(price: .fen(100))))), floor.sellers[0]),
            (.catalog(.examine(examine)), TradingFloor.venue),
            (.catalog(.submit(SubmitProduct(product: product))), floor.sellers[0]),
            (.venue(.stop(StopTrading(reason: "x", citation: "y"))), TradingFloor.venue),
        ]
        for (index, step) in steps.enumerated() { _ = try await exchange.submit(step.0, as: step.1, key: "step \(index)") }
        try await market.test { client async throws in
            let page = try await client.ask(.get, "/inboxes/listing", as: "operator").text
            #expect(page.contains("日计数 9") && page.contains("恢复后才能上架") && page.contains("一人办理"))
        }
    }
}
