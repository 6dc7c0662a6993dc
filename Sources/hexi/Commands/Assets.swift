// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel

/// `hexi asset`
struct Assets: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "asset", abstract: "数据资产入表 Data assets in their holders' books: booking and impairment.",
        subcommands: [List.self, Book.self, Impair.self], defaultSubcommand: List.self)

    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List the data assets that are booked.")
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let right: ExchangeID
            let bookClass: BookClass
            let carrying: Money
            let asset: DataAsset
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            let forms = try await open.exchange.read { market in
                market.rights.all.sorted.compactMap { right in
                    market.pricing.assets[right.id].map {
                        Form(right: right.id, bookClass: $0.bookClass, carrying: $0.carrying, asset: $0)
                    }
                }
            }
            console.answer(forms)
            var table = TextTable(
                (Text(zh: "登记", en: "right"), .left), (Text(zh: "类别", en: "class"), .left),
                (Text(zh: "成本(元)", en: "cost (CNY)"), .right), (Text(zh: "减值(元)", en: "impairment (CNY)"), .right),
                (Text(zh: "账面(元)", en: "carrying (CNY)"), .right))
            for form in forms {
                table.add(
                    "\(form.right)", form.bookClass.rawValue, form.asset.cost.grouped, form.asset.impairment.grouped,
                    form.carrying.grouped)
            }
            console.show(table)
        }
    }

    struct Book: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "入表 Book a data resource; its class follows from the facts (with --as its holder).")
        @Argument(help: "登记编号 Registration of the right over it.")
        var right: ExchangeID
        @Option(name: .long, help: "成本(元) What it cost, in yuan.")
        var cost: Amount
        @Option(name: .long, help: "持有目的 Held for: sale, use.")
        var purpose: Recognition.Purpose
        @Flag(inversion: .prefixedNo, help: "是否控制 Whether the holder controls it.")
        var controlled: Bool
        @Flag(inversion: .prefixedNo, help: "经济利益是否很可能流入 Whether economic benefit is probable.")
        var benefitProbable: Bool
        @Flag(inversion: .prefixedNo, help: "成本能否可靠计量 Whether its cost can be measured reliably.")
        var costMeasurable: Bool
        @Option(name: .long, help: "评估值(元) What an appraisal says it is worth, in yuan; disclosed only.")
        var appraised: Amount?
        @Option(name: .long, help: "会计凭证编号 Reference to the accounting document.")
        var document: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let recognition = Recognition(
                isControlled: controlled, isBenefitProbable: benefitProbable, isCostMeasurable: costMeasurable, purpose: purpose)
            return .pricing(
                .bookAsset(
                    BookAsset(
                        right: right, recognition: recognition, cost: cost.money, appraised: appraised?.money, document: document)))
        }
    }

    struct Impair: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "减值 Write an asset down to what can still be recovered (with --as its holder).")
        @Argument(help: "登记编号 Registration of the right over it.")
        var right: ExchangeID
        @Option(name: .long, help: "可收回金额(元) What can still be recovered, in yuan.")
        var recoverable: Amount
        @Option(name: .long, help: "理由 Why.")
        var reason: String
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .pricing(.impairAsset(ImpairAsset(right: right, recoverable: recoverable.money, reason: reason)))
        }
    }
}
