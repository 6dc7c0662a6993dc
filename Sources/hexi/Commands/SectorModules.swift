// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeModel
import SectorKit
import SectorTesting

/// `hexi sector`
struct SectorModules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sector", abstract: "行业模块 Sector modules: list, rules with their sources, conformance.",
        subcommands: [List.self, Rules.self, Declarations.self, Check.self, Lock.self])

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

extension SectorModules {
    struct Declarations: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "申报项 What parties of a module are asked to declare: fact, label and answer.")
        @Argument(help: "模块 Module.")
        var sector: String
        @OptionGroup var shared: ConsoleOptions

        private struct Form: Encodable {
            let fact: String
            let label, answer: Text
        }

        func run() async throws {
            let own = try Sectors.modules(named: [sector]).flatMap(\.declarations)
            let forms = (own + Declaration.common).map { Form(fact: $0.id, label: $0.label, answer: $0.answer.name) }
            let console = shared.console
            console.answer(forms)
            var table = TextTable(
                (Text(zh: "事实", en: "fact"), .left), (Text(zh: "标签", en: "label"), .left), (Text(zh: "答案", en: "answer"), .left))
            for form in forms { table.add(form.fact, form.label(console.language), form.answer(console.language)) }
            console.show(table)
        }
    }
}

extension Declaration.Answer {
    /// What a form says about the answer.
    fileprivate var name: Text {
        switch self {
        case .flag: Text(zh: "是/否", en: "yes or no")
        case .integer: Text(zh: "整数", en: "whole number")
        case .number: Text(zh: "数", en: "number")
        case .day: Text(zh: "日期", en: "day")
        case .text(let words) where words.isEmpty: Text(zh: "文字", en: "words")
        case .text(let words): Text(zh: words.joined(separator: "、"), en: words.joined(separator: ", "))
        case .list: Text(zh: "多项", en: "several words")
        case .evidence(let kind): Text(zh: "文件编号:\(kind.name.zh)", en: "reference: \(kind.name.en)")
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
