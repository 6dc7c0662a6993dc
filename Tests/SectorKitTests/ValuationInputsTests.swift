// SPDX-License-Identifier: Apache-2.0
import Foundation
import SectorKit
import Testing

@Suite struct ValuationInputsTests {
    private let rate = ValuationInput("rate", Text(zh: "率", en: "rate"), range: 0...1)
    private let share = ValuationInput("share", Text(zh: "占比", en: "share"), range: 0...1, defaultValue: 1)
    private let months = ValuationInput("months", Text(zh: "各月", en: "months"), lengths: 2...3, range: 0...9)
    private let right = ValuationInput(
        "right", Text(zh: "权利", en: "right"),
        choices: [.init("none", 0, Text(zh: "无", en: "none")), .init("sole", 2, Text(zh: "独占", en: "sole"))])

    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return (error as? Refusal)?.code.rawValue }
    }

    @Test(
        arguments: [
            ([], "valuation.input-missing"), ([0], nil), ([1], nil), ([-1], "valuation.input-out-of-range"),
            ([2], "valuation.input-out-of-range"), ([.nan], "valuation.input-out-of-range"), ([0, 1], "valuation.input-count"),
        ] as [([Decimal], String?)]) func `one value is one value in range`(list: [Decimal], refused: String?)
    {
        #expect(code { _ = try ValuationInputs(["rate": list]).one(rate) } == refused)
    }

    @Test func `a default stands in for what was not given`() throws {
        #expect(try ValuationInputs([:]).one(share) == 1)
        #expect(try ValuationInputs([:]).all(share, asManyAs: [7, 8]) == [1, 1])
    }

    @Test(
        arguments: [
            ([], "valuation.input-missing"), ([1], "valuation.input-count"), ([1, 2], nil), ([1, 2, 3], nil),
            ([1, 2, 3, 4], "valuation.input-count"), ([1, 10], "valuation.input-out-of-range"),
        ] as [([Decimal], String?)]) func `a list has as many values as it says`(list: [Decimal], refused: String?)
    {
        #expect(code { _ = try ValuationInputs(["months": list]).all(months) } == refused)
    }

    @Test func `a list that belongs to another is as long`() {
        #expect(
            code { _ = try ValuationInputs(["months": [1, 2]]).all(months, asManyAs: [1, 2, 3]) } == "valuation.input-count")
    }

    @Test func `a choice takes its values only`() {
        #expect(code { _ = try ValuationInputs(["right": [2]]).one(right) } == nil)
        #expect(code { _ = try ValuationInputs(["right": [1]]).one(right) } == "valuation.input-out-of-range")
    }

    @Test func `no list is longer than the limit`() {
        let any = ValuationInput("any", Text(zh: "任", en: "any"), isList: true, range: 0...1)
        let limit = ValuationInput.listLimit
        #expect(any.isList && any.accepts(count: limit) && !any.accepts(count: limit + 1))
    }
}
