// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Hummingbird

/// Sealed-bid auctions: those that run and how the last ones ended, each with its timeline and what the visitor may do.
struct AuctionPages {
    let pages: Pages
    private var site: Site { pages.site }
    private static let listLimit = 200
    private static let endedLimit = 10

    func add(to router: Router<Visit>) {
        router.get("/auctions") { request, visit in try await list(request, visit) }
        router.get("/auctions/:id") { request, visit in try await show(try visit.id(), request, visit) }
        router.post("/auctions/:id/bids") { request, visit in try await bid(try visit.id(), request, visit) }
    }

    private func list(_ request: Request, _ visit: Visit) async throws -> Response {
        try await site.settled()
        let (running, last) = try await site.read { market in
            (
                market.auctions.all.newest(Self.listLimit).map { ($0, market.title(of: $0.product)) },
                market.venue.charter.map { ExchangeID(region: $0.region, kind: .auction, serial: market.auctions.all.nextSerial - 1) }
            )
        }
        let language = visit.language
        let now = site.clock.now
        let isSeller = !visit.visitor.capacities.isDisjoint(with: [.seller, .dealer])
        let runs = ThingList(
            Text(zh: "进行中", en: "That run"),
            [
                (Text(zh: "产品", en: "Product"), false), (Text(zh: "用途", en: "Purpose"), false), (Text(zh: "保留价(元)", en: "Reserve (CNY)"), true),
                (Text(zh: "规则", en: "Rule"), false), (Text(zh: "投标数", en: "Bids"), true), (Text(zh: "投标截止", en: "Bids until"), false),
                (Text(zh: "阶段", en: "Phase"), false),
            ],
            rows: running.map { auction, title in
                [
                    .init(text: title(language), link: "/auctions/\(auction.id)"), .init(text: auction.purpose),
                    .init(text: auction.rule.reserve.grouped, isNumber: true), .init(text: auction.rule.kind.title(language)),
                    .init(text: "\(auction.bids.count)", isNumber: true), .init(text: auction.bidsUntil.short),
                    .init(text: auction.phase(at: now)(language), state: "wait"),
                ]
            }, language)
        let page = ThingPage(
            intro: Text(
                zh: "出价先密封、后揭示:截止之前,包括运营方在内,谁都不知道出价多少。",
                en: "A bid is sealed first and revealed later: until bidding is over nobody knows it, the venue included.")(language),
            sections: [], lists: [runs, try await ended(last, language)],
            actions: isSeller ? [ThingAction(Text(zh: "发起竞价", en: "Open an auction"), "/do/auctions", back: "/auctions", language)] : [],
            done: request.query("done"), language)
        return try pages.show("thing", title: Text(zh: "竞价", en: "Auctions"), page, visit, path: "/auctions")
    }

    /// How the latest auctions ended. The winner is not named.
    private func ended(_ last: ExchangeID?, _ language: Language) async throws -> ThingList {
        var stories: [AuctionStory] = []
        var serial = last?.serial ?? 0
        while let last, serial > 0, stories.count < Self.endedLimit, last.serial - serial < UInt64(Self.listLimit) {
            let id = ExchangeID(region: last.region, kind: .auction, serial: serial)
            if let story = try AuctionStory(of: id, site.exchange), story.ending != nil { stories.append(story) }
            serial -= 1
        }
        let told = stories
        let titles = try await site.read { market in told.map { market.title(of: $0.opened.product) } }
        return ThingList(
            Text(zh: "最近结束", en: "That ended lately"),
            [
                (Text(zh: "产品", en: "Product"), false), (Text(zh: "结果", en: "Result"), false), (Text(zh: "成交价(元)", en: "Price (CNY)"), true),
                (Text(zh: "结束", en: "Ended"), false),
            ],
            rows: zip(stories, titles).map { story, title in
                [
                    .init(text: title(language), link: "/auctions/\(story.opened.id)"), .init(text: story.result(language)),
                    .init(text: story.price?.grouped ?? "—", isNumber: true), .init(text: story.ended?.short ?? ""),
                ]
            }, language)
    }

