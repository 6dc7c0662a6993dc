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

    enum Owner {
        case scenicArea, dealer
    }

    /// All of culture and tourism, and one of each other sector.
    static let all = cultureTourism + otherSectors

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
            kind: "CT-P5", owner: .dealer, form: .dataset, price: .publicBenefit(currency: .cny), declared: [:],
            acquisition: .open, licence: "MIT"),
        DemoGoods(
            kind: "CT-P6", owner: .dealer, form: .dataset, price: .publicBenefit(currency: .cny),
            declared: ["coordinateSystem": "CGCS2000", "coordinatePrecision": .number(0.01)], acquisition: .open,
            licence: "MIT"),
    ]
}
