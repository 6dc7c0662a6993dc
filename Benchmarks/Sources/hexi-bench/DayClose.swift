// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeSQLite
import ExchangeTesting

/// Milliseconds to close, durably, a day on which a million postings were booked.
///
/// Each posting is a deposit of its own with two lines, and all of them went through the journal. A close adds up the running totals
/// of every account and proves them balanced; its time grows with the accounts and open holds, which is why there are thousands.
struct DayClose: AsyncParsableCommand {
    @OptionGroup var options: BenchOptions
    @Option(help: "How many postings.") var count = 1_000_000
    @Option(help: "How many accounts they are on.") var accounts = 5_000
    @Option(help: "How many commands are submitted together.") var size = 1_000

    func run() async throws {
        let store = try SQLiteStore(folder: options.directory)
        let clock = ManualClock(SystemClock().now)
        let exchange = try Exchange.open(
            journal: store.journal, readModels: NullReadModels(),
            configuration: ExchangeConfiguration(sectors: [TestSector()], clock: clock))
        let floor = try await TradingFloor.bench(on: exchange, traders: accounts, products: 0)
        for start in stride(from: 0, to: count, by: size) {
            let requests = try (start..<min(start + size, count)).map { number in
                guard let owner = floor.buyers[number % accounts].participant else { throw BenchFailure() }
                let deposit = RecordDeposit(participant: owner, amount: .fen(Int64(number % 9_973) + 1), bankReference: "b\(number)")
                return CommandRequest(.escrow(.deposit(deposit)), as: TradingFloor.venue, key: "b\(number)")
            }
            for answer in try await exchange.submit(requests) { _ = try answer.get() }
        }
        let today = clock.now.date
        let posted = try await exchange.read { $0.escrow.depositCount }
        guard posted >= UInt64(count) else { throw BenchFailure() }
        clock.advance(days: 1)
        let closing = ContinuousClock.now
        _ = try await exchange.submit(.clearing(.closeDay(CloseDay(day: today))), as: TradingFloor.venue, key: "close")
        let closed = (ContinuousClock.now - closing).milliseconds
        try await exchange.close()
        Line.print("day-close-postings", count, perSecond: Double(count) / closed * 1_000, [closed])
    }
}
