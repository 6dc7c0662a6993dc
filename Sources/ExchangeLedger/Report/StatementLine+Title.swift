// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension StatementLine {
    /// What the booking is about, for people: the kind that the memo begins with in both languages, and what follows it.
    ///
    /// A memo is a permanent note in the books and is never rewritten; its words for people are chosen when it is shown. A memo of no
    /// kind that is known here stands as it is.
    public var title: Text {
        guard let kind = Self.kinds.first(where: { memo.hasPrefix($0.memo) }) else { return Text(zh: memo, en: memo) }
        let rest = memo.dropFirst(kind.memo.count)
        // A hold is named after the order that it pays for; numbers beyond those of orders are holds for something else.
        if kind.memo == "capture of hold ", let serial = UInt64(rest), serial < 10_000_000_000 {
            return Text(zh: "订单 \(serial) 货款", en: "Price of order \(serial)")
        }
        let failure = kind.memo == "payout " ? rest.firstRange(of: " failed: ") : nil
        guard let failure else { return Text(zh: kind.zh + rest, en: kind.en + rest) }
        let (payout, reason) = (rest[..<failure.lowerBound], rest[failure.upperBound...])
        return Text(zh: "付款未成功 \(payout):\(reason)", en: "Payout failed \(payout): \(reason)")
    }

    /// How the memos of the market's postings begin, with the words for people. The latter end in a blank where an id follows.
    private static let kinds: [(memo: String, zh: String, en: String)] = [
        ("capture of hold ", "从冻结款支付 ", "Paid from hold "), ("deposit ", "入金 ", "Deposit "),
        ("suspense ", "待查入账 ", "Unidentified deposit "), ("payout ", "付款 ", "Payout "), ("refund ", "退款 ", "Refund "),
        ("amended ", "合同变更补差 ", "Change of contract "), ("award ", "裁决执行 ", "Award "), ("rebate ", "流通返还 ", "Rebate "),
        ("default of ", "违约处置 ", "Default of "), ("reversal of record ", "冲正记录 ", "Reversal of record "),
        ("netting ", "净额清算 ", "Netting "), ("income shared", "收益分成", "Income shared"),
        ("collateral posted", "缴存担保", "Collateral posted"), ("collateral released", "退还担保", "Collateral released"),
    ]
}
