// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// Tables about credit.
enum CreditLists {
    static func cases(_ title: Text, _ cases: [(conduct: Conduct, name: String)], _ language: Language) -> ThingList {
        ThingList(
            title,
            [
                (Text(zh: "案件", en: "Case"), false), (Text(zh: "当事人", en: "Party"), false), (Text(zh: "行为", en: "Act"), false),
                (Text(zh: "状态", en: "Status"), false), (Text(zh: "最早可修复", en: "Repair from"), false),
            ],
            rows: cases.map { conduct, name in
                [
                    .init(text: "\(conduct.id)", link: "/credit/\(conduct.id)"), .init(text: name), .init(text: conduct.act.name(language)),
                    .init(text: conduct.title(language), state: conduct.status == .ended ? "good" : "wait"),
                    .init(text: conduct.finding.map { "\($0.repairFrom)" } ?? ""),
                ]
            }, language)
    }

    /// What everyone may read today.
    static func published(_ cases: [(conduct: Conduct, name: String)], _ language: Language) -> ThingList {
        ThingList(
            Text(zh: "失信公示", en: "Shown to the public"),
            [
                (Text(zh: "主体", en: "Participant"), false), (Text(zh: "行为", en: "Act"), false), (Text(zh: "等级", en: "Class"), false),
                (Text(zh: "公示至", en: "Until"), false), (Text(zh: "案件", en: "Case"), false),
            ],
            rows: cases.map { conduct, name in
                [
                    .init(text: name), .init(text: conduct.act.name(language)), .init(text: conduct.finding?.severity.name(language) ?? ""),
                    .init(text: conduct.finding?.publicity.map { "\($0.until)" } ?? ""), .init(text: "\(conduct.id)", link: "/credit/\(conduct.id)"),
                ]
            }, language)
    }

    /// Who may read one's report.
    static func readers(_ readers: [(consent: Consent, name: String)], _ language: Language) -> ThingList {
        ThingList(
            Text(zh: "可查询我的信用报告的主体", en: "Who may read my report"),
            [(Text(zh: "主体", en: "Participant"), false), (Text(zh: "至", en: "Until"), false), (Text(zh: "办理", en: "Do"), false)],
            rows: readers.map { consent, name in
                [
                    .init(text: name), .init(text: "\(consent.until)"),
                    .init(text: Text(zh: "撤回", en: "Take back")(language), link: "/do/delete/credit-consents/\(consent.reader)?back=/credit"),
                ]
            }, language)
    }
}

/// What may be done about a case: by its party, and by the desk of admission.
enum CreditSteps {
    static func actions(_ conduct: Conduct, _ visit: Visit, on today: CalendarDate, back: String) -> [ThingAction] {
        func action(_ zh: String, _ en: String, _ end: String, isPlain: Bool = false, isGrave: Bool = false) -> ThingAction {
            ThingAction(
                Text(zh: zh, en: en), "/do/conduct-cases/\(conduct.id)\(end)", isPlain: isPlain, isGrave: isGrave, back: back, visit.language)
        }
        if visit.visitor.participant == conduct.party {
            guard conduct.status == .notified else { return [] }
            return [action("放弃陈述申辩", "Waive the statement", "/statement", isPlain: true, isGrave: true)]
        }
        guard visit.visitor.account?.desks.contains(.admission) == true, visit.visitor.isStaff else { return [] }
        let dismiss = action("不予认定", "Drop the report", "/dismissal", isGrave: true)
        switch conduct.status {
        case .reported: return [action("告知陈述申辩权", "Give notice of the hearing", "/hearing-notice"), dismiss]
        case .notified: return [dismiss]
        case .heard: return [action("作出认定", "Decide", "/decision"), dismiss]
        case .decided:
            var actions: [ThingAction] = []
            if conduct.isInDispute { actions.append(action("答复异议", "Answer the objection", "/objection-answer")) }
            if conduct.repairProof != nil { actions.append(action("决定修复", "Decide on the repair", "/repair-decision")) }
            return actions
        case .ended: return []
        }
    }

    /// What the party hands in as a file.
    static func forms(_ conduct: Conduct, _ visit: Visit, on today: CalendarDate, back: String) -> [ThingForm] {
        guard visit.visitor.participant == conduct.party else { return [] }
        func form(_ title: Text, _ end: String, _ name: String, _ label: Text, _ note: Text) -> ThingForm {
            ThingForm(
                title, "/do/conduct-cases/\(conduct.id)\(end)", note: note, fields: [FormField(name, label, .digest, visit.language)],
                button: Text(zh: "提交", en: "Hand in"), back: back, visit.language)
        }
        switch conduct.status {
        case .notified:
            let until = conduct.hearingUntil?.short ?? ""
            return [
                form(
                    Text(zh: "陈述申辩", en: "Make your statement"), "/statement", "statement", Text(zh: "陈述书", en: "Your statement"),
                    Text(zh: "请于 \(until) 前提交。", en: "Hand it in by \(until)."))
            ]
        case .decided where !conduct.isInDispute:
            var forms = [
                form(
                    Text(zh: "提出异议", en: "Object to the finding"), "/objections", "evidence", Text(zh: "异议材料", en: "What you object with"),
                    Text(zh: "异议期间不公示;逾期未答复视为异议成立。", en: "It is not shown while the objection is open; unanswered in time, it counts as upheld."))
            ]
            if let finding = conduct.finding, conduct.repairProof == nil, finding.repairFrom <= today {
                forms.append(
                    form(
                        Text(zh: "申请信用修复", en: "Ask for repair"), "/repair-requests", "proof",
                        Text(zh: "已履行义务的证明", en: "Proof that the duty was done"),
                        Text(zh: "修复后影响终止。", en: "Once it is granted, the effects end.")))
            }
            return forms
        case .reported, .heard, .decided, .ended: return []
        }
    }
}
