// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension FactName {
    /// The number under which a carbon project was registered.
    static let carbonProject: FactName = "carbonProject"
    /// Whether the product is sold as tradable carbon credits (flag).
    static let claimsCredits: FactName = "claimsCredits"
}

extension Rule {
    private static let placeWords = ColumnWords(["lat", "lon", "latitude", "longitude", "geom", "boundary", "坐标", "界线"], areWhole: true)
    private static let plantWords = ColumnWords(["protected_plant_site", "保护植物位置"])

    static let compartmentsAreGeneralised = Rule(
        "FO-01", at: [.list, .deliver],
        sentence: Text(zh: "小班位置只到乡镇或 0.01°。", en: "Compartments are placed to the township or to 0.01°."),
        citation: Citation("测绘法;0.01° 为项目参数", .projectParameter),
        passing: [.columns: ["compartment", "township"]], failing: [.columns: ["compartment", "boundary"]]
    ) { facts in
        guard placeWords.occur(in: facts) else { return nil }
        if let precision = facts.number(.coordinatePrecision), precision >= 0.01 { return .allow }
        return .mask(Text(zh: "把位置取到 0.01° 或乡镇,并申报精度。", en: "Round to 0.01° or name the township, and declare the precision."))
    }

    static let creditsAreRegistered = Rule(
        "FO-02", at: [.list],
        sentence: Text(zh: "以减排量名义出售须有登记的项目。", en: "What is sold as credits has a registered project."),
        citation: Citation("温室气体自愿减排交易管理办法(试行)(2023)", .toVerify),
        passing: [.claimsCredits: true, .carbonProject: "CCER-2026-001"], failing: [.claimsCredits: true]
    ) { facts in
        guard facts.isTrue(.claimsCredits), facts[.carbonProject] == nil else { return nil }
        return .deny(Text(zh: "没有项目登记号;可作为信息产品出售,但不得称为减排量。", en: "No registration: sell it as information, not as credits."))
    }

    static let protectedPlantsStayHidden = Rule(
        "FO-03", at: [.register, .list],
        sentence: Text(zh: "重点保护野生植物的位置不得交易。", en: "Sites of protected wild plants are never traded."),
        citation: Citation("野生植物保护条例", .toVerify),
        passing: [.columns: ["species", "county"]], failing: [.columns: ["species", "protected_plant_site"]]
    ) { facts in
        plantWords.occur(in: facts)
            ? .deny(Text(zh: "删去保护植物的位置。", en: "Drop the sites of protected plants.")) : nil
    }
}
