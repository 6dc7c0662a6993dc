// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 税务: tax and invoices.
    static let tax: [CommandRoute] = [
        .put(
            "/tax-terms/{since}", SetTaxTerms.self,
            Text(zh: "设定自某日起适用的税务参数", en: "Set the tax terms from a day on")
        ) { .clearing(.setTaxTerms($0)) },
        .put(
            "/participants/{participant}/taxpayer-class", ClassifyTaxpayer.self,
            Text(zh: "认定纳税人类别", en: "Say how a participant is taxed")
        ) { .clearing(.classify($0)) },
        .post("/invoices", IssueInvoice.self, Text(zh: "开具发票", en: "Issue an invoice")) { .clearing(.issueInvoice($0)) },
        .post("/invoices/{invoice}/reversal", ReverseInvoice.self, Text(zh: "红冲发票", en: "Reverse an invoice")) {
            .clearing(.reverseInvoice($0))
        },
    ]
}
