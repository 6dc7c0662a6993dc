// SPDX-License-Identifier: Apache-2.0

extension Ledger {
    /// Books an entry that has been checked.
    ///
    /// It never decides. Where going on after a mistake of ours would lose money it stops the program instead.
    public mutating func apply(_ entry: LedgerEntry) {
        switch entry {
        case .posted(let posting): book(posting.legs)
        case .held(let hold):
            accounts[position(of: hold.account)].held += hold.minorUnits
            let replaced = holds.updateValue(OpenHold(hold), forKey: hold.id)
            precondition(replaced == nil, "an open hold is never replaced: check refuses it")
        case .captured(let capture): apply(capture)
        case .voided(let voided):
            guard let open = holds.removeValue(forKey: voided.hold) else {
                preconditionFailure("only open holds are voided: check refuses others")
            }
            release(open.remaining, from: open.account)
        case .frozen(let freeze):
            holds[freeze.hold]?.isFrozen = true
        case .unfrozen(let unfreeze):
            holds[unfreeze.hold]?.isFrozen = false
            if let expires = unfreeze.expires { holds[unfreeze.hold]?.expires = expires }
        case .limitSet(let limit):
            accounts[position(of: limit.account)].set(limit)
        case .closed(let closed):
            accounts[position(of: closed.account)].isClosed = true
        }
    }

    private mutating func apply(_ capture: Capture) {
        guard let slot = holds.index(forKey: capture.hold) else {
            preconditionFailure("only open holds are captured: check refuses others")
        }
        let open = holds.values[slot]
        precondition(capture.minorUnits <= open.remaining, "a hold is never captured beyond what is left of it")
        if capture.closes || capture.minorUnits == open.remaining {
            holds.remove(at: slot)
            release(open.remaining, from: open.account)
        } else {
            holds.values[slot].remaining -= capture.minorUnits
            release(capture.minorUnits, from: open.account)
        }
        book(capture.legs)
    }

    private mutating func release(_ minorUnits: Int64, from account: AccountID) {
        let position = position(of: account)
        accounts[position].held -= minorUnits
        precondition(accounts[position].held >= 0, "an account never releases more than it holds")
    }

    private mutating func book(_ legs: [Leg]) {
        var difference: Int128 = 0
        for leg in legs {
            accounts[position(of: leg.account)].book(leg.side, leg.minorUnits)
            difference += leg.side == .debit ? Int128(leg.minorUnits) : -Int128(leg.minorUnits)
        }
        precondition(difference == 0, "debits equal credits: check refuses anything else")
    }
}
