// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import SectorKit
import TableSchema

// A product's road to its listing, and off it.
extension Products {
    struct Examine: ExchangeCommand {
        static let configuration = CommandConfiguration(
            abstract: "检测 Examine a product's data: schema, quality, personal information, k-anonymity.")
        @Argument(help: "产品编号 Product.")
        var id: ExchangeID
        @OptionGroup var file: TableFile
        @OptionGroup var acting: ActingOptions
        var options: ExchangeOptions { acting.options }

        func run(on open: OpenExchange, _ console: Console) async throws {
            try acting.refuseDryRun()
            let id = id
            guard let product = try await open.exchange.read({ $0.catalog.products[id] }) else { throw Refusal.unknown(id) }
            guard let kind = open.exchange.rulebook.productKind(product.kind, of: product.sector) else {
                throw Refusal.kindUnknownHere(product.kind)
            }
            let stored = try open.vault.store(fileAt: file.path)
            let bar = console.progressBar(Text(zh: "检测", en: "Examining"))
            let outcome = try ProductExaminer(kind, in: open.vault).examine(
                stored, options: try file.options(), asOf: SystemClock().now.date
            ) { bar.show(Double($0.bytesRead) / Double(max(stored.byteCount, 1))) }
            bar.end()
            let receipt = try await open.exchange.submit(
                .catalog(.examine(RecordExamination(product: id, report: outcome.report))),
                as: open.principal(for: acting.participant), key: acting.key ?? stored.digest.hex)
            console.show(receipt)
            console.show(outcome)
        }
    }

    struct Submit: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "送审 Hand in for review (with --as).")
        @Argument(help: "产品编号 Product.")
        var id: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command { .catalog(.submit(SubmitProduct(product: id))) }
    }

    struct Review: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "审核上架 Put on offer, or reject. The rules have the last word.")
        @Argument(help: "产品编号 Product.")
        var id: ExchangeID
        @Flag(inversion: .prefixedNo, help: "是否上架 Whether it goes on offer.")
        var list: Bool
        @Option(name: .long, help: "审核说明 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .catalog(.review(ReviewListing(product: id, isApproved: list, reason: reason)))
        }
    }

    struct Approve: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "专项批准 Approve what a rule lets pass only with approval.")
        @Argument(help: "产品编号 Product.")
        var id: ExchangeID
        @Option(name: .long, help: "规则编号 Rule, such as CT-03.")
        var rule: String
        @Option(name: .long, help: "文件依据 Reference to the assessment, consent or filing.")
        var reference: String
        @Option(name: .long, help: "有效期至 Last day.")
        var until: CalendarDate
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .compliance(
                .approve(ApproveException(approval: Approval(subject: id, rule: rule, reference: reference, until: until))))
        }
    }

    struct Withdraw: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "下架 Take off offer; its page stays, with the reason.")
        @Argument(help: "产品编号 Product.")
        var id: ExchangeID
        @Option(name: .long, help: "理由 Why; everyone can read it.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .catalog(.withdraw(WithdrawProduct(product: id, reason: reason)))
        }
    }
}

extension OpenExchange {
    /// The sector that a kind of product belongs to.
    func sector(of kind: String) throws(Refusal) -> String {
        for sector in exchange.rulebook.sectors where sector.product(kind) != nil { return sector.manifest.id }
        throw .kindUnknownHere(kind)
    }

    /// Searches after everything durable was taken in.
    func products(_ query: ProductQuery) async throws -> ProductPage {
        try await exchange.projected(exchange.journal.lastSequence())
        return try exchange.readModels.products(matching: query)
    }
}

extension Refusal {
    static func kindUnknownHere(_ kind: String) -> Refusal {
        Refusal(
            "catalog.kind-unknown",
            Text(
                zh: "没有产品种类“\(kind)”。请查看 hexi product kinds。", en: "There is no product kind '\(kind)'. See hexi product kinds."),
            subject: kind)
    }
}
