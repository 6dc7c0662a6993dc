// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Refusal {
    static func engagementNotFound(_ id: ExchangeID) -> Refusal {
        Refusal(
            "services.engagement-not-found",
            Text(zh: "没有服务委托 \(id)。请核对编号。", en: "There is no engagement \(id). Check the id."), subject: "\(id)")
    }

    static func engagementFinished(_ id: ExchangeID) -> Refusal {
        Refusal(
            "services.engagement-finished",
            Text(zh: "服务委托 \(id) 已了结,不能再变更。", en: "Engagement \(id) is finished and cannot change any more."),
            subject: "\(id)")
    }

    static func engagementElsewhere(_ id: ExchangeID, _ status: Engagement.Status) -> Refusal {
        Refusal(
            "services.not-at-this-step",
            Text(
                zh: "服务委托 \(id) 的状态是 \(status.rawValue),不能办理这一步。",
                en: "Engagement \(id) is \(status.rawValue); this step does not come now."),
            subject: "\(id)")
    }

    static func serviceDuties(_ id: ExchangeID) -> Refusal {
        Refusal(
            "services.duties-open",
            Text(
                zh: "主体 \(id) 还有未了结的服务委托、托管物、保单或索赔,不能退出。请先了结。",
                en: "Participant \(id) has open engagements, custody, policies or claims and cannot leave. Bring them to an end first."),
            subject: "\(id)")
    }

    static func notAnAgency(_ id: ExchangeID) -> Refusal {
        Refusal(
            "services.not-an-agency",
            Text(
                zh: "主体 \(id) 没有服务机构或经纪角色,不能认可。请先以该角色准入。",
                en: "Participant \(id) is neither a service nor a broker. It has to be admitted in that role first."),
            subject: "\(id)")
    }

    static func accreditationInThePast(_ until: CalendarDate) -> Refusal {
        Refusal(
            "services.accreditation-in-the-past",
            Text(zh: "认可到期日 \(until) 已过。", en: "The accreditation would have ended on \(until). Choose a later day."),
            subject: "\(until)")
    }

    static func notAccredited(_ id: ExchangeID, _ kind: ServiceKind) -> Refusal {
        Refusal(
            "services.not-accredited",
            Text(
                zh: "机构 \(id) 没有有效的\(kind.name.zh)认可(未认可、已到期或已撤销),不得承接或签署。",
                en: "Agency \(id) has no accreditation for \(kind.name.en) in force; it neither takes nor signs such work."),
            subject: "\(id)")
    }

    static func agencyBarred(_ id: ExchangeID) -> Refusal {
        Refusal(
            "services.agency-barred",
            Text(
                zh: "机构 \(id) 信用为 D 级或处于严重失信期,不能委托。",
                en: "Agency \(id) is in credit tier D or in the term of a serious act. Choose another."),
            subject: "\(id)")
    }

    static func engagesItself(_ id: ExchangeID) -> Refusal {
        Refusal(
            "services.engages-itself", Text(zh: "不能委托自己。", en: "Nobody engages itself. Choose another agency."),
            subject: "\(id)")
    }

    static func agencyNotIndependent(_ id: ExchangeID) -> Refusal {
        Refusal(
            "services.agency-not-independent",
            Text(
                zh: "机构 \(id) 是当事方,不能对自己的产品或合同提供该服务。",
                en: "Agency \(id) is itself a party; it does not judge its own product or contract. Choose another."),
            subject: "\(id)")
    }

    static func subjectMissing(_ kind: ServiceKind) -> Refusal {
        let codes = kind.subjects.map(\.code).joined(separator: ", ")
        return Refusal(
            "services.subject-missing",
            Text(
                zh: "\(kind.name.zh)须写明对象(编号类别:\(codes))。",
                en: "Say what the \(kind.name.en) is about, by an id of the kind \(codes)."),
            subject: "subject")
    }

    static func feeNegative(_ fee: Money) -> Refusal {
        Refusal(
            "services.fee-negative", Text(zh: "费用不能为负:\(fee)。", en: "A fee is not negative: \(fee)."), subject: "fee")
    }

    static func feeAboveLimit(_ fee: Money, _ limit: Money) -> Refusal {
        Refusal(
            "services.fee-above-limit",
            Text(
                zh: "费用 \(fee) 高于委托方上限 \(limit)。请降低费用,或请委托方重新委托。",
                en: "The fee of \(fee) is above the client's limit of \(limit). Ask for less, or for a new request."),
            subject: "fee")
    }

    static func serviceTextLength(_ field: String, _ limit: Int) -> Refusal {
        Refusal(
            "services.text-length",
            Text(zh: "\(field) 应为 1 至 \(limit) 字节。", en: "\(field) has 1 to \(limit) bytes."), subject: field)
    }
}

