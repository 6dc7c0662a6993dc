// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeSQLite
import ExchangeTesting
import Foundation

/// Milliseconds until a hundred thousand delivered contracts are accepted, divided and paid out, all of it durable; and to close
/// the day they were traded on.
struct Settlement: AsyncParsableCommand {
    @OptionGroup var options: BenchOptions
    @Option(help: "How many contracts.") var count = 100_000
    @Option(help: "How many commands are submitted together.") var size = 1_000

    func run() async throws {
        let store = try SQLiteStore(folder: options.directory)
        let clock = ManualClock(SystemClock().now)
        let exchange = try Exchange.open(
            journal: store.journal, readModels: store.readModels,
            configuration: ExchangeConfiguration(sectors: [TestSector()], clock: clock))
        // One settlement pays at most `SettlePayables.limit` sellers.
        let floor = try await TradingFloor.bench(on: exchange, traders: SettlePayables.limit, products: SettlePayables.limit)
        var acceptances: [[CommandRequest]] = []
        for round in 0..<(count / size) {
            acceptances.append(try await floor.deliverTogether(on: exchange, size: size, round: round, key: "m") { _ in })
        }
        let settling = ContinuousClock.now
        for requests in acceptances {
            for answer in try await exchange.submit(requests) { _ = try answer.get() }
        }
        _ = try await exchange.submit(.clearing(.settle(SettlePayables())), as: TradingFloor.venue, key: "settle")
        let settled = (ContinuousClock.now - settling).milliseconds
        Line.print("settlement", count, perSecond: Double(count) / settled * 1_000, [settled])

        let today = clock.now.date
        clock.advance(days: 1)
        let closing = ContinuousClock.now
        _ = try await exchange.submit(.clearing(.closeDay(CloseDay(day: today))), as: TradingFloor.venue, key: "close")
        let closed = (ContinuousClock.now - closing).milliseconds
        try await exchange.close()
        Line.print("day-close", count, perSecond: Double(count) / closed * 1_000, [closed])
    }
}
