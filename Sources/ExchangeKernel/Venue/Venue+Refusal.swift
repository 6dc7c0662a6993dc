// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension Refusal {
    static let notFounded = Refusal(
        "venue.not-founded",
        Text(zh: "交易场所尚未设立。请先执行 hexi init。", en: "The market is not founded yet. Run hexi init first."))

    static let alreadyFounded = Refusal(
        "venue.already-founded",
        Text(
            zh: "该目录中已有一个交易场所。请换一个目录。",
            en: "There is a market here already. Use another folder for another market."))

    static func alreadyAffiliate(_ code: String) -> Refusal {
        Refusal(
            "venue.already-affiliate",
            Text(zh: "\(code) 已登记为运营方或其关联方。", en: "\(code) is the operator or a declared affiliate already."),
            subject: code)
    }

    static func termsInThePast(_ day: CalendarDate) -> Refusal {
        Refusal(
            "venue.terms-in-the-past",
            Text(
                zh: "交易条款不得追溯到 \(day)。请选择今天或以后的生效日。",
                en: "Terms cannot apply from \(day), which is past. Choose today or a later day."),
            subject: "\(day)")
    }

    static func termOutOfRange(_ name: String, _ value: String) -> Refusal {
        Refusal(
            "venue.term-out-of-range",
            Text(zh: "交易条款 \(name) 的值 \(value) 不合理。", en: "The term \(name) makes no sense at \(value)."), subject: name)
    }

    static func notAllowed(_ command: String, _ capacity: String) -> Refusal {
        Refusal(
            "authority.not-allowed",
            Text(
                zh: "以“\(capacity)”身份无权执行 \(command)。请由有权的岗位或主体办理。",
                en: "\(command) is not for someone acting as \(capacity). Ask a desk or participant whose role allows it."),
            subject: command)
    }
}
