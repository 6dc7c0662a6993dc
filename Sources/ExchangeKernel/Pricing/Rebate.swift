// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeLedger
public import ExchangeModel

/// A step of the incentive for supply and re-use: whoever reaches both numbers in a period gets a share of its fees back.
public struct RebateStep: Sendable, Hashable, Codable {
    /// How many products were newly supplied, at least.
    public let supplied: Int64
    /// How often others used its products, at least.
    public let reused: Int64
    /// The share of the fees that is given back.
    public let rate: Rate

    /// Sets a step.
    public init(supplied: Int64, reused: Int64, rate: Rate) {
        self.supplied = supplied
        self.reused = reused
        self.rate = rate
    }
}

extension [RebateStep] {
    /// What of fees is given back: the best step that is reached decides, rounded down.
    ///
    /// - Throws: `money.out-of-range`.
    public func rebate(on fees: Money, supplied: Int64, reused: Int64) throws(Refusal) -> Money {
        let reached = filter { supplied >= $0.supplied && reused >= $0.reused }
        return try fees.times(reached.map(\.rate).max() ?? .zero, rounding: .down)
    }
}

/// Gives a supplier the rebate that its period's supply and re-use earned, out of the venue's own fee income.
public struct GrantRebate: NamedPayload {
    /// `pricing.grant-rebate`
    public static let name = "pricing.grant-rebate"
    /// The supplier.
    public let participant: ExchangeID
    /// The first day.
    public let from: CalendarDate
    /// The last day.
    public let until: CalendarDate
    /// How many products it newly supplied.
    public let supplied: Int64
    /// How often others used its products.
    public let reused: Int64
    /// The fees on its deals, tax excluded.
    public let fees: Money
    /// The digest of the statement with these numbers.
    public let report: Digest

    /// Asks to give.
    public init(
        participant: ExchangeID, from: CalendarDate, until: CalendarDate, supplied: Int64, reused: Int64, fees: Money, report: Digest
    ) {
        self.participant = participant
        self.from = from
        self.until = until
        self.supplied = supplied
        self.reused = reused
        self.fees = fees
        self.report = report
    }
}

/// A supplier got a rebate.
public struct RebateGranted: NamedPayload {
    /// `pricing.rebate-granted`
    public static let name = "pricing.rebate-granted"
    /// The supplier.
    public let participant: ExchangeID
    /// The first day.
    public let from: CalendarDate
    /// The last day.
    public let until: CalendarDate
    /// How many products it newly supplied.
    public let supplied: Int64
    /// How often others used its products.
    public let reused: Int64
    /// The fees on its deals.
    public let fees: Money
    /// What was given back.
    public let rebate: Money
    /// The digest of the statement with these numbers.
    public let report: Digest
}

extension Market {
    func grantRebate(_ command: GrantRebate, _ context: Context) throws(Refusal) -> [Event] {
        let participant = try participants.active(command.participant)
        guard command.from <= command.until, command.until < context.now.date else { throw .periodNotOver(command.until) }
        if let through = pricing.rebatedThrough[participant.id], through >= command.from {
            throw .periodAccounted(participant.id, through)
        }
        let currency = try charter().currency
        guard command.fees.currency == currency else { throw .priceInOtherCurrency(command.fees.currency, currency) }
        let steps = venue.terms(on: command.until).rebates
        let rebate = try steps.rebate(on: command.fees, supplied: command.supplied, reused: command.reused)
        guard rebate.isPositive else { throw .noRebate(participant.id) }
        let posting = LedgerEntry.posted(
            Posting(
                legs: [
                    .debit(.venue(.feeRevenue, currency), rebate.minorUnits),
                    .credit(participant.id.account(.payable, currency), rebate.minorUnits),
                ], memo: "rebate \(participant.id) \(command.until)"))
        try ledger.check(posting)
        let granted = RebateGranted(
            participant: participant.id, from: command.from, until: command.until, supplied: command.supplied,
            reused: command.reused, fees: command.fees, rebate: rebate, report: command.report)
        return [.pricing(.rebateGranted(granted)), .ledger(posting)]
    }
}
