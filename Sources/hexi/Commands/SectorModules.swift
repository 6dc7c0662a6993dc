// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeModel
import SectorKit
import SectorTesting

/// `hexi sector`
struct SectorModules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sector", abstract: "行业模块 Sector modules: list, rules with their sources, conformance.",
        subcommands: [List.self, Rules.self, Check.self, Lock.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "列出 List the modules this program is built with.")
        @OptionGroup var shared: ConsoleOptions

        private struct Form: Encodable {
            let id, version: String
            let name: Text
            let products, rules, valuationModels: Int
        }

        func run() async throws {
            let forms = Sectors.all.map { module in
                Form(
                    id: module.manifest.id, version: module.manifest.version, name: module.manifest.name,
                    products: module.products.count, rules: module.rules.count, valuationModels: module.valuationModels.count)
            }
            let console = shared.console
            console.answer(forms)
            var table = TextTable(
                (Text(zh: "模块", en: "module"), .left), (Text(zh: "版本", en: "version"), .left), (Text(zh: "名称", en: "name"), .left),
                (Text(zh: "产品", en: "products"), .right), (Text(zh: "规则", en: "rules"), .right),
                (Text(zh: "估值模型", en: "valuation models"), .right))
            for form in forms {
                table.add(form.id, form.version, form.name(console.language), "\(form.products)", "\(form.rules)", "\(form.valuationModels)")
            }
            console.show(table)
        }
    }

    struct Rules: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "规则 The rules of a module, with their sources; what is to be verified says so.")
        @Argument(help: "模块 Module.")
        var sector: String
        @OptionGroup var shared: ConsoleOptions

        private struct Form: Encodable {
            let id: String
            let gates: [Gate]
            let since, until: CalendarDate?
            let sentence: Text
            let citation: Citation
        }

        func run() async throws {
            let forms = try Sectors.modules(named: [sector]).flatMap(\.rules).map { rule in
                Form(
                    id: rule.id, gates: Gate.allCases.filter(rule.gates.contains), since: rule.since, until: rule.until,
                    sentence: rule.sentence, citation: rule.citation)
            }
            let console = shared.console
            console.answer(forms)
            for form in forms {
                let gates = form.gates.map(\.rawValue).joined(separator: " ")
                let since = form.since.map { " ≥ \($0)" } ?? ""
                console.say(Text(zh: "\(form.id)  \(form.sentence.zh)", en: "\(form.id)  \(form.sentence.en)"))
                let source = form.citation.source
                let standing = form.citation.standing.words
                console.say(
                    Text(
                        zh: "       \(source)\(standing.zh)  [\(gates)]\(since)", en: "       \(source)\(standing.en)  [\(gates)]\(since)"))
            }
        }
    }
}

extension Citation.Standing {
    /// What a lawyer should know before quoting it.
    fileprivate var words: Text {
        switch self {
        case .settled: Text(zh: "", en: "")
        case .toVerify: Text(zh: "【待核】", en: " (to be verified)")
        case .projectParameter: Text(zh: "【含项目参数】", en: " (with project parameters)")
        }
    }
}
