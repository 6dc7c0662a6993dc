// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

extension BankStatement {
    /// The statement as a camt.053.001.08 message of its own, in UTF-8.
    ///
    /// - Parameters:
    ///   - messageID: At most 35 characters, never used twice.
    ///   - created: When the message was made.
    public func xml(messageID: String, created: Instant) -> [UInt8] {
        var stream = XMLStream(reserving: 2_000 + entries.count * 700)
        stream.open("Document", attributes: "xmlns=\"\(BankStatement.namespace)\"")
        stream.open("BkToCstmrStmt")
        stream.open("GrpHdr")
        stream.leaf("MsgId", messageID)
        stream.leaf("CreDtTm", "\(created)")
        stream.close("GrpHdr")
        stream.open("Stmt")
        stream.leaf("Id", id)
        stream.leaf("CreDtTm", "\(created)")
        stream.element("FrToDt") { period in
            period.leaf("FrDtTm", "\(from)")
            period.leaf("ToDtTm", "\(until)")
        }
        stream.element("Acct") { writeAccount(to: &$0) }
        stream.balance("OPBD", opening)
        stream.balance("CLBD", closing)
        for entry in entries { stream.entry(entry) }
        stream.close("Stmt")
        stream.close("BkToCstmrStmt")
        stream.close("Document")
        return stream.bytes
    }

    private func writeAccount(to stream: inout XMLStream) {
        stream.element("Id") { id in
            id.element("Othr") { $0.leaf("Id", account) }
        }
        stream.leaf("Ccy", currency.code)
        if let owner { stream.element("Ownr") { $0.leaf("Nm", owner) } }
    }
}

extension XMLStream {
    fileprivate mutating func balance(_ code: String, _ balance: BankStatement.Balance) {
        let isOverdrawn = balance.amount.minorUnits < 0
        element("Bal") { stream in
            stream.element("Tp") { type in
                type.element("CdOrPrtry") { $0.leaf("Cd", code) }
            }
            let size = Money(minorUnits: Int64(clamping: balance.amount.minorUnits.magnitude), currency: balance.amount.currency)
            stream.amount("Amt", size)
            stream.leaf("CdtDbtInd", isOverdrawn ? "DBIT" : "CRDT")
            stream.element("Dt") { $0.leaf("Dt", "\(balance.date)") }
        }
    }

    fileprivate mutating func entry(_ entry: BankEntry) {
        let date = "\(entry.bookingDate)"
        open("Ntry")
        amount("Amt", entry.amount)
        leaf("CdtDbtInd", entry.direction.rawValue)
        leaf("RvslInd", entry.isReversal ? "true" : nil)
        open("Sts")
        leaf("Cd", "BOOK")
        close("Sts")
        open("BookgDt")
        leaf("Dt", date)
        close("BookgDt")
        if let valueDate = entry.valueDate {
            open("ValDt")
            leaf("Dt", valueDate == entry.bookingDate ? date : "\(valueDate)")
            close("ValDt")
        }
        leaf("AcctSvcrRef", entry.reference)
        // BankTransactionCodeStructure4 must be there; the pair that says no more than "a payment" is not in the external list.
        open("BkTxCd")
        open("Prtry")
        leaf("Cd", entry.direction == .credit ? "IN" : "OUT")
        close("Prtry")
        close("BkTxCd")
        details(entry)
        close("Ntry")
    }

    private mutating func details(_ entry: BankEntry) {
        open("NtryDtls")
        open("TxDtls")
        if let endToEndID = entry.endToEndID {
            open("Refs")
            leaf("EndToEndId", endToEndID)
            close("Refs")
        }
        if let counterparty = entry.counterparty {
            let name: StaticString = entry.direction == .credit ? "Dbtr" : "Cdtr"
            open("RltdPties")
            open(name)
            open("Pty")
            leaf("Nm", counterparty)
            close("Pty")
            close(name)
            close("RltdPties")
        }
        if !entry.remittance.isEmpty {
            open("RmtInf")
            leaf("Ustrd", entry.remittance)
            close("RmtInf")
        }
        close("TxDtls")
        close("NtryDtls")
    }
}