    private func show(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        try await site.settled()
        guard let story = try AuctionStory(of: id, site.exchange) else { throw Refusal.pageNotFound("\(id)") }
        let language = visit.language
        let (running, title, seller) = try await site.read { market in
            (market.auctions.all[id], market.title(of: story.opened.product), market.name(of: story.opened.seller, language))
        }
        let now = site.clock.now
        let auction = running ?? story.opened
        let terms = [
            Fact(Text(zh: "产品", en: "Product"), title(language), language), Fact(Text(zh: "供方", en: "Seller"), seller, language),
            Fact(Text(zh: "用途", en: "Purpose"), auction.purpose, language),
            Fact(Text(zh: "规则", en: "Rule"), auction.rule.kind.title(language), language),
            Fact(Text(zh: "保留价(元)", en: "Reserve (CNY)"), auction.rule.reserve.grouped, language),
            Fact(Text(zh: "保证金(元)", en: "Deposit (CNY)"), auction.deposit.grouped, language),
            Fact(Text(zh: "次数", en: "Uses"), auction.uses.map { "\($0)" }, language),
            Fact(Text(zh: "天数", en: "Days"), auction.days.map { "\($0)" }, language),
            Fact(Text(zh: "投标数", en: "Bids"), "\(max(auction.bids.count, story.bids.count))", language),
        ]
        let page = ThingPage(
            status: story.ending == nil ? (auction.phase(at: now), "wait") : (story.result, story.price == nil ? "bad" : "good"),
            sections: [(Text(zh: "标的", en: "What is sold"), terms), (Text(zh: "时间线", en: "Timeline"), timeline(story, language))],
            lists: outcomes(story, visit), actions: running.map { actions($0, visit, at: now) } ?? [],
            forms: running.map { forms($0, visit, at: now) } ?? [],
            links: [PageLink(Text(zh: "产品页", en: "Product"), "/products/\(auction.product)", language)]
                + [PageLink(Text(zh: "全部竞价", en: "All auctions"), "/auctions", language)],
            records: story.records, done: request.query("done"), language)
        return try pages.show("thing", title: Text(zh: "竞价:" + title.zh, en: "Auction: " + title.en), page, visit, path: request.uri.path)
    }

    private func timeline(_ story: AuctionStory, _ language: Language) -> [Fact] {
        [
            Fact(Text(zh: "开始", en: "Opened"), story.started.short, language),
            Fact(Text(zh: "投标截止", en: "Bids until"), story.opened.bidsUntil.short, language),
            Fact(Text(zh: "揭标截止", en: "Reveals until"), story.opened.revealUntil.short, language),
            Fact(Text(zh: "结束", en: "Ended"), story.ended?.short, language),
            Fact(Text(zh: "结果", en: "Result"), story.ending == nil ? nil : story.result(language), language),
            Fact(Text(zh: "成交价(元)", en: "Price (CNY)"), story.price?.grouped, language), Fact(Text(zh: "说明", en: "Why"), story.reason, language),
        ]
    }

    /// What became of each bid: the visitor's own, or all for the seller and those who read everything.
    private func outcomes(_ story: AuctionStory, _ visit: Visit) -> [ThingList] {
        let language = visit.language
        let seesAll = visit.visitor.mayRead(story.opened.seller)
        let rows = story.bids.enumerated().filter { seesAll || $0.element.bidder == visit.visitor.participant }
        guard !rows.isEmpty else { return [] }
        return [
            ThingList(
                seesAll ? Text(zh: "投标", en: "Bids") : Text(zh: "我的投标", en: "My bid"),
                [
                    (Text(zh: "投标人", en: "Bidder"), false), (Text(zh: "揭示金额(元)", en: "Revealed (CNY)"), true), (Text(zh: "结果", en: "Outcome"), false),
                    (Text(zh: "承诺值", en: "Commitment"), false),
                ],
                rows: rows.map { index, bid in
                    let outcome = story.outcomes.indices.contains(index) ? story.outcomes[index].title(language) : "—"
                    return [
                        .init(text: "\(bid.bidder)"), .init(text: story.revealed[bid.bidder]?.grouped ?? "—", isNumber: true), .init(text: outcome),
                        .init(text: String(bid.commitment.hex.prefix(16)) + "…"),
                    ]
                }, language)
        ]
    }

    private func actions(_ auction: Auction, _ visit: Visit, at now: Instant) -> [ThingAction] {
        guard visit.visitor.participant == auction.seller, auction.bids.isEmpty else { return [] }
        return [
            ThingAction(
                Text(zh: "取消竞价", en: "Call it off"), "/do/auctions/\(auction.id)/cancellation", isGrave: true, back: "/auctions", visit.language)
        ]
    }

