// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

/// A valuation model that doubles its one input, unless a test puts something else in its place.
struct StubModel: ValuationModel {
    static let area = ValuationInput("area", .both, range: 0...1_000, isMonotone: true)

    var id = "fr.area"
    var name = Text.both
    let method = ValuationMethod.cost
    var citation = Citation("森林法")
    var inputs = [StubModel.area]
    var examples = [
        ValuationExample(title: .both, inputs: ValuationInputs(["area": [21]]), value: .fen(4_200))
    ]
    var answer: @Sendable (StubModel, ValuationInputs) throws(Refusal) -> Appraisal = StubModel.doubled

    func appraise(_ inputs: ValuationInputs) throws(Refusal) -> Appraisal { try answer(self, inputs) }

    @Sendable static func doubled(_ model: StubModel, _ inputs: ValuationInputs) throws(Refusal) -> Appraisal {
        try doubled(inputs.one(area), by: model)
    }

    static func doubled(_ value: Decimal, by model: StubModel) throws(Refusal) -> Appraisal {
        var sheet = Worksheet()
        let value = sheet.compute(.both, .product, [2, value])
        return try sheet.appraisal(by: model, of: value, currency: .cny)
    }
}
