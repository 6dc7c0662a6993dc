// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

// What stands in the way of obligations, cycles and defaults.
extension Refusal {
    static func obligationNotOpen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "clearing.obligation-not-open",
            Text(
                zh: "没有未清的债务 \(id):可能已结清、已撤回或从未登记。",
                en: "There is no open obligation \(id): it is paid, was taken back, or never was."),
            subject: "\(id)")
    }

    static func obligationToOneself(_ id: ExchangeID) -> Refusal {
        Refusal(
            "clearing.obligation-to-oneself",
            Text(zh: "\(id) 不能对自己负债。请核对付款方与收款方。", en: "\(id) cannot owe itself. Check payer and payee."),
            subject: "\(id)")
    }

    static func obligationAgreed(_ id: ExchangeID) -> Refusal {
        Refusal(
            "clearing.obligation-agreed",
            Text(
                zh: "债务 \(id) 已经双方确认。付款方不能撤回,只有收款方或场所可以。",
                en: "Obligation \(id) counts already. Whoever owes cannot take it back; the payee or the venue can."),
            subject: "\(id)")
    }

    static func otherPartyAgrees(_ id: ExchangeID) -> Refusal {
        Refusal(
            "clearing.other-party-agrees",
            Text(zh: "债务 \(id) 由您提出,须由对方确认。", en: "You proposed obligation \(id); the other party has to agree."),
            subject: "\(id)")
    }

    static func clearingAmountNotPositive(_ amount: Money) -> Refusal {
        Refusal(
            "clearing.amount-not-positive",
            Text(zh: "金额 \(amount) 必须大于零。", en: "The amount is \(amount); it has to be above zero."), subject: "amount")
    }

    static let clearingReferenceMissing = Refusal(
        "clearing.reference-missing",
        Text(
            zh: "请填写 1 至 200 字节的依据(合同、验收或裁决编号)。",
            en: "Name what proves it in 1 to 200 bytes: a contract, an acceptance, an award."),
        subject: "reference")

    static let clearingReasonMissing = Refusal(
        "clearing.reason-missing",
        Text(zh: "请填写 1 至 2000 字节的理由。", en: "Give a reason of 1 to 2,000 bytes."), subject: "reason")

    static func obligationsDue(_ id: ExchangeID) -> Refusal {
        Refusal(
            "clearing.obligations-due",
            Text(
                zh: "主体 \(id) 有到期未付的债务,担保金不能退还。请先结清。",
                en: "Participant \(id) owes something that is due; its collateral answers for it. Settle it first."),
            subject: "\(id)")
    }

    static func cycleOpen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "clearing.cycle-open",
            Text(zh: "轧差场次 \(id) 尚未结束。请先完成。", en: "Cycle \(id) is open. Commit it first."), subject: "\(id)")
    }

    static let cycleNotOpen = Refusal(
        "clearing.cycle-not-open",
        Text(zh: "没有进行中的轧差场次。请先开场。", en: "No netting cycle is open. Open one first."))

    static func cutOffPast(_ instant: Instant) -> Refusal {
        Refusal(
            "clearing.cut-off-past",
            Text(zh: "截止时间 \(instant) 已过。请选择现在或以后。", en: "The cut-off \(instant) is past. Choose now or later."),
            subject: "cutOff")
    }

    static func cutOffNotReached(_ id: ExchangeID, _ instant: Instant) -> Refusal {
        Refusal(
            "clearing.cut-off-not-reached",
            Text(
                zh: "场次 \(id) 截止于 \(instant),此前不能清算。",
                en: "Cycle \(id) takes obligations in until \(instant); it is committed then."),
            subject: "\(id)")
    }

    static func cycleNotRerun(_ id: ExchangeID) -> Refusal {
        Refusal(
            "clearing.cycle-not-rerun",
            Text(zh: "只能重跑最近一个场次,\(id) 不是。", en: "Only the latest cycle is run again, and \(id) is not."),
            subject: "\(id)")
    }

    static let cycleTooLarge = Refusal(
        "clearing.cycle-too-large",
        Text(zh: "轧差净额超出可表示范围。请撤回金额异常的债务。", en: "A net sum does not fit into 64 bits. Take back what is absurd."))

    static func notInDefault(_ id: ExchangeID) -> Refusal {
        Refusal(
            "clearing.not-in-default",
            Text(
                zh: "主体 \(id) 没有逾期且在轧差中未付的债务,不能宣告违约。",
                en: "Participant \(id) owes nothing overdue that a cycle had to pass over. It is not in default."),
            subject: "\(id)")
    }

    static func defaultTooLarge(_ id: ExchangeID, _ count: Int) -> Refusal {
        Refusal(
            "clearing.default-too-large",
            Text(
                zh: "主体 \(id) 有 \(count) 个对手方,超过一次违约处置的 \(DeclareDefault.counterpartyLimit) 个。请先清算其可付部分。",
                en: "Participant \(id) has \(count) counterparties; one default deals with "
                    + "\(DeclareDefault.counterpartyLimit). Run a cycle for what can be paid first."),
            subject: "\(id)")
    }
}
