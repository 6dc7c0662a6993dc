// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Testing

@Suite struct CurrencyTests {
    @Test(arguments: [("CNY", 2), ("USD", 2), ("JPY", 0), ("KZT", 2), ("BHD", 3), ("KWD", 3), ("KRW", 0)])
    func `a currency knows its minor unit`(code: String, digits: Int) throws {
        let currency = try #require(Currency(code: code))
        #expect(currency.minorUnitDigits == digits)
        #expect(currency.code == code && currency.description == code)
    }

    @Test(arguments: ["", "CN", "CNYYY", "cny", "C1Y", "元"]) func `what is not a code is not read`(code: String) throws {
        #expect(Currency(code: code) == nil)
        #expect(throws: Fault.self) { try CBORDecoder().decode(Currency.self, from: CBOREncoder().encode(code)) }
    }

    @Test func `a unit has four letters and no decimals, and is no currency`() throws {
        let calls = try #require(Currency(unit: "CALL"))
        #expect(calls.isUnit && calls.code == "CALL" && calls.minorUnitDigits == 0 && Currency(code: "CALL") == nil)
        #expect(!Currency.cny.isUnit && Currency(unit: "CNY") == nil && Currency(unit: "call") == nil && Currency.usd < calls)
        #expect(try CBORDecoder().decode(Currency.self, from: CBOREncoder().encode(calls)) == calls)
    }

    @Test func `the named currencies have their codes, in order`() {
        #expect([Currency.cny, .jpy, .kzt, .usd].map(\.code) == ["CNY", "JPY", "KZT", "USD"])
        #expect(Currency.cny < .jpy && Currency.jpy < .kzt && Currency.kzt < .usd)
    }
}
