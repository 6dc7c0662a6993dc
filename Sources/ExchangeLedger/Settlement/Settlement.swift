// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// The terms on which an amount taken from a payer is divided: the venue's fee with its tax, and the sellers' shares.
///
/// ```swift
/// let settlement = Settlement(
///     payer: buyer, fees: FeeSchedule(rate: .percent(3)), feeTax: .percent(6), shares: [.init(account: seller, weight: 1)])
/// let capture = try settlement.capture(HoldID(7), Money.fen(10_600_000), closes: true)
/// ```
public struct Settlement: Sendable, Hashable, Codable {
    /// One receiver and its weight.
    public struct Share: Sendable, Hashable, Codable {
        /// The account that receives.
        public let account: AccountID
        /// Its weight among all shares; not negative.
        public let weight: Int64

        /// Names a receiver.
        public init(account: AccountID, weight: Int64) {
            self.account = account
            self.weight = weight
        }
    }

    /// The account that pays.
    public let payer: AccountID
    /// What the venue charges.
    public let fees: FeeSchedule
    /// The value added tax contained in the fee.
    public let feeTax: Rate
    /// Who receives the rest; the order decides where a last minor unit goes.
    public let shares: [Share]

    /// Sets the terms.
    public init(payer: AccountID, fees: FeeSchedule, feeTax: Rate, shares: [Share]) {
        self.payer = payer
        self.fees = fees
        self.feeTax = feeTax
        self.shares = shares
    }

    /// The legs that divide an amount: one debit of the payer, and credits that add up to exactly it.
    ///
    /// Parts that come to nothing have no leg. Where one deal is paid in several parts, fee and tax are those of all that was paid
    /// so far less those already charged: many parts cost what one payment costs, and minimum and maximum count once.
    ///
    /// - Parameters:
    ///   - amount: What is divided.
    ///   - earlier: How much of the same deal was divided before, in minor units.
    /// - Throws: `ledger.amount-not-positive`, `money.currencies-differ`, `money.split-without-weights` or
    ///   `ledger.settlement-terms-unusable`.
    public func legs(for amount: Money, after earlier: Int64 = 0) throws(Refusal) -> [Leg] {
        guard amount.isPositive else { throw .amountNotPositive(amount.minorUnits, subject: payer.text) }
        for account in [payer] + shares.map(\.account) where account.currency != amount.currency {
            throw Refusal(
                .currenciesDiffer,
                Text(
                    zh: "账户 \(account) 不能收付 \(amount)。请改用同币种账户。",
                    en: "Account \(account) cannot take \(amount). Use an account of that currency."),
                subject: account.text)
        }
        let (income, tax) = try charge(on: amount, after: earlier)
        let parts = try amount.minus(income).minus(tax).split(by: shares.map(\.weight))
        var legs = [Leg.debit(payer, amount.minorUnits)]
        legs.reserveCapacity(shares.count + 3)
        for (share, part) in zip(shares, parts) where part.isPositive { legs.append(.credit(share.account, part.minorUnits)) }
        if income.isPositive { legs.append(.credit(.venue(.feeRevenue, amount.currency), income.minorUnits)) }
        if tax.isPositive { legs.append(.credit(.venue(.taxPayable, amount.currency), tax.minorUnits)) }
        return legs
    }

    /// What the venue charges on an amount: its fee without tax, and the tax contained in it.
    ///
    /// - Throws: `ledger.settlement-terms-unusable` or `money.out-of-range`.
    public func charge(on amount: Money, after earlier: Int64 = 0) throws(Refusal) -> (income: Money, tax: Money) {
        guard earlier > 0 else {
            let (income, tax) = try TaxInclusive.split(gross: try fees.fee(on: amount), rate: feeTax)
            return (income, tax)
        }
        let before = Money(minorUnits: earlier, currency: amount.currency)
        let charged = try TaxInclusive.split(gross: try fees.fee(on: before), rate: feeTax)
        let all = try TaxInclusive.split(gross: try fees.fee(on: try before.plus(amount)), rate: feeTax)
        return (try all.net.minus(charged.net), try all.tax.minus(charged.tax))
    }

    /// The entry that takes an amount out of a hold on the payer's account and divides it.
    ///
    /// - Throws: What ``legs(for:after:)`` throws.
    public func capture(_ hold: HoldID, _ amount: Money, after earlier: Int64 = 0, closes: Bool) throws(Refusal) -> Capture {
        Capture(hold: hold, minorUnits: amount.minorUnits, legs: try legs(for: amount, after: earlier), closes: closes)
    }
}

extension Refusal {
    static func settlementTerms(_ finding: Text) -> Refusal {
        Refusal(
            .ledgerSettlementTerms,
            Text(
                zh: "结算条件无法使用:\(finding.zh)。请更正费率表或税率。",
                en: "The settlement terms cannot be used: \(finding.en). Correct the fee schedule or the tax rate."))
    }
}
