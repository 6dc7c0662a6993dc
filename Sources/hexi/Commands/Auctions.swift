// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation

/// `hexi auction`
struct Auctions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "auction", abstract: "密封竞价 Sealed-bid auctions: bid a secret, reveal it later; the clock awards.",
        subcommands: [List.self, Open.self, PlaceBid.self, Reveal.self, Cancel.self], defaultSubcommand: List.self)

    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List the auctions that run.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let auctions = try await open.exchange.read { $0.auctions.all.sorted }
            console.answer(auctions)
            var table = TextTable(
                (Text(zh: "竞价", en: "auction"), .left), (Text(zh: "产品", en: "product"), .left),
                (Text(zh: "规则", en: "rule"), .left), (Text(zh: "保留价(元)", en: "reserve (CNY)"), .right),
                (Text(zh: "保证金(元)", en: "deposit (CNY)"), .right), (Text(zh: "投标", en: "bids"), .right),
                (Text(zh: "投标截止", en: "bids until"), .left), (Text(zh: "揭标截止", en: "reveal until"), .left))
            for auction in auctions {
                table.add(
                    "\(auction.id)", "\(auction.product)", auction.rule.kind.rawValue, auction.rule.reserve.grouped,
                    auction.deposit.grouped, "\(auction.bids.count)", "\(auction.bidsUntil)", "\(auction.revealUntil)")
            }
            console.show(table)
        }
    }

    struct Open: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "开标 Open an auction of one licence on a product without a list price (with --as).")
        @Argument(help: "产品编号 Product.")
        var product: ExchangeID
        @Option(name: .long, help: "用途 What the winner may use it for.")
        var purpose: String
        @Option(name: .long, help: "规则 Which bid the winner pays: firstPrice, secondPrice.")
        var rule: AuctionRule.Kind = .firstPrice
        @Option(name: .long, help: "保留价(元) The least it is sold for, in yuan.")
        var reserve: Amount
        @Option(name: .long, help: "使用次数 How often the winner may use it; as the terms of trade say without it.")
        var uses: Int64?
        @Option(name: .long, help: "使用天数 For how many days; as the terms of trade say without it.")
        var days: Int?
        @Option(name: .long, help: "投标截止日或时刻 Last day, or day and time, to bid.")
        var until: Moment
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .auctions(
                .open(
                    OpenAuction(
                        product: product, purpose: purpose, uses: uses, days: days,
                        rule: AuctionRule(kind: rule, reserve: reserve.money), bidsUntil: until.instant)))
        }
    }

    struct PlaceBid: ExchangeCommand {
        static let configuration = CommandConfiguration(
            commandName: "bid",
            abstract: "密封投标 Hand in a sealed bid; its deposit is set aside (with --as). Keep what --save writes: it reveals the bid.")
        @Argument(help: "竞价编号 Auction.")
        var auction: ExchangeID
        @Option(name: .long, help: "出价(元) Amount in yuan; nobody sees it before it is revealed.")
        var amount: Amount
        @Option(name: .long, help: "随机数 The secret that seals the bid; a new one without it.")
        var nonce: String?
        @Option(name: .long, help: "密封件保存为 New file for the amount and the secret.")
        var save: String
        @OptionGroup var acting: ActingOptions
        var options: ExchangeOptions { acting.options }

        private struct Form: Encodable {
            let receipt: ReceiptForm
            let bid: SealedBid
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            try acting.refuseDryRun()
            guard let bidder = acting.participant else { throw ValidationError("请用 --as 指明投标人 Say who bids with --as.") }
            let bid = SealedBid(
                auction: auction, bidder: bidder, amount: amount.money, nonce: nonce ?? SealedBid.newNonce())
            // The secret is on the disk before the exchange knows of the bid: a bid that cannot be revealed costs its deposit.
            try SecretFile.write(JSON.text(bid), to: save)
            let receipt: CommandReceipt
            do {
                receipt = try await open.exchange.submit(
                    .auctions(.bid(ExchangeKernel.PlaceBid(auction: auction, commitment: bid.commitment))),
                    as: open.principal(for: bidder), key: acting.key ?? UUID().uuidString)
            } catch let refusal as Refusal {
                try FileManager.default.removeItem(atPath: save)
                throw refusal
            }
            guard console.isJSON else {
                console.show(receipt)
                console.say(
                    Text(
                        zh: "✓ 密封件已保存到 \(save),揭标时使用:hexi auction reveal --bid \(save)",
                        en: "✓ the sealed bid is saved in \(save); reveal it with hexi auction reveal --bid \(save)"))
                return
            }
            console.answer(Form(receipt: ReceiptForm(receipt), bid: bid))
        }
    }

    struct Reveal: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "揭标 Reveal one's bid, after bidding ended and before the award (with --as).")
        @Option(name: .long, help: "密封件 File that `bid --save` wrote.")
        var bid: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let sealed = try SealedBid.read(bid)
            return .auctions(.reveal(RevealBid(auction: sealed.auction, amount: sealed.amount, nonce: sealed.nonce)))
        }
    }

    struct Cancel: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "取消 Call an auction off, before anyone has bid (with --as).")
        @Argument(help: "竞价编号 Auction.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .auctions(.cancel(CancelAuction(auction: id, reason: reason)))
        }
    }
}

/// What a bidder keeps to itself until it reveals its bid.
struct SealedBid: Codable {
    let auction: ExchangeID
    let bidder: ExchangeID
    let amount: Money
    let nonce: String

    /// The commitment that the exchange is given.
    var commitment: Digest { BidCommitment.of(amount, nonce: nonce, auction: auction, bidder: bidder) }

    /// A secret that cannot be guessed: 128 random bits in hexadecimal digits.
    static func newNonce() -> String {
        (0..<16).map { _ in
            let byte = UInt8.random(in: .min ... .max)
            return (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// Reads the file of a bid.
    static func read(_ path: String) throws(Fault) -> SealedBid {
        do {
            return try JSONDecoder().decode(SealedBid.self, from: Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Fault(
                "json.bid-unreadable",
                Text(
                    zh: "无法读取密封件 \(path)。它由 hexi auction bid --save 写成。",
                    en: "Cannot read a sealed bid from \(path). hexi auction bid --save writes it."),
                cause: error)
        }
    }
}
