// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import Foundation
import SectorKit
import TableSchema

/// A table of a folder, brought into the form of a product kind.
struct ImportedTable {
    let table: DemoTable
    let goods: DemoGoods
}

extension DemoStage {
    /// Looks at every file of a folder: shows the schema of each table, maps what fits a product kind, refuses the rest by name.
    func importTables(from folder: String) throws -> [ImportedTable] {
        let importer = TableImport(sectors: open.exchange.rulebook.sectors)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        var imported: [ImportedTable] = []
        for name in names where !name.hasPrefix(".") {
            let path = folder + "/" + name
            let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
            guard type == .typeRegular else { continue }
            guard TableImport.mayHoldTable(name) else {
                tell(Text(zh: "— \(name):不是数据表", en: "— \(name): no table"))
                continue
            }
            if let table = try importTable(path, name, importer) { imported.append(table) }
        }
        return imported
    }

    private func importTable(_ path: String, _ name: String, _ importer: TableImport) throws -> ImportedTable? {
        do {
            let candidate = try importer.candidate(path)
            let fields = candidate.schema.fields.map { "\($0.name): \($0.type.rawValue)" }.joined(separator: ", ")
            tell(Text(zh: "· \(name):\(candidate.rowCount) 行  {\(fields)}", en: "· \(name): \(candidate.rowCount) rows  {\(fields)}"))
            guard let match = candidate.match else { throw Refusal.noKindFits(name) }
            let mapped = try importer.map(path, as: match)
            let report = mapped.report
            let mapping = match.mapping
            tell(
                Text(
                    zh: "  → \(mapping.productKind)(\(mapping.source.zh)):取 \(report.rowsKept) 行,略去 \(report.rowsLeftOut) 行",
                    en: "  → \(mapping.productKind) (\(mapping.source.en)): \(report.rowsKept) rows kept, \(report.rowsLeftOut) left out"))
            if let first = report.rejections.first {
                tell(
                    Text(
                        zh: "    另有 \(report.rowsRejected) 行拒收(第 \(first.row) 行:\(first.reason.zh))",
                        en: "    \(report.rowsRejected) more rows are rejected (row \(first.row): \(first.reason.en))"))
            }
            let known = DemoGoods.all.first { $0.kind == mapping.productKind }
            let goods = DemoGoods(
                kind: mapping.productKind, owner: .dealer, form: .dataset, price: .publicBenefit(currency: .cny),
                declared: known?.declared ?? [:], acquisition: .open, licence: mapping.licence)
            let table = DemoTable(
                title: Text(zh: name, en: name), csv: mapped.csv, options: TableOptions(), provenance: mapping.source)
            return ImportedTable(table: table, goods: goods)
        } catch let refusal as Refusal {
            tell(Text(zh: "  ✗ \(name):\(refusal.message.zh)", en: "  ✗ \(name): \(refusal.message.en)"))
        } catch let fault as Fault {
            tell(Text(zh: "  ✗ \(name):\(fault.message.zh)", en: "  ✗ \(name): \(fault.message.en)"))
        }
        return nil
    }
}

extension Refusal {
    fileprivate static func noKindFits(_ name: String) -> Refusal {
        Refusal(
            "import.no-kind-fits",
            Text(
                zh: "没有产品种类或映射适合这些列。请改列名,或在行业模块中添加映射。",
                en: "No product kind and no mapping fits these columns. Rename them, or add a mapping to the sector module."),
            subject: name)
    }
}
