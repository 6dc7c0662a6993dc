// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Refusal {
    static func orderFrozen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "escrow.order-frozen",
            Text(zh: "订单 \(id) 的资金已冻结,解冻前不能办理。", en: "The money of order \(id) is frozen; nothing moves until it is lifted."),
            subject: "\(id)")
    }

    static func nothingHeld(_ id: ExchangeID) -> Refusal {
        Refusal(
            "escrow.nothing-held", Text(zh: "订单 \(id) 免费,没有托管资金。", en: "Order \(id) is free; no money is held for it."),
            subject: "\(id)")
    }

    static func payoutNotOpen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "escrow.payout-not-open",
            Text(zh: "没有待确认的出金 \(id)。", en: "There is no payout \(id) that waits for confirmation."), subject: "\(id)")
    }

    static let bankReferenceMissing = Refusal(
        "escrow.bank-reference-missing",
        Text(zh: "请填写 1 至 70 字节的银行流水号。", en: "Give the bank's reference, in 1 to 70 bytes."), subject: "bankReference")

    static func bankReferenceUsed(_ reference: String) -> Refusal {
        Refusal(
            "escrow.bank-reference-used",
            Text(zh: "银行流水 \(reference) 已入账,不会重复入账。", en: "The bank's payment \(reference) is on the books already."),
            subject: reference)
    }
}
