// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 主体: participants.
    static let participants: [CommandRoute] = [
        .post(
            "/participants", ApplyForAdmission.self, Text(zh: "申请入市", en: "Apply for admission"),
            closed: [
                "sealed": Text(
                    zh: "个人信息由服务器自己的接口密封。",
                    en: "Personal information is sealed by the server, at a route of its own.")
            ]
        ) { .participants(.apply($0)) },
        .post(
            "/commitments", SignCommitment.self,
            Text(zh: "签署全流程安全承诺", en: "Sign the commitment to secure the data's life")
        ) { .participants(.sign($0)) },
        .post(
            "/participants/{participant}/review", ReviewAdmission.self,
            Text(zh: "审核入市申请", en: "Decide on an application")
        ) { .participants(.review($0)) },
        .post(
            "/participants/{participant}/suspension", SuspendParticipant.self,
            Text(zh: "暂停主体", en: "Suspend a participant")
        ) { .participants(.suspend($0)) },
        .post(
            "/participants/{participant}/reinstatement", ReinstateParticipant.self,
            Text(zh: "恢复主体", en: "Reinstate a participant")
        ) { .participants(.reinstate($0)) },
        .post("/exits", ExitMarket.self, Text(zh: "退出市场", en: "Leave the market")) { .participants(.exit($0)) },
    ]
}
