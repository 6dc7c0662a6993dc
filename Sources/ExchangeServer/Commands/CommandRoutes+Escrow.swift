// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 资金托管: client money.
    static let escrow: [CommandRoute] = [
        .post("/deposits", RecordDeposit.self, Text(zh: "登记入金", en: "Record a deposit")) { .escrow(.deposit($0)) },
        .post("/payouts", WithdrawFunds.self, Text(zh: "申请出金", en: "Ask for money to be paid out")) {
            .escrow(.withdraw($0))
        },
        .post(
            "/payouts/{payout}/confirmation", ConfirmPayout.self,
            Text(zh: "确认银行已出金", en: "Record that the bank paid out")
        ) { .escrow(.confirmPayout($0)) },
        .post("/payout-messages", SendPayouts.self, Text(zh: "标记付款已发往银行", en: "Mark payouts as sent to the bank")) {
            .escrow(.sendPayouts($0))
        },
        .post(
            "/payouts/{payout}/failure", FailPayout.self,
            Text(zh: "登记银行退回的付款", en: "Record that the bank did not pay out")
        ) { .escrow(.failPayout($0)) },
        .post("/funds-freezes", FreezeFunds.self, Text(zh: "依法冻结资金", en: "Freeze a participant's money on an order")) {
            .escrow(.freezeFunds($0))
        },
        .post(
            "/funds-freezes/{notice}/lifting", UnfreezeFunds.self,
            Text(zh: "解除资金冻结", en: "Lift a freeze of a participant's money")
        ) { .escrow(.unfreezeFunds($0)) },
        .post(
            "/funds-freezes/{notice}/seizures", SeizeFunds.self,
            Text(zh: "扣划冻结资金", en: "Pay frozen money out to the authority")
        ) { .escrow(.seizeFunds($0)) },
        .post("/orders/{order}/freeze", FreezeOrder.self, Text(zh: "冻结订单资金", en: "Freeze what is held for an order")) {
            .escrow(.freeze($0))
        },
        .post("/orders/{order}/unfreeze", UnfreezeOrder.self, Text(zh: "解冻订单资金", en: "Lift the freeze of an order")) {
            .escrow(.unfreeze($0))
        },
        .post("/orders/{order}/refunds", RefundOrder.self, Text(zh: "退款", en: "Refund a completed order")) {
            .escrow(.refund($0))
        },
        .post("/pledges", RegisterPledge.self, Text(zh: "登记收益质押", en: "Register a pledge of income")) {
            .escrow(.pledge($0))
        },
        .post("/pledges/{pledge}/release", ReleasePledge.self, Text(zh: "解除质押", en: "Give a pledge up")) {
            .escrow(.releasePledge($0))
        },
        .post(
            "/pledges/{pledge}/default", DeclarePledgeDefault.self,
            Text(zh: "宣告质押违约", en: "Declare the default of a pledge's debtor")
        ) { .escrow(.declareDefault($0)) },
    ]
}
