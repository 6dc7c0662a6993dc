// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Escrow {
    mutating func apply(_ event: EscrowEvent, at instant: Instant) {
        switch event {
        case .deposited(let event):
            depositCount += 1
            bankReferences[event.bankReference] = event.deposit.serial
        case .withdrawn(let event):
            payouts.insert(event.payout, as: event.payout.id)
            note(on: event.payout.id) { $0.isWithdrawal = true }
        case .payoutsSent(let event):
            for payout in event.payouts { note(on: payout) { $0.message = event.message } }
        case .paidOut(let event):
            payouts.remove(event.payout)
            payoutNotes.remove(event.payout)
            bankReferences[event.bankReference] = event.payout.serial
        case .payoutFailed(let event): fail(event, at: instant)
        case .pledged(let event): pledge(event, at: instant)
        case .pledgeReleased(let event): endPledge(event.pledge)
        case .pledgeDefaulted(let event): declareDefault(of: event.pledge)
        case .pledgePaid(let event): pay(event)
        case .fundsFrozen(let event): freeze(event.funds)
        case .fundsCaught(let event): catchFunds(event)
        case .fundsUnfrozen(let event): unfreeze(event.notice)
        case .fundsSeized(let event): seize(event)
        case .frozen, .unfrozen, .refunded: break
        }
    }

    mutating func apply(_ event: ClearingEvent) {
        switch event {
        case .settled(let event):
            for payout in event.payouts { payouts.insert(payout, as: payout.id) }
            for tax in event.withheld ?? [] { note(on: tax.payout) { $0.withheld = tax.tax } }
        case .suspenseBooked(let event):
            depositCount += 1
            bankReferences[event.bankReference] = event.deposit.serial
        default: return
        }
    }
}
