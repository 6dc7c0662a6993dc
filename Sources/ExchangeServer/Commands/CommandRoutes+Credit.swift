// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 信用: credit.
    static let credit: [CommandRoute] = [
        .post("/conduct-cases", ReportConduct.self, Text(zh: "举报失信行为", en: "Report an act")) { .credit(.report($0)) },
        .post(
            "/conduct-cases/{conduct}/hearing-notice", NotifyOfHearing.self,
            Text(zh: "告知陈述申辩权", en: "Notify the party of its hearing")
        ) { .credit(.notify($0)) },
        .post(
            "/conduct-cases/{conduct}/statement", MakeStatement.self,
            Text(zh: "陈述申辩", en: "Make a statement, or waive it")
        ) { .credit(.state($0)) },
        .post("/conduct-cases/{conduct}/dismissal", DismissReport.self, Text(zh: "不予认定", en: "Drop a report")) {
            .credit(.dismiss($0))
        },
        .post(
            "/conduct-cases/{conduct}/decision", DecideConduct.self,
            Text(zh: "认定失信行为", en: "Decide that the act was done")
        ) { .credit(.decide($0)) },
        .post(
            "/conduct-cases/{conduct}/objections", ObjectToFinding.self,
            Text(zh: "对认定提出异议", en: "Object to a finding")
        ) { .credit(.object($0)) },
        .post(
            "/conduct-cases/{conduct}/objection-answer", AnswerObjection.self,
            Text(zh: "答复异议", en: "Answer an objection")
        ) { .credit(.answer($0)) },
        .post("/conduct-cases/{conduct}/repair-requests", RequestRepair.self, Text(zh: "申请信用修复", en: "Ask for repair")) {
            .credit(.requestRepair($0))
        },
        .post(
            "/conduct-cases/{conduct}/repair-decision", DecideRepair.self,
            Text(zh: "决定信用修复", en: "Decide on a request for repair")
        ) { .credit(.decideRepair($0)) },
        .post(
            "/participants/{participant}/evaluations", RecordEvaluation.self,
            Text(zh: "记录信用评价", en: "Record the result of an evaluation")
        ) { .credit(.evaluate($0)) },
        .put(
            "/credit-consents/{reader}", GiveConsent.self,
            Text(zh: "授权查询信用报告", en: "Consent to a reader of one's credit report")
        ) { .credit(.consent($0)) },
        .delete("/credit-consents/{reader}", RevokeConsent.self, Text(zh: "撤回查询授权", en: "Take a consent back")) {
            .credit(.revokeConsent($0))
        },
    ]
}
