// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import Testing

@Suite struct CASNumberTests {
    @Test(arguments: ["50-00-0", "7732-18-5", "64-17-5", "1234567-89-5", "67-56-1"])
    func `a right number is read with and without hyphens`(text: String) throws {
        #expect(try CASNumber(text).description == text)
        #expect(try CASNumber(text.filter { $0 != "-" }).description == text)
    }

    @Test(arguments: [
        ("7732-18-4", "check"), ("7723-18-5", "check"), ("7732185-", "form"), ("773-218-5", "form"), ("7732-185", "form"),
        ("-7732-18-5", "form"), ("07732-18-5", "form"), ("7732-18-5a", "alphabet"), ("7732–1-5", "alphabet"),
        ("7732–18–5", "length"),
        ("1-00-0", "length"),
        ("12345678-90-1", "length"), ("12345678901", "length"), ("", "length"), ("-----", "length"),
    ])
    func `a wrong number is refused for its reason`(text: String, reason: String) {
        #expect(throws: Refusal(.init(rawValue: "identifier." + reason), Text(zh: "", en: ""), subject: text)) {
            try CASNumber(text)
        }
    }

    @Test func `a wrong check tells the right one`() throws {
        let refusal = try #require(throws: Refusal.self) { try CASNumber("7732-18-4") }
        #expect(refusal.message.en.contains("should be 5"))
    }

    @Test func `numbers are ordered as numbers`() throws {
        #expect(try CASNumber("64-17-5") < CASNumber("7732-18-5"))
    }
}
