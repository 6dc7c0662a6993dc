// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation
import SectorKit

/// Whether a valuation model is described, reproduces its examples and keeps its word on numbers it was never shown.
struct ValuationChecks<Model: ValuationModel> {
    /// How many random inputs a model is asked about.
    static var draws: Int { 48 }

    let model: Model
    let seed: UInt64

    func run(_ log: inout FindingLog) {
        describe(&log)
        for example in model.examples { check(example, &log) }
        let draw = InputDraw(inputs: model.inputs)
        var generator = SeededGenerator(seed: seed, subject: model.id)
        var answered = 0
        for _ in 0..<Self.draws {
            let inputs = draw.draw(&generator)
            guard let appraisal = model.answer(inputs) else { continue }
            answered += 1
            check(appraisal, &log)
            log.requireOnce(model.answer(inputs) == appraisal, .modelSteady, model.id, Self.unsteady)
            checkMonotone(inputs, appraisal.value, draw, &generator, &log)
        }
        log.require(
            answered * 2 >= Self.draws, .modelAnswers, model.id, zh: "\(Self.draws) 次中只有 \(answered) 次得到估值",
            en: "\(answered) of \(Self.draws) random inputs in range were appraised")
        if let example = model.examples.first { checkRefusals(example.inputs, &log) }
    }

    private static var unsteady: Text { Text(zh: "同样的参数得到不同的估值", en: "the same inputs got different appraisals") }

    private func describe(_ log: inout FindingLog) {
        let texts = [model.name] + model.inputs.flatMap { [$0.title] + $0.choices.map(\.title) }
        log.require(
            texts.allSatisfy(\.isComplete) && model.citation.source.contains { !$0.isWhitespace }, .modelDescribed, model.id,
            zh: "名称、出处或参数标题不全", en: "name, source or an input's title is incomplete")
        let names = model.inputs.map(\.name)
        let isSound =
            Set(names).count == names.count && !names.isEmpty
            && model.inputs.allSatisfy { input in
                input.lengths.lowerBound >= 1 && input.defaultValue.map { input.accepts($0) } ?? true
            }
        log.require(isSound, .modelInputs, model.id, zh: "参数名、默认值或长度有误", en: "names, defaults or lengths are wrong")
        log.require(
            !model.examples.isEmpty, .modelExemplified, model.id, zh: "没有算例", en: "there is no example")
    }

    private func check(_ example: ValuationExample, _ log: inout FindingLog) {
        do throws(Refusal) {
            let appraisal = try model.appraise(example.inputs)
            log.require(
                appraisal.value == example.value, .modelReproduces, model.id,
                zh: "“\(example.title.zh)”应为 \(example.value),得到 \(appraisal.value)",
                en: "'\(example.title.en)' should be \(example.value) and came out as \(appraisal.value)")
            check(appraisal, &log)
            log.requireOnce(model.answer(example.inputs) == appraisal, .modelSteady, model.id, Self.unsteady)
        } catch {
            log.note(.modelReproduces, model.id, zh: error.message.zh, en: error.message.en)
        }
    }

    private func check(_ appraisal: Appraisal, _ log: inout FindingLog) {
        log.requireOnce(
            appraisal.value.minorUnits >= 0, .modelNonNegative, model.id,
            Text(zh: "估值为 \(appraisal.value)", en: "the value is \(appraisal.value)"))
        let flaw = TraceReading(appraisal: appraisal, model: model.id).flaw
        log.requireOnce(flaw == nil, .modelTraced, model.id, flaw ?? Self.unsteady)
    }

    private func checkMonotone(
        _ inputs: ValuationInputs, _ value: Money, _ draw: InputDraw, _ generator: inout SeededGenerator, _ log: inout FindingLog
    ) {
        for input in model.inputs where input.isMonotone {
            var list = inputs.list(input.name)
            guard let index = list.indices.randomElement(using: &generator),
                let larger = draw.larger(than: list[index], of: input, &generator)
            else { continue }
            let smaller = list[index]
            list[index] = larger
            guard let raised = model.answer(inputs.replacing(input.name, with: list)) else { continue }
            log.requireOnce(
                raised.value.minorUnits >= value.minorUnits, .modelMonotone, "\(model.id).\(input.name)",
                Text(
                    zh: "由 \(smaller) 升到 \(larger),估值由 \(value) 降到 \(raised.value)",
                    en: "raised from \(smaller) to \(larger), the value fell from \(value) to \(raised.value)"))
        }
    }

    private func checkRefusals(_ inputs: ValuationInputs, _ log: inout FindingLog) {
        for input in model.inputs {
            let subject = "\(model.id).\(input.name)"
            if input.defaultValue == nil {
                log.require(
                    model.answer(inputs.replacing(input.name, with: [])) == nil, .modelRefusesGaps, subject,
                    zh: "未给出也得到估值", en: "it was appraised without it")
            }
            let list = inputs.list(input.name)
            let count = max(1, list.count)
            for outlier in [input.range.lowerBound - 1, input.range.upperBound + 1] {
                log.require(
                    model.answer(inputs.replacing(input.name, with: Array(repeating: outlier, count: count))) == nil,
                    .modelRefusesOutliers, subject, zh: "\(outlier) 也得到估值", en: "\(outlier) was appraised")
            }
        }
    }
}

extension ValuationModel {
    /// The appraisal, or nothing where the model refuses.
    fileprivate func answer(_ inputs: ValuationInputs) -> Appraisal? {
        do throws(Refusal) { return try appraise(inputs) } catch { return nil }
    }
}
