// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

// Reports, hearings and decisions.
extension Refusal {
    static func conductNotFound(_ id: ExchangeID) -> Refusal {
        Refusal(
            "credit.conduct-not-found",
            Text(zh: "没有失信案件 \(id)。请核对编号。", en: "There is no conduct case \(id). Check the id."), subject: "\(id)")
    }

    static func conductClosed(_ id: ExchangeID) -> Refusal {
        Refusal(
            "credit.conduct-closed",
            Text(
                zh: "失信案件 \(id) 已撤销、不予认定或到期删除,不能再办理。",
                en: "Conduct case \(id) was dropped, annulled or removed; nothing can be done in it any more."),
            subject: "\(id)")
    }

    static func conductElsewhere(_ id: ExchangeID, _ status: Conduct.Status) -> Refusal {
        Refusal(
            "credit.not-at-this-step",
            Text(
                zh: "失信案件 \(id) 的状态是 \(status.rawValue),不能办理这一步。",
                en: "Conduct case \(id) is \(status.rawValue); this step does not come now."),
            subject: "\(id)")
    }

    static func reportsItself(_ id: ExchangeID) -> Refusal {
        Refusal(
            "credit.reports-itself", Text(zh: "不能举报自己。", en: "Nobody reports itself. Tell the venue's desk instead."),
            subject: "\(id)")
    }

    static func alreadyReported(_ id: ExchangeID) -> Refusal {
        Refusal(
            "credit.already-reported",
            Text(
                zh: "\(id) 的这一行为已凭同一证据被举报,请等待处理或提交新的证据。",
                en: "This act of \(id) was reported on the same evidence already. Wait for the decision, or bring new evidence."),
            subject: "\(id)")
    }

    static func creditTextLength(_ field: String, _ limit: Int) -> Refusal {
        Refusal(
            "credit.text-length",
            Text(zh: "\(field) 应为 1 至 \(limit) 字节。", en: "\(field) has 1 to \(limit) bytes."), subject: field)
    }

    static func forbiddenInCredit(_ field: String, _ word: String) -> Refusal {
        Refusal(
            "credit.forbidden-information",
            Text(
                zh: "\(field) 涉及“\(word)”。宗教信仰、基因、指纹、血型、疾病和病史不得写入信用记录,请删去。",
                en: "\(field) speaks of '\(word)'. Religion, genes, fingerprints, blood type and illness never enter a credit record. "
                    + "Leave it out."),
            subject: field, citation: Citation("征信业管理条例 第14条"))
    }

    static func notTheParty(_ id: ExchangeID) -> Refusal {
        Refusal(
            "credit.not-the-party",
            Text(zh: "您不是案件 \(id) 的当事人。", en: "Case \(id) is not about you."), subject: "\(id)")
    }

    static func waiverByVenue(_ id: ExchangeID) -> Refusal {
        Refusal(
            "credit.waiver-by-venue",
            Text(
                zh: "放弃陈述须由当事人本人作出;平台只能代收书面陈述。",
                en: "Only the party itself waives its statement; a desk files a statement that came on paper."),
            subject: "\(id)")
    }

    static func noHearing(_ id: ExchangeID) -> Refusal {
        Refusal(
            "credit.no-hearing",
            Text(
                zh: "案件 \(id) 尚未告知当事人,不得认定。请先送达告知书。",
                en: "The party of case \(id) was not told. Give notice of the hearing first; no decision comes before it."),
            subject: "\(id)")
    }

    static func hearingOpen(_ id: ExchangeID, _ until: Instant) -> Refusal {
        Refusal(
            "credit.hearing-open",
            Text(
                zh: "案件 \(id) 的陈述申辩期到 \(until),期满、陈述或放弃之后才能认定。",
                en: "The party of case \(id) has until \(until) for its statement. Decide after it, or once it is made or waived."),
            subject: "\(id)")
    }

    static func stricterThanAct(_ act: DishonestAct, _ severity: Severity) -> Refusal {
        Refusal(
            "credit.stricter-than-act",
            Text(
                zh: "“\(act.name.zh)”属\(act.severity.name.zh)失信,不得按\(severity.name.zh)惩戒(过惩相当)。",
                en: "'\(act.name.en)' is a \(act.severity.name.en) act; it is not punished as a \(severity.name.en) one."),
            subject: severity.rawValue)
    }

    static func publicityOutOfLimits(_ severity: Severity, _ months: ClosedRange<Int>) -> Refusal {
        Refusal(
            "credit.publicity-out-of-limits",
            Text(
                zh: "\(severity.name.zh)失信的公示期应为 \(months.lowerBound) 至 \(months.upperBound) 个月。",
                en: "A \(severity.name.en) act is published for \(months.lowerBound) to \(months.upperBound) months."),
            subject: severity.rawValue, citation: Citation("国办发〔2025〕22号(2025-06-22)"))
    }

    static func publicityStart(_ from: CalendarDate, _ latest: CalendarDate) -> Refusal {
        Refusal(
            "credit.publicity-start",
            Text(
                zh: "公示应从今天至 \(latest) 之间开始,不能从 \(from) 开始。",
                en: "Publicity starts between today and \(latest), not on \(from)."),
            subject: "\(from)")
    }

    static func barred(_ code: String) -> Refusal {
        Refusal(
            "credit.barred",
            Text(
                zh: "\(code) 处于严重失信期或信用为 D 级,期满或修复前不予准入。",
                en: "\(code) is in the term of a serious act or in tier D; it is not admitted before that ends or is repaired."),
            subject: code)
    }
}
