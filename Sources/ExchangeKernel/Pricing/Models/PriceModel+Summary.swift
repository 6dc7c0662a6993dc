// SPDX-License-Identifier: Apache-2.0
import ExchangeLedger
public import ExchangeModel
import SectorKit

extension PriceModel {
    /// One line for people: how the price is made and what it comes to.
    public func summary(_ language: Language) -> String {
        let text =
            switch self {
            case .fixed(let price): Text(zh: "\(price.grouped) 元/份", en: "CNY \(price.grouped) a licence")
            case .subscription(let monthly): Text(zh: "\(monthly.grouped) 元/月", en: "CNY \(monthly.grouped) a month")
            case .publicBenefit, .negotiated: kind.name
            case .metered(let meter):
                Text(
                    zh: "\(meter.unitPrice.grouped) 元/次,免费 \(meter.freeUnits) 次"
                        + (meter.cap.map { ",封顶 \($0.grouped) 元" } ?? ""),
                    en: "CNY \(meter.unitPrice.grouped) a use, \(meter.freeUnits) free"
                        + (meter.cap.map { ", at most CNY \($0.grouped)" } ?? ""))
            case .plan(let plan):
                Text(
                    zh: "\(plan.price.grouped) 元/\(plan.period == .month ? "自然月" : "年")",
                    en: "CNY \(plan.price.grouped) a calendar \(plan.period.rawValue)")
            case .auction(let rule):
                Text(zh: "密封竞价,保留价 \(rule.reserve.grouped) 元", en: "sealed-bid auction, reserve CNY \(rule.reserve.grouped)")
            case .royalty(let royalty):
                Text(
                    zh: "收入的 \(royalty.rate),\(royalty.minimum.grouped) 至 \(royalty.maximum.grouped) 元",
                    en: "\(royalty.rate) of income, CNY \(royalty.minimum.grouped) to \(royalty.maximum.grouped)")
            case .bundle(let bundle):
                Text(
                    zh: "\(bundle.parts.count) 个产品 \(bundle.price.grouped) 元",
                    en: "CNY \(bundle.price.grouped) for \(bundle.parts.count) products")
            case .guided(let price):
                Text(
                    zh: "政府指导价 \(price.unitPrice.grouped) 元,上限 \(price.unitCap.grouped) 元",
                    en: "guided: CNY \(price.unitPrice.grouped), cap \(price.unitCap.grouped)")
            case .tiered(let tiers):
                Text(
                    zh: tiers.map { "\($0.after + 1) 起 \($0.unitPrice.grouped) 元" }.joined(separator: ","),
                    en: tiers.map { "from \($0.after + 1): CNY \($0.unitPrice.grouped)" }.joined(separator: ", "))
            }
        return text(language)
    }
}

extension Price {
    /// One line for people, which says so where value added tax comes on top.
    public func summary(_ language: Language) -> String {
        guard tax == .exclusive else { return model.summary(language) }
        return model.summary(language) + Text(zh: "(不含税)", en: " plus tax")(language)
    }
}
