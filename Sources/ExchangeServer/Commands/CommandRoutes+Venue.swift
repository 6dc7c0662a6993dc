// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 市场: founding and terms.
    static let venue: [CommandRoute] = [
        .put("/market", FoundMarket.self, Text(zh: "设立市场", en: "Found the market")) { .venue(.found($0)) },
        .put(
            "/market/terms/{since}", SetTerms.self,
            Text(zh: "设定自某日起适用的市场参数", en: "Set the terms that apply from a day on")
        ) { .venue(.setTerms($0)) },
        .post(
            "/market/stops", StopTrading.self,
            Text(zh: "暂停全市场(理由与依据公布)", en: "Stop the whole market; the reason and the basis are published")
        ) { .venue(.stop($0)) },
        .post(
            "/market/resumption", ResumeTrading.self, Text(zh: "恢复全市场交易", en: "Lift the stop of the whole market")
        ) { .venue(.resume($0)) },
        .post(
            "/affiliates", DeclareAffiliate.self,
            Text(zh: "申报运营机构的关联方", en: "Declare a firm affiliated to the operator")
        ) { .venue(.declareAffiliate($0)) },
    ]
}
