// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Refusal {
    static func orderNotFound(_ id: ExchangeID) -> Refusal {
        Refusal(
            "trading.order-not-found", Text(zh: "没有订单 \(id)。请核对编号。", en: "There is no order \(id). Check the id."),
            subject: "\(id)")
    }

    static func orderFinished(_ id: ExchangeID) -> Refusal {
        Refusal(
            "trading.order-finished",
            Text(zh: "订单 \(id) 已经了结,不能再变更。", en: "Order \(id) is finished and cannot change any more."),
            subject: "\(id)")
    }

    static func contractNotFound(_ id: ExchangeID) -> Refusal {
        Refusal(
            "trading.contract-not-found",
            Text(zh: "没有合同 \(id)。请核对编号。", en: "There is no contract \(id). Check the id."), subject: "\(id)")
    }

    static func contractEnded(_ id: ExchangeID) -> Refusal {
        Refusal(
            "trading.contract-ended",
            Text(zh: "合同 \(id) 已终止。请重新下单。", en: "Contract \(id) has ended. Place a new order."), subject: "\(id)")
    }

    static func buysFromItself(_ id: ExchangeID) -> Refusal {
        Refusal(
            "trading.buys-from-itself",
            Text(zh: "主体 \(id) 不能购买自己的产品。", en: "Participant \(id) cannot buy its own product."), subject: "\(id)")
    }

    static let purposeMissing = Refusal(
        "trading.purpose-missing",
        Text(zh: "请写明 1 至 100 字节的使用目的。", en: "State the purpose in 1 to 100 bytes."), subject: "purpose")

    static func quoteForSomethingElse(_ id: ExchangeID) -> Refusal {
        Refusal(
            "trading.quote-for-something-else",
            Text(
                zh: "报价 \(id) 的用途或数量与订单不同。请按报价下单或重新询价。",
                en: "Quote \(id) is for another purpose or quantity. Order as quoted, or ask for a new quote."),
            subject: "\(id)")
    }

    static func notParty(_ id: ExchangeID) -> Refusal {
        Refusal(
            "trading.not-party", Text(zh: "您不是 \(id) 的当事方。", en: "You are not a party to \(id)."), subject: "\(id)")
    }

    static func alreadyDelivered(_ id: ExchangeID) -> Refusal {
        Refusal(
            "trading.already-delivered",
            Text(
                zh: "订单 \(id) 已交付,不能撤销。买方可以验收或拒收。",
                en: "Order \(id) was delivered and cannot be cancelled. Its buyer can accept or reject it."),
            subject: "\(id)")
    }

    static func notDelivered(_ id: ExchangeID) -> Refusal {
        Refusal(
            "trading.not-delivered", Text(zh: "\(id) 尚未交付。", en: "\(id) was not delivered yet."), subject: "\(id)")
    }

    static func otherPurpose(_ agreed: String, _ asked: String) -> Refusal {
        Refusal(
            "trading.other-purpose",
            Text(
                zh: "合同约定的用途是“\(agreed)”,不得用于“\(asked)”。",
                en: "The contract is for '\(agreed)', not for '\(asked)'."),
            subject: asked)
    }

    static func usesTaken(_ id: ExchangeID, _ uses: Int64) -> Refusal {
        Refusal(
            "trading.uses-taken",
            Text(
                zh: "合同 \(id) 的 \(uses) 次使用已用完。请重新下单。",
                en: "All \(uses) uses of contract \(id) are taken. Place a new order."),
            subject: "\(id)")
    }

    static func orderNotExpired(_ id: ExchangeID) -> Refusal {
        Refusal(
            "trading.order-not-expired",
            Text(
                zh: "订单 \(id) 没有逾期,或逾期后可恢复的期限已过。请重新下单。",
                en: "Order \(id) did not expire, or the time to take it up again is over. Place a new order."),
            subject: "\(id)")
    }

    static func alreadyReinstated(_ id: ExchangeID, _ successor: ExchangeID) -> Refusal {
        Refusal(
            "trading.already-reinstated",
            Text(
                zh: "订单 \(id) 已恢复为订单 \(successor)。", en: "Order \(id) was taken up again already, as order \(successor)."),
            subject: "\(successor)")
    }

    static func sellerDecides(_ product: ExchangeID) -> Refusal {
        Refusal(
            "trading.seller-decides",
            Text(
                zh: "产品 \(product) 须经供方同意才能下单。请提交订购申请,由供方接受。",
                en: "Orders of product \(product) need its seller's approval. Request the order; it is placed when the seller accepts."),
            subject: "\(product)")
    }

    static func milestonePaid(_ id: ExchangeID) -> Refusal {
        Refusal(
            "trading.milestone-paid",
            Text(
                zh: "订单 \(id) 已按里程碑付过款,不能撤销。请提出解除合同。",
                en: "A milestone of order \(id) was paid, so it cannot be cancelled. Propose to end its contract."),
            subject: "\(id)")
    }

    static func contractSuspended(_ id: ExchangeID) -> Refusal {
        Refusal(
            "trading.contract-suspended",
            Text(zh: "合同 \(id) 已中止,恢复前不能使用。", en: "Contract \(id) is suspended; it cannot be used until it is resumed."),
            subject: "\(id)")
    }
}
