// SPDX-License-Identifier: Apache-2.0
import Dispatch
import ExchangeEngine
import ExchangeModel
import Foundation
import Synchronization

// What happens when several do the same thing at once.
extension AccessExamination {
    /// Several threads, all of which go through the same rounds in the same order from one start.
    private static let threadCount = 4
    private static let roundCount = 40

    /// How often each round is won.
    private static func wins(_ body: @escaping @Sendable (_ round: Int, _ thread: Int) throws -> Bool) -> [Int] {
        let board = ScoreBoard(rounds: roundCount)
        let (gate, finished) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        for thread in 0..<threadCount {
            Thread.detachNewThread {
                gate.wait()
                // A round that throws is not won, which the count tells.
                for round in 0..<roundCount where (try? body(round, thread)) == true { board.score(round) }
                finished.signal()
            }
        }
        for _ in 0..<threadCount { gate.signal() }
        for _ in 0..<threadCount { finished.wait() }
        return board.scores
    }

    mutating func examineRaces(_ store: any AccessStore) {
        perform("what is raced for is saved") {
            try store.save(Self.accounts()[0])
            for round in 0..<Self.roundCount {
                try store.save(Self.invitation(UInt64(round)))
                _ = try store.propose(command: "clearing.settle", body: "{}", maker: "li.na", at: Self.instant(1))
            }
        }
        let once = [Int](repeating: 1, count: Self.roundCount)
        let decided = Self.wins { try store.decide(Int64($0 + 1), Self.decision("checker-\($1)", $1.isMultiple(of: 2))) }
        expect(decided == once, "of several who decide a proposal at once, one does (\(decided))")
        let used = Self.wins { round, _ in try store.useInvitation(Self.digest(UInt64(round))) != nil }
        expect(used == once, "of several who use an invitation at once, one does (\(used))")
        _ = Self.wins { _, _ in try store.change(account: "anna@mill") { $0.failures += 1 } != nil }
        let failures = Self.threadCount * Self.roundCount
        expect(try store.account(named: "anna@mill")?.failures == failures, "of changes at once, none is lost")
        _ = Self.wins { _, _ in
            try store.propose(command: "clearing.settle", body: "{}", maker: "li.na", at: Self.instant(2)).id > 0
        }
        let ids = Self.roundCount + Self.threadCount * Self.roundCount
        expect(try store.openProposals().map(\.id) == Array(Int64(Self.roundCount + 1)...Int64(ids)), "each proposal has its own number")
    }
}

private final class ScoreBoard: Sendable {
    private let counts: Mutex<[Int]>

    init(rounds: Int) { counts = Mutex([Int](repeating: 0, count: rounds)) }

    var scores: [Int] { counts.withLock { $0 } }

    func score(_ round: Int) { counts.withLock { $0[round] += 1 } }
}
