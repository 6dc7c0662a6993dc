// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

/// Whether people can be asked for every fact that the rules look at, and whether the scenes can be played.
struct DeclarationChecks<Module: SectorModule> {
    let module: Module

    func run(_ log: inout FindingLog) {
        checkDeclarations(&log)
        for rule in module.rules { checkFacts(of: rule, &log) }
        for template in module.sceneTemplates { check(template, &log) }
        for scene in module.scenes {
            log.require(
                scene.name.isComplete && !Scene.industries.contains { $0.id == scene.id }, .sceneSound, scene.id,
                zh: "名称缺一种语言,或与十一个行业场景重名", en: "its name lacks a language, or its code is one of the eleven industries'")
        }
    }

    private func checkDeclarations(_ log: inout FindingLog) {
        var seen: Set<FactName> = []
        for declaration in module.declarations {
            log.require(
                declaration.label.isComplete && seen.insert(declaration.fact).inserted, .factsDeclared, declaration.id,
                zh: "标签缺一种语言,或重复", en: "its label lacks a language, or it is declared twice")
        }
    }

    private func checkFacts(of rule: Rule, _ log: inout FindingLog) {
        for (name, value) in rule.passing.sorted + rule.failing.sorted where !FactName.filledByExchange.contains(name) {
            guard let declaration = module.declaration(of: name) else {
                log.requireOnce(
                    false, .factsDeclared, rule.id,
                    Text(zh: "事实 \(name.rawValue) 没有申报项", en: "nobody is asked for the fact \(name.rawValue)"))
                continue
            }
            log.requireOnce(
                declaration.answer.takes(value), .factsDeclared, rule.id,
                Text(zh: "事实 \(name.rawValue) 的例子不是申报项所要的答案", en: "the example of \(name.rawValue) is not the answer asked for"))
        }
    }

    private func check(_ template: SceneTemplate, _ log: inout FindingLog) {
        let known = Scene.industries + module.scenes
        let own = Set(module.products.map(\.id))
        let isOwn = { (kind: ProductKind.ID) in kind.hasPrefix(module.manifest.prefix + "-") }
        let inputs = template.inputs
        log.require(
            template.name.isComplete && known.contains { $0.id == template.scene } && !template.forms.isEmpty
                && inputs.contains { !$0.isOptional }
                && inputs.allSatisfy { $0.name.isComplete && !$0.kinds.isEmpty && $0.kinds.allSatisfy { !isOwn($0) || own.contains($0) } },
            .sceneSound, template.id,
            zh: "场景、名称、交付形态或所需产品不完整", en: "its scene, names, forms or the kinds it takes are not complete")
    }
}
