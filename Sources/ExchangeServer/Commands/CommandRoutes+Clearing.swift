// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 清算: settlement.
    static let clearing: [CommandRoute] = [
        .post("/settlements", SettlePayables.self, Text(zh: "结算应付款", en: "Settle what is payable")) {
            .clearing(.settle($0))
        },
        .post("/days/{day}/close", CloseDay.self, Text(zh: "日终关账", en: "Close the books of a day")) {
            .clearing(.closeDay($0))
        },
        .post("/months/{month}/close", ClosePeriod.self, Text(zh: "月度关账", en: "Close the books of a month")) {
            .clearing(.closePeriod($0))
        },
        .post(
            "/records/{record}/reversal", AskReversal.self,
            Text(zh: "申请冲正", en: "Ask for a record's bookings to be reversed")
        ) { .clearing(.reverse($0)) },
        .post("/records/{record}/reversal/confirmation", ConfirmReversal.self, Text(zh: "复核冲正", en: "Confirm a reversal")) {
            .clearing(.confirmReversal($0))
        },
        .post(
            "/reconciliations", RecordReconciliation.self,
            Text(zh: "记录银行对账结果", en: "Record the reconciliation of a bank statement")
        ) { .clearing(.recordReconciliation($0)) },
        .post("/suspense-entries", BookSuspense.self, Text(zh: "登记待查明款项", en: "Book money that nobody expected")) {
            .clearing(.bookSuspense($0))
        },
        .post(
            "/suspense-releases", ReleaseSuspense.self,
            Text(zh: "认领待查明款项", en: "Give money in suspense to its owner")
        ) { .clearing(.releaseSuspense($0)) },
        .post("/income-shares", ShareIncome.self, Text(zh: "分享收入", en: "Share income with others")) {
            .clearing(.shareIncome($0))
        },
    ]
}
