// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit
import SectorTesting

/// For each check, a sector that breaks the promise it checks.
enum BrokenSector {
    static func breaking(_ check: ConformanceCheck) -> StubSector {
        var sector = StubSector()
        switch check {
        case .manifestID: sector.manifest = manifest(id: "Forestry_1")
        case .manifestVersion: sector.manifest = manifest(version: "1.0")
        case .manifestPrefix: sector.manifest = manifest(prefix: "fr")
        case .manifestName: sector.manifest = manifest(name: .half)
        case .modulePopulated: sector.rules = []
        case .idsPrefixed: sector.rules = [.stub("CT-01")]
        case .idsUnique: sector.rules = [.stub(), .stub()]
        case .idsPermanent:
            sector.releasedLock = Array(
                #"{"id": "forestry", "version": "1.0.0", "products": {"FR-P1": ["plot", "age"]}, "rules": [], "valuationModels": []}"#
                    .utf8)
        case .productDescribed: sector.products = [.stub(name: .half)]
        case .productForms: sector.products = [.stub(forms: [])]
        case .productPrices: sector.products = [.stub(priceModels: [.fixed, .fixed])]
        case .productFusion:
            sector.products.append(.stub(id: "FR-F1", madeFrom: ["CT-P1", "FR-P9"]))
            sector.samples.append(.stub(productKind: "FR-F1", fileName: "fused.csv"))
        case .schemaReadable: sector.products = [.stub(schema: "{\"fields\": []}")]
        case .fieldTyped: sector.products = [schema(", \"type\": \"string\", \"level\": \"L1\"", ", \"level\": \"L1\"")]
        case .fieldTitled: sector.products = [schema("\"description\": \"County.\", ", "")]
        case .fieldLevel: sector.products = [schema("\"level\": \"L1\", ", "")]
        case .fieldPersonal: sector.products = [schema(", \"pi\": \"deidentified\"", "")]
        case .fieldUnit: sector.products = [schema("\"unit\": \"m3\", ", "")]
        case .fieldTradable: sector.products = [schema("\"L1\"", "\"C\"")]
        case .primaryKey: sector.products = [schema(", \"primaryKey\": \"plot\"", "")]
        case .quasiIdentifiers: sector.products = [.stub(quasiIdentifiers: ["county", "age"])]
        case .sampleExists: sector.products.append(.stub(id: "FR-P2"))
        case .sampleDescribed: sector.samples = [.stub(title: .half)]
        case .sampleKind: sector.samples.append(.stub(productKind: "FR-P9", fileName: "trees.csv"))
        case .sampleValid: sector.samples = [sample("5.5", "five")]
        case .sampleFilled:
            sector.products = [.stub(quasiIdentifiers: [])]
            sector.samples = [sample("e,620702,5.5\n", "")]
        case .sampleUnidentified: sector.samples = [.stub(csv: withPhones)]
        case .sampleAnonymous: sector.samples = [sample("e,620702", "e,620802")]
        case .sampleHonest: sector.samples = [sample("# 示例数据 illustrative\n", "# 样地数据\n")]
        case .ruleStated, .ruleCited, .ruleGates, .ruleDates, .rulePasses, .ruleFails, .ruleSteady, .ruleExplains:
            sector.rules = [brokenRule(check)]
        case .factsDeclared: sector.rules = [.stub(failing: ["moonPhase": "full", .cellSize: 9])]
        case .sceneSound:
            sector.sceneTemplates = [SceneTemplate("felling", .both, scene: "moon", inputs: [], forms: [.report])]
        case .modelDescribed, .modelInputs, .modelExemplified, .modelReproduces, .modelSteady, .modelNonNegative, .modelTraced,
            .modelMonotone, .modelRefusesGaps, .modelRefusesOutliers, .modelAnswers:
            sector.models = [brokenModel(check)]
        }
        return sector
    }

