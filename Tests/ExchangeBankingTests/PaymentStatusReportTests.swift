// SPDX-License-Identifier: Apache-2.0
import ExchangeBanking
import ExchangeModel
import Foundation
import Testing

@Suite struct PaymentStatusReportTests {
    private func code(_ xml: String, limits: BankFileLimits = .standard) -> String? {
        refusalCode { _ = try PaymentStatusReport(xml: Array(xml.utf8), limits: limits) }
    }

    @Test func `a report is read, and has the structure of the published message`() throws {
        let sample = SampleReport.partly
        let report = try sample.read()
        #expect(try MessageStructure.pain002.flaws(in: Array(sample.xml.utf8)) == [])
        #expect(report.id == "BANK-77" && report.originalID == sample.message && report.originalCount == 3)
        #expect(report.status == .partly && report.counts.map(\.payments) == [1])
        #expect(report.payments.map(\.status) == [.settled, .pending, .rejected])
        #expect(report.payments.map(\.amount) == [.fen(1_000), nil, nil])
        #expect(report.payments[2].reason == StatusReason(code: "AC04", information: "账户已销户 & closed"))
    }

    @Test func `a bank's own spelling is read: prefixes, blanks, reasons of its own, several of them`() throws {
        let reason = """
            <p:StsRsnInf><p:Rsn><p:Prtry> E-77 </p:Prtry></p:Rsn><p:AddtlInf> limit </p:AddtlInf><p:AddtlInf>of the day</p:AddtlInf>\
            </p:StsRsnInf><p:StsRsnInf><p:Rsn><p:Cd>AM04</p:Cd></p:Rsn></p:StsRsnInf>
            """
        let xml = """
            <p:Document xmlns:p='urn:iso:std:iso:20022:tech:xsd:pain.002.001.10'><p:CstmrPmtStsRpt><p:GrpHdr><p:MsgId> 1 </p:MsgId>
            <p:CreDtTm>2026-11-24T02:00:00Z</p:CreDtTm></p:GrpHdr><p:OrgnlGrpInfAndSts><p:OrgnlMsgId> M </p:OrgnlMsgId>
            <p:OrgnlMsgNmId>pain.001.001.09</p:OrgnlMsgNmId></p:OrgnlGrpInfAndSts><p:OrgnlPmtInfAndSts><p:OrgnlPmtInfId>M-CNY</p:OrgnlPmtInfId>
            <p:TxInfAndSts><p:OrgnlEndToEndId> A </p:OrgnlEndToEndId><p:TxSts> RJCT </p:TxSts>\(reason)</p:TxInfAndSts>
            </p:OrgnlPmtInfAndSts></p:CstmrPmtStsRpt></p:Document>
            """
        let report = try PaymentStatusReport(xml: Array(xml.utf8))
        #expect(report.originalID == "M" && report.payments.map(\.endToEndID) == ["A"] && report.originalCount == nil)
        #expect(report.payments[0].reason == StatusReason(code: "E-77", information: "limit of the day (AM04)"))
    }

