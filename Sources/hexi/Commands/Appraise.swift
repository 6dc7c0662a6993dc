// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation
import SectorKit

/// `hexi appraise`
struct Appraise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "估值 Put a value on a product by a sector's model, or file an agency's report.",
        subcommands: [Value.self, Report.self], defaultSubcommand: Value.self)

    struct Value: ExchangeCommand {
        static let configuration = CommandConfiguration(
            commandName: "run", abstract: "估值 Put a value on a product by a sector's model, with the trace of the arithmetic.",
            discussion: "不带 --model 时列出模型 Without --model it lists the models and what they need to know.")
        @Option(name: .long, help: "估值模型 Model.")
        var model: String?
        @Option(name: .long, help: "输入 名=值[,值…](可多次) Input name=value[,value…]; repeat for more.")
        var input: [Assignment] = []
        @Option(name: .long, help: "记录到产品 Put the appraisal on record for this product.")
        var product: ExchangeID?
        @Option(name: .long, help: "有效天数 For how many days it counts.")
        var days = 365
        @OptionGroup var acting: ActingOptions
        var options: ExchangeOptions { acting.options }

        func run(on open: OpenExchange, _ console: Console) async throws {
            try acting.refuseDryRun()
            let sectors = open.exchange.rulebook.sectors
            guard let model else {
                list(sectors.flatMap(\.valuationModels), console)
                return
            }
            guard let chosen = sectors.lazy.compactMap({ $0.valuationModel(model) }).first else {
                throw Refusal.modelUnknown(model)
            }
            let appraisal = try chosen.appraise(try inputs(of: chosen))
            console.answer(appraisal)
            show(appraisal, console)
            guard let product else { return }
            let receipt = try await open.exchange.submit(
                .pricing(
                    .appraise(
                        RecordAppraisal(
                            product: product, appraisal: appraisal, until: SystemClock().now.adding(days: days).date))),
                as: open.principal(for: acting.participant), key: acting.key ?? UUID().uuidString)
            console.show(receipt)
        }

        private func inputs(of model: any ValuationModel) throws(Refusal) -> ValuationInputs {
            var values: [String: [Decimal]] = [:]
            for word in input {
                guard let input = model.inputs.first(where: { $0.name == word.name }) else {
                    throw .inputUnknown(word.name, model)
                }
                for part in word.value.split(separator: ",") {
                    let choice = input.choices.first { $0.name == part }?.value
                    guard let value = choice ?? Decimal(string: String(part), locale: Locale(identifier: "en_US_POSIX")) else {
                        throw .inputNotANumber(word.name, String(part))
                    }
                    values[word.name, default: []].append(value)
                }
            }
            return ValuationInputs(values)
        }

        private func list(_ models: [any ValuationModel], _ console: Console) {
            console.answer(models.map { ["id": $0.id, "zh": $0.name.zh, "en": $0.name.en] })
            for model in models {
                console.say(Text(zh: "\(model.id)  \(model.name.zh)(\(model.citation.source))", en: "\(model.id)  \(model.name.en)"))
                for input in model.inputs {
                    console.say(
                        Text(
                            zh: "    --input \(input.name)=…  \(input.title.zh)", en: "    --input \(input.name)=…  \(input.title.en)"))
                }
            }
        }

        private func show(_ appraisal: Appraisal, _ console: Console) {
            var table = TextTable((Text(zh: "步骤", en: "step"), .left), (Text(zh: "结果", en: "result"), .right))
            for step in appraisal.trace { table.add(step.title(console.language), step.result) }
            console.show(table)
            console.say(
                Text(zh: "评估值 \(appraisal.value.grouped) 元", en: "Appraised value CNY \(appraisal.value.grouped)"))
            for warning in appraisal.warnings { console.say(Text(zh: "  ! \(warning.zh)", en: "  ! \(warning.en)")) }
        }
    }
}

extension Refusal {
    fileprivate static func modelUnknown(_ id: String) -> Refusal {
        Refusal(
            "valuation.model-unknown",
            Text(zh: "没有估值模型“\(id)”。运行 hexi appraise 查看。", en: "There is no model '\(id)'. Run hexi appraise to see them."),
            subject: id)
    }

    fileprivate static func inputUnknown(_ name: String, _ model: any ValuationModel) -> Refusal {
        let names = model.inputs.map(\.name).joined(separator: ", ")
        return Refusal(
            "valuation.input-unknown",
            Text(zh: "模型没有输入“\(name)”,可用:\(names)。", en: "The model has no input '\(name)'. It has: \(names)."), subject: name)
    }

    fileprivate static func inputNotANumber(_ name: String, _ value: String) -> Refusal {
        Refusal(
            "valuation.input-not-a-number",
            Text(zh: "输入“\(name)”的值“\(value)”不是数。", en: "The input '\(name)' is not a number: '\(value)'."), subject: name)
    }
}
