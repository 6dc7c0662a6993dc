// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import ExchangeSQLite
import ExchangeTesting
import Foundation
import SectorKit

/// Full-text search over 100,000 products by words of two characters.
struct Search: AsyncParsableCommand {
    @OptionGroup var options: BenchOptions

    private static let productCount = 100_000
    private static let places = ["敦煌", "酒泉", "嘉峪关", "张掖", "武威", "金昌", "兰州", "天水", "平凉", "庆阳", "定西", "陇南"]
    private static let things = ["客流", "文物", "门票", "研学", "线路", "酒店", "航班", "气象", "消费", "停车", "讲解", "演艺"]

    func run() async throws {
        let store = try SQLiteStore(folder: options.directory)
        try fill(store.readModels)
        var times: [Double] = []
        for round in 0..<2_000 {
            let words = round % 3 == 0 ? Self.places[round / 3 % 12] + " " + Self.things[round % 12] : Self.things[round % 12]
            let start = ContinuousClock.now
            let page = try store.readModels.products(matching: ProductQuery(words: words, isListedOnly: false))
            times.append((ContinuousClock.now - start).milliseconds)
            guard page.total > 0 else { throw BenchFailure() }
        }
        let sum = times.reduce(0, +) / 1_000
        Line.print("search", Self.productCount, perSecond: Double(times.count) / sum, times.sorted())
    }

    /// Products by the hundred thousand, told to the read models as records would.
    private func fill(_ models: SQLiteReadModels) throws {
        guard let region = Region("620900") else { throw BenchFailure() }
        var records: [StoredRecord] = []
        for index in 0..<Self.productCount {
            let place = Self.places[index % 12], thing = Self.things[index / 12 % 12]
            var description = TradingFloor.description(index)
            description.title = Text(zh: "\(place)\(thing)数据第\(index)号", en: "Data \(index)")
            description.keywords = [place, thing]
            let record = Record(
                sequence: UInt64(index) + 1, instant: Instant(milliseconds: 0), principal: TradingFloor.venue, key: "\(index)",
                command: TradingFloor.file, sectors: [],
                events: [.catalog(.described(try Described.event(serial: UInt64(index) + 1, region, description)))])
            records.append(StoredRecord(record: record, bytes: record.bytes))
            if records.count == 2_000 {
                try models.project(records)
                records = []
            }
        }
        if !records.isEmpty { try models.project(records) }
    }
}

/// The fields of the event, which only the kernel can make itself.
private struct Described: Encodable {
    let product: ExchangeID
    let right: ExchangeID
    let seller: ExchangeID
    let sector = "test"
    let kind = "TS-P1"
    let form = ProductForm.dataset
    let description: ProductDescription
    let declared = Facts()

    static func event(serial: UInt64, _ region: Region, _ description: ProductDescription) throws -> ProductDescribed {
        let fields = Described(
            product: ExchangeID(region: region, kind: .product, serial: serial),
            right: ExchangeID(region: region, kind: .right, serial: serial),
            seller: ExchangeID(region: region, kind: .participant, serial: 1), description: description)
        return try CBORDecoder().decode(ProductDescribed.self, from: try CBOREncoder().encode(fields))
    }
}
