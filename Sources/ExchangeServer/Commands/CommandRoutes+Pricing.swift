// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 定价: prices.
    static let pricing: [CommandRoute] = [
        .put("/products/{product}/price", SetPrice.self, Text(zh: "设定产品价格", en: "Set the price of a product")) {
            .pricing(.setPrice($0))
        },
        .post("/quotes", RequestQuote.self, Text(zh: "询价", en: "Ask for a price that holds")) { .pricing(.quote($0)) },
        .post("/products/{product}/appraisals", RecordAppraisal.self, Text(zh: "记录估值", en: "Record an appraisal")) {
            .pricing(.appraise($0))
        },
        .post(
            "/products/{product}/appraisal-reports", FileAppraisalReport.self,
            Text(zh: "提交评估报告", en: "File an appraisal report")
        ) { .pricing(.fileReport($0)) },
        .put(
            "/participants/{participant}/buyer-class", ClassifyBuyer.self,
            Text(zh: "认定买方类别", en: "Record the class of a buyer")
        ) { .pricing(.classifyBuyer($0)) },
        .post(
            "/orders/{order}/income-reports", ReportIncome.self,
            Text(zh: "申报使用收益", en: "Report income earned with a product")
        ) { .pricing(.reportIncome($0)) },
        .post("/rights/{right}/asset", BookAsset.self, Text(zh: "数据资产入表", en: "Book a right as an asset")) {
            .pricing(.bookAsset($0))
        },
        .post("/rights/{right}/asset/impairments", ImpairAsset.self, Text(zh: "计提资产减值", en: "Impair an asset")) {
            .pricing(.impairAsset($0))
        },
        .post("/cost-allocations", AllocateCosts.self, Text(zh: "分摊公共数据成本", en: "Allocate the costs of public data")) {
            .pricing(.allocateCosts($0))
        },
        .post("/income-permits", PermitIncome.self, Text(zh: "核定公共数据准许收入", en: "Permit an operator's income")) {
            .pricing(.permitIncome($0))
        },
        .post(
            "/income-permits/{operator}/closing", CloseIncomePeriod.self,
            Text(zh: "结清准许收入期间", en: "Close a period of permitted income")
        ) { .pricing(.closeIncome($0)) },
        .post(
            "/participants/{participant}/rebates", GrantRebate.self,
            Text(zh: "发放供数与复用奖励", en: "Grant a rebate for supply and re-use")
        ) { .pricing(.grantRebate($0)) },
    ]
}
