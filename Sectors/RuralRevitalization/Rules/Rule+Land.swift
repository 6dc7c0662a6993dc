// SPDX-License-Identifier: Apache-2.0
import SectorKit

// Land, seeds, epidemics and weather: RV-04 to RV-07.
extension Rule {
    private static let parcelWords = ColumnWords(["parcelpolygon", "parcelgeom", "redline", "地块边界", "红线", "图斑"])
    private static let seedWords = ColumnWords(["germplasm", "accessionno", "种质"])
    private static let epidemicWords = ColumnWords(["epidemic", "outbreak", "疫情", "疫点"])

    static let parcelsNeedApproval = Rule(
        "RV-04", at: [.list, .order, .deliver],
        sentence: Text(
            zh: "细于乡镇的地块与耕地红线须经自然资源部门批准。",
            en: "Parcels and the red line of farmland finer than the township need the authority's approval."),
        citation: Citation("测绘法;第三次国土调查保密范围(待核)", .toVerify),
        passing: [.columns: ["township", "area_mu"]],
        failing: [.columns: ["parcel_polygon"]]
    ) { facts in
        guard facts.isTrue(.placesParcels) || parcelWords.occur(in: facts) else { return nil }
        guard facts.text(.naturalResourcesApproval) == nil else { return .allow }
        return .approve(
            Text(zh: "自然资源部门的批准;或汇总到乡镇", en: "The natural-resources authority's approval; or totals of townships"))
    }

    static let germplasmStaysUnlessApproved = Rule(
        "RV-05", at: [.order, .deliver, .export],
        sentence: Text(zh: "向境外提供种质资源信息须经批准。", en: "Germplasm goes to foreign parties after approval only."),
        citation: Citation("种子法 第11条"),
        passing: [.holdsGermplasm: true, .buyerIsForeign: false],
        failing: [.holdsGermplasm: true, .buyerIsForeign: true]
    ) { facts in
        guard facts.isTrue(.holdsGermplasm) || seedWords.occur(in: facts) else { return nil }
        guard facts.isTrue(.buyerIsForeign) else { return nil }
        guard facts.text(.germplasmApproval) == nil else { return .allow }
        return .approve(Text(zh: "农业农村、林草主管部门的批准", en: "The approval of the agricultural or forestry authority"))
    }

    static let epidemicsAreReleasedFirst = Rule(
        "RV-06", at: [.register, .list, .order, .deliver],
        sentence: Text(zh: "未经发布的动植物疫情不得交易。", en: "Epidemics of animals and plants are traded once they were released."),
        citation: Citation("动物防疫法 第36条"),
        passing: [.tellsEpidemics: true, .isOfficiallyReleased: true],
        failing: [.tellsEpidemics: true, .isOfficiallyReleased: false]
    ) { facts in
        guard facts.isTrue(.tellsEpidemics) || epidemicWords.occur(in: facts) else { return nil }
        guard facts.isTrue(.isOfficiallyReleased) else {
            return .deny(
                Text(
                    zh: "疫情只由主管部门发布;发布后再交易并注明出处。",
                    en: "Only the authority releases epidemics; trade it afterwards and name the source."))
        }
        return .allowWithObligations([Text(zh: "注明发布机关与日期", en: "Name who released it, and when")])
    }

    static let forecastsComeFromStations = Rule(
        "RV-07", at: [.list, .order, .deliver],
        sentence: Text(
            zh: "公众气象预报由气象台站发布;观测资料可以交易,须注明来源。",
            en: "Public forecasts come from meteorological stations; observations may be traded and name their source."),
        citation: Citation("气象法 第22条、第25条"),
        passing: [.productKind: "RV-P3"],
        failing: [.isForecast: true]
    ) { facts in
        if facts.isTrue(.isForecast) {
            guard facts.text(.stationAuthorisation) == nil else { return .allow }
            return .deny(
                Text(zh: "不是气象台站的授权预报;请只提供观测。", en: "It is no authorised forecast of a station; provide observations only."))
        }
        guard facts.text(.productKind) == "RV-P3" else { return nil }
        return .allowWithObligations([Text(zh: "注明资料来源", en: "Name the source of the observations")])
    }
}
