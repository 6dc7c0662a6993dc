// SPDX-License-Identifier: Apache-2.0

import ExchangeLedger
import ExchangeModel

/// The rules of the ledger written a second time, slowly and another way, to compare every answer with.
struct NaiveLedger {
    struct OpenHold: Equatable {
        var account: AccountID
        var left: Int128
        var expires: Instant?
        var isFrozen = false
    }

    var debits: [AccountID: Int128] = [:]
    var credits: [AccountID: Int128] = [:]
    var holds: [HoldID: OpenHold] = [:]
    var limits: [AccountID: AccountLimit] = [:]
    var postedWhenLimited: [AccountID: Int128] = [:]
    var closed: Set<AccountID> = []

    func posted(_ id: AccountID) -> Int128 {
        let credit = credits[id, default: 0] - debits[id, default: 0]
        return id.kind == .custodyBank ? -credit : credit
    }

    func held(_ id: AccountID) -> Int128 { holds.values.reduce(0) { $0 + ($1.account == id ? $1.left : 0) } }

    /// Everything that stands in the way of an entry; it is booked when that is nothing.
    mutating func record(_ entry: LedgerEntry, at now: Instant) -> Set<Refusal.Code> {
        var next = self
        var reasons = next.book(entry, at: now)
        let hold = entry.hold.flatMap { next.holds[$0] ?? holds[$0] }
        let touched = Set(entry.legs.map(\.account) + [hold?.account].compactMap(\.self))
        for id in touched { reasons.formUnion(objections(to: next, on: id)) }
        if reasons.isEmpty { self = next }
        return reasons
    }

    private mutating func book(_ entry: LedgerEntry, at now: Instant) -> Set<Refusal.Code> {
        var reasons = bookLegs(entry.legs)
        switch entry {
        case .posted(let posting):
            if posting.legs.isEmpty { reasons.insert(.ledgerLegCount) }
        case .held(let hold):
            if hold.minorUnits <= 0 { reasons.insert(.ledgerAmountNotPositive) }
            if holds[hold.id] != nil { reasons.insert(.ledgerHoldExists) }
            if let expires = hold.expires, expires <= now { reasons.insert(.ledgerHoldExpired) }
            if closed.contains(hold.account) { reasons.insert(.ledgerAccountClosed) }
            if reasons.isEmpty {
                holds[hold.id] = OpenHold(account: hold.account, left: Int128(hold.minorUnits), expires: hold.expires)
            }
        case .captured(let capture): reasons.formUnion(book(capture, at: now))
        case .voided(let voided):
            reasons.formUnion(stops(voided.hold, at: nil))
            let isDue = holds[voided.hold]?.expires.map { $0 <= now } ?? false
            if voided.reason == .expired, !isDue { reasons.insert(.ledgerHoldNotExpired) }
            if reasons.isEmpty { holds[voided.hold] = nil }
        case .frozen(let freeze):
            reasons.formUnion(stops(freeze.hold, at: now))
            holds[freeze.hold]?.isFrozen = true
        case .unfrozen(let unfreeze):
            if holds[unfreeze.hold] == nil { reasons.insert(.ledgerHoldNotOpen) }
            if holds[unfreeze.hold]?.isFrozen == false { reasons.insert(.ledgerHoldNotFrozen) }
            if let expires = unfreeze.expires, expires <= now { reasons.insert(.ledgerHoldExpired) }
            holds[unfreeze.hold]?.isFrozen = false
            if let expires = unfreeze.expires { holds[unfreeze.hold]?.expires = expires }
        case .limitSet(let limit): reasons.formUnion(book(limit))
        case .closed(let closing):
            if closed.contains(closing.account) { reasons.insert(.ledgerAccountClosed) }
            if posted(closing.account) != 0 || held(closing.account) != 0 { reasons.insert(.ledgerAccountNotEmpty) }
            closed.insert(closing.account)
        }
        return reasons
    }

