// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel
import SectorKit

extension Refusal {
    static func auctionNotFound(_ id: ExchangeID) -> Refusal {
        Refusal(
            "auctions.not-found", Text(zh: "没有竞价 \(id)。请核对编号。", en: "There is no auction \(id). Check the id."),
            subject: "\(id)")
    }

    static func auctionOver(_ id: ExchangeID) -> Refusal {
        Refusal("auctions.over", Text(zh: "竞价 \(id) 已经结束。", en: "Auction \(id) is over."), subject: "\(id)")
    }

    static func otherAuctionRule(_ product: ExchangeID) -> Refusal {
        Refusal(
            "auctions.other-rule",
            Text(
                zh: "竞价规则与产品 \(product) 的定价不一致。请先修改定价。",
                en: "The rule is not the one that \(product) is priced by. Change its price first."),
            subject: "\(product)")
    }

    static func hasListPrice(_ product: ExchangeID, _ model: PriceModelKind) -> Refusal {
        Refusal(
            "auctions.has-list-price",
            Text(
                zh: "产品 \(product) 采用\(model.name.zh),不能竞价。请改为协议定价或密封竞价。",
                en: "\(product) is sold by \(model.name.en). Price it as negotiated or by auction first."),
            subject: "\(product)")
    }

    static func auctionRuns(_ product: ExchangeID) -> Refusal {
        Refusal(
            "auctions.runs-already",
            Text(zh: "产品 \(product) 的竞价正在进行。", en: "An auction of \(product) runs already."), subject: "\(product)")
    }

    static let licenceOutOfRange = Refusal(
        "auctions.licence-out-of-range",
        Text(
            zh: "使用次数应在 1 至 1,000,000 之间,天数在 1 至 36,500 之间。",
            en: "A licence has 1 to 1,000,000 uses and 1 to 36,500 days."),
        subject: "uses")

    static func biddingTime(_ days: Int) -> Refusal {
        Refusal(
            "auctions.bidding-time",
            Text(zh: "投标截止应在今后 \(days) 天内。", en: "Bidding ends later than now and within \(days) days."),
            subject: "bidsUntil")
    }

    static func biddingOver(_ id: ExchangeID, _ until: Instant) -> Refusal {
        Refusal(
            "auctions.bidding-over",
            Text(zh: "竞价 \(id) 已于 \(until) 截止投标。", en: "Bidding in auction \(id) ended at \(until)."), subject: "\(id)")
    }

    static func biddingOpen(_ id: ExchangeID, _ until: Instant) -> Refusal {
        Refusal(
            "auctions.bidding-open",
            Text(
                zh: "竞价 \(id) 投标截至 \(until),之后才能揭标。",
                en: "Bids in auction \(id) are taken until \(until) and revealed after that."),
            subject: "\(id)")
    }

    static func sellerBids(_ id: ExchangeID) -> Refusal {
        Refusal(
            "auctions.seller-bids",
            Text(zh: "卖方 \(id) 不能参加自己的竞价。", en: "The seller \(id) does not bid in its own auction."), subject: "\(id)")
    }

    static func affiliateBids(_ id: ExchangeID) -> Refusal {
        Refusal(
            "auctions.affiliate-bids",
            Text(
                zh: "\(id) 是运营方或其关联方,不得参加竞价(所商分离)。",
                en: "\(id) is the operator or its affiliate and does not bid (separation of venue and dealers)."),
            subject: "\(id)")
    }

    static func hasBid(_ id: ExchangeID, _ auction: ExchangeID) -> Refusal {
        Refusal(
            "auctions.has-bid",
            Text(zh: "\(id) 已在竞价 \(auction) 中投标。", en: "\(id) has bid in auction \(auction) already."), subject: "\(id)")
    }

    static func hasNotBid(_ id: ExchangeID, _ auction: ExchangeID) -> Refusal {
        Refusal(
            "auctions.has-not-bid",
            Text(zh: "\(id) 没有在竞价 \(auction) 中投标。", en: "\(id) has no bid in auction \(auction)."), subject: "\(id)")
    }

    static func tooManyBids(_ id: ExchangeID) -> Refusal {
        Refusal(
            "auctions.too-many-bids",
            Text(zh: "竞价 \(id) 的投标已满 \(Auctions.bidLimit) 份。", en: "Auction \(id) has all the \(Auctions.bidLimit) bids it takes."),
            subject: "\(id)")
    }

    static func alreadyRevealed(_ id: ExchangeID) -> Refusal {
        Refusal(
            "auctions.already-revealed",
            Text(zh: "您在竞价 \(id) 中的投标已揭晓。", en: "Your bid in auction \(id) is revealed already."), subject: "\(id)")
    }

    static func otherCommitment(_ id: ExchangeID) -> Refusal {
        Refusal(
            "auctions.other-commitment",
            Text(
                zh: "金额与随机数不符合竞价 \(id) 中的承诺。请核对后重试。",
                en: "The amount and the nonce are not what was sealed in auction \(id). Check them and try again."),
            subject: "\(id)")
    }

    static func bidsAreIn(_ id: ExchangeID, _ count: Int) -> Refusal {
        Refusal(
            "auctions.bids-are-in",
            Text(zh: "竞价 \(id) 已有 \(count) 份投标,不能取消。", en: "Auction \(id) has \(count) bids and cannot be called off."),
            subject: "\(id)")
    }
}
