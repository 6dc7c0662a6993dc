// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 轧差: obligations and netting.
    static let netting: [CommandRoute] = [
        .post("/obligations", RecordObligation.self, Text(zh: "登记债务", en: "Record an obligation")) {
            .clearing(.recordObligation($0))
        },
        .post("/obligations/{obligation}/agreement", AgreeObligation.self, Text(zh: "同意债务", en: "Agree to an obligation")) {
            .clearing(.agree($0))
        },
        .post(
            "/obligations/{obligation}/withdrawal", WithdrawObligation.self,
            Text(zh: "撤回债务", en: "Take an obligation back")
        ) { .clearing(.withdraw($0)) },
        .post("/netting-cycles", OpenCycle.self, Text(zh: "开启轧差周期", en: "Open a netting cycle")) {
            .clearing(.openCycle($0))
        },
        .post(
            "/netting-cycles/current/settlement", CommitCycle.self,
            Text(zh: "结算当前轧差周期", en: "Settle the open netting cycle")
        ) { .clearing(.commitCycle($0)) },
        .post(
            "/participants/{participant}/default", DeclareDefault.self,
            Text(zh: "宣告主体违约", en: "Declare a participant's default")
        ) { .clearing(.declareDefault($0)) },
        .post("/collateral", PostCollateral.self, Text(zh: "缴存担保金", en: "Post collateral")) {
            .clearing(.postCollateral($0))
        },
        .post(
            "/participants/{participant}/collateral-releases", ReleaseCollateral.self,
            Text(zh: "退还担保金", en: "Give collateral back")
        ) { .clearing(.releaseCollateral($0)) },
        .put("/participants/{participant}/debit-cap", SetDebitCap.self, Text(zh: "设定净借记限额", en: "Set a net debit cap")) {
            .clearing(.setDebitCap($0))
        },
        .put(
            "/participants/{participant}/velocity-limit", SetVelocityLimit.self,
            Text(zh: "设定每日支用限额", en: "Limit what a participant spends in a day")
        ) { .clearing(.setVelocityLimit($0)) },
        .put(
            "/liquidity-reserve", ReserveLiquidity.self,
            Text(zh: "为紧急付款预留流动性", en: "Keep money for urgent payments in netting cycles")
        ) { .clearing(.reserveLiquidity($0)) },
    ]
}
