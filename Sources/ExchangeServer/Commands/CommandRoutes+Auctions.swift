// SPDX-License-Identifier: Apache-2.0
import ExchangeKernel
import ExchangeModel

extension CommandRoutes {
    /// 拍卖: auctions.
    static let auctions: [CommandRoute] = [
        .post("/auctions", OpenAuction.self, Text(zh: "发起拍卖", en: "Open an auction")) { .auctions(.open($0)) },
        .post("/auctions/{auction}/bids", PlaceBid.self, Text(zh: "密封出价", en: "Hand in a sealed bid")) {
            .auctions(.bid($0))
        },
        .post("/auctions/{auction}/reveals", RevealBid.self, Text(zh: "揭示出价", en: "Reveal a sealed bid")) {
            .auctions(.reveal($0))
        },
        .post("/auctions/{auction}/cancellation", CancelAuction.self, Text(zh: "取消拍卖", en: "Call an auction off")) {
            .auctions(.cancel($0))
        },
    ]
}
