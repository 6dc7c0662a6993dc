// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
public import SectorKit

extension ExchangeRules {
    static let market: [Rule] = [venueSeparation, forbiddenModels, holdersAndResale, creditTier]

    private static let venueSeparation = Rule(
        "X-VEN-1", at: [.register, .list, .order],
        sentence: Text(
            zh: "交易场所及其关联方不得作为卖方或经纪(所商分离)", en: "The venue and its affiliates neither sell nor broker"),
        citation: Citation("数据二十条(2022):所商分离"), passing: [.sellerIsVenue: false], failing: [.sellerIsVenue: true]
    ) { facts in
        facts.isTrue(.sellerIsVenue)
            ? .deny(Text(zh: "卖方是运营方或其关联方。", en: "The seller is the operator or its affiliate.")) : nil
    }

    private static let forbiddenModels = Rule(
        "X-MKT-1", at: [.list],
        sentence: Text(
            zh: "不得均等份额公开发行、集中竞价、做市商交易",
            en: "No equal-share splitting, no continuous matching, no market making"),
        citation: Citation("国发〔2011〕38号;国办发〔2012〕37号"), passing: [.priceModel: "fixed"],
        failing: [.priceModel: "orderbook"]
    ) { facts in
        ["orderbook", "continuous", "market-making", "equal-share"].contains(facts.text(.priceModel) ?? "")
            ? .deny(Text(zh: "该交易方式被禁止。", en: "This way of trading is forbidden.")) : nil
    }

    private static let holdersAndResale = Rule(
        "X-MKT-2", at: [.list, .order],
        sentence: Text(
            zh: "同一产品买入后五个交易日内不得转卖,持有人不得超过二百",
            en: "No resale within five trading days, and no more than 200 holders"),
        citation: Citation("国发〔2011〕38号;国办发〔2012〕37号"),
        passing: [.tradingDaysSincePurchase: 6, .holderCount: 199, .holderLimit: 200],
        failing: [.holderCount: 200, .holderLimit: 200]
    ) { facts in
        if let days = facts.integer(.tradingDaysSincePurchase), days < facts.integer(.resaleDays) ?? 5 {
            return .deny(Text(zh: "买入仅 \(days) 个交易日。", en: "It was bought \(days) trading days ago."))
        }
        guard let holders = facts.integer(.holderCount), holders >= facts.integer(.holderLimit) ?? 200 else { return nil }
        return .deny(Text(zh: "已有 \(holders) 个持有人。", en: "It has \(holders) holders already."))
    }

    private static let creditTier = Rule(
        "X-CR-1", at: [.list, .order],
        sentence: Text(
            zh: "信用 D 级或处于严重失信期的主体不得交易",
            en: "A party in credit tier D or in the term of a serious act does not trade"),
        citation: Citation("国办发〔2025〕22号;分级为项目参数", .projectParameter), passing: [.creditTier: "B"],
        failing: [.creditTier: "D"]
    ) { facts in
        if facts.text(.creditTier) == "D" { return .deny(Text(zh: "一方信用为 D 级。", en: "A party is in tier D.")) }
        return facts.isTrue(.isSeriouslyDishonest)
            ? .deny(Text(zh: "一方处于严重失信期。", en: "A party is in the term of a serious act.")) : nil
    }
}

extension FactName {
    /// Whether a serious dishonest act of a party counts (flag).
    public static let isSeriouslyDishonest: FactName = "isSeriouslyDishonest"
}
