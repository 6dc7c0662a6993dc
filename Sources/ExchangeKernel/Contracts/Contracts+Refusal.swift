// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Refusal {
    static let contractReasonMissing = Refusal(
        "contracts.reason-missing",
        Text(zh: "请说明理由(1 至 2,000 字节)。", en: "Say why, in 1 to 2,000 bytes."),
        subject: "reason")

    static let agreedPriceNegative = Refusal(
        "contracts.price-negative",
        Text(zh: "约定价格不能为负。", en: "An agreed price is not negative."),
        subject: "price")

    static let complianceReportMissing = Refusal(
        "contracts.compliance-report-missing",
        Text(
            zh: "场外交易备案须注明合规审查报告编号。",
            en: "A deal from outside is recorded with the reference of its compliance report."),
        subject: "complianceReport")

    static func contractOrderOpen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.order-open",
            Text(
                zh: "合同 \(id) 的订单尚未完成,此事须待交付验收之后办理。",
                en: "The order of contract \(id) is not completed; this has to wait for delivery and acceptance."),
            subject: "\(id)")
    }

    static func noRenewal(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.no-renewal",
            Text(
                zh: "合同 \(id) 没有约定续期。",
                en: "Contract \(id) has no agreed renewal to give notice of."),
            subject: "\(id)")
    }

    static func noticeAlreadyGiven(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.notice-already-given",
            Text(
                zh: "合同 \(id) 已有一方通知不续期。",
                en: "A party has given notice already: contract \(id) is not renewed."),
            subject: "\(id)")
    }

    static func noticeTooLate(_ id: ExchangeID, _ last: Instant) -> Refusal {
        Refusal(
            "contracts.notice-too-late",
            Text(
                zh: "合同 \(id) 的不续期通知最迟应于 \(last) 发出。请与对方协商解除。",
                en: "Notice about contract \(id) had to be given by \(last). Propose an end by agreement instead."),
            subject: "\(id)")
    }

    static func notResting(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.not-suspended",
            Text(
                zh: "合同 \(id) 并未中止。",
                en: "Contract \(id) is not suspended."),
            subject: "\(id)")
    }

    static func suspendedByOther(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.suspended-by-other",
            Text(
                zh: "合同 \(id) 由他方中止,只有该方或交易场所可以恢复。",
                en: "Contract \(id) was suspended by someone else; they or the venue can resume it."),
            subject: "\(id)")
    }

    static func proposalOpen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.proposal-open",
            Text(
                zh: "合同 \(id) 已有一项待答复的提议。请先答复或撤回。",
                en: "A proposal about contract \(id) is open. Answer it or take it back first."),
            subject: "\(id)")
    }

    static func nothingProposed(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.nothing-proposed",
            Text(
                zh: "合同 \(id) 没有待答复的提议。",
                en: "Nothing is proposed about contract \(id)."),
            subject: "\(id)")
    }

    static func notAwaited(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.answer-not-awaited",
            Text(
                zh: "合同 \(id) 的提议不等待您的答复。",
                en: "The proposal about contract \(id) does not wait for your answer."),
            subject: "\(id)")
    }

    static func onlyBuyerTransfers(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.only-buyer-transfers",
            Text(
                zh: "只有合同 \(id) 的买方可以提议转让。",
                en: "Only the buyer of contract \(id) can propose to transfer it."),
            subject: "\(id)")
    }

    static func transferToParty(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.transfer-to-party",
            Text(
                zh: "\(id) 已是合同当事方,不能受让。",
                en: "\(id) is a party to the contract already and cannot receive it."),
            subject: "\(id)")
    }

    static func amendmentEmpty(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.amendment-empty",
            Text(
                zh: "对合同 \(id) 的变更没有任何内容。请写明变更事项。",
                en: "The amendment of contract \(id) changes nothing. Name what changes."),
            subject: "\(id)")
    }

    static func usesNotMore(_ id: ExchangeID, _ used: Int64) -> Refusal {
        Refusal(
            "contracts.uses-out-of-range",
            Text(
                zh: "\(id) 的使用次数应多于已用的 \(used) 次,且不超过 1,000,000,000。",
                en: "The uses of \(id) are more than the \(used) already taken, and at most 1,000,000,000."),
            subject: "uses")
    }

    static func termNotAhead(_ term: String) -> Refusal {
        Refusal(
            "contracts.term-out-of-range",
            Text(
                zh: "期限 \(term) 不成立:应在今后、不超过 36,500 天,通知期短于续期。",
                en: "The term \(term) is not possible: it lies ahead, has at most 36,500 days, and notice is shorter than the next term."),
            subject: term)
    }

    static func paidOutside(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.paid-outside",
            Text(
                zh: "合同 \(id) 在场外付款,价格不能在此变更。",
                en: "Contract \(id) was paid outside the exchange; its price cannot be changed here."),
            subject: "\(id)")
    }

    static func contractRefundNotCovered(_ participant: ExchangeID, _ amount: Money) -> Refusal {
        Refusal(
            "contracts.refund-not-covered",
            Text(
                zh: "\(participant) 的余额不足以退还其应退部分(退款共 \(amount))。请先入金,或申请争议处理。",
                en: "\(participant) has too little to give back its part of \(amount). It deposits first, or the buyer opens a dispute."),
            subject: "\(participant)")
    }

    static func noDeletionDue(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.no-deletion-due",
            Text(
                zh: "您没有合同 \(id) 的待删除数据。",
                en: "You have no data from contract \(id) to delete."),
            subject: "\(id)")
    }

    static func nothingOwed(_ id: ExchangeID, _ version: Int64) -> Refusal {
        Refusal(
            "contracts.no-revision-owed",
            Text(
                zh: "合同 \(id) 已持有在售的第 \(version) 版。",
                en: "The holder of contract \(id) has version \(version), and no later one is on offer."),
            subject: "\(id)")
    }

    static func notABuyer(_ id: ExchangeID) -> Refusal {
        Refusal(
            "contracts.not-a-buyer",
            Text(
                zh: "主体 \(id) 未以需方或数据商身份入场,不能受让或购买。",
                en: "Participant \(id) was not admitted as a buyer or dealer and cannot buy."),
            subject: "\(id)")
    }
}
