// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeModel
import ExchangeSQLite
import ExchangeTesting

/// Durable order lifecycles a second on SQLite, with the read models and the evidence log running.
struct Lifecycle: AsyncParsableCommand {
    @OptionGroup var options: BenchOptions
    @Flag(help: "One seller and one buyer for every trade.") var hot = false
    @Flag(help: "One caller that submits so many commands at once, instead of a caller for each.") var batch = false
    @Flag(help: "Without read models and evidence, to see what they cost.") var bare = false

    func run() async throws {
        let store = try SQLiteStore(folder: options.directory)
        let models: any ReadModels = bare ? NullReadModels() : store.readModels
        let exchange = try Exchange.open(
            journal: store.journal, readModels: models, configuration: ExchangeConfiguration(sectors: [TestSector()]))
        let floor = try await TradingFloor.bench(on: exchange, traders: hot ? 1 : 256, products: hot ? 1 : 256)
        // Warm up: the first lifecycles make pages, tables and connections.
        _ = try await trade(floor, exchange, seconds: 0.5, key: "w")
        let before = try store.journal.lastSequence()
        let (timings, elapsed) = try await trade(floor, exchange, seconds: options.seconds, key: "m")
        let lag = exchange.projectionLag
        let last = try store.journal.lastSequence()
        let caughtUpSince = ContinuousClock.now
        if !bare { try await exchange.projected(last) }
        let caughtUp = (ContinuousClock.now - caughtUpSince).milliseconds
        let bytes = try journalBytes(store, from: before + 1)
        try await exchange.close()
        print("hexi-journal 3 \(bytes / max(1, last - before))")
        let name = "lifecycle" + (batch ? "-batch" : "") + (hot ? "-hot" : "") + (bare ? "-bare" : "")
        Line.print(name, options.inFlight, perSecond: Double(timings.count / 3) / elapsed, timings.sorted())
        print("# projection lag at the end: \(lag) records, caught up in \(Int(caughtUp)) ms")
    }

    private func trade(
        _ floor: TradingFloor, _ exchange: Exchange, seconds: Double, key: String
    ) async throws -> (timings: [Double], elapsed: Double) {
        batch
            ? try await floor.tradeTogether(on: exchange, size: options.inFlight, seconds: seconds, key: key)
            : try await floor.trade(on: exchange, inFlight: options.inFlight, seconds: seconds, key: key)
    }

    private func journalBytes(_ store: SQLiteStore, from first: UInt64) throws -> UInt64 {
        var bytes: UInt64 = 0
        var next = first
        while case let batches = try store.journal.batches(from: next, byteLimit: 64 << 20), let last = batches.last {
            bytes += batches.reduce(0) { $0 + UInt64($1.bytes.count) }
            next = last.last + 1
        }
        return bytes
    }
}
