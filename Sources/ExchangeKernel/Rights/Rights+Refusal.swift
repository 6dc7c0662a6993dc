// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Refusal {
    static func rightNotFound(_ id: ExchangeID) -> Refusal {
        Refusal(
            "rights.not-found", Text(zh: "没有登记 \(id)。请核对编号。", en: "There is no registration \(id). Check the id."),
            subject: "\(id)")
    }

    static func notCertified(_ id: ExchangeID, _ status: Registration.Status) -> Refusal {
        Refusal(
            "rights.not-certified",
            Text(
                zh: "登记 \(id) 尚未发证(状态:\(status.rawValue)),不能据以上架或交易。",
                en: "Registration \(id) has no certificate yet (its status is \(status.rawValue)); nothing can be traded on it."),
            subject: "\(id)")
    }

    static func registrationElsewhere(_ id: ExchangeID, _ status: Registration.Status) -> Refusal {
        Refusal(
            "rights.not-at-this-step",
            Text(
                zh: "登记 \(id) 的状态是 \(status.rawValue),不能办理这一步。",
                en: "Registration \(id) is \(status.rawValue); this step does not come now."),
            subject: "\(id)")
    }

    static let resourceTitleMissing = Refusal(
        "rights.title-missing",
        Text(zh: "请填写 1 至 300 字节的资源名称。", en: "Give the resource a title of 1 to 300 bytes."), subject: "title")

    static func objectionTooLate(_ id: ExchangeID) -> Refusal {
        Refusal(
            "rights.objection-too-late",
            Text(zh: "登记 \(id) 的公示期已结束。", en: "The time for objections to \(id) is over."), subject: "\(id)")
    }

    static func publicityNotOver(_ id: ExchangeID, _ until: Instant) -> Refusal {
        Refusal(
            "rights.publicity-not-over",
            Text(
                zh: "登记 \(id) 的公示期到 \(until) 才结束,之前不能发证。",
                en: "Objections to \(id) are open until \(until); no certificate before."),
            subject: "\(id)")
    }

    static func notHolder(_ id: ExchangeID, _ right: DataRight) -> Refusal {
        Refusal(
            "rights.not-holder",
            Text(zh: "主体 \(id) 不持有\(right.name.zh)。", en: "Participant \(id) does not have the \(right.name.en)."),
            subject: "\(id)")
    }

    static func transferToSelf(_ id: ExchangeID) -> Refusal {
        Refusal(
            "rights.transfer-to-self", Text(zh: "受让人就是现持有人。", en: "The receiver has the right already."),
            subject: "\(id)")
    }

    static func resaleTooEarly(_ id: ExchangeID, _ acquired: CalendarDate, _ days: Int, _ needed: Int) -> Refusal {
        Refusal(
            "rights.resale-too-early",
            Text(
                zh: "产品经营权 \(id) 于 \(acquired) 受让,至今 \(days) 个交易日;满 \(needed) 个交易日后方可再转让。",
                en: "The right to operate products of \(id) was acquired on \(acquired), \(days) trading days ago; it can be sold on "
                    + "after \(needed) trading days (X-MKT-2)."),
            subject: "\(id)")
    }

    static func licenceInThePast(_ until: CalendarDate) -> Refusal {
        Refusal(
            "rights.licence-in-the-past",
            Text(zh: "许可到期日 \(until) 已过。", en: "The licence would have ended on \(until). Choose a later day."),
            subject: "\(until)")
    }

    static func exclusiveLicenceExists(_ id: ExchangeID, _ right: DataRight) -> Refusal {
        Refusal(
            "rights.exclusive-licence-exists",
            Text(
                zh: "登记 \(id) 的\(right.name.zh)已有许可,与独占许可冲突。",
                en: "The \(right.name.en) of \(id) is licensed already; an exclusive licence stands alone."),
            subject: "\(id)")
    }

    static let participantNeeded = Refusal(
        "authority.participant-needed",
        Text(
            zh: "该操作须代表某一主体办理。请用 --as 指明主体编号。",
            en: "This is done on behalf of a participant. Name it with --as."))
}
