// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

extension PaymentStatusReport {
    /// Reads a pain.002.001.10 message about a message of payments.
    ///
    /// - Throws: What a guarded reading refuses, and `bank.message-not-expected` for a report on another kind of message,
    ///   `bank.status-unknown`, `bank.status-repeated`, `bank.statuses-contradict`, `bank.status-count-differs`, `bank.amount-wrong`.
    public init(xml: [UInt8], limits: BankFileLimits = .standard) throws(Refusal) {
        let report = try MessageReader.read(
            StatusDocument.self, namespace: PaymentStatusReport.namespace, from: xml, limits
        ).CstmrPmtStsRpt
        let original = report.OrgnlGrpInfAndSts
        guard original.OrgnlMsgNmId.trimmed.hasPrefix("pain.001") else {
            throw .messageNotExpected(original.OrgnlMsgNmId.trimmed, "pain.001")
        }
        guard let created = BankTime.instant(report.GrpHdr.CreDtTm.trimmed) else { throw .bankFieldMissing("GrpHdr/CreDtTm") }
        let status = try PaymentStatus(code: original.GrpSts)
        let reason = StatusReason(original.StsRsnInf)
        var groups: [Group] = []
        for group in report.OrgnlPmtInfAndSts ?? [] {
            groups.append(try Group(group, within: status, reason))
        }
        try self.init(
            id: PaymentStatusReport.identifier(report.GrpHdr.MsgId, "GrpHdr/MsgId"), created: created,
            originalID: PaymentStatusReport.identifier(original.OrgnlMsgId, "OrgnlGrpInfAndSts/OrgnlMsgId"),
            originalCount: PaymentStatusReport.count(original.OrgnlNbOfTxs, "OrgnlGrpInfAndSts/OrgnlNbOfTxs"), status: status,
            reason: reason, counts: PaymentStatusReport.counts(original.NbOfTxsPerSts ?? []), groups: groups)
    }

    /// Max35Text: an identifier that is there, and not longer than the message may have it.
    fileprivate static func identifier(_ text: String, _ path: String) throws(Refusal) -> String {
        let text = text.trimmed
        guard !text.isEmpty, text.unicodeScalars.prefix(36).count <= 35 else { throw .bankFieldMissing(path) }
        return text
    }

    /// Max15NumericText.
    private static func count(_ text: String?, _ path: String) throws(Refusal) -> Int? {
        guard let text = text?.trimmed else { return nil }
        guard (1...15).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(text) else {
            throw .bankFieldMissing(path)
        }
        return count
    }

    private static func counts(_ counts: [StatusDocument.Count]) throws(Refusal) -> [Count] {
        var read: [Count] = []
        for count in counts {
            guard let status = try PaymentStatus(code: count.DtldSts),
                let payments = try self.count(count.DtldNbOfTxs, "NbOfTxsPerSts/DtldNbOfTxs")
            else { throw .bankFieldMissing("NbOfTxsPerSts") }
            read.append(Count(status: status, payments: payments))
        }
        return read
    }
}

extension PaymentStatusReport.Group {
    fileprivate init(_ group: StatusDocument.Group, within whole: PaymentStatus?, _ wholeReason: StatusReason?) throws(Refusal) {
        id = try PaymentStatusReport.identifier(group.OrgnlPmtInfId, "OrgnlPmtInfAndSts/OrgnlPmtInfId")
        status = try PaymentStatus(code: group.PmtInfSts)
        reason = StatusReason(group.StsRsnInf)
        var payments: [PaymentStatusReport.Payment] = []
        for transaction in group.TxInfAndSts ?? [] {
            payments.append(try .init(transaction, within: status ?? whole, reason ?? wholeReason))
        }
        self.payments = payments
    }
}

extension PaymentStatusReport.Payment {
    /// A payment of which nothing is said itself has what is said of all; that some of all are rejected says nothing of it.
    fileprivate init(_ transaction: StatusDocument.Transaction, within whole: PaymentStatus?, _ reason: StatusReason?) throws(Refusal) {
        let path = "OrgnlPmtInfAndSts/TxInfAndSts"
        guard let echoed = transaction.OrgnlEndToEndId else { throw .bankFieldMissing(path + "/OrgnlEndToEndId") }
        let own = try PaymentStatus(code: transaction.TxSts)
        guard own != .partly else { throw .bankStatusUnknown(PaymentStatus.partly.rawValue) }
        guard let status = own ?? whole, status != .partly else { throw .bankFieldMissing(path + "/TxSts") }
        self.init(
            endToEndID: try PaymentStatusReport.identifier(echoed, path + "/OrgnlEndToEndId"), status: status,
            reason: StatusReason(transaction.StsRsnInf) ?? (own == nil ? reason : nil),
            amount: try transaction.OrgnlTxRef?.Amt?.InstdAmt?.money())
    }
}

extension PaymentStatus {
    /// The status of a code; `nil` without one.
    fileprivate init?(code: String?) throws(Refusal) {
        guard let code = code?.trimmed else { return nil }
        guard let status = PaymentStatus(rawValue: code) else { throw .bankStatusUnknown(code) }
        self = status
    }
}

extension StatusReason {
    /// The first reason with a code; what the bank wrote beside it and the others, in one line.
    fileprivate init?(_ reasons: [StatusDocument.Reason]?) {
        guard let reasons, !reasons.isEmpty else { return nil }
        let codes = reasons.compactMap { ($0.Rsn?.Cd ?? $0.Rsn?.Prtry)?.trimmed }.filter { !$0.isEmpty }
        let others = codes.dropFirst().map { "(\($0))" }
        let words = reasons.flatMap { $0.AddtlInf ?? [] }.map(\.trimmed).filter { !$0.isEmpty } + others
        self.init(
            code: String((codes.first ?? StatusReason.unspecified.code).utf8Prefix(StatusReason.codeLimit)),
            information: String(words.joined(separator: " ").utf8Prefix(StatusReason.informationLimit)))
    }

    /// How many bytes of a code, and of what a bank wrote, are kept: what the books keep of it.
    private static let codeLimit = 35
    private static let informationLimit = 500
}

extension String {
    /// The longest beginning of whole characters that has at most so many bytes.
    func utf8Prefix(_ limit: Int) -> Substring {
        guard utf8.count > limit else { return self[...] }
        var end = utf8.index(startIndex, offsetBy: limit)
        while end.samePosition(in: self) == nil { end = utf8.index(before: end) }
        return self[..<end]
    }
}
