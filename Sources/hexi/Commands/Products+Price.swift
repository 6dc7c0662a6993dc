// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import Foundation

// What a product costs.
extension Products {
    struct SetPrice: SubmittingCommand {
        static let configuration = CommandConfiguration(
            commandName: "price", abstract: "定价 Set the price: one model, its discounts, and a floor (with --as).")
        @Argument(help: "产品编号 Product.")
        var id: ExchangeID
        @OptionGroup(title: "计价方式 Models") var model: PriceModelOptions
        @OptionGroup(title: "折扣 Discounts") var adjustment: PriceAdjustmentOptions
        @Option(name: .long, help: "计价 JSON 文件 JSON with model, and cap, floor, adjustments if there are any; options go first.")
        var modelFile: String?
        @Option(name: .long, help: "政府指导价上限(元) Cap set by an authority, in yuan.")
        var cap: Amount?
        @Option(name: .long, help: "底价(元) The least that a unit may cost, in yuan; an appraisal report backs it.")
        var floor: Amount?
        @Flag(name: .long, help: "不含税价 The amounts are without value added tax; buyers pay it on top.")
        var taxOutside = false
        @OptionGroup var acting: ActingOptions

        func command(on open: OpenExchange) async throws -> Command {
            let file = try modelFile.map(PriceFile.read)
            let models = try model.models + (file.map { [$0.model] } ?? [])
            guard models.count == 1, let model = models.first else {
                throw ValidationError(
                    "请给出一种计价方式 Give exactly one of --fixed, --monthly, --tier, --public-benefit, --metered, --plan, "
                        + "--negotiated, --auction, --royalty, --bundle, --guided, --model-file.")
            }
            return .pricing(
                .setPrice(
                    ExchangeKernel.SetPrice(
                        product: id, model: model, cap: cap?.money ?? file?.cap,
                        adjustments: try adjustment.adjustments ?? file?.adjustments, floor: floor?.money ?? file?.floor,
                        tax: taxOutside ? .exclusive : file?.tax)))
        }
    }
}

/// A price in a JSON file, in the form that records have.
struct PriceFile: Decodable {
    let model: PriceModel
    let cap: Money?
    let adjustments: PriceAdjustments?
    let floor: Money?
    let tax: TaxBasis?

    static func read(_ path: String) throws(Fault) -> PriceFile {
        do {
            return try JSONDecoder().decode(PriceFile.self, from: Data(contentsOf: URL(filePath: path)))
        } catch {
            throw Fault(
                "json.price-unreadable",
                Text(
                    zh: #"无法读取计价文件 \#(path)。写作 {"model":{"fixed":{"price":{"currency":"CNY","minorUnits":80000}}}}。"#,
                    en: #"Cannot read a price from \#(path). It is {"model":{"fixed":{"price":{"currency":"CNY","minorUnits":80000}}}}."#),
                cause: error)
        }
    }
}
