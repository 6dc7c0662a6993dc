// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// `hexi offer`
struct Offers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offer", abstract: "协商洽谈 Private offers: make, counter, accept; an accepted one is an order.",
        subcommands: [
            List.self, Make.self, Ask.self, Counter.self, Accept.self, Decline.self, Withdraw.self, Approval.self,
        ], defaultSubcommand: List.self)

    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List the offers that wait for an answer.")
        @Option(name: .long, help: "主体 Only offers in which it buys or sells.")
        var participant: ExchangeID?
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let participant = participant
            let offers = try await open.exchange.read { market in
                market.negotiation.offers.sorted.filter { offer in
                    participant.map { offer.buyer == $0 || offer.seller == $0 } ?? true
                }
            }
            console.answer(offers)
            var table = TextTable(
                (Text(zh: "要约", en: "offer"), .left), (Text(zh: "轮次", en: "round"), .right),
                (Text(zh: "产品", en: "product"), .left), (Text(zh: "待答复方", en: "to answer"), .left),
                (Text(zh: "价款(元)", en: "price (CNY)"), .right), (Text(zh: "次数", en: "uses"), .right),
                (Text(zh: "天数", en: "days"), .right), (Text(zh: "用途", en: "purpose"), .left),
                (Text(zh: "有效至", en: "valid until"), .left))
            for offer in offers {
                table.add(
                    "\(offer.id)", "\(offer.round)", "\(offer.product)", "\(offer.to)", offer.terms.price.grouped,
                    "\(offer.terms.uses)", "\(offer.terms.days)", offer.terms.purpose, "\(offer.validUntil)")
            }
            console.show(table)
        }
    }

    struct Make: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "要约 Offer a listed product to a buyer, or to buy it from its seller (with --as).")
        @Argument(help: "产品编号 Product.")
        var product: ExchangeID
        @Option(name: .long, help: "对方主体编号 To whom.")
        var to: ExchangeID
        @OptionGroup var terms: OfferTermsOptions
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .negotiation(
                .offer(
                    MakeOffer(
                        product: product, to: to, terms: try terms.terms, validUntil: terms.validUntil?.instant,
                        mandate: terms.mandate)))
        }
    }

    struct Ask: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "request",
            abstract: "请求下单 Ask the seller to approve an order at the list price; it is placed when accepted (with --as).")
        @Argument(help: "产品编号 Product.")
        var product: ExchangeID
        @Option(name: .long, help: "用途 Purpose.")
        var purpose: String
        @Option(name: .long, help: "数量:份、次或月 Licences, units of volume, or months.")
        var quantity: Int64 = 1
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .negotiation(.requestOrder(RequestOrder(product: product, purpose: purpose, quantity: quantity)))
        }
    }

    struct Counter: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "还价 Answer an offer with another; the first is closed by it (with --as).")
        @Argument(help: "要约编号 The offer that is answered.")
        var id: ExchangeID
        @OptionGroup var terms: OfferTermsOptions
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .negotiation(
                .counter(
                    CounterOffer(
                        offer: id, terms: try terms.terms, validUntil: terms.validUntil?.instant, mandate: terms.mandate)))
        }
    }

    struct Accept: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "承诺 Accept an offer: its order is placed and its contract signed (with --as).")
        @Argument(help: "要约编号 Offer.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .negotiation(.accept(AcceptOffer(offer: id))) }
    }

    struct Decline: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "拒绝 Turn an offer down (with --as).")
        @Argument(help: "要约编号 Offer.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .negotiation(.decline(DeclineOffer(offer: id, reason: reason)))
        }
    }

    struct Withdraw: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "撤回 Take one's own offer back (with --as).")
        @Argument(help: "要约编号 Offer.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .negotiation(.withdraw(WithdrawOffer(offer: id))) }
    }

    struct Approval: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "下单须经同意 Say whether each order of one's product needs one's approval first (with --as).")
        @Argument(help: "产品编号 Product.")
        var product: ExchangeID
        @Flag(inversion: .prefixedNo, help: "是否须经同意 Whether approval is needed.")
        var required: Bool
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .negotiation(.requireApproval(RequireApproval(product: product, isRequired: required)))
        }
    }
}
