// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeTesting
import SectorKit
import Testing

@Suite struct AssetBookTests {
    @Test(arguments: [
        (true, true, true, Recognition.Purpose.sale, BookClass.inventory), (true, true, true, .use, .intangible),
        (true, true, false, .sale, .unrecognised), (true, false, true, .use, .unrecognised), (false, true, true, .sale, .unrecognised),
        (false, false, false, .use, .unrecognised),
    ])
    func `the decision table says where a data resource is booked`(
        _ controlled: Bool, _ probable: Bool, _ measurable: Bool, _ purpose: Recognition.Purpose, _ expected: BookClass
    ) {
        let recognition = Recognition(
            isControlled: controlled, isBenefitProbable: probable, isCostMeasurable: measurable, purpose: purpose)
        #expect(recognition.bookClass == expected)
    }

    @Test func `the asset report is the sum of its entries, and impairment only goes down`() async throws {
        let market = try BareMarket()
        let floor = try await market.floor(products: 4, traders: 1)
        let seller = floor.sellers[0]
        let rights = floor.products.compactMap { market.market.catalog.products[$0]?.right }
        let facts: [(Bool, Recognition.Purpose, Int64)] = [
            (true, .sale, 150_000_000), (true, .use, 90_000_000), (true, .use, 10_000_001), (false, .sale, 7_000_000),
        ]
        for (right, (measurable, purpose, cost)) in zip(rights, facts) {
            let recognition = Recognition(
                isControlled: true, isBenefitProbable: true, isCostMeasurable: measurable, purpose: purpose)
            let book = BookAsset(right: right, recognition: recognition, cost: .fen(cost), appraised: .fen(1), document: "V-1")
            try market.submit(.pricing(.bookAsset(book)), as: seller)
            market.refuses("pricing.asset-booked", .pricing(.bookAsset(book)), as: seller)
        }
        func impair(_ index: Int, _ fen: Int64) -> Command {
            .pricing(.impairAsset(ImpairAsset(right: rights[index], recoverable: .fen(fen), reason: "x")))
        }
        try market.submit(impair(0, 120_000_000), as: seller)
        market.refuses("pricing.nothing-impaired", impair(0, 120_000_000), as: seller)
        market.refuses("pricing.nothing-impaired", impair(0, 150_000_000), as: seller)
        try market.submit(impair(0, 119_999_999), as: seller)
        market.refuses("pricing.asset-not-booked", impair(3, 0), as: seller)
        let totals = try market.market.pricing.assetTotals(in: .cny)
        #expect(totals.map(\.bookClass) == [.inventory, .intangible, .unrecognised])
        #expect(totals.map(\.count) == [1, 2, 1])
        #expect(totals.map(\.carrying.minorUnits) == [119_999_999, 100_000_001, 0])
        #expect(totals.map(\.cost.minorUnits) == [150_000_000, 100_000_001, 7_000_000])
        #expect(totals[0].impairment == .fen(30_000_001))
        #expect(
            totals.reduce(0) { $0 + $1.carrying.minorUnits }
                == market.market.pricing.assets.sorted.reduce(0) { $0 + $1.carrying.minorUnits })
        try market.isClean()
    }
}
