// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension Sample {
    private static func invented(
        _ kind: ProductKind.ID, _ fileName: String, _ title: Text, _ csv: [UInt8], _ provenance: Text
    ) -> Sample {
        Sample(productKind: kind, fileName: fileName, title: title, csv: csv, provenance: provenance, isIllustrative: true)
    }

    static let farmPrice = invented(
        "RV-P1", "farm_price.csv", Text(zh: "三个虚构产地市场", en: "Three invented markets"), PackageResources.farm_price_csv,
        Text(zh: "市场与价格全部虚构。", en: "Markets and prices are invented."))

    static let cropYield = invented(
        "RV-P2", "crop_yield.csv", Text(zh: "四县三年虚构单产", en: "Invented yields of four counties"), PackageResources.crop_yield_csv,
        Text(zh: "面积与产量全部虚构。", en: "Areas and harvests are invented."))

    static let agroWeather = invented(
        "RV-P3", "agro_weather.csv", Text(zh: "两站十八日虚构观测", en: "Eighteen invented days of two stations"),
        PackageResources.agro_weather_csv,
        Text(zh: "观测全部虚构;缺测写作 NA 或 -99。", en: "Observations are invented; missing values read NA or -99."))

    static let landContract = invented(
        "RV-P4", "land_contract_agg.csv", Text(zh: "三十二村虚构汇总", en: "Invented totals of thirty-two villages"),
        PackageResources.land_contract_agg_csv,
        Text(zh: "村代码、主体与面积全部虚构;每行不少于 10 户。", en: "Codes, entities and areas are invented; ten households a row."))

    static let adminUnits = Sample(
        productKind: "RV-P5", fileName: "admin_units.csv", title: Text(zh: "甘肃区划三十一行", en: "Thirty-one units of Gansu"),
        csv: PackageResources.admin_units_csv,
        provenance: Text(
            zh: "GB/T 2260:甘肃省、各市州与酒泉、定西所辖县区及金昌两县区。",
            en: "GB/T 2260: Gansu, its prefectures, the counties of Jiuquan and Dingxi, and two of Jinchang."),
        isIllustrative: false)

    static let farmCredit = invented(
        "RV-P6", "farm_credit_answer.csv", Text(zh: "三十二次虚构核验", en: "Thirty-two invented verifications"),
        PackageResources.farm_credit_answer_csv, Text(zh: "核验全部虚构。", en: "Verifications are invented."))

    static let commodityPrices = Sample(
        productKind: "RV-P7", fileName: "commodity_prices.csv", title: Text(zh: "六行虚构价格", en: "Six invented prices"),
        csv: PackageResources.commodity_prices_csv, provenance: Text(zh: "价格全部虚构。", en: "Prices are invented."),
        isIllustrative: true)
}
