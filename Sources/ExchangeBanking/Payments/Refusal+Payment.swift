// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Refusal {
    static func charactersNotCarried(_ character: Character, in text: String, _ characters: BankCharacters) -> Refusal {
        Refusal(
            "bank.characters-not-carried",
            Text(
                zh: "“\(text)”中的“\(character)”不在银行字符集 \(characters.rawValue) 内。请改用银行可受理的写法,或选择 chinese 字符集。",
                en: "'\(character)' in '\(text)' is outside the bank's \(characters.rawValue) characters. "
                    + "Spell it so that the bank can carry it, or choose the chinese set."), subject: text)
    }

    static func bankTextTooLong(_ text: String, _ limit: Int) -> Refusal {
        Refusal(
            "bank.text-too-long",
            Text(
                zh: "“\(text)”超过 \(limit) 个字符。请缩短;名称不会被自动截断。",
                en: "'\(text)' is longer than \(limit) characters. Shorten it; names are not cut off silently."), subject: text)
    }

    static func holderMissing(_ number: String) -> Refusal {
        Refusal(
            "bank.holder-missing",
            Text(zh: "账户 \(number) 没有户名。请补充。", en: "The account \(number) has no holder. Say whose it is."), subject: number)
    }

    static func accountNumberWrong(_ number: String) -> Refusal {
        Refusal(
            "bank.account-number-wrong",
            Text(
                zh: "“\(number)”不是账号:至多 34 位字母数字,IBAN 的校验位须正确。",
                en: "'\(number)' is not an account number: at most 34 letters and digits, and an IBAN has right check digits."), subject: number)
    }

    static func bankCodeWrong(_ code: String) -> Refusal {
        Refusal(
            "bank.bank-code-wrong",
            Text(
                zh: "“\(code)”不是银行代码。请写 12 位联行号或 8/11 位 BIC。",
                en: "'\(code)' names no bank. Write a CNAPS number of 12 digits or a BIC of 8 or 11 characters."), subject: code)
    }

    static func amountNotPayable(_ amount: Money, _ payout: ExchangeID) -> Refusal {
        Refusal(
            "bank.amount-not-payable",
            Text(
                zh: "付款 \(payout) 的金额 \(amount) 不能付款:须为正数且不超过 18 位。",
                en: "The amount \(amount) of \(payout) cannot be paid: it is positive and has at most 18 digits."), subject: "\(payout)")
    }

    static let nothingToPay = Refusal(
        "bank.nothing-to-pay", Text(zh: "没有待付款项,不生成文件。", en: "There is nothing to pay, so there is no file."))

    static func tooManyPayments(_ count: Int) -> Refusal {
        Refusal(
            "bank.too-many-payments",
            Text(
                zh: "文件有 \(count) 笔付款,上限 \(CreditTransferFile.paymentLimit) 笔。请分批导出。",
                en: "The file has \(count) payments, at most \(CreditTransferFile.paymentLimit). Export them in parts."))
    }

    static func payoutRepeated(_ payout: ExchangeID) -> Refusal {
        Refusal(
            "bank.payout-repeated",
            Text(zh: "付款 \(payout) 重复出现。请去掉重复项。", en: "The payout \(payout) is there twice. Take one out."), subject: "\(payout)")
    }

    static func noPayerForCurrency(_ currency: Currency) -> Refusal {
        Refusal(
            "bank.no-payer-for-currency",
            Text(
                zh: "没有以 \(currency) 付款的存管账户。请补充该币种的账户。",
                en: "No custody account pays \(currency). Name one for that currency."), subject: currency.code)
    }

    static func messageIDWrong(_ id: String) -> Refusal {
        Refusal(
            "bank.message-id-wrong",
            Text(
                zh: "报文号“\(id)”须为 1–35 位字母、数字或连字符。", en: "The message id '\(id)' has 1 to 35 letters, digits or hyphens."),
            subject: id)
    }

    static let sumOutOfRange = Refusal(
        "bank.sum-out-of-range",
        Text(zh: "付款合计超过 18 位。请分批导出。", en: "The payments add up to more than 18 digits. Export them in parts."))

    static func controlSumDiffers(_ stated: String, _ counted: String) -> Refusal {
        Refusal(
            "bank.control-sum-differs",
            Text(
                zh: "文件所称合计 \(stated) 与各笔之和 \(counted) 不符。文件可能被改动,请核实来源。",
                en: "The file states \(stated), its payments come to \(counted). It may have been changed; check its origin."), subject: stated)
    }

    static func bankAmountWrong(_ text: String) -> Refusal {
        Refusal(
            "bank.amount-wrong",
            Text(
                zh: "“\(text)”不是银行报文中的金额。请联系银行更正。",
                en: "'\(text)' is not an amount as a bank's message states it. Ask the bank to correct it."), subject: text)
    }
}
