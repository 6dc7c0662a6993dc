// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 协商: demands, offers and mandates.
    static let negotiation: [CommandRoute] = [
        .post("/demands", PublishDemand.self, Text(zh: "发布需求", en: "Publish a demand")) { .negotiation(.publishDemand($0)) },
        .post("/demands/{demand}/withdrawal", WithdrawDemand.self, Text(zh: "撤下需求", en: "Take a demand off the board")) {
            .negotiation(.withdrawDemand($0))
        },
        .post("/offers", MakeOffer.self, Text(zh: "发出要约", en: "Make an offer")) { .negotiation(.offer($0)) },
        .post("/offers/{offer}/counter-offers", CounterOffer.self, Text(zh: "还价", en: "Answer an offer with another")) {
            .negotiation(.counter($0))
        },
        .post("/offers/{offer}/acceptance", AcceptOffer.self, Text(zh: "接受要约", en: "Accept an offer")) {
            .negotiation(.accept($0))
        },
        .post("/offers/{offer}/rejection", DeclineOffer.self, Text(zh: "拒绝要约", en: "Turn an offer down")) {
            .negotiation(.decline($0))
        },
        .post("/offers/{offer}/withdrawal", WithdrawOffer.self, Text(zh: "撤回要约", en: "Take an offer back")) {
            .negotiation(.withdraw($0))
        },
        .post("/order-requests", RequestOrder.self, Text(zh: "请求卖方批准订单", en: "Ask the seller to approve an order")) {
            .negotiation(.requestOrder($0))
        },
        .put(
            "/products/{product}/order-approval", RequireApproval.self,
            Text(zh: "设定订单是否须卖方批准", en: "Say whether each order needs the seller's approval")
        ) { .negotiation(.requireApproval($0)) },
        .post("/mandates", GiveMandate.self, Text(zh: "委托经纪", en: "Charge a broker")) { .negotiation(.giveMandate($0)) },
        .post("/mandates/{mandate}/termination", EndMandate.self, Text(zh: "终止委托", en: "End a mandate")) {
            .negotiation(.endMandate($0))
        },
        .post(
            "/offers/{offer}/agency-disclosure", DiscloseAgency.self,
            Text(zh: "披露双方代理", en: "Disclose that a broker acts for both sides")
        ) { .negotiation(.discloseAgency($0)) },
        .post(
            "/offers/{offer}/agency-consent", ConsentToAgency.self,
            Text(zh: "同意双方代理", en: "Consent to a broker acting for both sides")
        ) { .negotiation(.consentToAgency($0)) },
    ]
}
