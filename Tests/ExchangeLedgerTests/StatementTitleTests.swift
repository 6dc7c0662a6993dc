// SPDX-License-Identifier: Apache-2.0
import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct StatementTitleTests {
    /// The only line of a statement of one booking with a memo.
    private func title(_ entry: LedgerEntry) throws -> Text {
        var history = AccountHistory(account: account)
        let instant = Instant(milliseconds: 1_795_500_000_000)
        try history.add(DatedEntry(sequence: 1, instant: instant, entry: entry))
        return try #require(history.lines.first).title
    }

    private var account: AccountID { AccountID(owner: 7, kind: .available, currency: .cny) }
    private var legs: [Leg] { [.debit(.venue(.custodyBank, .cny), 100), .credit(account, 100)] }

    @Test(arguments: [
        ("deposit B-1", "入金 B-1", "Deposit B-1"), ("payout HX-1", "付款 HX-1", "Payout HX-1"),
        ("payout HX-1 failed: AC01", "付款未成功 HX-1:AC01", "Payout failed HX-1: AC01"), ("refund HX-2", "退款 HX-2", "Refund HX-2"),
        ("income shared", "收益分成", "Income shared"), ("reversal of record 9", "冲正记录 9", "Reversal of record 9"),
        ("something of long ago", "something of long ago", "something of long ago"),
    ])
    func `a memo is shown in both languages by its kind, and one of no kind as it stands`(_ memo: String, _ zh: String, _ en: String) throws {
        #expect(try title(.posted(Posting(legs: legs, memo: memo))) == Text(zh: zh, en: en))
    }

    @Test(arguments: [
        (UInt64(12), "订单 12 货款", "Price of order 12"), (9_999_999_999, "订单 9999999999 货款", "Price of order 9999999999"),
        (10_000_000_000, "从冻结款支付 10000000000", "Paid from hold 10000000000"),
    ])
    func `the payment of an order is named after it, and that of something else after its hold`(
        _ hold: UInt64, _ zh: String, _ en: String
    ) throws {
        let capture = Capture(hold: HoldID(hold), minorUnits: 100, legs: legs, closes: true)
        #expect(try title(.captured(capture)) == Text(zh: zh, en: en))
    }
}
