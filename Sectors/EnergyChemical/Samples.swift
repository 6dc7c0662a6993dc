// SPDX-License-Identifier: Apache-2.0
import SectorKit

extension Sample {
    static let loadCurve = Sample(
        productKind: "EC-P1", fileName: "load_curve.csv", title: Text(zh: "三个虚构工业用户一日", en: "A day of three invented users"),
        csv: PackageResources.load_curve_csv,
        provenance: Text(zh: "用户与电量全部虚构。", en: "Users and quantities are invented."), isIllustrative: true)

    static let renewableOutput = Sample(
        productKind: "EC-P2", fileName: "renewable_output.csv",
        title: Text(zh: "两座虚构电站一日", en: "A day of two invented plants"), csv: PackageResources.renewable_output_csv,
        provenance: Text(zh: "电站、出力与气象全部虚构。", en: "Plants, output and weather are invented."), isIllustrative: true)

    static let transformerState = Sample(
        productKind: "EC-P3", fileName: "transformer_state.csv",
        title: Text(zh: "一台虚构变压器三十六小时", en: "Thirty-six hours of an invented transformer"),
        csv: PackageResources.transformer_state_csv,
        provenance: Text(zh: "设备与读数全部虚构。", en: "Device and readings are invented."), isIllustrative: true)

    static let chemicalSafety = Sample(
        productKind: "EC-P4", fileName: "chem_safety.csv", title: Text(zh: "三十一种常用化学品", en: "Thirty-one common chemicals"),
        csv: PackageResources.chem_safety_csv,
        provenance: Text(
            zh: "CAS 号、联合国编号与象形图为公开事实;闪点取整;目录归属与临界量引用前请核对原目录。",
            en: "CAS and UN numbers and pictograms are public facts; flash points are rounded; verify listings and thresholds."),
        isIllustrative: true)

    static let carbonLedger = Sample(
        productKind: "EC-P5", fileName: "carbon_ledger.csv",
        title: Text(zh: "两家虚构企业半年台账", en: "Half a year of two invented enterprises"), csv: PackageResources.carbon_ledger_csv,
        provenance: Text(
            zh: "企业与活动数据虚构;因子为示例,以主管部门公布为准。",
            en: "Enterprises and quantities are invented; factors are illustrative, the authority's apply."),
        isIllustrative: true)

    static let chemicalFacts = Sample(
        productKind: "EC-P6", fileName: "chem_facts.csv", title: Text(zh: "六项物性", en: "Six facts"),
        csv: PackageResources.chem_facts_csv, provenance: Text(zh: "物性取整,引用前请核对。", en: "Values are rounded; verify before quoting."),
        isIllustrative: true)

    static let technologyParameters = Sample(
        productKind: "EC-P7", fileName: "tech_parameters.csv", title: Text(zh: "六个虚构参数", en: "Six invented parameters"),
        csv: PackageResources.tech_parameters_csv, provenance: Text(zh: "数值全部虚构。", en: "Values are invented."),
        isIllustrative: true)

    static let plantRegister = Sample(
        productKind: "EC-P8", fileName: "plant_register.csv", title: Text(zh: "五座虚构电厂", en: "Five invented plants"),
        csv: PackageResources.plant_register_csv, provenance: Text(zh: "电厂全部虚构。", en: "Plants are invented."),
        isIllustrative: true)

    static let siteWeather = Sample(
        productKind: "EC-P9", fileName: "site_weather.csv", title: Text(zh: "一站八小时虚构观测", en: "Eight invented hours of a station"),
        csv: PackageResources.site_weather_csv, provenance: Text(zh: "观测全部虚构。", en: "Observations are invented."),
        isIllustrative: true)
}
