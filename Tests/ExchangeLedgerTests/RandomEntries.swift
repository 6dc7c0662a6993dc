// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel

/// Entries that are mostly sensible and sometimes not.
struct RandomEntries {
    static let accounts: [AccountID] = [Currency.cny, .usd].flatMap { currency in
        [AccountID.venue(.custodyBank, currency), .venue(.feeRevenue, currency)]
            + (1...3).flatMap { owner in
                [AccountKind.available, .payable].map { AccountID(owner: owner, kind: $0, currency: currency) }
            }
    }

    private var numbers: SeededNumbers
    private let edgePercent: Int

    init(seed: UInt64, edgePercent: Int) {
        numbers = SeededNumbers(seed: seed)
        self.edgePercent = edgePercent
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &numbers) < percent }

    private mutating func amount() -> Int64 {
        if chance(2) { return [0, -1, Int64.min].randomElement(using: &numbers) ?? 0 }
        return chance(edgePercent) ? numbers.edge() : Int64.random(in: 1...1_000, using: &numbers)
    }

    private mutating func account(_ currency: Currency) -> AccountID {
        let candidates = RandomEntries.accounts.filter { $0.currency == currency }
        return candidates.randomElement(using: &numbers) ?? .venue(.suspense, currency)
    }

    private mutating func legs(_ count: Int, from source: Leg) -> [Leg] {
        var legs = [source]
        var left = source.minorUnits
        for position in 0..<count {
            let part = position == count - 1 || left <= 1 ? left : Int64.random(in: 1...left, using: &numbers)
            legs.append(Leg(source.side.opposite, account(source.account.currency), minorUnits: part))
            left = left.subtractingReportingOverflow(part).partialValue
            if left <= 0 { break }
        }
        if chance(3) { legs.append(.credit(.venue(.feeRevenue, .usd), 1)) }
        if chance(20) { legs.shuffle(using: &numbers) }
        return legs
    }

    mutating func next(holds: [OpenHold], at now: Instant) -> LedgerEntry {
        let currency: Currency = chance(70) ? .cny : .usd
        let known = chance(85) ? holds.randomElement(using: &numbers) : nil
        let hold = known?.id ?? HoldID(UInt64.random(in: 0..<12, using: &numbers))
        let expires = chance(50) ? now.adding(milliseconds: Int64.random(in: -1...60, using: &numbers)) : nil
        switch Int.random(in: 0..<100, using: &numbers) {
        case ..<30:
            let bank = Leg.debit(chance(80) ? .venue(.custodyBank, currency) : account(currency), amount())
            return .posted(Posting(legs: legs(Int.random(in: 1...3, using: &numbers), from: bank), memo: "random"))
        case ..<52:
            let id = HoldID(UInt64.random(in: 0..<12, using: &numbers))
            return .held(Hold(id: id, account: account(currency), minorUnits: amount(), expires: expires))
        case ..<74:
            let account = known?.account ?? account(currency)
            let all = known?.remaining ?? 1
            let part = chance(60) ? Int64.random(in: 1...max(1, all), using: &numbers) : chance(50) ? all : amount()
            let source = Leg(account.kind.normalSide.opposite, account, minorUnits: part)
            return .captured(Capture(hold: hold, minorUnits: part, legs: legs(3, from: source), closes: chance(30)))
        case ..<82:
            return .voided(HoldVoided(hold: hold, reason: HoldVoided.Reason.allCases.randomElement(using: &numbers) ?? .released))
        case ..<87: return .frozen(HoldFreeze(hold: hold, reason: "dispute:1"))
        case ..<92: return .unfrozen(HoldUnfreeze(hold: hold, reason: "award:1", expires: expires))
        case ..<99:
            let limits = AccountLimit(
                account: account(currency), overdraft: chance(50) ? 0 : amount(), ceiling: chance(70) ? nil : amount(),
                netDebitCap: chance(70) ? nil : amount())
            return .limitSet(limits)
        default: return .closed(AccountClosed(account: account(currency)))
        }
    }
}
