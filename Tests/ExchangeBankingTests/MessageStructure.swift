// SPDX-License-Identifier: Apache-2.0
import Foundation
import FoundationXML

/// The structure of a message as its published definition (ISO 20022 message definition report) gives it: for each element the
/// elements inside, in order, with how often they may occur. Only the parts that our messages use.
struct MessageStructure {
    struct Part {
        let name: String
        let isRequired: Bool
        let isRepeated: Bool

        /// `Nm` once, `Nm?` at most once, `Nm*` any number, `Nm+` at least once.
        init(_ text: Substring) {
            name = String(text.filter { !"?*+".contains($0) })
            isRequired = !text.hasSuffix("?") && !text.hasSuffix("*")
            isRepeated = text.hasSuffix("*") || text.hasSuffix("+")
        }
    }

    /// The parts of an element by the end of its path; the longest matching path counts. `|` separates a choice.
    let definitions: [String: String]

    func flaws(in xml: [UInt8]) throws -> [String] {
        let tree = TreeReader()
        let parser = XMLParser(data: Data(xml))
        parser.delegate = tree
        guard parser.parse(), let root = tree.root else { return ["not well-formed"] }
        return flaws(in: root, path: "")
    }

    private func flaws(in element: TreeReader.Element, path: String) -> [String] {
        let path = path + "/" + element.name
        let key = definitions.keys.filter { path.hasSuffix("/" + $0) }.max { $0.count < $1.count }
        guard let key, let definition = definitions[key] else {
            return element.children.isEmpty ? [] : ["\(path) has elements and no definition"]
        }
        let names = element.children.map(\.name)
        var found: [String] = []
        if definition.contains("|") {
            let choices = definition.split(separator: "|").map(String.init)
            if names.count != 1 || !choices.contains(names[0]) { found.append("\(path) is one of \(choices), not \(names)") }
        } else {
            var rest = names[...]
            for part in definition.split(separator: " ").map(Part.init) {
                let count = rest.prefix { $0 == part.name }.count
                if count == 0, part.isRequired { found.append("\(path) lacks \(part.name)") }
                if count > 1, !part.isRepeated { found.append("\(path) repeats \(part.name)") }
                rest = rest.dropFirst(count)
            }
            if !rest.isEmpty { found.append("\(path) has \(rest) out of place") }
        }
        return found + element.children.flatMap { flaws(in: $0, path: path) }
    }

    /// pain.001.001.09 (CustomerCreditTransferInitiationV09).
    static let pain001 = MessageStructure(definitions: [
        "Document": "CstmrCdtTrfInitn", "CstmrCdtTrfInitn": "GrpHdr PmtInf+ SplmtryData*",
        "GrpHdr": "MsgId CreDtTm Authstn* NbOfTxs CtrlSum? InitgPty FwdgAgt? InitnSrc?",
        "PmtInf": "PmtInfId PmtMtd BtchBookg? NbOfTxs? CtrlSum? PmtTpInf? ReqdExctnDt PoolgAdjstmntDt? Dbtr DbtrAcct DbtrAgt "
            + "DbtrAgtAcct? InstrForDbtrAgt? UltmtDbtr? ChrgBr? ChrgsAcct? ChrgsAcctAgt? CdtTrfTxInf+",
        "CdtTrfTxInf": "PmtId PmtTpInf? Amt XchgRateInf? ChrgBr? MndtRltdInf? ChqInstr? UltmtDbtr? IntrmyAgt1? IntrmyAgt1Acct? "
            + "IntrmyAgt2? IntrmyAgt2Acct? IntrmyAgt3? IntrmyAgt3Acct? CdtrAgt? CdtrAgtAcct? Cdtr? CdtrAcct? UltmtCdtr? "
            + "InstrForCdtrAgt* InstrForDbtrAgt? Purp? RgltryRptg* Tax? RltdRmtInf* RmtInf? SplmtryData*",
        "PmtId": "InstrId? EndToEndId UETR?", "CdtTrfTxInf/Amt": "InstdAmt|EqvtAmt", "ReqdExctnDt": "Dt|DtTm",
        "InitgPty": "Nm? PstlAdr? Id? CtryOfRes? CtctDtls?", "Dbtr": "Nm? PstlAdr? Id? CtryOfRes? CtctDtls?",
        "Cdtr": "Nm? PstlAdr? Id? CtryOfRes? CtctDtls?", "DbtrAcct": "Id Tp? Ccy? Nm? Prxy?", "CdtrAcct": "Id Tp? Ccy? Nm? Prxy?",
        "DbtrAcct/Id": "IBAN|Othr", "CdtrAcct/Id": "IBAN|Othr", "Othr": "Id SchmeNm? Issr?", "DbtrAgt": "FinInstnId BrnchId?",
        "CdtrAgt": "FinInstnId BrnchId?", "FinInstnId": "BICFI? ClrSysMmbId? LEI? Nm? PstlAdr? Othr?", "ClrSysMmbId": "ClrSysId? MmbId",
        "ClrSysId": "Cd|Prtry", "RmtInf": "Ustrd* Strd*",
    ])

