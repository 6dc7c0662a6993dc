// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

extension CreditTransferFile {
    /// The file in pain.001.001.09, in UTF-8.
    ///
    /// - Throws: What making the file throws; a file that was made does not.
    public func xml() throws(Refusal) -> [UInt8] {
        var stream = XMLStream(reserving: 1_000 + payments.count * 700)
        let total = try controlSum
        stream.open("Document", attributes: "xmlns=\"\(CreditTransferFile.namespace)\"")
        stream.open("CstmrCdtTrfInitn")
        stream.element("GrpHdr") { header in
            header.leaf("MsgId", messageID)
            header.leaf("CreDtTm", "\(created)")
            header.leaf("NbOfTxs", "\(payments.count)")
            header.leaf("CtrlSum", total)
            header.element("InitgPty") { $0.leaf("Nm", sender) }
        }
        for group in groups { try write(group, to: &stream) }
        stream.close("CstmrCdtTrfInitn")
        stream.close("Document")
        return stream.bytes
    }

    private func write(
        _ group: (currency: Currency, payments: ArraySlice<PaymentInstruction>), to stream: inout XMLStream
    ) throws(Refusal) {
        let payer = try payer(of: group.currency)
        let holder = try characters.carriedName(payer.holder)
        let sum = try ControlSum(group.payments).text
        stream.open("PmtInf")
        stream.leaf("PmtInfId", CreditTransferFile.groupID(of: messageID, in: group.currency))
        stream.leaf("PmtMtd", "TRF")
        stream.leaf("NbOfTxs", "\(group.payments.count)")
        stream.leaf("CtrlSum", sum)
        stream.element("ReqdExctnDt") { $0.leaf("Dt", "\(executionDate)") }
        stream.element("Dbtr") { $0.leaf("Nm", holder) }
        stream.account("DbtrAcct", payer, currency: group.currency)
        stream.agent("DbtrAgt", payer)
        stream.leaf("ChrgBr", "SHAR")
        for payment in group.payments { try write(payment, to: &stream) }
        stream.close("PmtInf")
    }

    private func write(_ payment: PaymentInstruction, to stream: inout XMLStream) throws(Refusal) {
        let holder = try characters.carried(payment.creditor.holder)
        let remittance = try characters.carried(payment.remittance)
        stream.open("CdtTrfTxInf")
        stream.open("PmtId")
        stream.leaf("EndToEndId", payment.endToEndID)
        stream.close("PmtId")
        stream.open("Amt")
        stream.amount("InstdAmt", payment.amount)
        stream.close("Amt")
        stream.agent("CdtrAgt", payment.creditor)
        stream.open("Cdtr")
        stream.leaf("Nm", holder)
        stream.close("Cdtr")
        stream.account("CdtrAcct", payment.creditor, currency: nil)
        if !remittance.isEmpty {
            stream.open("RmtInf")
            stream.leaf("Ustrd", remittance)
            stream.close("RmtInf")
        }
        stream.close("CdtTrfTxInf")
    }
}

extension XMLStream {
    /// CashAccount38: the IBAN, or another identification.
    mutating func account(_ name: StaticString, _ account: BankAccount, currency: Currency?) {
        open(name)
        open("Id")
        if account.isInternational {
            leaf("IBAN", account.number)
        } else {
            open("Othr")
            leaf("Id", account.number)
            close("Othr")
        }
        close("Id")
        leaf("Ccy", currency?.code)
        close(name)
    }

    /// BranchAndFinancialInstitutionIdentification6: the BIC, or the number in China's clearing system.
    mutating func agent(_ name: StaticString, _ account: BankAccount) {
        open(name)
        open("FinInstnId")
        if account.isDomesticBank {
            open("ClrSysMmbId")
            open("ClrSysId")
            leaf("Cd", "CNAPS")
            close("ClrSysId")
            leaf("MmbId", account.bank)
            close("ClrSysMmbId")
        } else {
            leaf("BICFI", account.bank)
        }
        close("FinInstnId")
        close(name)
    }
}
