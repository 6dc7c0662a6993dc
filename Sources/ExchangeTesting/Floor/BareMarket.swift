// SPDX-License-Identifier: Apache-2.0
public import ExchangeKernel
public import ExchangeModel
public import SectorKit
import Synchronization

/// A market without an engine: decide, apply, keep the record. For tests of the kernel alone.
public final class BareMarket: Sendable {
    private struct State {
        var market = Market()
        var now: Instant
        var records: [Record] = []
    }

    private let state: Mutex<State>
    private let rulebook: Rulebook

    /// An unfounded market at an instant.
    ///
    /// - Throws: `sectors.same-id`.
    public init(
        sectors: [any SectorModule] = [TestSector()], at now: Instant = Instant(milliseconds: 1_795_500_000_000)
    ) throws(Refusal) {
        rulebook = try Rulebook(sectors: sectors)
        state = Mutex(State(now: now))
    }

    /// The state.
    public var market: Market { state.withLock { $0.market } }
    /// Every record, in order.
    public var records: [Record] { state.withLock { $0.records } }
    /// The time.
    public var now: Instant { state.withLock { $0.now } }

    /// Moves the clock forwards and lets the deadlines that have come take effect, as the engine does.
    ///
    /// - Throws: What a deadline could not be dealt with for.
    public func advance(days: Int = 0, milliseconds: Int64 = 0) throws(Refusal) {
        state.withLock { $0.now = $0.now.adding(days: days).adding(milliseconds: milliseconds) }
        while let deadline = market.deadlines.first, deadline.instant <= now {
            _ = try submit(.venue(.passTime(PassTime())), as: .clock)
        }
    }

    /// Decides and applies a command.
    @discardableResult
    public func submit(_ command: Command, as principal: Principal, key: String = "") throws(Refusal) -> [Event] {
        // The lock is held for one command: the market has one writer.
        let outcome: Result<[Event], Refusal> = state.withLock { state in
            do throws(Refusal) {
                let context = Context(now: state.now, principal: principal, rulebook: rulebook)
                let events = try state.market.decide(command, context)
                let record = Record(
                    sequence: state.market.sequence + 1, instant: state.now, principal: principal, key: key,
                    command: Digest(words: 0, 0, 0, 0), sectors: rulebook.sectorVersions, events: events)
                state.market.apply(record)
                state.records.append(record)
                return .success(events)
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    /// Fills the market with traders and products.
    public func floor(
        products: Int = 2, traders: Int = 2, terms: MarketTerms = MarketTerms(), funds: Money = .fen(100_000_000)
    ) async throws -> TradingFloor {
        try await TradingFloor(products: products, traders: traders, terms: terms, funds: funds) { command, principal, key in
            try self.submit(command, as: principal, key: key)
        }
    }
}
