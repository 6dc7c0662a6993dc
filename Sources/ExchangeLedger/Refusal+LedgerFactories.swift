// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

extension Refusal {
    static func unbalanced(_ currency: Currency, _ difference: Int128) -> Refusal {
        Refusal(
            .ledgerUnbalanced,
            Text(
                zh: "\(currency) 借贷不平:借方减贷方为 \(difference)(最小货币单位)。请核对各分录行后重新提交。",
                en: "Debits less credits in \(currency) are \(difference) minor units, not 0. Correct the legs."),
            subject: currency.code)
    }

    static func amountNotPositive(_ minorUnits: Int64, subject: String) -> Refusal {
        Refusal(
            .ledgerAmountNotPositive,
            Text(
                zh: "\(subject) 的金额为 \(minorUnits),必须大于零。反向变动请改用另一方向的分录。",
                en: "The amount of \(subject) is \(minorUnits); it has to be above zero. To move back, use the other side."),
            subject: subject)
    }

    static func legCount(_ count: Int) -> Refusal {
        Refusal(
            .ledgerLegCount,
            Text(
                zh: "一笔分录有 \(count) 行,应为 1 至 \(Ledger.legLimit) 行。请拆成多笔。",
                en: "The entry has \(count) legs; it may have 1 to \(Ledger.legLimit). Split it into several entries."))
    }

    static func insufficientFunds(_ account: Account, needed: Int128) -> Refusal {
        let spendable = Int128(account.available) + Int128(account.overdraft)
        let id = account.id
        return Refusal(
            .ledgerInsufficientFunds,
            Text(
                zh: "账户 \(id) 可用 \(amount(spendable, id)),需要 \(amount(needed, id))。请先入金或减少金额。",
                en: "Account \(id) has \(amount(spendable, id)) available and needs \(amount(needed, id)). "
                    + "Deposit first, or ask for less."),
            subject: id.text)
    }

    static func limitExceeded(_ account: Account, _ balance: Int128, limit: Int64) -> Refusal {
        let id = account.id
        return Refusal(
            .ledgerLimitExceeded,
            Text(
                zh: "账户 \(id) 的余额将为 \(amount(balance, id)),越过限额 \(amount(Int128(limit), id))。请先调整限额或减少金额。",
                en: "Account \(id) would stand at \(amount(balance, id)), beyond its limit of \(amount(Int128(limit), id)). "
                    + "Change the limit first, or move less."),
            subject: id.text)
    }

    static func limitNegative(_ account: AccountID, _ value: Int64) -> Refusal {
        Refusal(
            .ledgerLimitNegative,
            Text(
                zh: "账户 \(account) 的限额 \(value) 为负。限额应为零或正数。",
                en: "The limit \(value) of account \(account) is negative. Give zero or more."),
            subject: account.text)
    }

    static func ledgerOverflow(_ account: AccountID) -> Refusal {
        Refusal(
            .ledgerOverflow,
            Text(
                zh: "账户 \(account) 的累计发生额将超出 64 位整数。请启用新账户或减少金额。",
                en: "The running total of account \(account) would exceed 64 bits. Use a new account, or move less."),
            subject: account.text)
    }

    static func accountClosed(_ account: AccountID) -> Refusal {
        Refusal(
            .ledgerAccountClosed,
            Text(
                zh: "账户 \(account) 已销户,不再记账。请改用其他账户。",
                en: "Account \(account) is closed and takes no more entries. Use another account."),
            subject: account.text)
    }

    static func accountNotEmpty(_ balance: Balance) -> Refusal {
        Refusal(
            .ledgerAccountNotEmpty,
            Text(
                zh: "账户 \(balance.account) 尚有余额 \(balance.posted)(其中可用 \(balance.available)),不能销户。请先结清。",
                en: "Account \(balance.account) still has \(balance.posted), of which \(balance.available) available. "
                    + "Empty it before closing it."),
            subject: balance.account.text)
    }

    private static func amount(_ minorUnits: Int128, _ account: AccountID) -> String {
        guard let minorUnits = Int64(exactly: minorUnits) else { return "\(minorUnits) minor units" }
        return Money(minorUnits: minorUnits, currency: account.currency).description
    }
}
