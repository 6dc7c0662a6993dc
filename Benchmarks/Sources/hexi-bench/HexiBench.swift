// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeEngine
import ExchangeKernel
import ExchangeModel
import ExchangeSQLite
import ExchangeTesting
import Foundation

/// Measures the exchange. Each case prints lines that `report.py` reads.
@main struct HexiBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hexi-bench",
        subcommands: [
            Lifecycle.self, ColdStart.self, Replay.self, Search.self, Merkle.self, Gates.self, Examine.self, Netting.self, Gridlock.self,
            Shapley.self, Bank.self, Settlement.self, DayClose.self, Serving.self, Echo.self,
        ])
}

/// What every case is told.
struct BenchOptions: ParsableArguments {
    @Option(help: "How many callers have a command in flight.") var inFlight = 1
    @Option(help: "How long to measure.") var seconds = 3.0
    @Option(help: "A folder on the disk to measure.") var directory: String
}

/// A line of a measurement.
enum Line {
    static func print(_ name: String, _ n: Int, perSecond: Double, _ sortedMilliseconds: [Double] = []) {
        let times =
            sortedMilliseconds.isEmpty
            ? "" : " \(percentile(sortedMilliseconds, 0.5)) \(percentile(sortedMilliseconds, 0.99))"
        Swift.print("hexi \(name) \(n) \(String(format: "%.1f", perSecond))\(times)")
    }

    static func percentile(_ sorted: [Double], _ share: Double) -> String {
        guard !sorted.isEmpty else { return "0" }
        return String(format: "%.3f", sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))])
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
    var milliseconds: Double { seconds * 1_000 }
}

/// The exchange did not answer as the benchmark expects.
struct BenchFailure: Error {}

extension TradingFloor {
    /// A market for a benchmark: so many traders with a product each; money that lasts.
    static func bench(on exchange: Exchange, traders: Int, products: Int) async throws -> TradingFloor {
        try await TradingFloor(products: products, traders: traders, funds: .fen(1_000_000_000_000_000 / Int64(traders))) {
            command, principal, key in
            try await exchange.submit(command, as: principal, key: key).events
        }
    }

    /// One lifecycle: place and hold; deliver; accept, release and settle. Tells how long each command took.
    func trade(_ index: Int, on exchange: Exchange, key: String, _ timings: inout [Double]) async throws {
        let (place, buyer, seller) = place(index)
        let placed = try await Self.timed(place, buyer, key + "p", exchange, &timings)
        guard case .trading(.placed(let order))? = placed.events.first else { throw BenchFailure() }
        let deliver = RecordDelivery(order: order.order, file: Self.file, byteCount: 1)
        _ = try await Self.timed(.delivery(.record(deliver)), seller, key + "d", exchange, &timings)
        _ = try await Self.timed(.delivery(.accept(AcceptDelivery(order: order.order))), buyer, key + "a", exchange, &timings)
    }

    private static func timed(
        _ command: Command, _ principal: Principal, _ key: String, _ exchange: Exchange, _ timings: inout [Double]
    ) async throws -> CommandReceipt {
        let start = ContinuousClock.now
        let receipt = try await exchange.submit(command, as: principal, key: key)
        timings.append((ContinuousClock.now - start).milliseconds)
        return receipt
    }

    /// Trades until a time is over, so many commands at once: all orders placed, all delivered, all accepted. Returns each command's
    /// time, which is that of the submission it was in.
    func tradeTogether(
        on exchange: Exchange, size: Int, seconds: Double, key: String
    ) async throws -> (timings: [Double], elapsed: Double) {
        let start = ContinuousClock.now
        let deadline = start + .seconds(seconds)
        var timings: [Double] = []
        var round = 0
        while ContinuousClock.now < deadline {
            let acceptances = try await deliverTogether(on: exchange, size: size, round: round, key: key) { timings += $0 }
            _ = try await Self.submitTogether(acceptances, exchange) { timings += $0 }
            round += 1
        }
        return (timings, (ContinuousClock.now - start).seconds)
    }

    /// Places so many orders at once, then delivers them all; returns the commands that accept them.
    func deliverTogether(
        on exchange: Exchange, size: Int, round: Int, key: String, _ timed: ([Double]) -> Void
    ) async throws -> [CommandRequest] {
        let places = (0..<size).map { place(round * size + $0) }
        let placed = try await Self.submitTogether(
            places.enumerated().map { CommandRequest($1.command, as: $1.buyer, key: "\(key)-\(round)-\($0)-p") }, exchange, timed)
        let orders = try placed.map { receipt in
            guard case .trading(.placed(let order))? = receipt.events.first else { throw BenchFailure() }
            return order.order
        }
        let deliveries = orders.enumerated().map { index, order in
            let deliver = RecordDelivery(order: order, file: Self.file, byteCount: 1)
            return CommandRequest(.delivery(.record(deliver)), as: places[index].seller, key: "\(key)-\(round)-\(index)-d")
        }
        _ = try await Self.submitTogether(deliveries, exchange, timed)
        return orders.enumerated().map { index, order in
            CommandRequest(
                .delivery(.accept(AcceptDelivery(order: order))), as: places[index].buyer, key: "\(key)-\(round)-\(index)-a")
        }
    }

    /// Submits commands together; each is timed as the submission it was in.
    private static func submitTogether(
        _ requests: [CommandRequest], _ exchange: Exchange, _ timed: ([Double]) -> Void
    ) async throws -> [CommandReceipt] {
        let start = ContinuousClock.now
        let answers = try await exchange.submit(requests)
        timed(Array(repeating: (ContinuousClock.now - start).milliseconds, count: requests.count))
        return try answers.map { try $0.get() }
    }

    /// Trades with so many callers until a time is over, or until so many lifecycles are done. Returns each command's time.
    func trade(
        on exchange: Exchange, inFlight: Int, seconds: Double, lifecycles: Int = .max, key: String = "m"
    ) async throws -> (timings: [Double], elapsed: Double) {
        let start = ContinuousClock.now
        let deadline = start + .seconds(seconds)
        let rounds = lifecycles == .max ? Int.max : (lifecycles + inFlight - 1) / inFlight
        let timings = try await withThrowingTaskGroup(of: [Double].self) { group in
            for caller in 0..<inFlight {
                group.addTask {
                    var timings: [Double] = []
                    var round = 0
                    while round < rounds, ContinuousClock.now < deadline {
                        try await trade(caller &* 7_919 &+ round, on: exchange, key: "\(key)-\(caller)-\(round)-", &timings)
                        round += 1
                    }
                    return timings
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        return (timings, (ContinuousClock.now - start).seconds)
    }
}
