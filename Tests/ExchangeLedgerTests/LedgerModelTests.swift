// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel
import Testing

/// Random lives of the books, compared step by step with the naive model.
@Suite struct LedgerModelTests {
    @Test(arguments: 0..<48) func `the ledger answers as the naive model does`(seed: UInt64) throws {
        print("LedgerModelTests seed \(seed)")
        var world = RandomEntries(seed: seed, edgePercent: seed % 3 == 0 ? 60 : 8)
        var ledger = Ledger()
        var model = NaiveLedger()
        var bookedCount = 0
        for step in 0..<400 {
            let now = SampleBooks.deadline.adding(milliseconds: Int64(step))
            let entry = world.next(holds: ledger.openHolds, at: now)
            let reasons = model.record(entry, at: now)
            do {
                try ledger.record(entry, at: now)
                try #require(reasons.isEmpty, "seed \(seed) step \(step): booked \(entry), the model says \(reasons)")
                bookedCount += 1
            } catch let refusal as Refusal {
                let isForeseen = reasons.contains(refusal.code)
                try #require(isForeseen, "seed \(seed) step \(step): \(refusal.code) for \(entry), not \(reasons)")
            }
            try compare(ledger, model, "seed \(seed) step \(step)")
        }
        #expect(bookedCount > 20, "a life in which nothing happens proves nothing")
        let bytes = try CBOREncoder().encode(ledger)
        #expect(try CBORDecoder().decode(Ledger.self, from: bytes) == ledger)
    }

    private func compare(_ ledger: Ledger, _ model: NaiveLedger, _ place: String) throws {
        for id in RandomEntries.accounts {
            let balance = ledger.balance(of: id)
            let isEqual =
                Int128(balance.debits) == model.debits[id, default: 0] && Int128(balance.credits) == model.credits[id, default: 0]
                && Int128(balance.held) == model.held(id) && Int128(balance.postedMinorUnits) == model.posted(id)
            try #require(isEqual, "\(place): \(balance)")
        }
        let holds = ledger.openHolds
        try #require(holds.count == model.holds.count, "\(place)")
        for hold in holds {
            let other = NaiveLedger.OpenHold(
                account: hold.account, left: Int128(hold.remaining), expires: hold.expires, isFrozen: hold.isFrozen)
            try #require(model.holds[hold.id] == other, "\(place): \(hold)")
        }
        try #require(ledger.invariantViolations().isEmpty, "\(place): \(ledger.invariantViolations())")
    }
}