    @Test func `the example that people are given is read`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let bytes = Array(try Data(contentsOf: root.appending(path: "Examples/bank-status-report.xml")))
        let report = try PaymentStatusReport(xml: bytes)
        #expect(try MessageStructure.pain002.flaws(in: bytes) == [])
        #expect(report.payments.map(\.status) == [.settling, .rejected] && report.groups.map(\.id) == ["\(report.originalID.prefix(31))-CNY"])
    }

    @Test(arguments: PaymentStatus.allCases)
    func `every status of a payment is known, and only a part of a whole is partly accepted`(status: PaymentStatus) throws {
        var sample = SampleReport(lines: [SampleReport.line(1, status.rawValue)])
        sample.counts = ""
        #expect(code(sample.xml) == (status == .partly ? "bank.status-unknown" : nil))
        sample.lines = []
        sample.whole = "<GrpSts>\(status.rawValue)</GrpSts>"
        #expect(try sample.read().status == status)
    }

    @Test func `a payment without a status has that of its group, or of the message`() throws {
        var sample = SampleReport(lines: [SampleReport.line(1, nil), SampleReport.line(2, "ACSC")])
        sample.counts = ""
        #expect(code(sample.xml) == "bank.field-missing")
        sample.whole = "<GrpSts>ACTC</GrpSts>"
        #expect(try sample.read().payments.map(\.status) == [.technicallyValid, .settled])
        sample.group = "<PmtInfSts>PDNG</PmtInfSts>"
        #expect(try sample.read().payments.map(\.status) == [.pending, .settled])
    }

    @Test func `hostile files are refused before anything is parsed`() throws {
        let xml = SampleReport.partly.xml
        let entities = "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
        #expect(code(xml.replacing("<Document", with: entities + "<Document")) == "bank.document-type-present")
        #expect(code(xml, limits: BankFileLimits(byteCount: xml.utf8.count)) == nil)
        #expect(code(xml, limits: BankFileLimits(byteCount: xml.utf8.count - 1)) == "bank.file-too-large")
        #expect(code(xml, limits: BankFileLimits(elementCount: 5)) == "bank.file-too-large")
        let deep = String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40)
        #expect(code(xml.replacing("<GrpHdr>", with: "<GrpHdr>" + deep)) == "bank.file-too-deep")
        #expect(code(xml.replacing("UTF-8", with: "UTF-16")) == "bank.file-not-utf8")
        #expect(code(String(xml.dropLast(12))) == "bank.file-not-xml")
        #expect(code("") == "bank.file-not-xml")
    }

    @Test(arguments: [
        ("pain.002.001.10\">", "pain.002.001.03\">", "bank.message-version-unknown"),
        ("tech:xsd:pain.002.001.10", "tech:xsd:camt.053.001.08", "bank.message-not-expected"),
        ("<OrgnlMsgNmId>pain.001", "<OrgnlMsgNmId>pain.008", "bank.message-not-expected"),
        ("<OrgnlMsgId>HX-20261124-0000000001-0000000003</OrgnlMsgId>", "", "bank.field-missing"),
        ("<OrgnlMsgId>HX", "<OrgnlMsgId>HX-MORE", "bank.field-missing"), ("<MsgId>BANK-77<", "<MsgId> <", "bank.field-missing"),
        ("2026-11-24T10", "2026-13-24T10", "bank.field-missing"), ("<TxSts>PDNG<", "<TxSts>MAYB<", "bank.status-unknown"),
        ("<GrpSts>PART<", "<GrpSts>part<", "bank.status-unknown"), ("<GrpSts>PART<", "<GrpSts>RJCT<", "bank.statuses-contradict"),
        ("<OrgnlNbOfTxs>3<", "<OrgnlNbOfTxs>2<", "bank.status-count-differs"), ("<OrgnlNbOfTxs>3<", "<OrgnlNbOfTxs>-3<", "bank.field-missing"),
        ("<DtldNbOfTxs>1<", "<DtldNbOfTxs>2<", "bank.status-count-differs"), ("<DtldNbOfTxs>1<", "<DtldNbOfTxs>0<", "bank.status-count-differs"),
        ("Ccy=\"CNY\">10.00", "Ccy=\"YUAN\">10.00", "bank.amount-wrong"), ("Ccy=\"CNY\">10.00", "Ccy=\"CNY\">-10.00", "bank.amount-wrong"),
        ("<OrgnlEndToEndId>", "<OrgnlInstrId>", "bank.file-not-xml"),
    ])
    func `a wrong report is refused by name`(part: String, wrong: String, refusal: String) {
        #expect(code(SampleReport.partly.xml.replacing(part, with: wrong)) == refusal)
    }

    @Test func `a payment is in a report once`() {
        var sample = SampleReport.partly
        sample.lines[1] = sample.lines[0]
        #expect(code(sample.xml) == "bank.status-repeated")
    }

    @Test func `what a bank writes is cut to what the books keep, between characters`() throws {
        let (code, words) = (String(repeating: "码", count: 35), String(repeating: "字", count: 400))
        let long = "<StsRsnInf><Rsn><Prtry>\(code)</Prtry></Rsn><AddtlInf>\(words)</AddtlInf></StsRsnInf>"
        var sample = SampleReport(lines: [SampleReport.line(1, "RJCT", reason: long)])
        sample.counts = ""
        let reason = try #require(try sample.read().payments[0].reason)
        #expect(reason.code == String(repeating: "码", count: 11))
        #expect(reason.information == String(repeating: "字", count: 166))
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `no flipped byte of a report makes the reader trap`(seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let bytes = Array(SampleReport.partly.xml.utf8)
        for _ in 0..<300 {
            var broken = bytes
            broken[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            _ = refusalCode { _ = try PaymentStatusReport(xml: broken) }
        }
    }
}