    private static func brokenRule(_ check: ConformanceCheck) -> Rule {
        switch check {
        case .ruleStated: return .stub(sentence: .half)
        case .ruleCited: return .stub(source: " ")
        case .ruleGates: return .stub(at: [])
        case .ruleDates: return .stub(since: CalendarDate(daysSince1970: 1), until: CalendarDate(daysSince1970: 0))
        case .rulePasses: return .stub(passing: [.cellSize: 1])
        case .ruleFails: return .stub(failing: [.cellSize: 99])
        case .ruleSteady:
            let counter = Counter()
            return .stub { facts in
                if let size = facts.integer(.cellSize), size < 10 { return .mask(.both) }
                return counter.next() % 2 == 0 ? nil : .allow
            }
        default: return .stub { ($0.integer(.cellSize) ?? 10) < 10 ? .mask(.half) : nil }
        }
    }

    private static func brokenModel(_ check: ConformanceCheck) -> StubModel {
        var model = StubModel()
        switch check {
        case .modelDescribed: model.name = .half
        case .modelInputs: model.inputs = [StubModel.area, StubModel.area]
        case .modelExemplified: model.examples = []
        case .modelReproduces:
            model.examples = [ValuationExample(title: .both, inputs: ValuationInputs(["area": [21]]), value: .fen(4_201))]
        case .modelSteady:
            let counter = Counter()
            model.answer = { (model, inputs) throws(Refusal) in
                try StubModel.doubled(inputs.one(StubModel.area) + Decimal(counter.next()), by: model)
            }
        case .modelNonNegative:
            model.answer = { (model, inputs) throws(Refusal) in
                let value = try StubModel.doubled(model, inputs).value
                return Appraisal(model: model.id, value: .fen(-value.minorUnits), trace: [])
            }
        case .modelTraced:
            model.answer = { (model, inputs) throws(Refusal) in
                let sound = try StubModel.doubled(model, inputs)
                return Appraisal(model: model.id, value: sound.value, trace: sound.trace.dropLast())
            }
        case .modelMonotone:
            model.examples = [ValuationExample(title: .both, inputs: ValuationInputs(["area": [21]]), value: .fen(195_800))]
            model.answer = { (model, inputs) throws(Refusal) in
                try StubModel.doubled(1_000 - inputs.one(StubModel.area), by: model)
            }
        case .modelRefusesGaps:
            model.answer = { (model, inputs) throws(Refusal) in
                inputs.list("area").isEmpty ? try StubModel.doubled(0, by: model) : try StubModel.doubled(model, inputs)
            }
        case .modelRefusesOutliers:
            model.answer = { (model, inputs) throws(Refusal) in
                guard let area = inputs.list("area").first else { return try StubModel.doubled(model, inputs) }
                return try StubModel.doubled(max(0, area), by: model)
            }
        default:
            model.answer = { (model, inputs) throws(Refusal) in
                guard try inputs.one(StubModel.area) == 21 else { throw Refusal("fr.only-21", .both) }
                return try StubModel.doubled(model, inputs)
            }
        }
        return model
    }

    private static func manifest(
        id: String = "forestry", version: String = "1.0.0", prefix: String = "FR", name: Text = .both
    ) -> SectorManifest {
        SectorManifest(id: id, version: version, prefix: prefix, name: name)
    }

    private static func schema(_ old: String, _ new: String) -> ProductKind {
        .stub(schema: ProductKind.stubSchema.replacing(old, with: new, maxReplacements: 1))
    }

    private static func sample(_ old: String, _ new: String) -> Sample {
        .stub(csv: Sample.stubCSV.replacing(old, with: new))
    }

    private static let withPhones = """
        # 示例数据 illustrative
        plot,county,volume
        13800138000,620702,1.5
        13912345678,620702,2.5
        15093001234,620702,3.5
        18693456789,620702,4.5
        17793012345,620702,5.5

        """
}
