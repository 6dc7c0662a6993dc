// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Refusal {
    static func currenciesMixed(_ found: Currency, _ expected: Currency) -> Refusal {
        Refusal(
            "bank.currencies-mixed",
            Text(
                zh: "对账单账户币种为 \(expected),却出现 \(found)。请联系银行更正。",
                en: "The account of the statement is kept in \(expected), yet \(found) occurs. Ask the bank to correct it."),
            subject: found.code)
    }

    static func bankReferenceMissing(_ statement: String) -> Refusal {
        Refusal(
            "bank.reference-missing",
            Text(
                zh: "对账单 \(statement) 有一行没有银行流水号,无法防止重复入账。请联系银行更正。",
                en: "A line of statement \(statement) has no bank reference, so it could count twice. Ask the bank to correct it."),
            subject: statement)
    }

    static func bankReferenceTooLong(_ reference: String) -> Refusal {
        Refusal(
            "bank.reference-too-long",
            Text(
                zh: "银行流水号“\(reference)”超过 \(BankStatement.referenceLimit) 字节。请联系银行。",
                en: "The bank reference '\(reference)' is longer than \(BankStatement.referenceLimit) bytes. Ask the bank."),
            subject: reference)
    }

    static func bankReferenceRepeated(_ reference: String) -> Refusal {
        Refusal(
            "bank.reference-repeated",
            Text(
                zh: "银行流水号“\(reference)”在同一对账单中出现两次。请联系银行更正。",
                en: "The bank reference '\(reference)' occurs twice in one statement. Ask the bank to correct it."), subject: reference)
    }

    static func balancesDiffer(_ statement: BankStatement, counted: Int128) -> Refusal {
        Refusal(
            "bank.balances-differ",
            Text(
                zh: "对账单 \(statement.id) 期末余额 \(statement.closing.amount) 与期初加各笔(\(counted) 最小单位)不符。文件不完整,请重新下载。",
                en: "Statement \(statement.id) closes with \(statement.closing.amount), but its opening balance and entries come to "
                    + "\(counted) minor units. The file is not whole; download it again."), subject: statement.id)
    }

    static func statementMissingBetween(_ previous: BankStatement, _ next: BankStatement) -> Refusal {
        Refusal(
            "bank.statement-missing-between",
            Text(
                zh: "对账单 \(next.id) 的期初余额不是 \(previous.id) 的期末余额。中间可能缺少对账单,请补齐。",
                en: "Statement \(next.id) does not open with the closing balance of \(previous.id). One between them may be missing; get it."),
            subject: next.id)
    }

    static func directionUnknown(_ code: String) -> Refusal {
        Refusal(
            "bank.direction-unknown",
            Text(
                zh: "借贷标志“\(code)”须为 CRDT 或 DBIT。请联系银行更正。",
                en: "The indicator '\(code)' is neither CRDT nor DBIT. Ask the bank to correct it."), subject: code)
    }

    static func entryNotBooked(_ reference: String, _ status: String) -> Refusal {
        Refusal(
            "bank.entry-not-booked",
            Text(
                zh: "流水 \(reference) 的状态为 \(status),尚未入账(BOOK)。请使用日终对账单。",
                en: "The entry \(reference) has the status \(status), not BOOK. Use the end-of-day statement."), subject: reference)
    }

    static func batchDiffers(_ reference: String) -> Refusal {
        Refusal(
            "bank.batch-differs",
            Text(
                zh: "批量流水 \(reference) 的各笔之和与总额不符。请联系银行更正。",
                en: "The payments of batch \(reference) do not add up to its amount. Ask the bank to correct it."), subject: reference)
    }
}
