// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension Ledger {
    /// Says what is wrong with an entry, if anything; changes nothing.
    ///
    /// - Parameters:
    ///   - entry: What is to be booked.
    ///   - now: The time. A hold is not captured or frozen from its deadline on, and does not expire before it; `nil` leaves
    ///     deadlines unchecked, as replay does.
    /// - Throws: One of the `ledger.*` refusals.
    public func check(_ entry: LedgerEntry, at now: Instant? = nil) throws(Refusal) {
        switch entry {
        case .posted(let posting): try check(posting.legs, releasing: nil)
        case .held(let hold): try check(hold, at: now)
        case .captured(let capture): try check(capture, at: now)
        case .voided(let voided): try check(voided, at: now)
        case .frozen(let freeze):
            let open = try usableHold(freeze.hold)
            if let now, open.isExpired(at: now) { throw .holdExpired(open) }
        case .unfrozen(let unfreeze): try check(unfreeze, at: now)
        case .limitSet(let limit): try check(limit)
        case .closed(let closed): try check(closed)
        }
    }

    /// Says what is wrong with entries that are to be booked one after the other, if anything; changes nothing.
    ///
    /// - Complexity: Proportional to the entries; the books themselves are not copied.
    /// - Throws: The refusal of the first entry that cannot be booked after those before it.
    public func check(_ entries: [LedgerEntry], at now: Instant? = nil) throws(Refusal) {
        if entries.count == 1 { return try check(entries[0], at: now) }
        var excerpt = excerpt(touchedBy: entries)
        for entry in entries { try excerpt.record(entry, at: now) }
    }

    /// Small books with only the accounts and holds that the entries touch.
    func excerpt(touchedBy entries: [LedgerEntry]) -> Ledger {
        var excerpt = Ledger()
        func include(_ id: AccountID) {
            guard excerpt.account(id) == nil, let account = account(id) else { return }
            excerpt.add(account)
        }
        for entry in entries {
            for leg in entry.legs { include(leg.account) }
            if let id = entry.hold, let open = holds[id] {
                excerpt.holds[id] = open
                include(open.account)
            }
            switch entry {
            case .held(let hold): include(hold.account)
            case .limitSet(let limit): include(limit.account)
            case .closed(let closed): include(closed.account)
            case .posted, .captured, .voided, .frozen, .unfrozen: break
            }
        }
        return excerpt
    }

    private func check(_ hold: Hold, at now: Instant?) throws(Refusal) {
        guard hold.minorUnits > 0 else { throw .amountNotPositive(hold.minorUnits, subject: "hold:\(hold.id)") }
        guard holds[hold.id] == nil else { throw .holdExists(hold.id) }
        if let now, let expires = hold.expires, expires <= now { throw .holdExpired(OpenHold(hold)) }
        let account = account(hold.account) ?? Account(id: hold.account)
        guard !account.isClosed else { throw .accountClosed(hold.account) }
        try check(account, available: Int128(account.available) - Int128(hold.minorUnits), needed: Int128(hold.minorUnits))
        guard !account.held.addingReportingOverflow(hold.minorUnits).overflow else { throw .ledgerOverflow(hold.account) }
    }

    private func check(_ capture: Capture, at now: Instant?) throws(Refusal) {
        guard capture.minorUnits > 0 else { throw .amountNotPositive(capture.minorUnits, subject: "hold:\(capture.hold)") }
        let open = try usableHold(capture.hold)
        if let now, open.isExpired(at: now) { throw .holdExpired(open) }
        guard capture.minorUnits <= open.remaining else { throw .captureExceedsHold(open, capture.minorUnits) }
        let lowering = open.account.kind.normalSide.opposite
        var taken: Int128 = 0
        for leg in capture.legs where leg.side == lowering && leg.account == open.account { taken += Int128(leg.minorUnits) }
        guard taken == Int128(capture.minorUnits) else { throw .captureLegsDiffer(open, capture.minorUnits, taken: taken) }
        try check(capture.legs, releasing: (open.account, capture.minorUnits))
    }

    private func check(_ voided: HoldVoided, at now: Instant?) throws(Refusal) {
        let open = try usableHold(voided.hold)
        if let now, voided.reason == .expired, !open.isExpired(at: now) { throw .holdNotExpired(open) }
    }

    private func check(_ unfreeze: HoldUnfreeze, at now: Instant?) throws(Refusal) {
        guard let open = holds[unfreeze.hold] else { throw .holdNotOpen(unfreeze.hold) }
        guard open.isFrozen else { throw .holdNotFrozen(unfreeze.hold) }
        if let now, let expires = unfreeze.expires, expires <= now { throw .holdExpired(open) }
    }

    private func check(_ limit: AccountLimit) throws(Refusal) {
        for value in [limit.overdraft, limit.ceiling ?? 0, limit.netDebitCap ?? 0] where value < 0 {
            throw .limitNegative(limit.account, value)
        }
        var account = account(limit.account) ?? Account(id: limit.account)
        guard !account.isClosed else { throw .accountClosed(limit.account) }
        account.set(limit)
        let floor = max(-account.overdraft, account.netDebitFloor)
        guard account.available >= floor else { throw .limitExceeded(account, Int128(account.available), limit: floor) }
        guard account.posted <= account.ceiling else {
            throw .limitExceeded(account, Int128(account.posted), limit: account.ceiling)
        }
    }

    private func check(_ closed: AccountClosed) throws(Refusal) {
        guard let account = account(closed.account) else { return }
        guard !account.isClosed else { throw .accountClosed(closed.account) }
        guard account.posted == 0, account.held == 0 else { throw .accountNotEmpty(account.balance) }
    }

    /// A hold that is open and not frozen.
    private func usableHold(_ id: HoldID) throws(Refusal) -> OpenHold {
        guard let open = holds[id] else { throw .holdNotOpen(id) }
        guard !open.isFrozen else { throw .holdFrozen(id) }
        return open
    }
}
