// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Refusal {
    static func orderInDispute(_ order: ExchangeID, _ dispute: ExchangeID) -> Refusal {
        Refusal(
            "disputes.order-in-dispute",
            Text(
                zh: "订单 \(order) 因争议 \(dispute) 止付,结案前不能办理。",
                en: "Order \(order) stands still because of dispute \(dispute) until that is closed."),
            subject: "\(dispute)")
    }

    static func productInDispute(_ product: ExchangeID, _ dispute: ExchangeID) -> Refusal {
        Refusal(
            "disputes.product-in-dispute",
            Text(
                zh: "产品 \(product) 因侵权争议 \(dispute) 停止交易。",
                en: "Product \(product) is not traded because of dispute \(dispute) about an infringement."),
            subject: "\(dispute)")
    }

    static func disputeNotFound(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.not-found", Text(zh: "没有争议 \(id)。请核对编号。", en: "There is no dispute \(id). Check the id."),
            subject: "\(id)")
    }

    static func disputeClosed(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.closed", Text(zh: "争议 \(id) 已结案。", en: "Dispute \(id) is closed."), subject: "\(id)")
    }

    static func claimSubject(_ field: String, _ kind: DisputeCase.Kind) -> Refusal {
        Refusal(
            "disputes.subject-differs",
            Text(
                zh: "“\(kind.rawValue)”类请求须且仅须指明\(kind == .infringement ? "产品和所依据的权利" : "订单")。",
                en: "A claim of \(kind.rawValue) names "
                    + (kind == .infringement ? "a product and the right it rests on" : "an order") + " and nothing else."),
            subject: field)
    }

    static let statementMissing = Refusal(
        "disputes.statement-missing",
        Text(zh: "请用 1 至 2,000 字节说明事实与理由。", en: "Say what happened, in 1 to 2,000 bytes."), subject: "statement")

    static let titleMissing = Refusal(
        "disputes.title-missing",
        Text(zh: "请用 1 至 200 字节写明名称。", en: "Give a title of 1 to 200 bytes."), subject: "title")

    static let evidenceMissing = Refusal(
        "disputes.evidence-missing",
        Text(
            zh: "侵权通知须附构成侵权的初步证据。", en: "A claim of infringement needs first evidence: a frozen product hurts others too."),
        subject: "evidence", citation: Citation("民法典 1195"))

    static func tooMuchEvidence(_ count: Int) -> Refusal {
        Refusal(
            "disputes.too-much-evidence",
            Text(
                zh: "一案最多 \(DisputeCase.evidenceLimit) 份证据,这里有 \(count) 份。请合并后再提交。",
                en: "A case takes \(DisputeCase.evidenceLimit) pieces of evidence, not \(count). Put some of them together."),
            subject: "evidence")
    }

    static func evidenceFiledAlready(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.evidence-filed-already",
            Text(zh: "该证据已在争议 \(id) 中提交。", en: "You filed this evidence in dispute \(id) already."), subject: "\(id)")
    }

    static func notHolder(_ right: ExchangeID) -> Refusal {
        Refusal(
            "disputes.not-holder",
            Text(zh: "您不是权利 \(right) 的权利人。", en: "You hold nothing of right \(right)."), subject: "\(right)")
    }

    static func ownProduct(_ product: ExchangeID) -> Refusal {
        Refusal(
            "disputes.own-product",
            Text(zh: "产品 \(product) 由您自己提供。", en: "Product \(product) is your own."), subject: "\(product)")
    }

    static func notClaimant(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.not-claimant", Text(zh: "只有申请人可以撤回争议 \(id)。", en: "Only its claimant withdraws \(id)."),
            subject: "\(id)")
    }

    static func notRespondent(_ id: ExchangeID) -> Refusal {
        Refusal(
            "disputes.not-respondent", Text(zh: "只有被申请人可以答复争议 \(id)。", en: "Only its respondent answers \(id)."),
            subject: "\(id)")
    }
}
