// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct LedgerExportTests {
    private func dated(_ entry: LedgerEntry) -> DatedEntry {
        DatedEntry(sequence: 42, instant: Instant(milliseconds: 1_795_000_000_000), entry: entry)
    }

    @Test func `a capture becomes an hledger transaction`() {
        let text = LedgerExport.hledger(dated(SampleBooks.capture(7, 150_005)))
        let expected = """
            2026-11-18 * (42) capture of hold 7  ; 2026-11-18T19:06:40.000+08:00
                liabilities:participants:12:available  1500.05 CNY
                liabilities:participants:34:payable  -1500.05 CNY


            """
        #expect(text == expected)
    }

    @Test func `what books nothing is a comment`() {
        let text = LedgerExport.hledger(dated(SampleBooks.hold(7, 1)))
        #expect(text == "; 2026-11-18T19:06:40.000+08:00 (42) hold 7\n\n")
    }

    @Test(arguments: ["a\nb", "a;b", "a|b", "a\r\nb"]) func `a memo cannot break out of its line`(memo: String) {
        let legs = [Leg.debit(SampleBooks.bank, 1), .credit(SampleBooks.buyer, 1)]
        let text = LedgerExport.hledger(dated(.posted(Posting(legs: legs, memo: memo))))
        #expect(text.hasPrefix("2026-11-18 * (42) a b  ; "))
        let comment = LedgerExport.hledger(dated(.frozen(HoldFreeze(hold: HoldID(1), reason: "x\n2026-01-01 y"))))
        #expect(comment.split(separator: "\n").count == 1)
    }

    @Test func `currencies keep their decimals`() {
        let legs = [Leg.debit(.venue(.custodyBank, .jpy), 5), .credit(.venue(.suspense, .jpy), 5)]
        let text = LedgerExport.hledger(dated(.posted(Posting(legs: legs, memo: "m"))))
        #expect(text.contains("    assets:custody-bank  5 JPY\n    liabilities:suspense  -5 JPY\n"))
        #expect(LedgerExport.hledgerHeader([.cny, .jpy]) == "commodity 0.00 CNY\ncommodity 0. JPY\n\n")
    }

    @Test func `accounts are declared with their type`() {
        #expect(LedgerExport.hledger(SampleBooks.bank) == "account assets:custody-bank  ; type: A\n")
        #expect(LedgerExport.hledger(SampleBooks.fees) == "account revenues:fees  ; type: R\n")
        #expect(LedgerExport.hledger(SampleBooks.buyer) == "account liabilities:participants:12:available  ; type: L\n")
    }

    @Test func `CSV has a line for each leg and quotes what needs it`() {
        let legs = [Leg.debit(SampleBooks.bank, 7), .credit(SampleBooks.buyer, 7)]
        let text = LedgerExport.csv(dated(.posted(Posting(legs: legs, memo: "=1,\"a\""))))
        let memo = "\"'=1,\"\"a\"\"\""
        let start = "42,2026-11-18T19:06:40.000+08:00,\(memo),"
        #expect(text == "\(start)custodyBank:0:CNY,debit,0.07,CNY\r\n\(start)available:12:CNY,credit,0.07,CNY\r\n")
        #expect(LedgerExport.csv(dated(SampleBooks.freeze(7))).isEmpty)
    }
}
