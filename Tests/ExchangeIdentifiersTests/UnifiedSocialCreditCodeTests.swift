// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import Testing

@Suite struct UnifiedSocialCreditCodeTests {
    @Test(arguments: [
        "91110000600037341L", "914403001922038216", "9144030071526726XG", "91330100799655058B", "91620000M74208787E",
        "91620100M666096527", "91621000M00871746F", "91620900M624137082", "11620100M71943479A", "12620400M11825657R",
        "N2620121M99606191U", "52620982M490636781", "92620102M54090865D",
    ])
    func `a right code is read`(text: String) throws {
        let code = try UnifiedSocialCreditCode(text)
        #expect(code.description == text)
        #expect(code.registrar.rawValue == String(text.prefix(1)))
        #expect(code.region?.description == String(text.dropFirst(2).prefix(6)))
        #expect(try OrganisationCode(code.organisationCode).description == text.dropFirst(8).prefix(9))
    }

    @Test(arguments: [
        ("91620000M74208787F", "check"), ("91620000M7I208787E", "alphabet"), ("91620000M74208787", "length"),
        ("91620000M74208787E0", "length"), ("91620000M47208787E", "check"), ("91620000m74208787e", "alphabet"),
        ("000000000000000000", "registrar"), ("B1620000M74208787E", "registrar"), ("9A620000M74208787E", "registrar"),
        ("90620000M74208787E", "registrar"), ("91990000M74208787E", "region"), ("9162A000M74208787E", "region"),
        ("91000000M74208787E", "region"), ("", "length"), ("九620000M74208787", "alphabet"), ("九1620000M74208787E", "length"),
    ])
    func `a wrong code is refused for its reason`(text: String, reason: String) {
        #expect(throws: Refusal(.init(rawValue: "identifier." + reason), Text(zh: "", en: ""), subject: text)) {
            try UnifiedSocialCreditCode(text)
        }
    }

    @Test func `the organisation code inside has a check of its own`() throws {
        let body = "91620000M74208785"  // …87 is right
        let text = body + TextbookChecks.creditCode(body)
        let refusal = try #require(throws: Refusal.self) { try UnifiedSocialCreditCode(text) }
        #expect(refusal.code == "identifier.org-check")
        #expect(refusal.message.en.contains("should be 7"))
    }

    @Test func `a wrong check tells the right one`() throws {
        let refusal = try #require(throws: Refusal.self) { try UnifiedSocialCreditCode("91620000M74208787F") }
        #expect(refusal.message.en.contains("should be E"))
        #expect(refusal.message.zh.contains("应为 E"))
    }

    @Test func `the national register has no region`() throws {
        let organisation = "M7420878" + TextbookChecks.organisation("M7420878")
        let body = "11100000" + organisation
        let code = try UnifiedSocialCreditCode(body + TextbookChecks.creditCode(body))
        #expect(code.region == nil)
        #expect(code.registrar == .institutionalEstablishment)
    }

    @Test func `codes made by the textbook are read`() throws {
        let seed: UInt64 = 32_100
        print("credit codes: seed \(seed)")
        var samples = SampleIdentifiers(generator: SeededGenerator(seed: seed))
        for _ in 0..<500 {
            let text = samples.valid(.uscc)
            #expect(try UnifiedSocialCreditCode(text).description == text)
        }
    }

    @Test(arguments: ["D2143569X", "D2143569-X", "00000000-0", "M74208787"])
    func `an organisation code is read`(text: String) throws {
        #expect(try OrganisationCode(text).description == text.filter { $0 != "-" })
    }

    @Test(arguments: [
        ("D2143569", "length"), ("D2143569-XX", "length"), ("d2143569X", "alphabet"), ("D2143569A", "form"),
        ("D-2143569X", "form"), ("D21435690X", "form"), ("D2143569-1", "check"), ("D21435690", "check"),
    ])
    func `a wrong organisation code is refused for its reason`(text: String, reason: String) {
        #expect(throws: Refusal(.init(rawValue: "identifier." + reason), Text(zh: "", en: ""), subject: text)) {
            try OrganisationCode(text)
        }
    }

    @Test func `every registrar has a name in both languages`() {
        for registrar in Registrar.allCases {
            #expect(!registrar.name.zh.isEmpty && !registrar.name.en.isEmpty)
        }
    }

    @Test func `a code is coded as its text and refused when decoded wrong`() throws {
        let code = try UnifiedSocialCreditCode("91110000600037341L")
        let bytes = try CBOREncoder().encode(code)
        #expect(try CBORDecoder().decode(UnifiedSocialCreditCode.self, from: bytes) == code)
        let wrong = try CBOREncoder().encode("91110000600037341M")
        #expect(throws: (any Error).self) { try CBORDecoder().decode(UnifiedSocialCreditCode.self, from: wrong) }
    }
}
