// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

extension ExchangeRules {
    static let publicData: [Rule] = [rawPublicData, authorisedOperation, freeForGovernance, priceCap, yearlyDisclosure]

    private static let rawPublicData = Rule(
        "X-PUB-1", at: [.list],
        sentence: Text(zh: "未依法公开的原始公共数据不得进入市场", en: "Raw public data that is not open never enters the market"),
        citation: Citation("数据二十条(2022)"),
        passing: [.sourceClass: "publicData", .form: "api"],
        failing: [.sourceClass: "publicData", .form: "raw", .openLevel: "none"]
    ) { facts in
        facts.isPublic && facts.text(.form) == ProductForm.raw.rawValue && facts.text(.openLevel) != "open"
            ? .deny(Text(zh: "原始数据不出域。", en: "Raw data stays where it is.")) : nil
    }

    private static let authorisedOperation = Rule(
        "X-PUB-2", at: [.list], since: CalendarDate(year: 2025, month: 1, day: 1),
        sentence: Text(
            zh: "公共数据产品须有在有效期内的授权运营", en: "A public-data product needs an authorised operation in its term"),
        citation: Citation("发改数据规〔2025〕27号"),
        passing: [
            .sourceClass: "publicData", .operationAuthorisation: "GS-2026-01", .operationAuthorisedUntil: .day("2029-01-01"),
            .asOf: .day("2026-11-24"),
        ],
        failing: [.sourceClass: "publicData", .openLevel: "none", .asOf: .day("2026-11-24")]
    ) { facts in
        guard facts.isPublic, facts.text(.openLevel) != "open" else { return nil }
        return facts[.operationAuthorisation] != nil && facts.isStillOpen(.operationAuthorisedUntil)
            ? nil : .deny(Text(zh: "没有授权运营或授权已到期。", en: "There is no authorisation, or its term has ended."))
    }

    private static let freeForGovernance = Rule(
        "X-PUB-3", at: [.order],
        sentence: Text(
            zh: "公共数据用于公共治理、公益事业的无偿使用", en: "Public data is free for governance and public benefit"),
        citation: Citation("发改价格〔2025〕65号"),
        passing: [.sourceClass: "publicData", .purpose: "governance", .priceMinorUnits: 0],
        failing: [.sourceClass: "publicData", .purpose: "governance", .priceMinorUnits: 100]
    ) { facts in
        let isFreeUse = ["governance", "public-benefit"].contains(facts.text(.purpose) ?? "")
        return facts.isPublic && isFreeUse && (facts.integer(.priceMinorUnits) ?? 0) > 0
            ? .deny(Text(zh: "该用途不得收费。", en: "This use is free of charge.")) : nil
    }

    private static let priceCap = Rule(
        "X-PUB-4", at: [.order],
        sentence: Text(zh: "产业发展用途的收费不得超过上限", en: "Industry pays no more than the cap"),
        citation: Citation("发改价格〔2025〕65号"),
        passing: [.sourceClass: "publicData", .purpose: "industry", .priceMinorUnits: 4_900, .priceCapMinorUnits: 5_000],
        failing: [.sourceClass: "publicData", .purpose: "industry", .priceMinorUnits: 5_001, .priceCapMinorUnits: 5_000]
    ) { facts in
        guard facts.isPublic, let cap = facts.integer(.priceCapMinorUnits), let price = facts.integer(.priceMinorUnits),
            price > cap
        else { return nil }
        return .deny(Text(zh: "价格 \(price) 分高于上限 \(cap) 分。", en: "The price of \(price) fen is above the cap of \(cap)."))
    }

    private static let yearlyDisclosure = Rule(
        "X-PUB-5", at: [.list], since: CalendarDate(year: 2026, month: 4, day: 1),
        sentence: Text(
            zh: "运营机构每年3月底前应披露资源、产品清单与实际价格",
            en: "By the end of March the operator discloses its resources, products and prices"),
        citation: Citation("国家数据局综合司 2026-02-10 通知;暂停新上架为项目参数", .projectParameter),
        passing: [.sourceClass: "publicData", .yearlyDisclosure: .day("2026-03-20"), .asOf: .day("2026-11-24")],
        failing: [.sourceClass: "publicData", .asOf: .day("2026-04-01")]
    ) { facts in
        guard facts.isPublic, let today = facts.date(.asOf), today.parts.month >= 4 else { return nil }
        let isDisclosed = facts.date(.yearlyDisclosure)?.parts.year == today.parts.year
        return isDisclosed ? nil : .deny(Text(zh: "本年度尚未披露。", en: "This year's disclosure is missing."))
    }
}

extension Facts {
    fileprivate var isPublic: Bool { text(.sourceClass) == SourceClass.publicData.rawValue }
}
