// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

extension BankStatement {
    /// Reads the statements of a camt.053.001.08 message.
    ///
    /// - Throws: What a guarded reading refuses, what ``init(id:account:owner:from:until:opening:closing:entries:)`` refuses, and
    ///   `bank.direction-unknown`, `bank.entry-not-booked`, `bank.batch-differs`.
    public static func read(xml: [UInt8], limits: BankFileLimits = .standard) throws(Refusal) -> [BankStatement] {
        let document = try MessageReader.read(CamtDocument.self, namespace: namespace, from: xml, limits)
        var statements: [BankStatement] = []
        for statement in document.BkToCstmrStmt.Stmt { statements.append(try BankStatement(statement)) }
        return statements
    }

    private init(_ message: CamtDocument.Statement) throws(Refusal) {
        guard let account = message.Acct.number else { throw .bankFieldMissing("Stmt/Acct/Id") }
        let opening = try BankStatement.balance(["OPBD", "PRCD"], in: message.Bal)
        let closing = try BankStatement.balance(["CLBD"], in: message.Bal)
        var from = Instant(startOf: opening.date)
        var until = Instant(startOf: closing.date.adding(days: 1))
        if let period = message.FrToDt {
            guard let first = BankTime.instant(period.FrDtTm), let last = BankTime.instant(period.ToDtTm) else {
                throw .bankFieldMissing("Stmt/FrToDt")
            }
            (from, until) = (first, last)
        }
        var entries: [BankEntry] = []
        for entry in message.Ntry ?? [] { entries += try entry.lines() }
        try self.init(
            id: message.Id.trimmed, account: account.trimmed, owner: message.Acct.Ownr?.Nm, from: from, until: until, opening: opening,
            closing: closing, entries: entries)
    }

    private static func balance(_ codes: [String], in balances: [CamtDocument.Balance]) throws(Refusal) -> Balance {
        for code in codes {
            let found = balances.filter { $0.Tp.CdOrPrtry.Cd == code }
            guard let balance = found.first else { continue }
            guard found.count == 1, let date = balance.Dt.date else { throw .bankFieldMissing("Stmt/Bal \(code)") }
            let amount = try balance.Amt.money()
            let isOverdrawn = try BankEntry.Direction(code: balance.CdtDbtInd) == .debit
            return Balance(amount: isOverdrawn ? Money(minorUnits: -amount.minorUnits, currency: amount.currency) : amount, date: date)
        }
        throw .bankFieldMissing("Stmt/Bal \(codes.joined(separator: "|"))")
    }
}

extension BankEntry.Direction {
    fileprivate init(code: String) throws(Refusal) {
        guard let direction = BankEntry.Direction(rawValue: code) else { throw .directionUnknown(code) }
        self = direction
    }
}

extension CamtDocument.Entry {
    /// One line for each payment of the booking.
    fileprivate func lines() throws(Refusal) -> [BankEntry] {
        guard Sts.Cd == "BOOK" else { throw .entryNotBooked(AcctSvcrRef ?? "", Sts.Cd ?? "") }
        let total = try Amt.money()
        let details = (NtryDtls ?? []).flatMap { $0.TxDtls ?? [] }
        guard details.count > 1 else { return [try line(of: details.first, amount: total, reference: AcctSvcrRef)] }
        var lines: [BankEntry] = []
        var sum = Int128(0)
        for (index, detail) in details.enumerated() {
            guard let amount = try detail.Amt?.money() else { throw .bankFieldMissing("Ntry/NtryDtls/TxDtls/Amt") }
            let reference = detail.Refs?.AcctSvcrRef ?? AcctSvcrRef.map { "\($0)/\(index + 1)" }
            let line = try line(of: detail, amount: amount, reference: reference)
            sum += Int128(line.signedMinorUnits)
            lines.append(line)
        }
        let isIncoming = try BankEntry.Direction(code: CdtDbtInd) == .credit
        guard sum == Int128(total.minorUnits) * (isIncoming ? 1 : -1) else { throw .batchDiffers(AcctSvcrRef ?? "") }
        return lines
    }

    private func line(
        of detail: CamtDocument.Transaction?, amount: Money, reference: String?
    ) throws(Refusal) -> BankEntry {
        guard let booked = BookgDt?.date else { throw .bankFieldMissing("Ntry/BookgDt") }
        guard let reference = (reference ?? detail?.Refs?.AcctSvcrRef)?.trimmed else { throw .bankFieldMissing("Ntry/AcctSvcrRef") }
        let direction = try BankEntry.Direction(code: detail?.CdtDbtInd ?? CdtDbtInd)
        let parties = detail?.RltdPties
        let echoed = detail?.Refs?.EndToEndId?.trimmed
        return BankEntry(
            amount: amount, direction: direction, bookingDate: booked, valueDate: ValDt?.date, reference: reference,
            endToEndID: echoed == "NOTPROVIDED" ? nil : echoed,
            remittance: detail?.RmtInf?.Ustrd?.joined(separator: " ") ?? AddtlNtryInf ?? "",
            counterparty: direction == .credit ? parties?.Dbtr?.Pty?.Nm : parties?.Cdtr?.Pty?.Nm,
            isReversal: RvslInd == "true" || RvslInd == "1")
    }
}