    private mutating func bookLegs(_ legs: [Leg]) -> Set<Refusal.Code> {
        var reasons: Set<Refusal.Code> = []
        for leg in legs {
            if leg.minorUnits <= 0 { reasons.insert(.ledgerAmountNotPositive) }
            if closed.contains(leg.account) { reasons.insert(.ledgerAccountClosed) }
            if leg.side == .debit {
                debits[leg.account, default: 0] += Int128(leg.minorUnits)
            } else {
                credits[leg.account, default: 0] += Int128(leg.minorUnits)
            }
        }
        for currency in Set(legs.map(\.account.currency)) {
            let same = legs.filter { $0.account.currency == currency }
            let difference = same.reduce(Int128(0)) { $0 + ($1.side == .debit ? 1 : -1) * Int128($1.minorUnits) }
            if difference != 0 { reasons.insert(.ledgerUnbalanced) }
        }
        return reasons
    }

    private mutating func book(_ capture: Capture, at now: Instant) -> Set<Refusal.Code> {
        var reasons = stops(capture.hold, at: now)
        if capture.minorUnits <= 0 { reasons.insert(.ledgerAmountNotPositive) }
        if capture.legs.isEmpty { reasons.insert(.ledgerLegCount) }
        guard let hold = holds[capture.hold] else { return reasons }
        let taken = capture.legs.filter { $0.account == hold.account && $0.side != hold.account.kind.normalSide }
            .reduce(Int128(0)) { $0 + Int128($1.minorUnits) }
        if taken != Int128(capture.minorUnits) { reasons.insert(.ledgerCaptureLegsDiffer) }
        if Int128(capture.minorUnits) > hold.left { reasons.insert(.ledgerCaptureExceedsHold) }
        holds[capture.hold]?.left -= Int128(capture.minorUnits)
        if capture.closes || Int128(capture.minorUnits) == hold.left { holds[capture.hold] = nil }
        return reasons
    }

    private mutating func book(_ limit: AccountLimit) -> Set<Refusal.Code> {
        var reasons: Set<Refusal.Code> = closed.contains(limit.account) ? [.ledgerAccountClosed] : []
        let values = [limit.overdraft, limit.ceiling ?? 0, limit.netDebitCap ?? 0]
        if values.contains(where: { $0 < 0 }) { reasons.insert(.ledgerLimitNegative) }
        limits[limit.account] = limit
        postedWhenLimited[limit.account] = posted(limit.account)
        let available = posted(limit.account) - held(limit.account)
        if available < lowest(limit.account).overdraft || available < lowest(limit.account).cap
            || posted(limit.account) > Int128(limit.ceiling ?? .max)
        {
            reasons.insert(.ledgerLimitExceeded)
        }
        return reasons
    }

    private func stops(_ id: HoldID, at now: Instant?) -> Set<Refusal.Code> {
        guard let hold = holds[id] else { return [.ledgerHoldNotOpen] }
        if hold.isFrozen { return [.ledgerHoldFrozen] }
        if let now, let expires = hold.expires, expires <= now { return [.ledgerHoldExpired] }
        return []
    }

    private func lowest(_ id: AccountID) -> (overdraft: Int128, cap: Int128) {
        let cap = limits[id]?.netDebitCap.map { postedWhenLimited[id, default: 0] - Int128($0) }
        return (-Int128(limits[id]?.overdraft ?? 0), cap ?? Int128(Int64.min))
    }

    private func objections(to next: NaiveLedger, on id: AccountID) -> Set<Refusal.Code> {
        var reasons: Set<Refusal.Code> = []
        let limit = Int128(Int64.max)
        if next.debits[id, default: 0] > limit || next.credits[id, default: 0] > limit || next.held(id) > limit {
            reasons.insert(.ledgerOverflow)
        }
        let (before, after) = (posted(id) - held(id), next.posted(id) - next.held(id))
        if after < before, after < lowest(id).overdraft { reasons.insert(.ledgerInsufficientFunds) }
        if after < before, after < lowest(id).cap { reasons.insert(.ledgerLimitExceeded) }
        let ceiling = Int128(limits[id]?.ceiling ?? .max)
        if next.posted(id) > posted(id), next.posted(id) > ceiling { reasons.insert(.ledgerLimitExceeded) }
        return reasons
    }
}
