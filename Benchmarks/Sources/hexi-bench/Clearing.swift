// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ExchangeLedger

/// Milliseconds to net a million obligations among a thousand participants, and to prove it.
struct Netting: AsyncParsableCommand {
    @OptionGroup var options: BenchOptions
    @Option(help: "How many obligations.") var count = 1_000_000
    @Option(help: "How many participants.") var participants = 1_000

    func run() async throws {
        let obligations = RandomQueue.payments(count, participants, seed: 1).map(\.obligation)
        try Repeated.measure("netting", count, seconds: options.seconds) {
            NetPositions(of: obligations, participants: participants).nets.reduce(0, +) == 0
        }
        try Repeated.measure("netting-bilateral", count, seconds: options.seconds) {
            !BilateralNetting.pairs(of: obligations, participants: participants).isEmpty
        }
        let positions = NetPositions(of: obligations, participants: participants)
        try Repeated.measure("netting-proven", count, seconds: options.seconds) {
            NettingProof(of: positions, from: obligations).violations(for: obligations).isEmpty
        }
        print("# netted value is \(Double(positions.netted) / Double(positions.gross) * 100) % of gross")
    }
}

/// Milliseconds to find the largest set of a million queued payments that tight balances allow.
struct Gridlock: AsyncParsableCommand {
    @OptionGroup var options: BenchOptions
    @Option(help: "How many payments.") var count = 1_000_000
    @Option(help: "How many participants.") var participants = 1_000

    func run() async throws {
        let queue = RandomQueue.payments(count, participants, seed: 2)
        let means = [Int64](repeating: 1_000_000, count: participants)
        try Repeated.measure("gridlock", count, seconds: options.seconds) {
            GridlockResolution(of: queue, means: means).remaining.allSatisfy { $0 >= 0 }
        }
        var numbers = RandomQueue(state: 3)
        let shuffled = queue.shuffled(using: &numbers)
        try Repeated.measure("gridlock-shuffled", count, seconds: options.seconds) {
            GridlockResolution(of: shuffled, means: means).remaining.allSatisfy { $0 >= 0 }
        }
        let resolution = GridlockResolution(of: queue, means: means)
        print("# \(resolution.deferred.count) of \(count) payments stay in the queue")
    }
}

/// Milliseconds for the exact Shapley values of twelve parties.
struct Shapley: AsyncParsableCommand {
    @OptionGroup var options: BenchOptions

    func run() async throws {
        var numbers = RandomQueue(state: 4)
        let values = [0] + (1..<4_096).map { _ in Int64.random(in: 0...1_000_000_000_000, using: &numbers) }
        let table = try CoalitionValues(parties: 12, values: values)
        try Repeated.measure("shapley", 12, seconds: options.seconds) { table.shapley.numerators.count == 12 }
    }
}

/// Runs something again and again and tells how long it takes.
enum Repeated {
    /// Prints how many of what it counts, `each` at a time, it does in a second, and the milliseconds of a time.
    static func measure(
        _ name: String, _ n: Int, each: Int = 1, seconds: Double, atLeast: Int = 3, _ body: () throws -> Bool
    ) throws {
        var timings: [Double] = []
        let deadline = ContinuousClock.now + .seconds(seconds)
        while timings.count < atLeast || ContinuousClock.now < deadline {
            let start = ContinuousClock.now
            guard try body() else { throw BenchFailure() }
            timings.append((ContinuousClock.now - start).milliseconds)
        }
        let total = timings.reduce(0, +)
        Line.print(name, n, perSecond: Double(timings.count * each) / total * 1_000, timings.sorted())
    }
}

/// Random numbers and payments that are the same for the same seed.
private struct RandomQueue: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    static func payments(_ count: Int, _ participants: Int, seed: UInt64) -> [QueuedPayment] {
        var numbers = RandomQueue(state: seed)
        return (0..<count).map { index in
            QueuedPayment(
                IndexedObligation(
                    payer: Int32.random(in: 0..<Int32(participants), using: &numbers),
                    payee: Int32.random(in: 0..<Int32(participants), using: &numbers),
                    minorUnits: Int64.random(in: 1...1_000_000, using: &numbers)),
                sequence: UInt64(index))
        }
    }
}
