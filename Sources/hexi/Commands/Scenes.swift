// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeModel
import SectorKit

/// `hexi scene`
struct Scenes: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scene", abstract: "数据利用场景 Scenes: the fields of use, and the templates of the sectors.",
        subcommands: [List.self, Plan.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "列出 List the scenes and their templates.", aliases: ["ls"])
        @OptionGroup var shared: ConsoleOptions

        private struct Form: Encodable {
            struct Template: Encodable {
                let id, sector: String
                let name: Text
                let needs, optional: [[String]]
                let forms: [ProductForm]
            }

            let id: String
            let name: Text
            let templates: [Template]
        }

        func run() async throws {
            let forms = (Scene.industries + Sectors.all.flatMap(\.scenes)).map { scene in
                Form(
                    id: scene.id, name: scene.name,
                    templates: Sectors.all.flatMap { module in
                        module.sceneTemplates.filter { $0.scene == scene.id }.map { template in
                            Form.Template(
                                id: template.id, sector: module.manifest.id, name: template.name,
                                needs: template.inputs.filter { !$0.isOptional }.map(\.kinds),
                                optional: template.inputs.filter(\.isOptional).map(\.kinds), forms: template.forms)
                        }
                    })
            }
            let console = shared.console
            console.answer(forms)
            var table = TextTable(
                (Text(zh: "场景", en: "scene"), .left), (Text(zh: "名称", en: "name"), .left), (Text(zh: "模板", en: "template"), .left),
                (Text(zh: "所需", en: "needs"), .left), (Text(zh: "交付形态", en: "forms"), .left))
            for form in forms {
                table.add(form.id, form.name(console.language), "", "", "")
                for template in form.templates {
                    table.add(
                        "", template.name(console.language), template.id,
                        template.needs.map { $0.joined(separator: "|") }.joined(separator: " + "),
                        template.forms.map { $0.name(console.language) }.joined(separator: " "))
                }
            }
            console.show(table)
        }
    }

    struct Plan: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "按模板拟定 Plan a use of data after a template: which product kinds serve, and whether anything is missing.")
        @Argument(help: "模板 Template.") var template: String
        @Option(help: "产品种类 Product kinds at hand.") var input: [String]
        @Option(help: "交付形态 Form of the result.") var form: ProductForm
        @OptionGroup var shared: ConsoleOptions

        private struct Form: Encodable {
            let input: Text
            let kind: String
        }

        func run() async throws {
            guard let found = Sectors.all.lazy.flatMap(\.sceneTemplates).first(where: { $0.id == template }) else {
                throw ValidationError("没有模板 There is no template \(template): hexi scene list")
            }
            let plan = try found.plan(inputs: input, form: form).map { Form(input: $0.input.name, kind: $0.kind) }
            let console = shared.console
            console.answer(plan)
            var table = TextTable((Text(zh: "所需", en: "needs"), .left), (Text(zh: "产品", en: "product"), .left))
            for line in plan { table.add(line.input(console.language), line.kind) }
            console.show(table)
        }
    }
}
