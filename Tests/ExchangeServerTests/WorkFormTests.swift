// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeServer
import ExchangeTesting
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@Suite struct WorkFormTests {
    /// A market with an engagement of a kind under way, by the account `agency`.
    private func stage(_ kind: ServiceKind, on market: ServedMarket) async throws -> ExchangeID {
        let exchange = market.site.exchange
        let agency = try await market.floor.admit(kind == .brokerage ? .broker : .service, 60)
        let id = try #require(agency.participant)
        try market.account("agency", of: id)
        let accreditation = Accreditation(
            kind: kind, level: .first, proof: TradingFloor.file, until: ServedMarket.clock.now.date.adding(days: 400))
        _ = try await exchange.submit(
            .services(.accredit(AccreditAgency(agency: id, accreditation: accreditation))), as: TradingFloor.venue, key: "w1")
        var (client, subject) = (market.floor.buyers[0], ExchangeID?.none)
        if kind.subjects == [.product] { (client, subject) = (market.floor.sellers[0], market.floor.products[0]) }
        if kind.subjects == [.contract] {
            let placed = try await exchange.submit(market.floor.place(0).command, as: client, key: "order")
            let order = try #require(placed.events.first?.subject)
            subject = ExchangeID(region: order.region, kind: .contract, serial: order.serial)
        }
        let request = RequestService(kind: kind, agency: id, subject: subject, feeLimit: .zero(.cny), request: "x")
        let receipt = try await exchange.submit(.services(.request(request)), as: client, key: "w2")
        let engagement = try #require(receipt.events.first?.subject)
        _ = try await exchange.submit(.services(.accept(AcceptEngagement(engagement: engagement, fee: .zero(.cny)))), as: agency, key: "w3")
        return engagement
    }

    @Test(arguments: ServiceKind.allCases) func `every kind of service has a form without JSON, in both languages`(_ kind: ServiceKind) async throws {
        let market = try await ServedMarket()
        let engagement = try await stage(kind, on: market)
        try await market.test { client async throws in
            for language in ["zh-CN", "en"] {
                let page = try await client.ask(.get, "/engagements/\(engagement)/work", as: "agency", headers: [.acceptLanguage: language])
                #expect(page.status == .ok && page.text.contains("type=\"file\""), "\(page.text.prefix(300))")
                #expect(!page.text.contains("JSON") && !page.text.contains("<textarea"))
            }
        }
    }

    @Test func `an agency hands in its work by a form, with the signed document`() async throws {
        let market = try await ServedMarket()
        let engagement = try await stage(.training, on: market)
        let path = "/engagements/\(engagement)/work"
        try await market.test { client async throws in
            let page = try await client.ask(.get, path, as: "agency").text
            #expect(page.contains("课程") && page.contains("name=\"persons\"") && page.contains("type=\"file\""))
            #expect(try await client.ask(.get, path, as: "buyer").status == .notFound)
            #expect(try await client.ask(.get, path, as: "operator").status == .notFound)
            #expect(try await client.ask(.get, "/engagements/\(engagement)", as: "agency").text.contains(path))

            let missing = try await client.post(path, as: "agency", "persons=12&hours=8")
            #expect(missing.status == .unprocessableContent && missing.text.contains("请填写“课程”") && missing.text.contains("value=\"12\""))
            let digest = TradingFloor.file.hex
            let wrong = try await client.post(path, as: "agency", "course=安全&persons=0&hours=8&document=\(digest)")
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("“人数”的内容不合理"), "\(wrong.text.prefix(600))")
            let unreadable = try await client.post(path, as: "agency", "course=安全&persons=many&hours=8&document=\(digest)")
            #expect(unreadable.text.contains("“人数”"))
            let short = try await client.post(path, as: "agency", "course=安全&persons=1&hours=8&document=abc")
            #expect(short.status == .unprocessableContent)

            let body =
                ["course": "数据安全", "persons": "12", "hours": "8"].map { name, value in
                    "--X\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
                }.joined() + "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nsigned\r\n--X--\r\n"
            var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=X"]
            headers[.authorization] = "Bearer key of agency"
            let answer = try await client.executeRequest(uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
            #expect(answer.status == .seeOther, "\(answer.text)")
            let work = try await market.site.exchange.read { $0.services.engagements[engagement]?.work }
            guard case .trainingRecord("数据安全", 12, 8, nil, let document)? = work else {
                Issue.record("\(String(describing: work))")
                return
            }
            #expect(try market.site.vault.bytes(of: document) == Array("signed".utf8))
        }
    }

    @Test func `a choice of cases takes the fields of the case that was chosen`() async throws {
        let market = try await ServedMarket()
        let engagement = try await stage(.custody, on: market)
        let path = "/engagements/\(engagement)/work"
        let digest = TradingFloor.file.hex
        try await market.test { client async throws in
            let form = "item=key&content=\(digest)&document=\(digest)&release.case="
            let without = try await client.post(path, as: "agency", form + "release.day")
            #expect(without.status == .unprocessableContent && without.text.contains("日期(选“自某日起”时填写)"))
            let given = try await client.post(path, as: "agency", form + "release.day&release.from=2027-01-31&release.contract=nonsense")
            #expect(given.status == .seeOther, "\(given.text)")
            let work = try await market.site.exchange.read { $0.services.engagements[engagement]?.work }
            guard case .custodyRecord(.key, _, .day(let from), _)? = work else {
                Issue.record("\(String(describing: work))")
                return
            }
            #expect("\(from)" == "2027-01-31")
        }
    }
}