    /// The form to bid while bids are taken, and the form to reveal one's own afterwards.
    private func forms(_ auction: Auction, _ visit: Visit, at now: Instant) -> [ThingForm] {
        let language = visit.language
        guard let participant = visit.visitor.participant, participant != auction.seller else { return [] }
        let own = auction.bids.first { $0.bidder == participant }
        let amount = FormField(
            "amount", Text(zh: "出价", en: "Your bid"), .money, hint: Text(zh: "元,最多两位小数", en: "in yuan, at most two decimals"), language)
        let back = "/auctions/\(auction.id)"
        if own == nil, now < auction.bidsUntil, !visit.visitor.capacities.isDisjoint(with: [.buyer, .dealer]) {
            let secret = FormField(
                "nonce", Text(zh: "随机数(请抄下,揭标时要用)", en: "Secret number: write it down, you need it to reveal"), .text, value: Token.make(), language)
            return [
                ThingForm(
                    Text(zh: "密封出价", en: "Seal a bid"), back + "/bids",
                    note: Text(
                        zh: "只登记出价的承诺值(SHA-256)。开启脚本时,出价在您的浏览器中密封,不会离开您的电脑,并会下载一张投标单。保证金 \(auction.deposit.grouped) 元随即冻结。",
                        en:
                            "Only the commitment to your bid (SHA-256) is recorded. With scripts on, your browser "
                            + "seals the bid, which does not leave "
                            + "your computer; a slip is downloaded. A deposit of CNY \(auction.deposit.grouped) is held at once."),
                    fields: [amount, secret], button: Text(zh: "密封并投标", en: "Seal and bid"), back: back, behaviour: "js-seal",
                    data: "\(auction.id) \(participant) \(auction.deposit.currency.code)", language)
            ]
        }
        guard let own, own.amount == nil, auction.bidsUntil <= now, now < auction.revealUntil else { return [] }
        return [
            ThingForm(
                Text(zh: "揭示出价", en: "Reveal your bid"), "/do/auctions/\(auction.id)/reveals",
                note: Text(zh: "按投标单填写。不揭示会失去保证金。", en: "As your slip says. Whoever does not reveal loses the deposit."),
                fields: [amount, FormField("nonce", Text(zh: "随机数", en: "Secret number"), .text, language)], button: Text(zh: "揭示", en: "Reveal"),
                back: back, language)
        ]
    }

    /// Seals a bid that the browser did not seal, and hands the commitment in. Neither the amount nor the secret is kept.
    private func bid(_ id: ExchangeID, _ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await Form(request)
        try request.refuseForgery(form, visit)
        guard let participant = visit.visitor.participant else { throw Refusal.pageNotFound("\(id)") }
        let sealedHere = form["commitment"] == nil
        let commitment: Digest
        if let sealed = form["commitment"] {
            guard let digest = Digest(hex: sealed) else { throw Refusal.valueUnreadable("commitment") }
            commitment = digest
        } else {
            let currency = try await site.read { $0.venue.charter?.currency ?? .cny }
            let amount = try Money(decimal: (form["amount"] ?? "").replacing(",", with: ""), currency: currency)
            let nonce = form["nonce"] ?? ""
            guard BidCommitment.nonceLength.contains(nonce.utf8.count) else { throw Refusal.valueUnreadable("nonce") }
            commitment = BidCommitment.of(amount, nonce: nonce, auction: id, bidder: participant)
        }
        let given = try await site.give(
            .auctions(.bid(PlaceBid(auction: id, commitment: commitment))), body: "", by: visit.visitor, key: form["key"] ?? Token.make())
        guard case .accepted(let receipt) = given else { return .to("/auctions/\(id)") }
        guard sealedHere else { return .to("/auctions/\(id)?done=\(receipt.sequence)") }
        return try slip(id, form, receipt.sequence, visit)
    }

    /// What the bidder has to keep, shown once.
    private func slip(_ id: ExchangeID, _ form: Form, _ sequence: UInt64, _ visit: Visit) throws -> Response {
        let language = visit.language
        let page = ThingPage(
            intro: Text(
                zh: "请打印或抄下这张投标单:系统没有保存出价和随机数,揭标时要用。",
                en: "Print or copy this slip: the bid and the secret number were not kept, and you need them to reveal.")(language),
            sections: [
                (
                    Text(zh: "投标单", en: "Slip"),
                    [
                        Fact(Text(zh: "竞价", en: "Auction"), "\(id)", language), Fact(Text(zh: "出价(元)", en: "Bid (CNY)"), form["amount"], language),
                        Fact(Text(zh: "随机数", en: "Secret number"), form["nonce"], language),
                    ]
                )
            ],
            links: [PageLink(Text(zh: "回到竞价", en: "Back to the auction"), "/auctions/\(id)", language)], done: "\(sequence)", language)
        return try pages.show("thing", title: Text(zh: "投标单", en: "Your bid"), page, visit, path: "/auctions/\(id)")
    }
}
