// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// An auction as the journal tells it, from its opening to its end: the open state forgets what has ended.
struct AuctionStory: Sendable {
    /// How an auction ended.
    enum Ending: Sendable {
        case closed(AuctionClosed)
        case cancelled(AuctionCancelled)
    }

    /// The auction at its opening.
    let opened: Auction
    let started: Instant
    private(set) var bids: [BidSealed] = []
    private(set) var revealed: [ExchangeID: Money] = [:]
    private(set) var ending: Ending?
    private(set) var ended: Instant?
    /// Its records, newest first.
    let records: [UInt64]

    /// The most records of one auction: its opening, bids and reveals, and its end.
    private static let recordLimit = 2 * Auctions.bidLimit + 2

    /// Reads an auction's records; `nil` when there is no such auction.
    init?(of id: ExchangeID, _ exchange: Exchange) throws {
        guard id.kind == .auction else { return nil }
        let sequences = try exchange.readModels.sequences(about: id, limit: Self.recordLimit)
        let records = try sequences.reversed().compactMap { try exchange.journal.record(at: $0)?.record }
        let openings = records.compactMap { record in
            record.events.lazy.compactMap { event -> (Auction, Instant)? in
                guard case .auctions(.opened(let opened)) = event, opened.auction.id == id else { return nil }
                return (opened.auction, record.instant)
            }.first
        }
        guard let (auction, instant) = openings.first else { return nil }
        opened = auction
        started = instant
        self.records = sequences
        for record in records {
            for case .auctions(let event) in record.events { take(event, about: id, at: record.instant) }
        }
    }

    private mutating func take(_ event: AuctionsEvent, about id: ExchangeID, at instant: Instant) {
        switch event {
        case .opened: return
        case .bidSealed(let bid): if bid.auction == id { bids.append(bid) }
        case .bidRevealed(let bid): if bid.auction == id { revealed[bid.bidder] = bid.amount }
        case .closed(let closed): if closed.auction == id { (ending, ended) = (.closed(closed), instant) }
        case .cancelled(let cancelled): if cancelled.auction == id { (ending, ended) = (.cancelled(cancelled), instant) }
        }
    }

    /// What became of each bid, once it is over.
    var outcomes: [AuctionClosed.Outcome] { if case .closed(let closed) = ending { closed.outcomes } else { [] } }

    /// What the winner pays.
    var price: Money? { if case .closed(let closed) = ending { closed.price } else { nil } }

    /// Why it was called off.
    var reason: String? { if case .cancelled(let cancelled) = ending { cancelled.reason } else { nil } }

    /// How it ended, in a word.
    var result: Text {
        switch ending {
        case .closed(let closed): closed.order == nil ? Text(zh: "流拍", en: "nothing sold") : Text(zh: "成交", en: "sold")
        case .cancelled: Text(zh: "已取消", en: "called off")
        case nil: Text(zh: "进行中", en: "running")
        }
    }
}

extension Auction {
    /// Where it stands at a moment.
    func phase(at now: Instant) -> Text {
        now < bidsUntil
            ? Text(zh: "投标中", en: "bids are taken")
            : now < revealUntil ? Text(zh: "揭标中", en: "bids are revealed") : Text(zh: "待定标", en: "to be awarded")
    }
}

extension AuctionRule.Kind {
    var title: Text {
        switch self {
        case .firstPrice: Text(zh: "一价:按最高出价成交", en: "first price: the winner pays its bid")
        case .secondPrice: Text(zh: "二价:按次高出价成交", en: "second price: the winner pays the next bid")
        }
    }
}

extension AuctionClosed.Outcome {
    var title: Text {
        switch self {
        case .won: Text(zh: "中标", en: "won")
        case .lost: Text(zh: "未中标,保证金退回", en: "lost; deposit given back")
        case .belowReserve: Text(zh: "低于保留价,保证金退回", en: "below the reserve; deposit given back")
        case .notAdmissible: Text(zh: "不合规则,保证金退回", en: "not admissible; deposit given back")
        case .notPaid: Text(zh: "未付款,失去保证金", en: "not paid; deposit lost")
        case .notRevealed: Text(zh: "未揭标,失去保证金", en: "not revealed; deposit lost")
        }
    }
}
