// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeModel

extension Escrow {
    mutating func apply(_ event: EscrowEvent, at instant: Instant) {
        switch event {
        case .deposited(let event):
            depositCount += 1
            bankReferences[event.bankReference] = event.deposit.serial
        case .withdrawn(let event): payouts.insert(event.payout, as: event.payout.id)
        case .paidOut(let event):
            payouts.remove(event.payout)
            bankReferences[event.bankReference] = event.payout.serial
        case .pledged(let event): pledge(event, at: instant)
        case .pledgeReleased(let event): endPledge(event.pledge)
        case .pledgeDefaulted(let event): declareDefault(of: event.pledge)
        case .pledgePaid(let event): pay(event)
        case .frozen, .unfrozen, .refunded: break
        }
    }

    mutating func apply(_ event: ClearingEvent) {
        switch event {
        case .settled(let event):
            for payout in event.payouts { payouts.insert(payout, as: payout.id) }
        case .suspenseBooked(let event):
            depositCount += 1
            bankReferences[event.bankReference] = event.deposit.serial
        default: return
        }
    }
}
