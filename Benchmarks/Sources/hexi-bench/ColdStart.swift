// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeSQLite
import ExchangeTesting
import Foundation

/// A journal of a million records on the disk.
enum LongJournal {
    static let recordCount = 1_000_000

    /// Trades until the journal has a million records, in a folder of its own.
    static func make(in folder: String, keepsSnapshot: Bool) async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let store = try SQLiteStore(folder: folder)
        let exchange = try Exchange.open(
            journal: store.journal, readModels: NullReadModels(),
            configuration: ExchangeConfiguration(
                sectors: [TestSector()], recordsPerSnapshot: keepsSnapshot ? 500_000 : .max))
        let floor = try await TradingFloor.bench(on: exchange, traders: 256, products: 256)
        _ = try await floor.trade(on: exchange, inFlight: 500, seconds: 600, lifecycles: recordCount / 3)
        try await exchange.close()
        try store.close()
    }
}

/// From a folder with a million records to the first answer, by the snapshot and the records after it.
struct ColdStart: AsyncParsableCommand {
    @OptionGroup var options: BenchOptions

    func run() async throws {
        try await LongJournal.make(in: options.directory, keepsSnapshot: true)
        let start = ContinuousClock.now
        let store = try SQLiteStore(folder: options.directory)
        let exchange = try Exchange.open(
            journal: store.journal, readModels: NullReadModels(),
            configuration: ExchangeConfiguration(sectors: [TestSector()]))
        let count = try await exchange.read { $0.sequence }
        let elapsed = (ContinuousClock.now - start).milliseconds
        try await exchange.close()
        Line.print("cold-start", Int(count), perSecond: Double(count) / elapsed * 1_000, [elapsed])
    }
}

/// Replay of every record, without a snapshot: events a second.
struct Replay: AsyncParsableCommand {
    @OptionGroup var options: BenchOptions

    func run() async throws {
        try await LongJournal.make(in: options.directory, keepsSnapshot: false)
        let journal = try SQLiteJournal(path: options.directory + "/journal.sqlite")
        let start = ContinuousClock.now
        let market = try Market(replaying: journal)
        let elapsed = (ContinuousClock.now - start).seconds
        // A lifecycle is three records with seven events: placed, held; delivered; closed, completed, captured; and the contract stays.
        let events = Double(market.sequence) / 3 * 6
        Line.print("replay-records", 1, perSecond: Double(market.sequence) / elapsed)
        Line.print("replay-events", 1, perSecond: events / elapsed)
    }
}
