// SPDX-License-Identifier: Apache-2.0
import ExchangeBanking
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel
import Testing

@Suite struct BankStatementTests {
    private static let made = Instant(startOf: SampleBank.day)

    private func sample() throws -> String {
        let statement = try SampleBank.statement([
            SampleBank.entry("B1", .credit, 5_000, echo: "E1", text: "货款 <1> & 更多"), SampleBank.entry("B2", .debit, 1_500, echo: "E2"),
        ])
        return String(decoding: statement.xml(messageID: "M1", created: BankStatementTests.made), as: UTF8.self)
    }

    private func code(_ xml: String, limits: BankFileLimits = .standard) -> String? {
        refusalCode { _ = try BankStatement.read(xml: Array(xml.utf8), limits: limits) }
    }

    @Test func `a statement reads back as it was written, in the structure of the published message`() throws {
        let statement = try SampleBank.statement([
            SampleBank.entry("B1", .credit, 5_000, echo: "E1", text: "货款 <1> & 更多"), SampleBank.entry("B2", .debit, 9_500, isReversal: true),
        ])
        let xml = statement.xml(messageID: "M1", created: BankStatementTests.made)
        #expect(try BankStatement.read(xml: xml) == [statement])
        #expect(statement.closing.amount == .fen(-3_500))
        #expect(try MessageStructure.camt053.flaws(in: xml) == [])
    }

    @Test func `a bank's own spelling is read: prefixes, zeros, batches, times`() throws {
        let xml = """
            <?xml version='1.0' encoding='utf-8'?><!-- bank --><c:Document xmlns:c="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
            <c:BkToCstmrStmt><c:GrpHdr><c:MsgId>1</c:MsgId><c:CreDtTm>2026-11-24T20:00:00Z</c:CreDtTm></c:GrpHdr><c:Stmt><c:Id>77</c:Id>
            <c:Acct><c:Id><c:IBAN>GB82WEST12345698765432</c:IBAN></c:Id></c:Acct>
            <c:Bal><c:Tp><c:CdOrPrtry><c:Cd>OPBD</c:Cd></c:CdOrPrtry></c:Tp><c:Amt Ccy="CNY">10.0000</c:Amt><c:CdtDbtInd>CRDT</c:CdtDbtInd>
            <c:Dt><c:Dt>2026-11-24</c:Dt></c:Dt></c:Bal>
            <c:Bal><c:Tp><c:CdOrPrtry><c:Cd>CLBD</c:Cd></c:CdOrPrtry></c:Tp><c:Amt Ccy="CNY">7</c:Amt><c:CdtDbtInd>CRDT</c:CdtDbtInd>
            <c:Dt><c:DtTm>2026-11-24T23:59:59+08:00</c:DtTm></c:Dt></c:Bal>
            <c:Ntry><c:Amt Ccy="CNY">3.00</c:Amt><c:CdtDbtInd>DBIT</c:CdtDbtInd><c:Sts><c:Cd>BOOK</c:Cd></c:Sts>
            <c:BookgDt><c:Dt>2026-11-24</c:Dt></c:BookgDt><c:AcctSvcrRef>BATCH</c:AcctSvcrRef><c:BkTxCd/><c:NtryDtls>
            <c:TxDtls><c:Refs><c:EndToEndId>A</c:EndToEndId></c:Refs><c:Amt Ccy="CNY">1.00</c:Amt><c:CdtDbtInd>DBIT</c:CdtDbtInd>
            <c:RltdPties><c:Cdtr><c:Pty><c:Nm>甲公司</c:Nm></c:Pty></c:Cdtr></c:RltdPties></c:TxDtls>
            <c:TxDtls><c:Refs><c:AcctSvcrRef>OWN</c:AcctSvcrRef><c:EndToEndId>NOTPROVIDED</c:EndToEndId></c:Refs>
            <c:Amt Ccy="CNY">2.00</c:Amt></c:TxDtls></c:NtryDtls></c:Ntry></c:Stmt></c:BkToCstmrStmt></c:Document>
            """
        let statement = try #require(try BankStatement.read(xml: Array(xml.utf8)).first)
        #expect(statement.entries.map(\.reference) == ["BATCH/1", "OWN"])
        #expect(statement.entries.map(\.endToEndID) == ["A", nil])
        #expect(statement.entries.map(\.amount.minorUnits) == [100, 200])
        #expect(statement.entries[0].counterparty == "甲公司")
        #expect(code(xml.replacing(">2.00<", with: ">2.01<")) == "bank.batch-differs")
    }

