// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel
import Foundation
import SectorKit

/// What is put on offer in the demonstration: samples of the sectors with their price, its declarations and its appraisal.
struct DemoGoods {
    let kind: ProductKind.ID
    let owner: Owner
    let form: ProductForm
    let price: PriceModel
    let declared: Facts
    var acquisition = DataResource.Acquisition.own
    var licence: String?
    var appraisal: (model: String, inputs: ValuationInputs)?

    var sourceClass = SourceClass.enterprise
    /// For a fusion product: the parts of its sources' suppliers, by the sources' kinds, beside one's own.
    var parts: [(kind: ProductKind.ID, weight: Int64)] = []

    enum Owner {
        case scenicArea, dealer, publicOperator
    }

    /// All of culture and tourism, and one of each other sector.
    static let all = cultureTourism + otherSectors + sources

    static let otherSectors: [DemoGoods] = [
        DemoGoods(
            kind: "BM-P1", owner: .dealer, form: .computeOnly, price: .fixed(price: .fen(2_400_000)),
            declared: [
                "ethicsApproval": "IRB-2026-031", "separateConsent": "CONSENT-2026-07", "stigmatisingConditions": .list([]),
                "personCount": 72,
            ],
            appraisal: (
                "bm.cohort-cost",
                ValuationInputs([
                    "total-cost": [60_000], "profit-rate": [Decimal(15, decimals: 2)], "quality": [Decimal(92, decimals: 2)],
                    "circulation": [Decimal(80, decimals: 2)], "domain-premium": [Decimal(25, decimals: 2)],
                    "risk": [Decimal(10, decimals: 2)], "subjects": [72], "completeness": [Decimal(99, decimals: 2)],
                ])
            )),
        DemoGoods(
            kind: "EC-P2", owner: .dealer, form: .dataset, price: .subscription(monthly: .fen(800_000)), declared: [:],
            appraisal: (
                "ec.granular-market", ValuationInputs(["comparable-price": [9_000], "quality": [Decimal(97, decimals: 2)]])
            )),
        DemoGoods(
            kind: "RV-P1", owner: .dealer, form: .dataset, price: .fixed(price: .fen(500_000)), declared: [:],
            appraisal: ("rv.allowed-revenue", ValuationInputs(["cost": [4_000]]))),
    ]

    /// What the other sectors' fusion products are made from, beside what is traded by itself.
    private static let sources: [DemoGoods] = [
        DemoGoods(kind: "BM-P2", owner: .dealer, form: .dataset, price: .fixed(price: .fen(900_000)), declared: [:]),
        DemoGoods(
            kind: "BM-P5", owner: .publicOperator, form: .dataset, price: .fixed(price: .fen(60_000)),
            declared: operated, sourceClass: .publicData),
        DemoGoods(
            kind: "RV-P3", owner: .publicOperator, form: .dataset, price: .fixed(price: .fen(40_000)),
            declared: operated, sourceClass: .publicData),
    ]

    /// What an operator of public data declares of each product.
    private static let operated: Facts = [
        .openLevel: "conditional", .operationAuthorisation: "JQ-OPS-2026-01", .operationAuthorisedUntil: day("2029-06-30"),
        .yearlyDisclosure: day("2026-03-20"),
    ]

    private static func day(_ text: String) -> FactValue { CalendarDate(text).map(FactValue.date) ?? .text(text) }

    /// One fusion product of each sector, made by the dealer from an enterprise's product and a public one.
    static let fusions: [DemoGoods] = [
        DemoGoods(
            kind: "CT-F1", owner: .dealer, form: .report, price: .fixed(price: .fen(600_000)), declared: [:],
            parts: [("CT-P1", 3), ("CT-P5", 1)]),
        DemoGoods(
            kind: "BM-F1", owner: .dealer, form: .report, price: .fixed(price: .fen(450_000)), declared: [:],
            parts: [("BM-P2", 2), ("BM-P5", 1)]),
        DemoGoods(
            kind: "EC-F1", owner: .dealer, form: .report, price: .fixed(price: .fen(700_000)), declared: [:],
            parts: [("EC-P2", 3), ("RV-P3", 1)]),
        DemoGoods(
            kind: "RV-F1", owner: .dealer, form: .report, price: .fixed(price: .fen(300_000)), declared: [:],
            parts: [("RV-P1", 2), ("RV-P3", 1)]),
    ]

    private static let cultureTourism: [DemoGoods] = [
        DemoGoods(
            kind: "CT-P1", owner: .scenicArea, form: .dataset, price: .subscription(monthly: .fen(1_200_000)), declared: [:],
            appraisal: (
                "ct.seasonal-income",
                ValuationInputs([
                    "annual-fee": [1_200_000], "month": [8],
                    "monthly-visits": [12, 18, 18, 27, 39, 36, 54, 60, 36, 42, 9, 9].map { $0 * 10_000 },
                ])
            )),
        DemoGoods(
            kind: "CT-P2", owner: .dealer, form: .dataset, price: .fixed(price: .fen(3_600_000)),
            declared: ["imageRight": "licensed", "imageLicence": "IMG-2026-017"],
            appraisal: (
                "ct.rebuild-cost",
                ValuationInputs([
                    "rebuild-cost": [1_500_000], "profit-rate": [Decimal(1, decimals: 1)], "obsolescence": [Decimal(2, decimals: 1)],
                ])
            )),
        DemoGoods(
            kind: "CT-P3", owner: .dealer, form: .dataset, price: .fixed(price: .fen(880_000)),
            declared: [
                "placesUnopenedSites": true, "coordinatePrecision": .number(0.1), "coordinateSystem": "CGCS2000",
            ]),
        DemoGoods(
            kind: "CT-P4", owner: .scenicArea, form: .computeOnly,
            price: .tiered(tiers: [
                .init(after: 0, unitPrice: .fen(200)), .init(after: 1_000, unitPrice: .fen(150)),
                .init(after: 10_000, unitPrice: .fen(80)),
            ]),
            declared: ["ageBands": ["14-17", "18-35", "36-59", "60+"], "separateConsent": "CONSENT-2026-03"]),
        DemoGoods(
            kind: "CT-P5", owner: .publicOperator, form: .dataset, price: .publicBenefit(currency: .cny),
            declared: [.openLevel: "open", .yearlyDisclosure: day("2026-03-20")], acquisition: .open,
            sourceClass: .publicData),
        DemoGoods(
            kind: "CT-P7", owner: .scenicArea, form: .dataset,
            price: .auction(rule: AuctionRule(kind: .secondPrice, reserve: .fen(2_000_000))), declared: [:]),
        DemoGoods(
            kind: "CT-P6", owner: .dealer, form: .dataset, price: .publicBenefit(currency: .cny),
            declared: ["coordinateSystem": "CGCS2000", "coordinatePrecision": .number(0.01)], acquisition: .open,
            licence: "MIT"),
    ]
}