// Work and what follows from it.
extension Refusal {
    static func otherWork(_ expected: ServiceKind, _ given: ServiceKind) -> Refusal {
        Refusal(
            "services.other-work",
            Text(
                zh: "委托的是\(expected.name.zh),交付的却是\(given.name.zh)成果。",
                en: "The engagement is about \(expected.name.en); this is work of \(given.name.en)."),
            subject: given.rawValue)
    }

    static func workUnusable(_ field: String) -> Refusal {
        Refusal(
            "services.work-unusable",
            Text(
                zh: "工作成果的 \(field) 缺失或不合理。请更正后交付。",
                en: "The work's \(field) is missing or makes no sense. Correct it."),
            subject: field)
    }

    static func premiumDiffers(_ premium: Money, _ fee: Money) -> Refusal {
        Refusal(
            "services.premium-differs",
            Text(
                zh: "保费 \(premium) 与约定费用 \(fee) 不符。",
                en: "The premium of \(premium) is not the agreed fee of \(fee)."),
            subject: "premium")
    }

    static func tooManyPolicies(_ count: Int) -> Refusal {
        Refusal(
            "services.too-many-policies",
            Text(
                zh: "该合同已有 \(count) 份保单,最多 \(Policy.limit) 份。",
                en: "The contract has \(count) policies; the most are \(Policy.limit)."),
            subject: "policy")
    }

    static func policyNotFound(_ id: ExchangeID) -> Refusal {
        Refusal(
            "services.policy-not-found",
            Text(zh: "没有保单 \(id)。请核对编号。", en: "There is no policy \(id). Check the id."), subject: "\(id)")
    }

    static func claimNotOpen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "services.claim-not-open",
            Text(
                zh: "保单 \(id) 下没有以该证据报案且未决的索赔。",
                en: "No undecided claim on policy \(id) rests on this evidence."),
            subject: "\(id)")
    }

    static func payoutAboveSum(_ payout: Money, _ left: Money) -> Refusal {
        Refusal(
            "services.payout-above-sum",
            Text(
                zh: "赔付 \(payout) 应在 0 与剩余保额 \(left) 之间。",
                en: "The payout of \(payout) has to lie between nothing and the \(left) that is left of the sum insured."),
            subject: "payout")
    }

    static func incidentInTheFuture(_ day: CalendarDate) -> Refusal {
        Refusal(
            "services.incident-in-the-future",
            Text(zh: "事件日期 \(day) 尚未到来。", en: "An incident on \(day) has not happened yet."), subject: "\(day)")
    }

    static func custodyNotFound(_ id: ExchangeID) -> Refusal {
        Refusal(
            "services.custody-not-found",
            Text(zh: "没有在管的托管物 \(id)。", en: "Nothing is kept under \(id) any more."), subject: "\(id)")
    }

    static func custodyNotDue(_ id: ExchangeID, _ condition: WorkProduct.ReleaseCondition) -> Refusal {
        let what: Text =
            switch condition {
            case .day(let from): Text(zh: "自 \(from) 起方可交出", en: "it is given out from \(from) on")
            case .contractEnded(let contract): Text(zh: "合同 \(contract) 尚未终止", en: "contract \(contract) has not ended")
            case .order: Text(zh: "须由交易场所或监管方指令", en: "the venue or the regulator has to order it")
            }
        return Refusal(
            "services.custody-not-due",
            Text(zh: "托管物 \(id) 的释放条件未成就:\(what.zh)。", en: "What is kept under \(id) stays: \(what.en)."),
            subject: "\(id)")
    }
}
