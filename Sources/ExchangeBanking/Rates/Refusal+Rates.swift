// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Refusal {
    static func notARate(_ text: String) -> Refusal {
        Refusal(
            "rates.not-a-rate",
            Text(
                zh: "“\(text)”不是汇率。请写成 7.0951 这样的正数,最多 12 位小数。",
                en: "'\(text)' is not a rate. Write a positive number such as 7.0951, at most 12 decimals."), subject: text)
    }

    static let rateNotPositive = Refusal(
        "rates.not-positive", Text(zh: "汇率必须为正数。请更正汇率表。", en: "A rate is above zero. Correct the table of rates."))

    static let rateOutOfRange = Refusal(
        "rates.out-of-range",
        Text(zh: "汇率的位数过多,无法精确计算。请减少小数位。", en: "The rate has too many digits to be exact. Use fewer decimals."))

    static func rateOfSameCurrency(_ currency: Currency) -> Refusal {
        Refusal(
            "rates.same-currency",
            Text(zh: "\(currency) 对自身没有汇率。请删除该行。", en: "\(currency) has no rate to itself. Remove the row."), subject: currency.code)
    }

    static func rateSourceMissing(_ base: Currency, _ quote: Currency, _ date: CalendarDate) -> Refusal {
        Refusal(
            "rates.source-missing",
            Text(
                zh: "\(date) \(base)/\(quote) 的汇率没有来源。请注明发布机构。",
                en: "The rate \(base)/\(quote) of \(date) has no source. Say who published it."), subject: "\(base)/\(quote)")
    }

    static func twoRatesForADay(_ rate: ExchangeRate) -> Refusal {
        Refusal(
            "rates.two-for-a-day",
            Text(
                zh: "\(rate.date) 的 \(rate.base)/\(rate.quote) 有两个汇率。请保留一个。",
                en: "There are two rates \(rate.base)/\(rate.quote) of \(rate.date). Keep one."), subject: "\(rate.base)/\(rate.quote)")
    }

    static func rateRowUnreadable(_ row: Int) -> Refusal {
        Refusal(
            "rates.row-unreadable",
            Text(
                zh: "汇率表第 \(row) 行无法读取。各列为 date,base,quote,rate,source。",
                en: "Row \(row) of the table of rates cannot be read. Its columns are date,base,quote,rate,source."), subject: "\(row)")
    }

    static func noRateYet(_ base: Currency, _ quote: Currency, _ date: CalendarDate) -> Refusal {
        Refusal(
            "rates.none-yet",
            Text(
                zh: "截至 \(date) 没有 \(base)/\(quote) 汇率。请先录入汇率;不使用以后的汇率。",
                en: "Up to \(date) there is no rate \(base)/\(quote). Enter one; rates of the future are not used."),
            subject: "\(base)/\(quote)")
    }

    static func rateStale(_ rate: ExchangeRate, _ date: CalendarDate, limit: Int) -> Refusal {
        Refusal(
            "rates.stale",
            Text(
                zh: "\(rate.base)/\(rate.quote) 最近的汇率是 \(rate.date),到 \(date) 已超过 \(limit) 天。请录入新汇率。",
                en: "The last rate \(rate.base)/\(rate.quote) is of \(rate.date), more than \(limit) days before \(date). Enter a new one."),
            subject: "\(rate.base)/\(rate.quote)")
    }

    static let nothingToConvert = Refusal(
        "rates.nothing-to-convert", Text(zh: "没有要换算的份额。", en: "There is no share to convert."))

    static func shareNotPositive(_ account: String) -> Refusal {
        Refusal(
            "rates.share-not-positive",
            Text(zh: "账户 \(account) 的份额必须为正数。", en: "The share of \(account) is above zero."), subject: account)
    }
}
