// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// `hexi deliver`
struct Deliver: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "可信交付 Deliveries: hand over, fetch, accept, reject.",
        subcommands: [Send.self, Fetch.self, Accept.self, Part.self, Reject.self])

    struct Send: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "交付 Hand a file over for an order (with --as the seller).")
        @Argument(help: "订单编号 Order.")
        var order: ExchangeID
        @Argument(help: "文件 The file; the examined one.")
        var file: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let stored = try open.vault.store(fileAt: file)
            return .delivery(
                .record(RecordDelivery(order: order, file: stored.digest, byteCount: stored.byteCount)))
        }
    }

    struct Fetch: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "下载 Fetch what was delivered: it takes one use of the contract (with --as the buyer).")
        @Argument(help: "订单编号 Order.")
        var order: ExchangeID
        @Option(name: .long, help: "用途 Purpose; it must be the contract's.")
        var purpose: String
        @Option(name: .long, help: "保存为 Where to save it.")
        var to: String
        @OptionGroup var acting: ActingOptions
        var options: ExchangeOptions { acting.options }

        func run(on open: OpenExchange, _ console: Console) async throws {
            try acting.refuseDryRun()
            let receipt = try await open.fetch(
                order, purpose: purpose, to: to, as: open.principal(for: acting.participant), key: acting.key)
            console.show(receipt)
            console.say(Text(zh: "✓ 已保存到 \(to)", en: "✓ saved to \(to)"))
        }
    }

    struct Accept: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "验收 Accept a delivery; the money is divided at once (with --as the buyer).")
        @Argument(help: "订单编号 Order.")
        var order: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .delivery(.accept(AcceptDelivery(order: order))) }
    }

    struct Part: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "accept-part",
            abstract: "部分验收 Accept part of a delivery at part of its price, which is paid at once (with --as the buyer).")
        @Argument(help: "订单编号 Order.")
        var order: ExchangeID
        @Option(name: .long, help: "该部分价款(元) The price of the part in yuan, tax included.")
        var amount: Amount
        @Option(name: .long, help: "其余价款 What becomes of the rest: held, refunded, disputed.")
        var rest: AcceptPart.Rest
        @Option(name: .long, help: "理由 What is wrong with the rest; needed unless it stays held.")
        var reason = ""
        @Option(name: .long, help: "证据文件(可多次) File with evidence for a claim; it goes into the vault; repeat for more.")
        var evidence: [String] = []
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let digests = try evidence.map { try open.vault.store(fileAt: $0).digest }
            return .delivery(
                .acceptPart(
                    AcceptPart(order: order, amount: amount.money, rest: rest, reason: reason, evidence: digests)))
        }
    }

    struct Reject: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "拒收 Reject a delivery; the money goes back (with --as the buyer).")
        @Argument(help: "订单编号 Order.")
        var order: ExchangeID
        @Option(name: .long, help: "理由 What is wrong with it.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .delivery(.reject(RejectDelivery(order: order, reason: reason)))
        }
    }
}
