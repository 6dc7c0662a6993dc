// SPDX-License-Identifier: Apache-2.0
import ExchangeEngine
import ExchangeKernel
import ExchangeLedger
import ExchangeModel
import ExchangeTesting
import Synchronization
import Testing

@Suite struct JournalFaultTests {
    /// What a caller knows when the disk breaks under it.
    private struct Trail {
        var acknowledged: UInt64 = 0
        var failed: (command: Command, principal: Principal, key: String)?
    }

    @Test(arguments: FaultyJournal.Outcome.allCases)
    func `whichever append fails, what was acknowledged is there and a retry has one effect`(
        _ outcome: FaultyJournal.Outcome
    ) async throws {
        for failing in 1...25 {
            let base = MemoryJournal()
            let trail = Mutex(Trail())
            let broken = try TestExchange.open(FaultyJournal(base, failing: failing, outcome))
            do {
                _ = try await TradingFloor(products: 2, traders: 2) { command, principal, key in
                    do {
                        let receipt = try await broken.submit(command, as: principal, key: key)
                        trail.withLock { $0.acknowledged = receipt.sequence }
                        return receipt.events
                    } catch let fault as Fault {
                        trail.withLock { $0.failed = (command, principal, key) }
                        throw fault
                    }
                }
                Issue.record("append \(failing) was to fail")
            } catch is Fault {
                // The disk broke, as it should.
            }
            let seen = trail.withLock { $0 }
            let failed = try #require(seen.failed)
            await #expect(throws: Fault.self) {
                try await broken.submit(failed.command, as: failed.principal, key: failed.key)
            }
            try await broken.close()

            // The clock's own records come between the commands, in the same batch or in one of their own.
            let last = base.lastSequence()
            #expect(outcome == .lost ? last >= seen.acknowledged : last > seen.acknowledged, "append \(failing)")
            let reopened = try TestExchange.open(base)
            do {
                let retried = try await reopened.submit(failed.command, as: failed.principal, key: failed.key)
                #expect(retried.sequence > seen.acknowledged && retried.isRepeat == (outcome == .kept), "append \(failing)")
                let again = try await reopened.submit(failed.command, as: failed.principal, key: failed.key)
                #expect(again.sequence == retried.sequence && again.isRepeat, "append \(failing)")
            } catch let refusal as Refusal {
                // When the time for objections is over the clock certifies a right by itself, and may be faster than the desk.
                #expect(refusal.code == "rights.not-at-this-step" && failed.command.name == "rights.certify")
            }
            try await reopened.close()
        }
    }

    @Test func `a clock that jumps backwards never dates a record before the last one`() async throws {
        let clock = ManualClock(Instant(milliseconds: 1_795_500_000_000))
        let journal = MemoryJournal()
        let exchange = try TestExchange.open(journal, clock: clock)
        let floor = try await TestExchange.floor(on: exchange)
        clock.move(to: Instant(milliseconds: 1_000))
        let (place, buyer, _) = floor.place(0)
        _ = try await exchange.submit(place, as: buyer, key: "p")
        clock.advance(days: 30_000)
        _ = try await exchange.submit(floor.place(1).command, as: floor.place(1).buyer, key: "q")
        var last = Instant(milliseconds: 0)
        for batch in journal.batches(from: 1, byteLimit: .max) {
            for stored in try batch.records() {
                #expect(stored.record.instant >= last)
                last = stored.record.instant
            }
        }
        try await exchange.close()
    }

    @Test func `a hundred and twenty deadlines at once take effect in records that fit`() async throws {
        let clock = ManualClock(Instant(milliseconds: 1_795_500_000_000))
        let exchange = try TestExchange.open(clock: clock)
        let floor = try await TestExchange.floor(on: exchange)
        for index in 0..<120 {
            let (place, buyer, seller) = floor.place(index)
            let placed = try await exchange.submit(place, as: buyer, key: "p\(index)")
            guard case .trading(.placed(let order))? = placed.events.first else { continue }
            let deliver = RecordDelivery(order: order.order, file: TradingFloor.file, byteCount: 1)
            _ = try await exchange.submit(.delivery(.record(deliver)), as: seller, key: "d\(index)")
        }
        clock.advance(days: 8)
        // A command of any kind makes the clock look.
        _ = try await exchange.submit(floor.place(0).command, as: floor.place(0).buyer, key: "last")
        #expect(try await exchange.read { $0.trading.orders.count } == 1)
        #expect(try await exchange.read { $0.ledger.invariantViolations() } == [])
        try await exchange.close()
    }
}
