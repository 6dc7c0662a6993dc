// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

// What stands in the way of spending quickly.
extension Refusal {
    static func spendsTooFast(_ standing: VelocityStanding, _ minorUnits: Int64, opens: Instant?) -> Refusal {
        let currency = standing.limit.amount?.currency ?? .cny
        func money(_ minorUnits: Int64) -> Money { Money(minorUnits: minorUnits, currency: currency) }
        let window =
            switch standing.limit.window {
            case .calendarDay: Text(zh: "自然日", en: "calendar day")
            case .rollingDay: Text(zh: "滚动 24 小时", en: "24 hours")
            }
        let advice =
            opens.map { opens in
                Text(zh: "\(opens) 起额度足够,或请交易所调整限额。", en: "That much is open again at \(opens); or ask the venue for another limit.")
            } ?? Text(zh: "该金额超过限额本身,请拆分或请交易所调整限额。", en: "It is more than the limit itself: divide it, or ask the venue for another one.")
        return Refusal(
            "clearing.velocity-limit-reached",
            Text(
                zh: "每\(window.zh)限额 \(money(standing.limit.amount?.minorUnits ?? 0)),尚余 \(money(standing.left)),不足 \(money(minorUnits))。"
                    + advice.zh,
                en: "Of \(money(standing.limit.amount?.minorUnits ?? 0)) a \(window.en), \(money(standing.left)) is left, less than "
                    + "\(money(minorUnits)). " + advice.en),
            subject: "\(standing.limit.participant)")
    }

    static func velocityInThePast(_ day: CalendarDate) -> Refusal {
        Refusal(
            "clearing.velocity-in-the-past",
            Text(
                zh: "限额不得追溯到 \(day)。请选择今天或以后的生效日。",
                en: "A limit cannot apply from \(day), which is past. Choose today or a later day."), subject: "\(day)")
    }

    static func tooManyVelocityLimits(_ id: ExchangeID) -> Refusal {
        Refusal(
            "clearing.too-many-velocity-limits",
            Text(
                zh: "主体 \(id) 已有 \(SetVelocityLimit.limit) 条限额。请以同一生效日修改已有的限额。",
                en: "Participant \(id) has \(SetVelocityLimit.limit) limits. Change one of them, from its own day."), subject: "\(id)")
    }
}
