// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import CultureTourism
import ExchangeEngine
import ExchangeModel
import ExchangeSQLite
import Foundation

/// Durable order lifecycles a second on SQLite, with the read models running.
struct Lifecycle: AsyncParsableCommand {
    @Option(help: "How many callers have a command in flight.") var inFlight = 32
    @Option(help: "How long to measure.") var seconds = 5.0
    @Option(help: "A folder on the disk to measure.") var directory: String
    @Flag(help: "One seller and one buyer for every trade.") var hot = false
    @Flag(help: "Without read models and evidence, to see what they cost.") var bare = false

    mutating func run() async throws {
        let (journal, models) = try open(directory)
        let readModels: any ReadModels = bare ? NullReadModels() : models
        let exchange = try Exchange.open(
            journal: journal, readModels: readModels, configuration: ExchangeConfiguration(sectors: [CultureTourism()]))
        let market = try await BenchMarket(exchange, traders: 256, isHot: hot)
        let before = try journal.lastSequence()
        let clock = ContinuousClock()
        let start = clock.now
        let deadline = start + .seconds(seconds)
        let timings = try await withThrowingTaskGroup(of: [Double].self) { group in
            for caller in 0..<inFlight {
                group.addTask {
                    var timings: [Double] = []
                    var round = 0
                    while clock.now < deadline {
                        try await market.trade(caller &* 7_919 &+ round, key: "\(caller)-\(round)-", timings: &timings)
                        round += 1
                    }
                    return timings
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let elapsed = Self.seconds(clock.now - start)
        let lag = exchange.projectionLag
        let last = try journal.lastSequence()
        let projectionStart = clock.now
        if !bare { try await exchange.projected(last) }
        let caughtUp = Self.seconds(clock.now - projectionStart)
        try await exchange.close()
        let records = last - before
        let bytes = try journalBytes(directory, from: before + 1)
        print("hexi-journal 3 \(bytes / max(1, records))")
        let sorted = timings.sorted()
        let name = (hot ? "lifecycle-hot" : "lifecycle") + (bare ? "-bare" : "")
        let rate = Double(timings.count / 3) / elapsed
        print("hexi \(name) \(inFlight) \(Int(rate)) \(percentile(sorted, 0.5)) \(percentile(sorted, 0.99))")
        if !bare { print("hexi projection-lag \(inFlight) \(lag) \(Int(caughtUp * 1_000))") }
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}

func percentile(_ sorted: [Double], _ share: Double) -> String {
    guard !sorted.isEmpty else { return "0" }
    return String(format: "%.3f", sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))])
}
