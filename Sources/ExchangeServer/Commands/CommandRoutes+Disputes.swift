// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 争议: disputes.
    static let disputes: [CommandRoute] = [
        .post("/disputes", FileClaim.self, Text(zh: "提出争议", en: "File a claim")) { .disputes(.file($0)) },
        .post("/disputes/{dispute}/answer", AnswerClaim.self, Text(zh: "答辩", en: "Answer a claim")) { .disputes(.answer($0)) },
        .post("/disputes/{dispute}/evidence", FileEvidence.self, Text(zh: "提交证据", en: "File evidence")) {
            .disputes(.fileEvidence($0))
        },
        .post("/disputes/{dispute}/mediation", RequestMediation.self, Text(zh: "申请调解", en: "Open mediation")) {
            .disputes(.mediate($0))
        },
        .post(
            "/disputes/{dispute}/proposals", ProposeDivision.self,
            Text(zh: "调解员提出分配方案", en: "Propose a division as the mediator")
        ) { .disputes(.propose($0)) },
        .post(
            "/disputes/{dispute}/agreement", AgreeToDivision.self,
            Text(zh: "提出或同意分配方案", en: "Offer or agree to a division")
        ) { .disputes(.agree($0)) },
        .post(
            "/disputes/{dispute}/arbitration-agreement", AgreeToArbitration.self,
            Text(zh: "同意仲裁", en: "Agree to arbitration")
        ) { .disputes(.arbitrate($0)) },
        .post("/disputes/{dispute}/court-action", GoToCourt.self, Text(zh: "提起诉讼", en: "Take the case to a court")) {
            .disputes(.sue($0))
        },
        .post("/disputes/{dispute}/award", AwardDispute.self, Text(zh: "裁决", en: "Make an award")) { .disputes(.award($0)) },
        .post("/disputes/{dispute}/default-decision", DecideByDefault.self, Text(zh: "缺席裁决", en: "Decide by default")) {
            .disputes(.decideByDefault($0))
        },
        .post("/disputes/{dispute}/withdrawal", WithdrawClaim.self, Text(zh: "撤回争议", en: "Withdraw a claim")) {
            .disputes(.withdraw($0))
        },
        .post("/disputes/{dispute}/award/payments", PayAward.self, Text(zh: "履行裁决付款", en: "Pay an award")) {
            .disputes(.pay($0))
        },
    ]
}
