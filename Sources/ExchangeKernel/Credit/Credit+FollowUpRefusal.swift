// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

// Objections, repair, evaluations and consents.
extension Refusal {
    static func alreadyInDispute(_ id: ExchangeID) -> Refusal {
        Refusal(
            "credit.already-in-dispute",
            Text(zh: "案件 \(id) 已有异议待答复。", en: "An objection in case \(id) waits for its answer."), subject: "\(id)")
    }

    static func objectionAnswered(_ id: ExchangeID) -> Refusal {
        Refusal(
            "credit.objection-answered",
            Text(
                zh: "对案件 \(id) 的同一异议已答复。请提交新的证据。",
                en: "The same objection in case \(id) was answered. Bring new evidence."),
            subject: "\(id)")
    }

    static func notInDispute(_ id: ExchangeID) -> Refusal {
        Refusal(
            "credit.not-in-dispute",
            Text(zh: "案件 \(id) 没有待答复的异议。", en: "No objection in case \(id) waits for an answer."), subject: "\(id)")
    }

    static func answerOverdue(_ id: ExchangeID, _ until: Instant) -> Refusal {
        Refusal(
            "credit.answer-overdue",
            Text(
                zh: "案件 \(id) 的异议应于 \(until) 前答复,逾期视为异议成立。",
                en: "The objection in case \(id) was to be answered by \(until); unanswered, it counts as upheld."),
            subject: "\(id)", citation: Citation("征信业管理条例 第25条;逾期视为成立为项目参数", .projectParameter))
    }

    static func repairTooEarly(_ id: ExchangeID, _ from: CalendarDate) -> Refusal {
        Refusal(
            "credit.repair-too-early",
            Text(
                zh: "案件 \(id) 最早可于 \(from) 申请信用修复。",
                en: "Repair in case \(id) can be asked for from \(from) on."),
            subject: "\(from)", citation: Citation("国办发〔2025〕22号(2025-06-22)"))
    }

    static func repairRequested(_ id: ExchangeID) -> Refusal {
        Refusal(
            "credit.repair-requested",
            Text(zh: "案件 \(id) 的修复申请正在审核。", en: "A request for repair in case \(id) is being looked at."),
            subject: "\(id)")
    }

    static func repairNotRequested(_ id: ExchangeID) -> Refusal {
        Refusal(
            "credit.repair-not-requested",
            Text(
                zh: "案件 \(id) 没有待审的修复申请,须由当事人先提交义务履行证明。",
                en: "Nobody has asked for repair in case \(id). Its party brings the proof that the duty was done first."),
            subject: "\(id)")
    }

    static func roundRecorded(_ id: ExchangeID, _ round: String) -> Refusal {
        Refusal(
            "credit.round-recorded",
            Text(zh: "主体 \(id) 在 \(round) 的评估结果已记录。", en: "The result of \(id) in \(round) is on record already."),
            subject: round)
    }

    static func consentToItself(_ id: ExchangeID) -> Refusal {
        Refusal(
            "credit.consent-to-itself",
            Text(zh: "自己的信用报告无须授权。", en: "Nobody needs consent for its own credit report."), subject: "\(id)")
    }

    static func consentInThePast(_ until: CalendarDate) -> Refusal {
        Refusal(
            "credit.consent-in-the-past",
            Text(zh: "授权截止日 \(until) 已过。", en: "The consent would have ended on \(until). Choose a later day."),
            subject: "\(until)")
    }

    static func tooManyConsents(_ count: Int) -> Refusal {
        Refusal(
            "credit.too-many-consents",
            Text(
                zh: "已授权 \(count) 个读取方,最多 \(GiveConsent.limit) 个。请先撤回一些。",
                en: "\(count) readers have consent, the most are \(GiveConsent.limit). Take some back first."),
            subject: "consents")
    }

    static func noConsent(_ id: ExchangeID, _ reader: ExchangeID) -> Refusal {
        Refusal(
            "credit.no-consent",
            Text(
                zh: "主体 \(id) 没有授权 \(reader) 读取其信用报告。请由其先行授权。",
                en: "Participant \(id) has not consented that \(reader) reads its credit report. Ask it for consent."),
            subject: "\(id)", citation: Citation("征信业管理条例 第18条", .toVerify))
    }
}
