// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Refusal {
    static func notAtThisPhase(_ dispute: DisputeCase) -> Refusal {
        Refusal(
            "disputes.not-at-this-phase",
            Text(
                zh: "争议 \(dispute.id) 处于“\(dispute.phase.rawValue)”阶段,不能办理此事。",
                en: "Dispute \(dispute.id) is at the phase '\(dispute.phase.rawValue)', which this step does not belong to."),
            subject: "\(dispute.id)")
    }

    static func answerPending(_ id: ExchangeID, _ deadline: Instant?) -> Refusal {
        Refusal(
            "disputes.answer-pending",
            Text(
                zh: "争议 \(id) 的答复期限(\(deadline.map(\.description) ?? "-"))未过或已有答复,现在不能办理。",
                en: "In dispute \(id) the time for an answer (\(deadline.map(\.description) ?? "-")) is not over, or there is an answer."),
            subject: "\(id)")
    }

    static func arbitrationAgreed(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.arbitration-agreed",
            Text(
                zh: "争议 \(id) 已约定仲裁,不能起诉或另选仲裁(或裁或审)。",
                en: "Arbitration is agreed in dispute \(id): no court and no other arbitrator is open any more."),
            subject: "\(id)", citation: Citation("仲裁法 5"))
    }

    static func courtChosen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.court-chosen",
            Text(
                zh: "争议 \(id) 已起诉,不能再仲裁(或裁或审)。",
                en: "Dispute \(id) is before a court: arbitration is not open any more."),
            subject: "\(id)", citation: Citation("仲裁法 5"))
    }

    static func notNeutral(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.not-neutral",
            Text(
                zh: "\(id) 不能调解或裁决:须是第三方服务机构且不是当事方。",
                en: "\(id) can neither mediate nor decide: that takes a third-party service that is not a party."),
            subject: "\(id)")
    }

    static func notMediator(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.not-mediator",
            Text(zh: "您不是争议 \(id) 的调解人。", en: "You are not the mediator of dispute \(id)."), subject: "\(id)")
    }

    static func notArbitrator(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.not-arbitrator",
            Text(
                zh: "争议 \(id) 不由您裁决。仲裁由约定的仲裁人裁决,判决由场所登记。",
                en: "Dispute \(id) is not yours to decide. An award is its arbitrator's; a judgement is recorded by the venue."),
            subject: "\(id)")
    }

    static func beyondClaim(_ id: ExchangeID, _ claimed: Money) -> Refusal {
        Refusal(
            "disputes.beyond-claim",
            Text(
                zh: "缺席处理不得超出争议 \(id) 的请求金额 \(claimed)。",
                en: "A decision by default gives no more than the \(claimed) that dispute \(id) claims."),
            subject: "\(id)")
    }

    static func divisionDiffers(_ sum: Money) -> Refusal {
        Refusal(
            "disputes.division-differs",
            Text(
                zh: "各方金额须非负且合计等于 \(sum)。", en: "The parts are not negative and add up to \(sum)."),
            subject: "division")
    }

    static func divisionMissing(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.division-missing",
            Text(
                zh: "争议 \(id) 的订单仍有托管资金,裁决须写明如何分配。",
                en: "Money is held for the order of dispute \(id): say how it is divided."),
            subject: "\(id)")
    }

    static func nothingToDivide(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.nothing-to-divide",
            Text(
                zh: "侵权争议 \(id) 没有可分配的订单资金;可判赔偿,或由申请人撤回。",
                en: "Dispute \(id) about an infringement has no order's money to divide: award compensation, or withdraw the claim."),
            subject: "\(id)")
    }

    static func noDeposit(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.no-such-deposit",
            Text(zh: "订单 \(id) 没有这么多保证金可罚没。", en: "Order \(id) has no deposit, or not as much as is to be forfeited."),
            subject: "\(id)")
    }

    static func awardBothWays(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.award-both-ways",
            Text(
                zh: "争议 \(id) 的裁决使双方互负款项。请抵销后只写一个方向。",
                en: "The award in dispute \(id) makes each side pay the other. Set them off and say one of them."),
            subject: "\(id)")
    }

    static func nothingOwed(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.nothing-owed",
            Text(zh: "您在争议 \(id) 中没有未付款项。", en: "You owe nothing in dispute \(id)."), subject: "\(id)")
    }

    static func paymentOutOfRange(_ id: ExchangeID, _ left: Money) -> Refusal {
        Refusal(
            "disputes.payment-out-of-range",
            Text(zh: "争议 \(id) 未付 \(left)。请支付大于零且不超过该数的金额。", en: "\(left) is left to pay in dispute \(id): pay more than 0 and at most that."),
            subject: "\(id)")
    }

    static func awardNotCovered(_ id: ExchangeID, _ amount: Money) -> Refusal {
        Refusal(
            "disputes.award-not-covered",
            Text(zh: "可用资金不足以支付 \(amount)。请先入金。", en: "You have less than \(amount). Deposit first."),
            subject: "\(id)")
    }
}
