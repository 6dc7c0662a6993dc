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

    static func orderNotSettled(_ id: ExchangeID) -> Refusal {
        Refusal(
            "escrow.order-not-settled",
            Text(
                zh: "订单 \(id) 未完成,或完成后的退款与索赔期限已过。",
                en: "Order \(id) was not completed, or its time for refunds and claims is over."),
            subject: "\(id)")
    }

    static func refundExceedsPayment(_ id: ExchangeID, _ left: Money) -> Refusal {
        Refusal(
            "escrow.refund-exceeds-payment",
            Text(
                zh: "订单 \(id) 最多还可退款 \(left),退款累计不得超过已付金额。请填写大于零且不超过该数的金额。",
                en: "Of order \(id) at most \(left) can still be refunded: refunds never exceed what was paid. Give more than 0 and at most that."
            ),
            subject: "\(id)")
    }

    static func refundNotCovered(_ id: ExchangeID, _ needed: Money) -> Refusal {
        Refusal(
            "escrow.refund-not-covered",
            Text(
                zh: "供方的待付与可用资金不足以退还 \(needed)。请先入金,或减少退款金额。",
                en: "The seller's income and available money do not cover its part of \(needed). Deposit first, or refund less."),
            subject: "\(id)")
    }

    static func pledgeToItself(_ id: ExchangeID) -> Refusal {
        Refusal(
            "escrow.pledge-to-itself",
            Text(zh: "主体 \(id) 不能质押给自己。", en: "Participant \(id) cannot pledge to itself."), subject: "\(id)")
    }

    static func pledgeNotOpen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "escrow.pledge-not-open",
            Text(
                zh: "没有有效的质押 \(id):它从未登记、已清偿或已解除。",
                en: "There is no open pledge \(id): it was never registered, or it was met or released."),
            subject: "\(id)")
    }

    static func notPledgee(_ id: ExchangeID) -> Refusal {
        Refusal(
            "escrow.not-pledgee",
            Text(zh: "只有质权人可以解除质押 \(id)。", en: "Only its pledgee can release pledge \(id)."), subject: "\(id)")
    }

    static func pledgeAlreadyDefaulted(_ id: ExchangeID) -> Refusal {
        Refusal(
            "escrow.pledge-already-defaulted",
            Text(zh: "质押 \(id) 已宣告违约。", en: "Default of pledge \(id) was declared already."), subject: "\(id)")
    }
}