    @Test func `a document type is refused before anything is parsed`() throws {
        let lol = "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        #expect(code(try sample().replacing("<Document", with: lol + "<Document")) == "bank.document-type-present")
        #expect(code(try sample().replacing("<GrpHdr>", with: "<GrpHdr><!ENTITY a 'b'>")) == "bank.document-type-present")
    }

    @Test func `size, depth and encoding have limits`() throws {
        let xml = try sample()
        let size = xml.utf8.count
        #expect(code(xml, limits: BankFileLimits(byteCount: size)) == nil)
        #expect(code(xml, limits: BankFileLimits(byteCount: size - 1)) == "bank.file-too-large")
        #expect(code(xml, limits: BankFileLimits(elementCount: 5)) == "bank.file-too-large")
        let deep = String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40)
        #expect(code(xml.replacing("<GrpHdr>", with: "<GrpHdr>" + deep)) == "bank.file-too-deep")
        #expect(code(xml.replacing("UTF-8", with: "UTF-16")) == "bank.file-not-utf8")
        #expect(refusalCode { _ = try BankStatement.read(xml: [0xFF, 0xFE, 0x3C, 0x00]) } == "bank.file-not-utf8")
        #expect(code("") == "bank.file-not-xml")
        #expect(code(String(xml.dropLast(12))) == "bank.file-not-xml")
    }

    @Test(arguments: [
        ("camt.053.001.08", "camt.053.001.02", "bank.message-version-unknown"), ("camt.053.001.08", "pain.001.001.09", "bank.message-not-expected"),
        (">50.00<", ">-50.00<", "bank.amount-wrong"), (">50.00<", ">50.001<", "bank.amount-wrong"), (">50.00<", ">5e1<", "bank.amount-wrong"),
        (">50.00<", ">99999999999999999999<", "bank.amount-wrong"), ("<CdtDbtInd>DBIT<", "<CdtDbtInd>CREDIT<", "bank.direction-unknown"),
        (">50.00<", ">50.01<", "bank.balances-differ"), ("<CdtDbtInd>DBIT<", "<CdtDbtInd>CRDT<", "bank.balances-differ"),
        (">B2<", ">B1<", "bank.reference-repeated"), ("<AcctSvcrRef>B2</AcctSvcrRef>", "", "bank.field-missing"),
        ("<Cd>BOOK</Cd>", "<Cd>PDNG</Cd>", "bank.entry-not-booked"), ("<Cd>CLBD</Cd>", "<Cd>CLAV</Cd>", "bank.field-missing"),
        ("Ccy=\"CNY\">50.00", "Ccy=\"USD\">50.00", "bank.currencies-mixed"), ("<Id>S1</Id>", "", "bank.field-missing"),
        ("</Stmt>", "</Stmnt>", "bank.file-not-xml"),
    ])
    func `a wrong message is refused by name`(part: String, wrong: String, refusal: String) throws {
        #expect(code(try sample().replacing(part, with: wrong)) == refusal)
    }

    @Test(arguments: [3, 5, 8] as [UInt64])
    func `a participant's own statements chain from day to day`(seed: UInt64) throws {
        var numbers = SeededNumbers(seed: seed)
        let account = AccountID(owner: 12, kind: .available, currency: .cny)
        var entries: [DatedEntry] = []
        for sequence in 1...60 as ClosedRange<UInt64> {
            let amount = Int64.random(in: 1...10_000, using: &numbers)
            let isIn = Bool.random(using: &numbers)
            let other = AccountID.venue(.custodyBank, .cny)
            let legs: [Leg] =
                isIn ? [.debit(other, amount), .credit(account, amount)] : [.debit(account, amount), .credit(other, amount)]
            let instant = Instant(startOf: SampleBank.day).adding(milliseconds: Int64(sequence) * 7_000_000)
            entries.append(DatedEntry(sequence: sequence, instant: instant, entry: .posted(Posting(legs: legs, memo: "m"))))
        }
        let history = try AccountHistory(account: account, entries: entries)
        var previous: BankStatement?
        for day in 0..<6 {
            let own = try BankStatement(history.statement(of: SampleBank.day.adding(days: day)), owner: "敦煌公司")
            let xml = own.xml(messageID: own.id, created: own.until)
            let read = try #require(try BankStatement.read(xml: xml).first)
            #expect(read == own)
            #expect(try MessageStructure.camt053.flaws(in: xml) == [])
            #expect(own.id.utf8.count <= 35)
            if let previous { try own.checkFollows(previous) }
            previous = own
        }
        let gap = try BankStatement(history.statement(of: SampleBank.day), owner: "A")
        let last = try #require(previous)
        #expect(refusalCode { try gap.checkFollows(last) } == "bank.statement-missing-between")
    }
}
