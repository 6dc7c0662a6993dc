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

/// A catalog of products that are told to the read models as records would.
enum FilledCatalog {
    static let productCount = 100_000
    private static let places = ["敦煌", "酒泉", "嘉峪关", "张掖", "武威", "金昌", "兰州", "天水", "平凉", "庆阳", "定西", "陇南"]
    private static let things = ["客流", "文物", "门票", "研学", "线路", "酒店", "航班", "气象", "消费", "停车", "讲解", "演艺"]

    /// Words that someone looks for: of every three, one search has two words and two have one.
    static func words(_ round: Int) -> String {
        let thing = things[round % 12]
        return round % 3 == 0 ? places[round / 3 % 12] + " " + thing : thing
    }

    /// Fills read models with products on offer, whose numbers are beyond those of a market that is there already.
    static func fill(_ models: SQLiteReadModels) throws {
        guard let region = Region("620900") else { throw BenchFailure() }
        var records: [StoredRecord] = []
        for index in 0..<productCount {
            let place = places[index % 12]
            let thing = things[index / 12 % 12]
            var description = TradingFloor.description(index)
            description.title = Text(zh: "\(place)\(thing)数据第\(index)号", en: "Data \(index)")
            description.keywords = [place, thing]
            let serial = UInt64(1_000_000 + index)
            let record = Record(
                sequence: serial, instant: Instant(milliseconds: 0), principal: TradingFloor.venue, key: "\(index)",
                command: TradingFloor.file, sectors: [],
                events: [
                    .catalog(.described(try Described.event(serial: serial, region, description))),
                    .catalog(.listed(try Listed.event(serial: serial, region))),
                ])
            records.append(StoredRecord(record: record, bytes: record.bytes))
            if records.count == 2_000 {
                try models.project(records)
                records = []
            }
        }
        if !records.isEmpty { try models.project(records) }
    }
}

/// Full-text search over 100,000 products by words of two characters.
struct Search: AsyncParsableCommand {
    @OptionGroup var options: BenchOptions

    func run() async throws {
        let store = try SQLiteStore(folder: options.directory)
        try FilledCatalog.fill(store.readModels)
        var times: [Double] = []
        for round in 0..<2_000 {
            // Each page is asked for once, so that none is remembered.
            let query = ProductQuery(words: FilledCatalog.words(round), offset: round / 36 * 12)
            let start = ContinuousClock.now
            let page = try store.readModels.products(matching: query)
            times.append((ContinuousClock.now - start).milliseconds)
            guard page.total > 0 else { throw BenchFailure() }
        }
        let sum = times.reduce(0, +) / 1_000
        Line.print("search", FilledCatalog.productCount, perSecond: Double(times.count) / sum, times.sorted())
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

/// The same for the event that puts a product on offer.
private struct Listed: Encodable {
    let product: ExchangeID
    let version = 1
    let facts = Facts()
    let verdicts: [String] = []
    let obligations: [Text] = []
    let reason = "bench"

    static func event(serial: UInt64, _ region: Region) throws -> ProductListed {
        let fields = Listed(product: ExchangeID(region: region, kind: .product, serial: serial))
        return try CBORDecoder().decode(ProductListed.self, from: try CBOREncoder().encode(fields))
    }
}
