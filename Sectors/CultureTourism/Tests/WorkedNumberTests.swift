// SPDX-License-Identifier: Apache-2.0
import CultureTourism
import Foundation
import SectorKit
import Testing

@Suite struct WorkedNumberTests {
    private let visits: [Decimal] = [12, 18, 18, 27, 39, 36, 54, 60, 36, 42, 9, 9]
    private let annualFee: Decimal = 1_200_000

    private func appraise(_ model: String, _ inputs: [String: [Decimal]]) throws -> Appraisal {
        try #require(CultureTourism().valuationModel(model)).appraise(ValuationInputs(inputs))
    }

    @Test(arguments: zip(1...12, [400, 600, 600, 900, 1_300, 1_200, 1_800, 2_000, 1_200, 1_400, 300, 300]))
    func `a month costs its share of the season`(month: Int, hundreds: Int64) throws {
        let appraisal = try appraise(
            "ct.seasonal-income", ["annual-fee": [annualFee], "monthly-visits": visits, "month": [Decimal(month)]])
        #expect(appraisal.value == .fen(hundreds * 10_000))
    }

    @Test func `the seasonality index stands in the trace`() throws {
        let appraisal = try appraise(
            "ct.seasonal-income", ["annual-fee": [annualFee], "monthly-visits": visits, "month": [8]])
        let index = appraisal.trace.first { $0.title.en.hasPrefix("Seasonality index") }
        #expect(index?.operands == ["720", "360"])
        #expect(index?.result == "2")
    }

    @Test func `a third of a fen is not lost before the end`() throws {
        // 100 / 12 × 12 × 3 / 40 is 7.50 exactly, and 100 / 12 is not a decimal number.
        let appraisal = try appraise(
            "ct.seasonal-income",
            ["annual-fee": [100], "monthly-visits": [3, 37, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], "month": [1]])
        #expect(appraisal.value == .fen(750))
    }

    @Test func `incremental income is rounded once at the end`() throws {
        let appraisal = try appraise(
            "ct.incremental-income",
            ["cash-flows": [480_000, 540_000, 500_000], "discount-rate": [Decimal(12, decimals: 2)]])
        #expect(appraisal.value == .fen(121_494_625))
        let terms = appraisal.trace.filter { $0.operation == .quotient }.compactMap { Decimal(string: $0.result) }
        #expect(terms.map { $0.roundedHalfUp(decimals: 2).description } == ["428571.43", "430484.69", "355890.12"])
    }

    @Test func `one comparable is multiplied by its factors`() throws {
        let appraisal = try appraise(
            "ct.market-comparables",
            [
                "comparable-prices": [300_000], "quality": [Decimal(108, decimals: 2)], "supply": [Decimal(95, decimals: 2)],
                "date": [Decimal(110, decimals: 2)], "volume": [Decimal(90, decimals: 2)],
            ])
        #expect(appraisal.value == .fen(30_472_200))
        #expect(appraisal.warnings.isEmpty)
    }

    @Test func `comparables far apart carry a warning`() throws {
        let appraisal = try appraise("ct.market-comparables", ["comparable-prices": [100, 100, 131]])
        #expect(appraisal.value == .fen(10_000))
        #expect(appraisal.warnings.count == 1)
        let close = try appraise("ct.market-comparables", ["comparable-prices": [100, 100, 130]])
        #expect(close.warnings.isEmpty)
    }

    @Test func `factors that do not match the comparables are refused`() throws {
        #expect(throws: Refusal(.inputCount, Text(zh: "", en: ""), subject: "quality")) {
            try appraise("ct.market-comparables", ["comparable-prices": [1, 2], "quality": [1]])
        }
    }

    @Test(
        arguments: [
            (["base-value": [100_000]], 10_000_000),
            (["base-value": [100_000], "golden-week": [Decimal(110, decimals: 2)]], 11_000_000),
            (["base-value": [100_000], "age-days": [60]], 5_000_000), (["base-value": [100_000], "age-days": [120]], 2_500_000),
            (["base-value": [100_000], "sample-share": [Decimal(30, decimals: 2)]], 10_000_000),
            (["base-value": [100_000], "sample-share": [Decimal(29, decimals: 2)]], 7_500_000),
            (["base-value": [100_000], "image-right": [0]], 0),
            (["base-value": [100_000], "image-right": [Decimal(18, decimals: 1)]], 18_000_000),
        ] as [([String: [Decimal]], Int64)])
    func `each tourism factor adjusts the value`(inputs: [String: [Decimal]], fen: Int64) throws {
        #expect(try appraise("ct.adjusted-value", inputs).value == .fen(fen))
    }

    @Test func `an image right that does not exist is refused`() throws {
        #expect(throws: Refusal(.inputOutOfRange, Text(zh: "", en: ""), subject: "image-right")) {
            try appraise("ct.adjusted-value", ["base-value": [1], "image-right": [Decimal(5, decimals: 1)]])
        }
    }

    @Test func `rebuilding costs with profit and without what time took`() throws {
        let appraisal = try appraise(
            "ct.rebuild-cost",
            [
                "rebuild-cost": [1_500_000], "profit-rate": [Decimal(1, decimals: 1)], "obsolescence": [Decimal(2, decimals: 1)],
            ])
        #expect(appraisal.value == .fen(132_000_000))
    }
}
