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

@Suite struct ApplicationTests {
    private static let name = "王小麦"
    private static let number = "11010519491231002X"
    private static let phone = "13800001234"
    private static let person =
        "kind=naturalPerson&title=麦田&region=620982&role=seller&name=\(name)&identityNumber=\(number)&phone=\(phone)&key=k1"

    @Test func `what a farmer says about themselves is sealed before it reaches the journal`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let answer = try await client.post("/apply", Self.person + "&consent=yes")
            #expect(answer.status == .seeOther, "\(answer.text)")
            let page = try #require(answer.headers[.location])
            #expect(try await client.ask(.get, page).text.contains("待审核"))

            let journal = market.site.exchange.journal
            for sequence in 1...(try journal.lastSequence()) {
                let bytes = Data(try #require(try journal.record(at: sequence)).bytes)
                for secret in [Self.name, Self.number, Self.phone] { #expect(bytes.range(of: Data(secret.utf8)) == nil) }
            }
            let applicant = try await market.site.exchange.read { $0.participants.all.newest(1).first }
            #expect(applicant?.name == "麦田" && applicant?.kind == .naturalPerson && applicant?.region == Region("620900"))
            // Nobody but the desk of admission reads it, and pages say the alias alone.
            let id = try #require(applicant?.id)
            let personal = "/participants/\(id)/personal"
            #expect(try await client.ask(.get, personal, as: "operator").text.contains(Self.name) == false)
            let silent = try await client.post(personal, as: "operator", "")
            #expect(silent.status == .unprocessableContent && !silent.text.contains(Self.name) && silent.text.contains("目的"))
            for other in ["clerk", "buyer"] {
                #expect(try await client.post(personal, as: other, "purpose=x").status == .forbidden)
                #expect(try await client.ask(.get, personal, as: other).status == .forbidden)
            }
            // The journal says that it is read before it is shown, and whose it is and the auditor can see it.
            let before = try journal.lastSequence()
            let shown = try await client.post(personal, as: "operator", "purpose=核对证件")
            #expect(shown.status == .ok && shown.text.contains(Self.name) && shown.text.contains(Self.number))
            #expect(try journal.lastSequence() == before + 1)
            try market.account("auditor", of: try await market.floor.admit(.auditor, 9).participant)
            try market.account("farmer", of: id)
            for reader in ["auditor", "farmer"] {
                let page = try await client.ask(.get, "/participants/\(id)", as: reader).text
                #expect(page.contains("核对证件") && page.contains("operator") && !page.contains(Self.name))
            }
            let open = try await client.ask(.get, page).text
            #expect(open.contains("个人信息查阅记录") && open.contains("准入与信用") && !open.contains("核对证件"))
            #expect(try await client.ask(.get, "/participants/\(id)", as: "operator").text.contains(Self.name) == false)
        }
    }

    @Test(arguments: [
        (person, "同意"), (person.replacing("title=麦田", with: "title=\(name)家的地") + "&consent=yes", "化名"),
        (person.replacing("002X", with: "0021") + "&consent=yes", "校验"), (person.replacing("role=seller&", with: "") + "&consent=yes", "角色"),
    ])
    func `an application that gives too much away, or too little, leaves nothing behind`(_ form: String, _ word: String) async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let before = try market.site.exchange.journal.lastSequence()
            let answer = try await client.post("/apply", form)
            #expect(answer.status == .unprocessableContent && answer.text.contains(word), "\(answer.text)")
            #expect(try market.site.exchange.journal.lastSequence() == before)
            #expect(try FileManager.default.contentsOfDirectory(atPath: market.folder.path + "/persons").isEmpty)
        }
    }

    @Test func `beyond so many that wait, an applicant is asked to come again later`() async throws {
        let market = try await ServedMarket()
        let requests = (0..<1_000).map { number in
            CommandRequest(
                .participants(.apply(ApplyForAdmission(kind: .naturalPerson, title: "\(number)", code: nil, region: nil, roles: [.seller]))),
                as: TradingFloor.venue, key: "waiting \(number)")
        }
        #expect(try await market.site.exchange.submit(requests).allSatisfy { (try? $0.get()) != nil })
        try await market.test { client async throws in
            let answer = try await client.post("/apply", "kind=legalPerson&title=X&region=620900&role=seller&code=91620900M624137082")
            #expect(answer.status == .tooManyRequests && answer.headers[.retryAfter] == "30")
        }
    }

    @Test func `an applicant may have an English name, which English pages show`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let form = "kind=unincorporated&title=绿洲合作社&englishTitle=Oasis+Cooperative&region=620900&role=seller&code=91620902MADEMA043F"
            #expect(try await client.post("/apply", form).status == .seeOther)
            let english = try await client.ask(.get, "/participants", as: "operator", headers: [.acceptLanguage: "en"])
            #expect(english.text.contains("Oasis Cooperative"))
            #expect(try await client.ask(.get, "/participants", as: "operator").text.contains("绿洲合作社"))
        }
    }

    @Test func `strangers cannot apply as supervisors`() async throws {
        let market = try await ServedMarket()
        try await market.test { client async throws in
            let answer = try await client.post("/apply", "kind=legalPerson&title=X&region=620900&role=regulator&code=91620900M624137082")
            #expect(answer.status == .unprocessableContent)
        }
    }
}
