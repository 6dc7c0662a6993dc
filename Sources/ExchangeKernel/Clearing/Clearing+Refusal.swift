// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Refusal {
    static let nothingToSettle = Refusal(
        "clearing.nothing-to-settle",
        Text(zh: "没有待结算的应付款。", en: "No supplier has earned anything that is still to be paid out."))

    static func dayNotOver(_ day: CalendarDate) -> Refusal {
        Refusal(
            "clearing.day-not-over",
            Text(zh: "\(day) 尚未结束,不能日终。", en: "\(day) is not over; its books cannot be closed yet."), subject: "\(day)")
    }

    static func dayAlreadyClosed(_ day: CalendarDate, _ last: CalendarDate) -> Refusal {
        Refusal(
            "clearing.day-already-closed",
            Text(
                zh: "\(last) 及之前的账已关闭,\(day) 不能再次日终。",
                en: "The books through \(last) are closed; \(day) cannot be closed again."),
            subject: "\(day)")
    }

    static func outOfBalance(_ where: String) -> Refusal {
        Refusal(
            "clearing.out-of-balance",
            Text(
                zh: "账不平:\(`where`)。请停止交易并核对账簿后再日终。",
                en: "The books do not balance: \(`where`). Stop trading and check them before closing."))
    }
}
