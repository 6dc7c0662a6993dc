// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension ProductKind {
    static let forestCarbon = ProductKind(
        id: "FO-P1", name: Text(zh: "小班碳储量", en: "Carbon of forest compartments"),
        summary: Text(
            zh: "各小班的树种、面积、蓄积与碳储量,位置只到乡镇,用于碳汇评估与绿色信贷。",
            en: "Species, area, volume and carbon of compartments, placed to the township, for carbon appraisal and green credit."),
        schemaJSON: ForestCarbon.schemaJSON, forms: [.dataset, .api, .report, .computeOnly],
        priceModels: [.fixed, .subscription, .publicBenefit])

    static let understoryYield = ProductKind(
        id: "FO-P2", name: Text(zh: "林下产品产量", en: "Yields under the trees"),
        summary: Text(
            zh: "各县林下药材、菌类与养殖的年产量与均价,用于采购与保险。",
            en: "Yearly yields and mean prices of herbs, mushrooms and animals raised under trees, for purchase and insurance."),
        schemaJSON: UnderstoryYield.schemaJSON, forms: [.dataset, .api, .report],
        priceModels: [.fixed, .subscription, .tiered, .publicBenefit])
}

extension Sample {
    static let forestCarbon = Sample(
        productKind: "FO-P1", fileName: "forest_carbon.csv", title: Text(zh: "三十六个虚构小班", en: "Thirty-six invented compartments"),
        csv: PackageResources.forest_carbon_csv,
        provenance: Text(
            zh: "小班与蓄积为虚构;碳储量按 IPCC 2006 指南的蓄积法算出。",
            en: "Compartments and volumes are invented; carbon follows the volume method of the 2006 IPCC guidelines."),
        isIllustrative: true)

    static let understoryYield = Sample(
        productKind: "FO-P2", fileName: "understory_yield.csv", title: Text(zh: "虚构林下产量", en: "Invented yields"),
        csv: PackageResources.understory_yield_csv,
        provenance: Text(zh: "产量与价格全部虚构。", en: "Yields and prices are invented."), isIllustrative: true)
}
