// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import SectorKit
import TableSchema

extension DemoTable {
    /// The table of a sample.
    init(_ sample: Sample) {
        self.init(title: sample.title, csv: sample.csv, options: Sample.tableOptions, provenance: sample.provenance)
    }

    /// The table with one more column, filled row by row.
    func adding(_ column: String, title: Text, _ value: (Int) -> String) -> DemoTable {
        var lines: [String] = []
        for line in String(decoding: csv, as: UTF8.self).split(separator: "\n") {
            let isHeader = lines.allSatisfy { $0.hasPrefix("#") }
            lines.append(line.hasPrefix("#") ? String(line) : line + "," + (isHeader ? column : value(lines.count)))
        }
        return DemoTable(
            title: title, csv: Array((lines.joined(separator: "\n") + "\n").utf8), options: options, provenance: provenance)
    }
}

extension DemoStage {
    /// Two tables that must never reach a buyer: relics' storage, and visitors' phone numbers. Both are invented.
    static func forbidden(_ samples: [Sample]) -> [(table: DemoTable, goods: DemoGoods, title: Text)] {
        func sample(_ kind: String) -> (DemoTable, DemoGoods)? {
            guard let sample = samples.first(where: { $0.productKind == kind }),
                let goods = DemoGoods.all.first(where: { $0.kind == kind })
            else { return nil }
            var plain = goods
            plain.appraisal = nil
            return (DemoTable(sample), plain)
        }
        var tables: [(table: DemoTable, goods: DemoGoods, title: Text)] = []
        if let (table, goods) = sample("CT-P2") {
            let title = Text(zh: "含文物库房位置的目录", en: "a catalogue that shows where relics are stored")
            tables.append(
                (table.adding("storage_location", title: title) { "B1-\($0)" }, goods, title))
        }
        if let (table, goods) = sample("CT-P4") {
            let title = Text(zh: "未脱敏手机号的订单", en: "bookings with unmasked phone numbers")
            tables.append(
                (table.adding("contact_phone", title: title) { "1380013\(8_000 + $0)" }, goods, title))
        }
        return tables
    }

    /// Hands a forbidden product in and has it refused.
    func mustNotBeListed(_ product: ExchangeID, _ title: Text, by owner: ExchangeID) async throws {
        try await mustRefuse(title, .catalog(.submit(SubmitProduct(product: product))), as: owner)
    }
}
