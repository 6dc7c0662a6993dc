// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// One thing that happened to the books.
public enum LedgerEntry: Sendable, Hashable {
    /// Money moved.
    case posted(Posting)
    /// Money was set aside.
    case held(Hold)
    /// Money that had been set aside was booked.
    case captured(Capture)
    /// A hold ended without a booking.
    case voided(HoldVoided)
    /// A hold was stopped.
    case frozen(HoldFreeze)
    /// The stop on a hold ended.
    case unfrozen(HoldUnfreeze)
    /// The limits of an account were set.
    case limitSet(AccountLimit)
    /// An account was closed.
    case closed(AccountClosed)

    /// The lines it books; empty where it books nothing.
    public var legs: [Leg] {
        switch self {
        case .posted(let posting): posting.legs
        case .captured(let capture): capture.legs
        case .held, .voided, .frozen, .unfrozen, .limitSet, .closed: []
        }
    }

    /// The day from which it counts where that is not the day it is booked.
    public var valueDate: CalendarDate? {
        if case .posted(let posting) = self { posting.valueDate } else { nil }
    }

    /// The hold it is about, if it is about one.
    public var hold: HoldID? {
        switch self {
        case .held(let hold): hold.id
        case .captured(let capture): capture.hold
        case .voided(let voided): voided.hold
        case .frozen(let freeze): freeze.hold
        case .unfrozen(let unfreeze): unfreeze.hold
        case .posted, .limitSet, .closed: nil
        }
    }
}
