// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import Testing

@Suite struct ResidentIdentityNumberTests {
    private func made(_ body: String) -> String { body + TextbookChecks.resident(body) }

    private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    @Test(arguments: [
        ("11010519491231002X", "1949-12-31", 110_105), ("620102199003070018", "1990-03-07", 620_102),
        ("62010220170601002X", "2017-06-01", 620_102),
    ])
    func `a right number is read`(text: String, birth: String, region: UInt32) throws {
        let number = try ResidentIdentityNumber(text)
        #expect(number.text == text)
        #expect(number.birthDate.description == birth)
        #expect(number.region.code == region)
    }

    @Test(arguments: [
        ("110105194912310021", "check"), ("620102199002300010", "date"), ("990102199003070011", "region"),
        ("11010519491231002", "length"), ("11010519491231002X0", "length"), ("11010519491231002x", "alphabet"),
        ("1101051949123100AX", "alphabet"), ("X10105194912310020", "alphabet"), ("110105194913010021", "date"),
        ("110105000000000021", "date"), ("830000199001010011", "region"), ("", "length"),
    ])
    func `a wrong number is refused for its reason`(text: String, reason: String) throws {
        let refusal = try #require(throws: Refusal.self) { try ResidentIdentityNumber(text) }
        #expect(refusal.code.rawValue == "identifier." + reason)
    }

    @Test func `29 February exists in leap years only`() throws {
        #expect(try ResidentIdentityNumber(made("62010220000229001")).birthDate.description == "2000-02-29")
        for year in ["1900", "2001"] {
            let refusal = try #require(throws: Refusal.self) { try ResidentIdentityNumber(made("620102\(year)0229001")) }
            #expect(refusal.code == "identifier.date")
        }
    }

    @Test func `a year of life is complete on the birthday`() throws {
        let child = try ResidentIdentityNumber("62010220170601002X")
        #expect(child.age(on: try date("2025-01-01")) == 7)
        #expect(child.age(on: try date("2031-05-31")) == 13)
        #expect(child.age(on: try date("2031-06-01")) == 14)
        #expect(child.age(on: try date("2017-06-01")) == 0)
        #expect(child.age(on: try date("2017-05-31")) == -1)
        let leapling = try ResidentIdentityNumber(made("62010220000229001"))
        #expect(leapling.age(on: try date("2001-02-28")) == 0)
        #expect(leapling.age(on: try date("2001-03-01")) == 1)
    }

    @Test func `neither its description nor a refusal shows the number`() throws {
        #expect(try ResidentIdentityNumber("11010519491231002X").description == "110105************")
        let refusal = try #require(throws: Refusal.self) { try ResidentIdentityNumber("110105194912310021") }
        #expect(refusal.subject == "110105************")
        #expect(!refusal.message.en.contains("19491231"))
        #expect(!refusal.message.zh.contains("19491231"))
        #expect(refusal.message.en.contains("should be X"))
    }

    @Test func `every wrong digit and every swap of neighbours is refused`() throws {
        let right = Array("620102199003070018")
        for place in right.indices {
            for digit in "0123456789X" where digit != right[place] {
                var wrong = right
                wrong[place] = digit
                #expect(throws: Refusal.self) { try ResidentIdentityNumber(String(wrong)) }
            }
            guard place > 0, right[place] != right[place - 1] else { continue }
            var wrong = right
            wrong.swapAt(place, place - 1)
            #expect(throws: Refusal.self) { try ResidentIdentityNumber(String(wrong)) }
        }
    }
}
