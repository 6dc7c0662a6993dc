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

    static func fundsNotFrozen(_ notice: ExchangeID) -> Refusal {
        Refusal(
            "escrow.funds-not-frozen",
            Text(
                zh: "没有依通知 \(notice) 冻结的资金:从未冻结,或已解除。",
                en: "No money is frozen under notice \(notice): it never was, or the freeze was lifted."), subject: "\(notice)")
    }

    static func nothingHeld(_ id: ExchangeID) -> Refusal {
        Refusal(
            "escrow.nothing-held", Text(zh: "订单 \(id) 免费,没有托管资金。", en: "Order \(id) is free; no money is held for it."),
            subject: "\(id)")
    }

    static func payoutNotOpen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "escrow.payout-not-open",
            Text(
                zh: "没有在途的出金 \(id):它从未下达,或已付讫、已退回。",
                en: "There is no open payout \(id): it was never ordered, or the bank confirmed or rejected it."), subject: "\(id)")
    }

    static func payoutAlreadySent(_ id: ExchangeID, _ message: String) -> Refusal {
        Refusal(
            "escrow.payout-already-sent",
            Text(
                zh: "出金 \(id) 已随报文 \(message) 发送,不得再发。请等待银行的回执或对账单。",
                en: "Payout \(id) was sent in message \(message) and is not sent twice. Wait for the bank's report or statement."),
            subject: "\(id)")
    }

    static let messageIDMissing = Refusal(
        "escrow.message-id-missing",
        Text(
            zh: "请填写 1 至 \(SendPayouts.messageLimit) 字节的报文号。", en: "Give the message's id, in 1 to \(SendPayouts.messageLimit) bytes."),
        subject: "message")

    static func payoutCountOutOfRange(_ count: Int) -> Refusal {
        Refusal(
            "escrow.payout-count-out-of-range",
            Text(
                zh: "一次须标记 1 至 \(SendPayouts.limit) 笔出金,现为 \(count) 笔。请分批标记。",
                en: "1 to \(SendPayouts.limit) payouts are marked at once, not \(count). Mark them in parts."), subject: "payouts")
    }

    static let reasonCodeMissing = Refusal(
        "escrow.reason-code-missing",
        Text(
            zh: "请填写银行的原因代码(1 至 \(FailPayout.reasonLimit) 字节),如 AC01。",
            en: "Give the bank's reason code, in 1 to \(FailPayout.reasonLimit) bytes, such as AC01."), subject: "reason")

    static let explanationTooLong = Refusal(
        "escrow.explanation-too-long",
        Text(
            zh: "说明不得超过 \(FailPayout.explanationLimit) 字节。请缩短。",
            en: "The explanation has at most \(FailPayout.explanationLimit) bytes. Shorten it."), subject: "explanation")

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

    static func valueDateOutOfRange(_ day: CalendarDate) -> Refusal {
        Refusal(
            "escrow.value-date-out-of-range",
            Text(
                zh: "起息日 \(day) 须在今天之前 \(ValueDate.daysBack) 天至之后 \(ValueDate.daysAhead) 天之间。请核对银行对账单。",
                en: "The value date \(day) is not within \(ValueDate.daysBack) days before today and \(ValueDate.daysAhead) after. "
                    + "Check the bank's statement."), subject: "\(day)")
    }

    static func freezeOver(_ until: CalendarDate) -> Refusal {
        Refusal(
            "escrow.freeze-over",
            Text(zh: "冻结期限 \(until) 已过。请核对通知书。", en: "The freeze would have ended on \(until). Check the notice."),
            subject: "until")
    }

    static let payeeMissing = Refusal(
        "escrow.payee-missing",
        Text(
            zh: "请写明收款机关在账户表中的名称,1 至 \(SeizeFunds.payeeLimit) 字节。",
            en: "Name the authority as the table of bank accounts does, in 1 to \(SeizeFunds.payeeLimit) bytes."),
        subject: "payee")

    static func seizureExceedsFreeze(_ notice: ExchangeID, _ held: Money) -> Refusal {
        Refusal(
            "escrow.seizure-exceeds-freeze",
            Text(
                zh: "通知 \(notice) 现冻结 \(held),不足扣划。请减少金额,或等待款项到账。",
                en: "\(held) is frozen under \(notice), less than that. Pay out less, or wait until more has come."),
            subject: "\(notice)")
    }
}
