// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

/// A small sector that conforms, and whose parts a test may break one by one.
struct StubSector: SectorModule {
    var manifest = SectorManifest(id: "forestry", version: "1.0.0", prefix: "FR", name: .both)
    var products: [ProductKind] = [.stub()]
    var models: [StubModel] = [StubModel()]
    var rules: [Rule] = [.stub()]
    var samples: [Sample] = [.stub()]
    var sceneTemplates: [SceneTemplate] = []
    var releasedLock: [UInt8]?

    var valuationModels: [any ValuationModel] { models }
}

extension Text {
    static let both = Text(zh: "林业", en: "Forestry")
    static let half = Text(zh: "林业", en: " ")
}

extension ProductKind {
    static let stubSchema = """
        {"fields": [
          {"name": "plot", "title": "样地", "description": "Plot.", "type": "string", "level": "L1", "pi": "none"},
          {"name": "county", "title": "县", "description": "County.", "type": "string", "level": "L2", "pi": "deidentified"},
          {"name": "volume", "title": "蓄积", "description": "Volume.", "type": "number", "unit": "m3", "level": "L2", "pi": "none"}
        ], "primaryKey": "plot"}
        """

    static func stub(
        id: String = "FR-P1", name: Text = .both, schema: String = stubSchema, forms: [ProductForm] = [.dataset],
        priceModels: [PriceModelKind] = [.fixed], quasiIdentifiers: [String] = ["county"],
        madeFrom: [String] = []
    ) -> ProductKind {
        ProductKind(
            id: id, name: name, summary: .both, schemaJSON: Array(schema.utf8), forms: forms, priceModels: priceModels,
            quasiIdentifiers: quasiIdentifiers, madeFrom: madeFrom)
    }
}

extension Sample {
    static let stubCSV = """
        # 示例数据 illustrative
        plot,county,volume
        a,620702,1.5
        b,620702,2.5
        c,620702,3.5
        d,620702,4.5
        e,620702,5.5

        """

    static func stub(
        productKind: String = "FR-P1", fileName: String = "plots.csv", title: Text = .both, csv: String = stubCSV
    ) -> Sample {
        Sample(
            productKind: productKind, fileName: fileName, title: title, csv: Array(csv.utf8), provenance: .both,
            isIllustrative: true)
    }
}

extension Rule {
    static func stub(
        _ id: String = "FR-01", at gates: Set<Gate> = [.list], since: CalendarDate? = nil, until: CalendarDate? = nil,
        sentence: Text = .both, source: String = "森林法", passing: Facts = [.cellSize: 10], failing: Facts = [.cellSize: 9],
        check: @escaping @Sendable (Facts) -> Verdict? = { ($0.integer(.cellSize) ?? 10) < 10 ? .mask(.both) : nil }
    ) -> Rule {
        Rule(
            id, at: gates, since: since, until: until, sentence: sentence, citation: Citation(source), passing: passing,
            failing: failing, check: check)
    }
}
