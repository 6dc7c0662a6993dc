// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 合规: approvals and overlays.
    static let compliance: [CommandRoute] = [
        .post(
            "/approvals", ApproveException.self,
            Text(zh: "批准规则要求的例外", en: "Approve what a rule would not let pass")
        ) { .compliance(.approve($0)) },
        .post(
            "/approvals/{subject}/{rule}/revocation", RevokeApproval.self,
            Text(zh: "撤销批准", en: "Take an approval back")
        ) { .compliance(.revoke($0)) },
        .post("/overlays/{overlay}/repeal", RepealOverlay.self, Text(zh: "废止地方规则", en: "Take an overlay out of force")) {
            .compliance(.repeal($0))
        },
    ]
}
