// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 合同: contracts.
    static let contracts: [CommandRoute] = [
        .post(
            "/contracts/{contract}/changes", ProposeChange.self,
            Text(zh: "提议变更合同", en: "Propose a change of a contract")
        ) { .contracts(.propose($0)) },
        .post(
            "/contracts/{contract}/changes/agreement", AgreeToChange.self,
            Text(zh: "同意变更", en: "Agree to what is proposed")
        ) { .contracts(.agree($0)) },
        .post(
            "/contracts/{contract}/changes/rejection", DeclineChange.self,
            Text(zh: "拒绝变更", en: "Turn down what is proposed")
        ) { .contracts(.decline($0)) },
        .post(
            "/contracts/{contract}/renewal-notice", GiveRenewalNotice.self,
            Text(zh: "通知不续约", en: "Say that a contract is not to be renewed")
        ) { .contracts(.giveNotice($0)) },
        .post("/contracts/{contract}/suspension", SuspendContract.self, Text(zh: "中止合同", en: "Suspend a contract")) {
            .contracts(.suspend($0))
        },
        .post("/contracts/{contract}/resumption", ResumeContract.self, Text(zh: "恢复合同", en: "Resume a contract")) {
            .contracts(.resume($0))
        },
        .post(
            "/contracts/{contract}/deletion-proof", ProveDeletion.self,
            Text(zh: "提交数据删除证明", en: "File the proof of deletion")
        ) { .contracts(.proveDeletion($0)) },
        .post(
            "/contracts/{contract}/revisions", DeliverRevision.self,
            Text(zh: "交付新版本", en: "Deliver the version on offer")
        ) { .contracts(.deliverRevision($0)) },
        .post("/contracts/{contract}/quota-grants", GrantQuota.self, Text(zh: "授予预付用量", en: "Grant a prepaid quota")) {
            .contracts(.grantQuota($0))
        },
        .post("/contracts/{contract}/quota-uses", UseQuota.self, Text(zh: "登记已用用量", en: "Take what was used off a quota")) {
            .contracts(.useQuota($0))
        },
        .post(
            "/outside-deals", RecordOutsideDeal.self,
            Text(zh: "登记场外交易", en: "Record a deal made outside the exchange")
        ) { .contracts(.recordOutsideDeal($0)) },
    ]
}
