// SPDX-License-Identifier: Apache-2.0
import SectorKit

// What the sector fuses from public and enterprise data.
extension ProductKind {
    static let visitorForecast = ProductKind(
        id: "CT-F1", name: Text(zh: "客流预测(含节假日效应)", en: "Visitor forecast with holiday effect"),
        summary: Text(
            zh: "由景区客流(企业)与节假日底表(公共)融合:逐日预计人次与高低值,用于排班、限流与备货。",
            en: "Fused from visitor flow and the public calendar: expected admissions by day with range, for staffing, limits and stock."),
        schemaJSON: VisitorForecast.schemaJSON,
        forms: [.api, .model, .report, .dataset], priceModels: [.subscription, .fixed, .tiered], madeFrom: ["CT-P1", "CT-P5"])
}

extension Sample {
    static let visitorForecast = Sample(
        productKind: "CT-F1", fileName: "visitor_forecast.csv", title: Text(zh: "三处虚构景区十四日预测", en: "Fourteen days of three invented areas"),
        csv: PackageResources.visitor_forecast_csv,
        provenance: Text(
            zh: "由本模块 CT-P1 与 CT-P5 两个示例算出;客流为虚构。",
            en: "Computed from the samples of CT-P1 and CT-P5; visitors are invented."),
        isIllustrative: true)
}
