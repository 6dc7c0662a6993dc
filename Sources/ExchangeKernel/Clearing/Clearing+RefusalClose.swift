// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

// What stands in the way of closing a month and of correcting a record.
extension Refusal {
    static func periodNotOver(_ month: CalendarMonth) -> Refusal {
        Refusal(
            "clearing.period-not-over",
            Text(zh: "\(month) 尚未结束,不能月结。", en: "\(month) is not over; its books cannot be closed yet."),
            subject: "\(month)")
    }

    static func periodOutOfOrder(_ month: CalendarMonth, _ next: CalendarMonth) -> Refusal {
        Refusal(
            "clearing.period-out-of-order",
            Text(
                zh: "\(month) 不能月结:下一个应关闭的期间是 \(next)。已关闭的期间不再打开。",
                en: "\(month) cannot be closed: the next to close is \(next), and what is closed stays so."),
            subject: "\(month)")
    }

    static func dayOpen(_ month: CalendarMonth) -> Refusal {
        Refusal(
            "clearing.day-open",
            Text(
                zh: "\(month) 还有未日终的日期。请先日终至 \(month.last)。",
                en: "Days of \(month) are open. Close them through \(month.last) first."),
            subject: "\(month)")
    }

    static func bankDifferencesOpen(_ month: CalendarMonth) -> Refusal {
        Refusal(
            "clearing.bank-differences-open",
            Text(
                zh: "银行对账还有未处理的差异,\(month) 不能月结。请先查明。",
                en: "The bank's statement and the books differ. Explain the differences before closing \(month)."),
            subject: "\(month)")
    }

    static func recordNotFound(_ record: UInt64) -> Refusal {
        Refusal(
            "clearing.record-not-found",
            Text(zh: "没有第 \(record) 号记录。", en: "There is no record \(record)."), subject: "\(record)")
    }

    static func alreadyReversed(_ record: UInt64) -> Refusal {
        Refusal(
            "clearing.already-reversed",
            Text(zh: "第 \(record) 号记录已被冲正。", en: "Record \(record) was reversed already."), subject: "\(record)")
    }

    static func reversalLegs(_ count: Int) -> Refusal {
        Refusal(
            "clearing.reversal-legs",
            Text(
                zh: "冲正须有 1 至 \(AskReversal.legLimit) 行原分录,现有 \(count) 行。",
                en: "A reversal has 1 to \(AskReversal.legLimit) of the original's lines, not \(count)."),
            subject: "legs")
    }

    static func reversalNotAsked(_ record: UInt64) -> Refusal {
        Refusal(
            "clearing.reversal-not-asked",
            Text(zh: "没有针对第 \(record) 号记录的待复核冲正。", en: "Nobody asked for record \(record) to be reversed."),
            subject: "\(record)")
    }

    static func sameDesk(_ record: UInt64, _ desk: String) -> Refusal {
        Refusal(
            "clearing.same-desk",
            Text(
                zh: "第 \(record) 号记录的冲正由 \(desk) 提出,须由另一人复核。",
                en: "\(desk) asked for record \(record) to be reversed. Someone else has to confirm."),
            subject: "\(record)")
    }
}
