// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeModel
import Foundation
import SectorKit
import TableSchema

/// A sector with one product kind, whose fields are given, and with mappings under test.
struct TrialSector: SectorModule {
    let manifest = SectorManifest(id: "trial", version: "1.0.0", prefix: "TR", name: Text(zh: "试", en: "Trial"))
    let products: [ProductKind]
    let mappings: [TableMapping]
    var unimportableTables: [UnimportableTable] = []
    let valuationModels: [any ValuationModel] = []
    let rules: [Rule] = []
    let samples: [Sample] = []

    /// - Parameter fields: The fields of the kind `TR-P1` with their types; the first is its key.
    init(_ fields: [(name: String, type: String)], _ mappings: [TableMapping] = [], unimportable: [UnimportableTable] = []) {
        let list = fields.map { "{\"name\": \"\($0.name)\", \"type\": \"\($0.type)\"}" }.joined(separator: ", ")
        let key = fields.first?.name ?? ""
        products = [
            ProductKind(
                id: "TR-P1", name: Text(zh: "试", en: "Trial"), summary: Text(zh: "试", en: "Trial"),
                schemaJSON: Array("{\"fields\": [\(list)], \"primaryKey\": [\"\(key)\"]}".utf8), forms: [.dataset], priceModels: [.fixed])
        ]
        self.mappings = mappings
        unimportableTables = unimportable
    }
}

/// A file of its own for the time of a call.
func withFile<Result>(_ name: String, _ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return try body(file.path)
}

extension TableMapping {
    /// A mapping of a trial.
    static func trial(
        named id: String = "trial", layout: TableOptions? = nil, recognisedBy signature: TableSignature = TableSignature(),
        unpivoting series: Series? = nil, _ columns: [Column], keeping conditions: [Condition] = []
    ) -> TableMapping {
        TableMapping(
            id, to: "TR-P1", licence: "CC0-1.0", source: Text(zh: "试", en: "Trial"), layout: layout, recognisedBy: signature,
            unpivoting: series, columns: columns, conditions: conditions)
    }
}

/// No mapping fitted a file.
struct NoMatch: Error {}

/// What a text comes to under a mapping whose kind has an `id` and text fields named as the mapping's columns.
func mapped(
    _ text: String, _ mapping: TableMapping, types: [String: String] = [:], fileName: String = "file.csv",
    settings: ImportSettings = ImportSettings()
) throws -> (rows: [String], report: MappingReport) {
    let sector = TrialSector(mapping.columns.map { ($0.field, types[$0.field] ?? "string") }, [mapping])
    return try withFile(fileName, Array(text.utf8)) { path in
        let importer = TableImport(sectors: [sector])
        guard let match = try importer.candidate(path).match else { throw NoMatch() }
        let result = try importer.map(path, as: match, settings: settings)
        return (String(decoding: result.csv, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init), result.report)
    }
}

/// One cell under conversions, beside 19 rows that are sound, so that a rejection is no tenth of the file.
func cell(_ text: String, _ conversions: TableMapping.Conversion..., sound: String) throws -> (value: String?, report: MappingReport) {
    let column = TableMapping.Column("value", .column("value"), conversions: conversions)
    let rows = (1...19).map { "\($0)\t\(sound)" } + ["20\t\(text)"]
    let result = try mapped(
        (["id\tvalue"] + rows).joined(separator: "\n"),
        .trial(layout: TableOptions(dialect: .tabs), [.init("id", .column("id")), column]))
    let last = result.rows.first { $0.hasPrefix("20,") }.map { String($0.dropFirst(3)) }
    return (last, result.report)
}
