// SPDX-License-Identifier: Apache-2.0
import ExchangeBanking
import ExchangeModel

/// A bank's report on a message of payments, in parts that a test can leave out or spell otherwise.
struct SampleReport {
    var message = "HX-20261124-0000000001-0000000003"
    var whole = "<GrpSts>PART</GrpSts>"
    var counts = "<NbOfTxsPerSts><DtldNbOfTxs>1</DtldNbOfTxs><DtldSts>RJCT</DtldSts></NbOfTxsPerSts>"
    var group = ""
    var lines: [String]

    /// Three payments: one accepted, one waiting, one rejected.
    static let partly = SampleReport(lines: [
        line(1, "ACSC", amount: "10.00"), line(2, "PDNG"),
        line(3, "RJCT", reason: "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>账户已销户 &amp; closed</AddtlInf></StsRsnInf>"),
    ])

    static func line(_ serial: UInt64, _ status: String?, reason: String = "", amount: String? = nil, currency: String = "CNY") -> String {
        let status = status.map { "<TxSts>\($0)</TxSts>" } ?? ""
        let original = amount.map { "<OrgnlTxRef><Amt><InstdAmt Ccy=\"\(currency)\">\($0)</InstdAmt></Amt></OrgnlTxRef>" } ?? ""
        return "<TxInfAndSts><OrgnlEndToEndId>\(SampleBank.payout(serial))</OrgnlEndToEndId>\(status)\(reason)\(original)</TxInfAndSts>"
    }

    var xml: String {
        let group =
            lines.isEmpty && group.isEmpty
            ? ""
            : "<OrgnlPmtInfAndSts><OrgnlPmtInfId>\(message.prefix(31))-CNY</OrgnlPmtInfId>\(group)\(lines.joined())</OrgnlPmtInfAndSts>"
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>BANK-77</MsgId><CreDtTm>2026-11-24T10:00:00+08:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>\(message)</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
            <OrgnlNbOfTxs>3</OrgnlNbOfTxs>\(whole)\(counts)</OrgnlGrpInfAndSts>
            \(group)
            </CstmrPmtStsRpt></Document>
            """
    }

    func read(limits: BankFileLimits = .standard) throws -> PaymentStatusReport {
        try PaymentStatusReport(xml: Array(xml.utf8), limits: limits)
    }

    /// What the exchange knows: three payouts of 10.00 that were sent in the message.
    func known(_ standing: KnownPayment.Standing = .open, message: String? = nil) -> [KnownPayment] {
        (1...3).map {
            KnownPayment(payout: SampleBank.payout($0), amount: .fen(1_000), messageID: message ?? self.message, standing: standing)
        }
    }

    func outcomes(_ known: [KnownPayment]) throws -> [StatusReview.Outcome] {
        StatusReview(of: try read(), against: known).lines.map(\.outcome)
    }
}
