// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeLedger
import ExchangeModel

// Limits on what the people of a participant spend in a day. Where nobody has one, a command is asked nothing.
extension Market {
    func setVelocityLimit(_ command: SetVelocityLimit, _ context: Context) throws(Refusal) -> [Event] {
        guard let participant = participants.all[command.participant] else { throw .participantNotFound(command.participant) }
        if let amount = command.amount {
            try checkCurrency(amount)
            guard amount.minorUnits >= 0 else { throw .clearingAmountNotPositive(amount) }
        }
        guard command.since >= context.now.date else { throw .velocityInThePast(command.since) }
        let count = clearing.spending[participant.id]?.limits.count ?? 0
        guard count < SetVelocityLimit.limit else { throw .tooManyVelocityLimits(participant.id) }
        let limit = VelocityLimit(
            participant: participant.id, money: command.money, window: command.window, amount: command.amount, since: command.since)
        return [.clearing(.velocityLimitSet(VelocityLimitSet(limit: limit)))]
    }

    /// Refuses events by which whoever asked for them would spend more than its limits let it.
    func refuseTooFast(_ events: [Event], _ context: Context) throws(Refusal) {
        guard let participant = context.principal.participant, let log = clearing.spending[participant] else { return }
        let spent = spent(by: participant, in: events, at: context.now)
        guard !spent.isEmpty else { return }
        for standing in log.standings(at: context.now) {
            let money = standing.limit.money
            let more = spent.reduce(0) { money == nil || $1.money == money ? $0 + $1.minorUnits : $0 }
            guard more > standing.left else { continue }
            throw .spendsTooFast(standing, more, opens: log.opens(for: more, under: standing, at: context.now))
        }
    }

    /// Notes what a record spends and what its holds give back. It is told before the record is applied.
    mutating func noteSpending(of record: Record) {
        for case .ledger(let entry) in record.events { giveBack(entry) }
        guard let participant = record.principal.participant, clearing.spending[participant] != nil else { return }
        let spent = spent(by: participant, in: record.events, at: record.instant)
        clearing.spending.update(participant) { $0.note(spent, at: record.instant) }
    }

    private mutating func giveBack(_ entry: LedgerEntry) {
        guard let hold = entry.hold.flatMap(ledger.hold), let region = venue.charter?.region else { return }
        let minorUnits: Int64
        switch entry {
        case .voided: minorUnits = hold.remaining
        case .captured(let capture) where capture.closes: minorUnits = hold.remaining - capture.minorUnits
        default: return
        }
        let owner = ExchangeID(region: region, kind: .participant, serial: hold.account.owner)
        clearing.spending.update(owner) { $0.giveBack(minorUnits, of: hold.id) }
    }

    /// What a participant's own money is lowered by: what it books, and what it sets aside. What is taken out of a hold was counted
    /// when it was set aside.
    private func spent(by participant: ExchangeID, in events: [Event], at now: Instant) -> [SpendingLog.Spend] {
        var spent: [SpendingLog.Spend] = []
        for case .ledger(let entry) in events {
            if case .held(let hold) = entry {
                guard let money = FundsKind(hold.account, of: participant) else { continue }
                spent.append(.init(instant: now, money: money, hold: hold.id.serial, minorUnits: hold.minorUnits))
                continue
            }
            for money in FundsKind.allCases {
                var lowered: Int64 = 0
                for leg in entry.legs where FundsKind(leg.account, of: participant) == money {
                    lowered += leg.side == .debit ? leg.minorUnits : -leg.minorUnits
                }
                if case .captured(let capture) = entry, let open = ledger.hold(capture.hold),
                    FundsKind(open.account, of: participant) == money
                {
                    lowered -= capture.minorUnits
                }
                if lowered > 0 { spent.append(.init(instant: now, money: money, hold: nil, minorUnits: lowered)) }
            }
        }
        return spent
    }
}

extension FundsKind {
    /// The money of a participant that an account keeps; `nil` for accounts of others and of other kinds.
    fileprivate init?(_ account: AccountID, of participant: ExchangeID) {
        guard account.owner == participant.serial else { return nil }
        switch account.kind {
        case .available: self = .available
        case .payable: self = .income
        default: return nil
        }
    }
}
