// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

// What stands in the way of recording a bank's statement and what nobody expected on it.
extension Refusal {
    static func statementUnusable(_ field: String) -> Refusal {
        Refusal(
            "clearing.statement-unusable",
            Text(
                zh: "对账单须有编号与账号(各 1 至 140 字节),笔数不得为负。请检查 \(field)。",
                en: "A statement has a number and an account of 1 to 140 bytes each, and no count below 0. Check \(field)."),
            subject: field)
    }

    static func statementNotNext(_ statement: ReconciledStatement, _ last: ReconciledStatement) -> Refusal {
        Refusal(
            "clearing.statement-not-next",
            Text(
                zh: "对账单 \(statement.id) 期初 \(statement.opening),上一份 \(last.id) 期末 \(last.closing),两者不衔接。请先导入中间的对账单。",
                en: "Statement \(statement.id) opens with \(statement.opening), but \(last.id) before it closed with \(last.closing). "
                    + "Import what is between them first."),
            subject: statement.id)
    }

    static func notInSuspense(_ reference: String) -> Refusal {
        Refusal(
            "clearing.not-in-suspense",
            Text(
                zh: "银行流水 \(reference) 不在待查明款项中:从未挂账或已转出。",
                en: "The bank's payment \(reference) is not in suspense: it was never booked there, or it was released."),
            subject: reference)
    }
}