    /// pain.002.001.10 (CustomerPaymentStatusReportV10).
    static let pain002 = MessageStructure(definitions: [
        "Document": "CstmrPmtStsRpt", "CstmrPmtStsRpt": "GrpHdr OrgnlGrpInfAndSts OrgnlPmtInfAndSts* SplmtryData*",
        "GrpHdr": "MsgId CreDtTm InitgPty? FwdgAgt? DbtrAgt? CdtrAgt?",
        "OrgnlGrpInfAndSts": "OrgnlMsgId OrgnlMsgNmId OrgnlCreDtTm? OrgnlNbOfTxs? OrgnlCtrlSum? GrpSts? StsRsnInf* NbOfTxsPerSts*",
        "OrgnlPmtInfAndSts": "OrgnlPmtInfId OrgnlNbOfTxs? OrgnlCtrlSum? PmtInfSts? StsRsnInf* NbOfTxsPerSts* TxInfAndSts*",
        "TxInfAndSts": "StsId? OrgnlInstrId? OrgnlEndToEndId? OrgnlUETR? TxSts? StsRsnInf* ChrgsInf* TrckrData? AccptncDtTm? "
            + "AcctSvcrRef? ClrSysRef? OrgnlTxRef? SplmtryData*",
        "StsRsnInf": "Orgtr? Rsn? AddtlInf*", "Rsn": "Cd|Prtry", "NbOfTxsPerSts": "DtldNbOfTxs DtldSts DtldCtrlSum?",
        "OrgnlTxRef": "IntrBkSttlmAmt? Amt? IntrBkSttlmDt? ReqdColltnDt? ReqdExctnDt? CdtrSchmeId? SttlmInf? PmtTpInf? PmtMtd? "
            + "MndtRltdInf? RmtInf? UltmtDbtr? Dbtr? DbtrAcct? DbtrAgt? DbtrAgtAcct? CdtrAgt? CdtrAgtAcct? Cdtr? CdtrAcct? UltmtCdtr? Purp?",
        "Amt": "InstdAmt|EqvtAmt",
    ])

    /// camt.053.001.08 (BankToCustomerStatementV08).
    static let camt053 = MessageStructure(definitions: [
        "Document": "BkToCstmrStmt", "BkToCstmrStmt": "GrpHdr Stmt+ SplmtryData*",
        "GrpHdr": "MsgId CreDtTm MsgRcpt? MsgPgntn? OrgnlBizQry? AddtlInf?",
        "Stmt": "Id StmtPgntn? ElctrncSeqNb? RptgSeq? LglSeqNb? CreDtTm? FrToDt? CpyDplctInd? RptgSrc? Acct RltdAcct? Intrst* Bal+ "
            + "TxsSummry? Ntry* AddtlStmtInf?",
        "FrToDt": "FrDtTm ToDtTm", "Acct": "Id Tp? Ccy? Nm? Prxy? Ownr? Svcr?", "Acct/Id": "IBAN|Othr", "Othr": "Id SchmeNm? Issr?",
        "Ownr": "Nm? PstlAdr? Id? CtryOfRes? CtctDtls?", "Bal": "Tp CdtLine* Amt CdtDbtInd Dt Avlbty*", "Tp": "CdOrPrtry SubTp?",
        "CdOrPrtry": "Cd|Prtry", "Bal/Dt": "Dt|DtTm",
        "Ntry": "NtryRef? Amt CdtDbtInd RvslInd? Sts BookgDt? ValDt? AcctSvcrRef? Avlbty* BkTxCd ComssnWvrInd? AddtlInfInd? AmtDtls? "
            + "Chrgs? TechInptChanl? Intrst? CardTx? NtryDtls* AddtlNtryInf?",
        "Sts": "Cd|Prtry", "BookgDt": "Dt|DtTm", "ValDt": "Dt|DtTm", "BkTxCd": "Domn? Prtry?", "BkTxCd/Prtry": "Cd Issr?",
        "NtryDtls": "Btch? TxDtls*",
        "TxDtls": "Refs? Amt? CdtDbtInd? AmtDtls? Avlbty* BkTxCd? Chrgs? Intrst? RltdPties? RltdAgts? LclInstrm? Purp? RltdRmtInf* "
            + "RmtInf? RltdDts? RltdPric? RltdQties* FinInstrmId? Tax? RtrInf? CorpActn? SfkpgAcct? CshDpst* CardTx? AddtlTxInf? "
            + "SplmtryData*",
        "Refs": "MsgId? AcctSvcrRef? PmtInfId? InstrId? EndToEndId? UETR? TxId? MndtId? ChqNb? ClrSysRef? AcctOwnrTxId? "
            + "AcctSvcrTxId? MktInfrstrctrTxId? PrcgId? Prtry*",
        "RltdPties": "InitgPty? Dbtr? DbtrAcct? UltmtDbtr? Cdtr? CdtrAcct? UltmtCdtr? TradgPty? Prtry*", "Dbtr": "Pty|Agt",
        "Cdtr": "Pty|Agt", "Pty": "Nm? PstlAdr? Id? CtryOfRes? CtctDtls?", "RmtInf": "Ustrd* Strd*",
    ])
}

/// Reads a document into elements with their children.
private final class TreeReader: NSObject, XMLParserDelegate {
    final class Element {
        let name: String
        var children: [Element] = []

        init(name: String) { self.name = name }
    }

    var root: Element?
    private var open: [Element] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let element = Element(name: name)
        open.last?.children.append(element)
        if root == nil { root = element }
        open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) { open.removeLast() }
}
