// SPDX-License-Identifier: Apache-2.0
import ExchangeBanking
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel
import Foundation
import Testing

@Suite struct StatementSheetTests {
    private func sheet(memo: String, name: String = "敦煌文旅数据有限公司", count: Int = 2) throws -> StatementSheet {
        let account = AccountID(owner: 12, kind: .available, currency: .cny)
        let bank = AccountID.venue(.custodyBank, .cny)
        let entries = (1...count).map { index in
            let amount = Int64(index) * 123_456
            let legs: [Leg] = index % 3 == 2 ? [.debit(account, 1_234), .credit(bank, 1_234)] : [.debit(bank, amount), .credit(account, amount)]
            let instant = Instant(startOf: SampleBank.day).adding(milliseconds: Int64(index) * 1_800_000)
            return DatedEntry(sequence: UInt64(index), instant: instant, entry: .posted(Posting(legs: legs, memo: memo)))
        }
        let statement = try AccountHistory(account: account, entries: entries).statement(of: SampleBank.day)
        return StatementSheet(
            participant: SampleBank.participant(12).description, name: name, exchange: Text(zh: "河西数据交易所", en: "Hexi Data Exchange"),
            statements: [statement], asOf: statement.until)
    }

    @Test func `a page escapes every text and needs nothing from outside`() throws {
        let html = try sheet(memo: "<script>alert('x')</script>", name: "A\" onload=\"x & <b>").html
        #expect(!html.contains("<script"))
        #expect(!html.contains("<b>"))
        #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
        #expect(html.contains("A&quot; onload=&quot;x &amp; &lt;b&gt;"))
        for outside in ["http:", "https:", "src=", "url(", "@import", "<link"] { #expect(!html.contains(outside)) }
        #expect(html.contains("期初余额") && html.contains("Opening balance") && html.contains("1,222.22 CNY"))
    }

    @Test(arguments: ["=1+1", "+cmd", "-2", "@x", "\t=1", "=1", "  =1"])
    func `a memo is never a formula in a spreadsheet`(memo: String) throws {
        #expect(try sheet(memo: memo, count: 1).csv.contains(",'" + memo + ","))
    }

    @Test func `the CSV runs from the opening to the closing balance`() throws {
        let lines = try sheet(memo: "a,\"b\"").csv.split(separator: "\r\n")
        #expect(lines.count == 5)
        #expect(lines[1] == "available:12:CNY,CNY,,2026-11-24T00:00:00.000+08:00,opening balance,,,0.00")
        #expect(lines[2] == "available:12:CNY,CNY,1,2026-11-24T00:30:00.000+08:00,\"a,\"\"b\"\"\",,1234.56,1234.56")
        #expect(lines[3].hasSuffix("12.34,,1222.22"))
        #expect(lines[4].hasSuffix("closing balance,,,1222.22"))
    }

    @Test func `the table of plain text lines up`() throws {
        let text = try sheet(memo: "入金\u{1B}[31m").text(.zh)
        let rows = text.split(separator: "\n").suffix(2).map(String.init)
        #expect(rows.allSatisfy { $0.hasSuffix("1,234.56") || $0.hasSuffix("1,222.22") })
        #expect(rows[0].count == rows[1].count)
        #expect(!text.contains("\u{1B}"))
        #expect(text.contains("期初余额 0.00 CNY  期末余额 1,222.22 CNY"))
        #expect(try sheet(memo: "x").text(.en).contains("opening balance 0.00 CNY"))
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["HEXI_RENDERED"] != nil))
    func `a page and messages are written to a folder to be looked at`() throws {
        let folder = try #require(ProcessInfo.processInfo.environment["HEXI_RENDERED"])
        try Data(sheet(memo: "入金 deposit 2026112400012345", count: 47).html.utf8).write(to: URL(filePath: folder + "/statement.html"))
        let statement = try SampleBank.statement([SampleBank.entry("B1", .credit, 5_000, echo: "E1", text: "款 <1> & 2")])
        try Data(statement.xml(messageID: "M1", created: statement.until)).write(to: URL(filePath: folder + "/camt053.xml"))
        let file = try SampleBank.file([SampleBank.payment(1, .fen(1_230)), SampleBank.payment(2, Money(minorUnits: 5, currency: .jpy))])
        try Data(file.xml()).write(to: URL(filePath: folder + "/pain001.xml"))
    }
}
