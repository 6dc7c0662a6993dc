// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

// What stands in the way of tax terms, invoices and shares.
extension Refusal {
    static func taxTermsUnusable(_ what: String) -> Refusal {
        Refusal(
            "clearing.tax-terms-unusable",
            Text(zh: "税务参数 \(what) 不合理。", en: "The tax terms make no sense at \(what)."), subject: what)
    }

    static func taxInThePast(_ day: CalendarDate) -> Refusal {
        Refusal(
            "clearing.tax-in-the-past",
            Text(
                zh: "税务设置不得追溯到 \(day)。请选择今天或以后的生效日。",
                en: "Taxation cannot change from \(day), which is past. Choose today or a later day."),
            subject: "\(day)")
    }

    static func orderNotCompleted(_ id: ExchangeID) -> Refusal {
        Refusal(
            "clearing.order-not-completed",
            Text(zh: "订单 \(id) 尚未完成,不能开票。", en: "Order \(id) is not completed; it is invoiced afterwards."),
            subject: "\(id)")
    }

    static func alreadyInvoiced(_ order: ExchangeID, _ invoice: ExchangeID) -> Refusal {
        Refusal(
            "clearing.already-invoiced",
            Text(
                zh: "订单 \(order) 已开具发票 \(invoice)。如有误,请先红冲。",
                en: "Order \(order) has invoice \(invoice). Reverse that one first if it is wrong."),
            subject: "\(order)")
    }

    static func suppliedLater(_ day: CalendarDate) -> Refusal {
        Refusal(
            "clearing.supplied-later",
            Text(zh: "供货日 \(day) 在将来。请核对。", en: "The day of supply, \(day), has not come yet. Check it."),
            subject: "supplied")
    }

    static func invoiceNotFound(_ id: ExchangeID) -> Refusal {
        Refusal(
            "clearing.invoice-not-found",
            Text(zh: "没有发票 \(id)。请核对编号。", en: "There is no invoice \(id). Check the number."), subject: "\(id)")
    }

    static func invoiceReversed(_ id: ExchangeID) -> Refusal {
        Refusal(
            "clearing.invoice-reversed",
            Text(
                zh: "发票 \(id) 已被红冲,或本身就是红字发票。",
                en: "Invoice \(id) was reversed already, or is a red one itself."),
            subject: "\(id)")
    }

    static func invoiceLineCount(_ count: Int) -> Refusal {
        Refusal(
            "clearing.invoice-line-count",
            Text(
                zh: "发票须有 1 至 \(IssueInvoice.lineLimit) 行,现为 \(count) 行。请合并或分开。",
                en: "An invoice has 1 to \(IssueInvoice.lineLimit) lines, not \(count). Put some together."), subject: "lines")
    }

    static func invoiceLineUntitled(_ title: String) -> Refusal {
        Refusal(
            "clearing.invoice-line-untitled",
            Text(
                zh: "发票每行须写明品名,1 至 200 字节。", en: "Each line of an invoice says what was supplied, in 1 to 200 bytes."),
            subject: "lines")
    }

    static func invoiceLinesDiffer(_ total: Money, _ gross: Money) -> Refusal {
        Refusal(
            "clearing.invoice-lines-differ",
            Text(
                zh: "发票各行价税合计 \(total),与订单 \(gross) 不符。请更正金额,或改用另一种取整方式(逐行或整单)。",
                en: "The lines come to \(total) with tax, the order to \(gross). Correct them, or round by the invoice, or by the line."),
            subject: "lines")
    }

    static func reversalExceedsInvoice(_ id: ExchangeID, _ rest: Money) -> Refusal {
        Refusal(
            "clearing.reversal-exceeds-invoice",
            Text(
                zh: "发票 \(id) 只剩 \(rest) 可以红冲。请减少金额。",
                en: "Only \(rest) of invoice \(id) is left to reverse. Reverse no more than that."), subject: "\(id)")
    }

    static func sharingPartiesUnusable(_ count: Int) -> Refusal {
        Refusal(
            "clearing.parties-unusable",
            Text(
                zh: "\(count) 个分账主体与规则不符。主体不得重复,至多 \(ShareIncome.partyLimit) 个,且与份额一一对应。",
                en: "\(count) parties do not fit the rule. Name each once, at most \(ShareIncome.partyLimit), one for each part."),
            subject: "parties")
    }
}
