// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation
import SectorKit
import TableSchema

/// `hexi product`
struct Products: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "product", abstract: "信息发布 Products: description, examination, price, review, listing, withdrawal.",
        subcommands: [
            Kinds.self, List.self, Show.self, Describe.self, Agree.self, Examine.self, Revise.self, SetPrice.self, Submit.self,
            Review.self, Approve.self, Withdraw.self,
        ], defaultSubcommand: List.self)

    struct Kinds: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "产品种类 The kinds of product that the sectors trade.")
        @OptionGroup var options: ExchangeOptions

        private struct Form: Encodable {
            let sector: String
            let kind: String
            let name: Text
            let forms: [ProductForm]
            let priceModels: [PriceModelKind]
        }

        func run(on open: OpenExchange, _ console: Console) async throws {
            let sectors = open.exchange.rulebook.sectors
            let forms = sectors.flatMap { sector in
                sector.products.map {
                    Form(sector: sector.manifest.id, kind: $0.id, name: $0.name, forms: $0.forms, priceModels: $0.priceModels)
                }
            }
            console.answer(forms)
            var table = TextTable(
                (Text(zh: "种类", en: "kind"), .left), (Text(zh: "名称", en: "name"), .left),
                (Text(zh: "计价方式", en: "price models"), .left), (Text(zh: "行业", en: "sector"), .left))
            for form in forms {
                table.add(
                    form.kind, form.name(console.language), form.priceModels.map(\.rawValue).joined(separator: " "), form.sector)
            }
            console.show(table)
        }
    }

    struct List: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List products, withdrawn ones included.")
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let page = try await open.products(ProductQuery(isListedOnly: false, limit: 1_000))
            console.answer(page.products)
            console.show(page.products)
        }
    }

    struct Show: ExchangeCommand {
        static let configuration = CommandConfiguration(abstract: "查看 Show all that is known about a product.")
        @Argument(help: "产品编号 Product.")
        var id: ExchangeID
        @OptionGroup var options: ExchangeOptions

        func run(on open: OpenExchange, _ console: Console) async throws {
            let id = id
            guard let product = try await open.exchange.read({ $0.catalog.products[id] }) else { throw Refusal.unknown(id) }
            print(JSON.text(product))
        }
    }

    struct Describe: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "描述 Describe a product under a certified right (with --as).")
        @Argument(help: "描述文件 JSON with the items of GB/T 36343; `--template` prints one.")
        var file: String
        @Option(name: .long, help: "登记编号 The registration it is made under.")
        var right: ExchangeID
        @Option(name: .long, help: "产品种类 Kind, such as CT-P1.")
        var kind: String
        @Option(name: .long, help: "交付形式 Form: dataset, api, verification, report, model, computeOnly.")
        var form: ProductForm = .dataset
        @Option(name: .long, help: "申报事实 名=值(可多次) Declared fact name=value; repeat for more.")
        var declare: [Assignment] = []
        @Option(name: .long, help: "融合来源 产品编号=收益权重(可多次) Source of a fusion product and its part of the income.")
        var source: [Assignment] = []
        @Option(name: .long, help: "自有收益权重 One's own part of a fusion product's income.")
        var ownWeight: Int64 = 1
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let sources = try source.map(Self.source)
            return .catalog(
                .describe(
                    DescribeProduct(
                        right: right, sector: try open.sector(of: kind), kind: kind, form: form,
                        description: try DescriptionFile.read(file), declared: Facts(declare),
                        fusion: sources.isEmpty ? nil : Fusion(sources: sources, ownWeight: ownWeight))))
        }

        private static func source(_ word: Assignment) throws -> Fusion.Source {
            guard let product = ExchangeID(argument: word.name), let weight = Int64(word.value) else {
                throw ValidationError("来源写作 产品编号=权重 A source is written PRODUCT=2: \(word.name)=\(word.value)")
            }
            return Fusion.Source(product: product, weight: weight)
        }
    }

    struct Agree: SubmittingCommand {
        static let configuration = CommandConfiguration(
            abstract: "同意融合 Agree that one's product is a source of a fusion product, for its part of the income (with --as).")
        @Argument(help: "融合产品编号 Fusion product.")
        var id: ExchangeID
        @Option(name: .long, help: "来源产品编号 One's own product.")
        var source: ExchangeID
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .catalog(.agree(AgreeToFusion(product: id, source: source)))
        }
    }

    struct Revise: SubmittingCommand {
        static let configuration = CommandConfiguration(abstract: "改版 Make a new version of a product (with --as).")
        @Argument(help: "产品编号 Product.")
        var id: ExchangeID
        @Argument(help: "描述文件 JSON with the items of GB/T 36343.")
        var file: String
        @Option(name: .long, help: "申报事实 名=值(可多次) Declared fact name=value; repeat for more.")
        var declare: [Assignment] = []
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            .catalog(
                .revise(
                    ReviseProduct(product: id, description: try DescriptionFile.read(file), declared: Facts(declare))))
        }
    }
}

/// A product's description in a JSON file.
enum DescriptionFile {
    static func read(_ path: String) throws(Fault) -> ProductDescription {
        do {
            return try JSONDecoder().decode(ProductDescription.self, from: Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Fault(
                "json.description-unreadable",
                Text(
                    zh: "无法读取产品描述 \(path)。它是含以下项的 JSON:title、summary(各有 zh、en)、category、updateCycle、"
                        + "timeSpan、deliveryMode、useLimits、source、sample、keywords。",
                    en: "Cannot read a description from \(path). It is JSON with title and summary (zh and en each), category, "
                        + "updateCycle, timeSpan, deliveryMode, useLimits, source, sample and keywords."),
                cause: error)
        }
    }
}

extension Facts {
    /// Facts from words: flags, numbers, dates, lists in brackets, and texts.
    init(_ words: [Assignment]) {
        self.init()
        for word in words { self[FactName(rawValue: word.name)] = FactValue(written: word.value) }
    }
}
