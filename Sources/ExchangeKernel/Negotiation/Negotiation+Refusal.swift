// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Refusal {
    static func demandNotOpen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.demand-not-open",
            Text(
                zh: "需求 \(id) 不存在或已下架。",
                en: "Demand \(id) is not on the board."),
            subject: "\(id)")
    }

    static func offerNotOpen(_ id: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.offer-not-open",
            Text(
                zh: "要约 \(id) 不存在或已了结。请查看最新的一份。",
                en: "Offer \(id) is unknown or closed. Look for the latest of the negotiation."),
            subject: "\(id)")
    }

    static func mandateNotInForce(_ id: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.mandate-not-in-force",
            Text(
                zh: "经纪委托 \(id) 不存在或已失效。",
                en: "Mandate \(id) is unknown or no longer in force."),
            subject: "\(id)")
    }

    static func keywordsTooMany(_ count: Int) -> Refusal {
        Refusal(
            "negotiation.keywords-too-many",
            Text(
                zh: "关键词至多 20 个、每个 1 至 50 字节,现有 \(count) 个。",
                en: "A demand has at most 20 keywords of 1 to 50 bytes; these are \(count)."),
            subject: "keywords")
    }

    static func untilNotAhead(_ until: Instant) -> Refusal {
        Refusal(
            "negotiation.until-not-ahead",
            Text(
                zh: "截止时间 \(until) 应在今后且不超过一年。",
                en: "The end \(until) lies ahead, within a year."),
            subject: "\(until)")
    }

    static func sectorUnknown(_ sector: String) -> Refusal {
        Refusal(
            "negotiation.sector-unknown",
            Text(
                zh: "没有行业“\(sector)”。",
                en: "There is no sector '\(sector)'."),
            subject: sector)
    }

    static func notOffersSeller(_ id: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.not-between-seller-and-buyer",
            Text(
                zh: "要约须由产品 \(id) 的供方向买方、或由买方向该供方提出。",
                en: "An offer about product \(id) goes from its seller to a buyer, or from a buyer to its seller."),
            subject: "\(id)")
    }

    static func ownOffer(_ id: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.own-offer",
            Text(
                zh: "要约 \(id) 是您提出的,应由对方答复。",
                en: "Offer \(id) is yours; the other party answers it."),
            subject: "\(id)")
    }

    static func othersOffer(_ id: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.others-offer",
            Text(
                zh: "要约 \(id) 不是您提出的,不能撤回。",
                en: "Offer \(id) is not yours to take back."),
            subject: "\(id)")
    }

    static func tooManyRounds(_ id: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.too-many-rounds",
            Text(
                zh: "该洽谈已达 \(Offer.roundLimit) 轮。请接受、谢绝或另行要约。",
                en: "The negotiation has had \(Offer.roundLimit) offers. Accept, decline, or start anew."),
            subject: "\(id)")
    }

    static func milestonesDiffer(_ price: Money) -> Refusal {
        Refusal(
            "negotiation.milestones-differ",
            Text(
                zh: "里程碑应为 1 至 24 笔、各大于零,合计等于价格 \(price)。",
                en: "Milestones are 1 to 24 amounts above zero that add up to the price, \(price)."),
            subject: "milestones")
    }

    static func dutiesMissing(_ duties: [String]) -> Refusal {
        Refusal(
            "negotiation.duties-missing",
            Text(
                zh: "合同缺少该级别数据必备的义务:\(duties.joined(separator: "、"))。",
                en: "The contract lacks duties that data of this grade needs: \(duties.joined(separator: ", "))."),
            subject: duties.first ?? "duties")
    }

    static func notABroker(_ id: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.not-a-broker",
            Text(
                zh: "主体 \(id) 未以经纪身份入场。",
                en: "Participant \(id) was not admitted as a broker."),
            subject: "\(id)")
    }

    static func commissionOutOfRange(_ rate: Rate, _ limit: Rate) -> Refusal {
        Refusal(
            "negotiation.commission-out-of-range",
            Text(
                zh: "佣金比例 \(rate) 应在 0 与 \(limit) 之间。",
                en: "The commission of \(rate) lies between 0 and \(limit)."),
            subject: "commission")
    }

    static func mandateNotForDeal(_ id: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.mandate-not-for-deal",
            Text(
                zh: "委托 \(id) 不是您就该产品作出的委托。",
                en: "Mandate \(id) is not one you gave for this product."),
            subject: "\(id)")
    }

    static func mandateOfOthers(_ id: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.mandate-of-others",
            Text(
                zh: "您不是委托 \(id) 的委托人或经纪。",
                en: "You are neither the principal nor the broker of mandate \(id)."),
            subject: "\(id)")
    }

    static func noDualAgency(_ id: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.no-dual-agency",
            Text(
                zh: "要约 \(id) 不涉及您的双重代理。",
                en: "You do not act for both sides of offer \(id)."),
            subject: "\(id)")
    }

    static func nothingDisclosed(_ id: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.nothing-disclosed",
            Text(
                zh: "要约 \(id) 没有披露需您同意的双重代理。",
                en: "No dual agency that waits for your consent is disclosed on offer \(id)."),
            subject: "\(id)")
    }

    static func dualAgencyUndisclosed(_ broker: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.dual-agency-undisclosed",
            Text(
                zh: "经纪 \(broker) 同时受双方委托而未披露,不能成交。请先披露并取得双方同意。",
                en: "Broker \(broker) has mandates of both sides and has not disclosed it. It discloses, and both consent, first."),
            subject: "\(broker)", citation: Citation("民法典 第962、168条:如实报告;双方代理须经双方同意"))
    }

    static func dualAgencyNotConsented(_ broker: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.dual-agency-not-consented",
            Text(
                zh: "经纪 \(broker) 的双重代理尚未得到双方同意。",
                en: "Both parties have to consent to broker \(broker) acting for both sides."),
            subject: "\(broker)", citation: Citation("民法典 第962、168条:如实报告;双方代理须经双方同意"))
    }

    static func brokerIsVenue(_ broker: ExchangeID) -> Refusal {
        Refusal(
            "negotiation.broker-is-venue",
            Text(
                zh: "经纪 \(broker) 是运营方或其关联方,不得从事经纪(所商分离)。",
                en: "Broker \(broker) is the venue's operator or its affiliate and does not broker here."),
            subject: "\(broker)", citation: Citation("数据二十条(2022):推进数据交易场所与数据商功能分离"))
    }
}
