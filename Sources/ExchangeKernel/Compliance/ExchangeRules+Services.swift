// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
public import SectorKit

extension ExchangeRules {
    static let services: [Rule] = [certifiedBeforeListing]

    private static let certifiedBeforeListing = Rule(
        "X-SVC-1", at: [.list],
        sentence: Text(
            zh: "交易条款要求认证的产品,须持有有效的合规认证方可上架",
            en: "A product of a kind that the terms want certified is listed with a certification in force"),
        citation: Citation("甘肃数据要素意见 任务七:合规认证", .projectParameter),
        passing: [.needsCertification: true, .isCertified: true],
        failing: [.needsCertification: true, .isCertified: false]
    ) { facts in
        facts.isTrue(.needsCertification) && !facts.isTrue(.isCertified)
            ? .deny(
                Text(zh: "请先委托获认可的机构出具合规认证。", en: "Engage an accredited agency for a certification first."))
            : nil
    }
}

extension FactName {
    /// Whether the market's terms want products of this kind certified before listing (flag).
    public static let needsCertification: FactName = "needsCertification"
    /// Whether this version of the product has a certification in force (flag).
    public static let isCertified: FactName = "isCertified"
}
