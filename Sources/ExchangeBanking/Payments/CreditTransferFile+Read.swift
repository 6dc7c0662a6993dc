// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
public import ExchangeModel

extension CreditTransferFile {
    /// Reads a file that was written by ``xml()``: to see what was sent, and not to send it again.
    ///
    /// - Throws: What a guarded reading refuses; `bank.control-sum-differs` where counts or sums are not those of the payments.
    public init(xml: [UInt8], characters: BankCharacters, limits: BankFileLimits = .standard) throws(Refusal) {
        let document = try MessageReader.read(PainDocument.self, namespace: CreditTransferFile.namespace, from: xml, limits)
        let message = document.CstmrCdtTrfInitn
        guard let created = BankTime.instant(message.GrpHdr.CreDtTm) else { throw .bankFieldMissing("GrpHdr/CreDtTm") }
        guard let day = message.PmtInf.first?.ReqdExctnDt.Dt, let executionDate = CalendarDate(day) else {
            throw .bankFieldMissing("PmtInf/ReqdExctnDt")
        }
        var payments: [PaymentInstruction] = []
        var payers: [Payer] = []
        for group in message.PmtInf {
            let start = payments.count
            for transfer in group.CdtTrfTxInf { payments.append(try PaymentInstruction(transfer)) }
            guard let currency = payments[start...].first?.amount.currency else { throw .bankFieldMissing("PmtInf/CdtTrfTxInf") }
            let account = try BankAccount(holder: group.Dbtr.Nm, number: group.DbtrAcct.number, bank: group.DbtrAgt.code)
            payers.append(Payer(currency: currency, account: account))
            try CreditTransferFile.check(count: group.NbOfTxs, sum: group.CtrlSum, of: payments[start...])
        }
        try CreditTransferFile.check(count: message.GrpHdr.NbOfTxs, sum: message.GrpHdr.CtrlSum, of: payments[...])
        try self.init(
            payments: payments, payers: payers, sender: message.GrpHdr.InitgPty.Nm, characters: characters, created: created,
            executionDate: executionDate, messageID: message.GrpHdr.MsgId)
    }

    private static func check(count: String?, sum: String?, of payments: ArraySlice<PaymentInstruction>) throws(Refusal) {
        let text = try ControlSum(payments).text
        guard count.map({ $0 == "\(payments.count)" }) ?? true, sum.map({ $0 == text }) ?? true else {
            throw .controlSumDiffers(sum ?? count ?? "", text)
        }
    }
}

extension PaymentInstruction {
    fileprivate init(_ transfer: PainDocument.Transfer) throws(Refusal) {
        try self.init(
            payout: ExchangeID(transfer.PmtId.EndToEndId),
            creditor: BankAccount(holder: transfer.Cdtr.Nm, number: transfer.CdtrAcct.number, bank: transfer.CdtrAgt.code),
            amount: transfer.Amt.InstdAmt.money(), remittance: transfer.RmtInf?.Ustrd ?? "")
    }
}
