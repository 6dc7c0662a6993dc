public import ExchangeLedger
// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The bookings that settle shares of one currency in another.
///
/// Each currency balances by itself: the conversion account takes the total in one and gives it in the other. The shares are rounded
/// one by one; what they come to more or less than the total goes to the rounding account, so that no unit is lost or made.
public struct SettlementConversion: Sendable, Hashable {
    /// A share to settle, and the account whose it is, by name.
    public struct Share: Sendable, Hashable {
        /// The account.
        public let account: String
        /// How much.
        public let amount: Money

        /// Names a share.
        public init(account: String, amount: Money) {
            self.account = account
            self.amount = amount
        }
    }

    /// The names of the accounts that carry the exchange itself.
    public struct Accounts: Sendable, Hashable {
        /// Where one currency comes in and the other goes out.
        public let conversion: String
        /// Where the differences of rounding go.
        public let rounding: String

        /// Names the two accounts.
        public init(conversion: String, rounding: String) {
            self.conversion = conversion
            self.rounding = rounding
        }
    }

    /// One booking on a named account.
    public struct Booking: Sendable, Hashable {
        /// The account.
        public let account: String
        /// The column.
        public let side: Side
        /// How much; positive.
        public let amount: Money
    }

    /// The bookings: first those of the currency owed, then those of the currency paid.
    public let bookings: [Booking]
    /// All shares in the currency owed.
    public let total: Money
    /// All shares in the currency paid, converted as one amount.
    public let convertedTotal: Money
    /// What the conversion account gives beyond the rounded shares; negative when it gives less.
    public let roundingDifference: Money
    /// The rate and its sources.
    public let quotation: ExchangeRates.Quotation
}

extension ExchangeRates {
    /// Settles shares of one currency in another at the rate of a day.
    ///
    /// - Throws: `rates.nothing-to-convert`, `rates.share-not-positive`, what ``quotation(from:to:asOf:)`` throws; `money.currencies-differ`,
    ///   `money.out-of-range`.
    public func settle(
        _ shares: [SettlementConversion.Share], in currency: Currency, asOf date: CalendarDate, rounding: Rounding,
        accounts: SettlementConversion.Accounts
    ) throws(Refusal) -> SettlementConversion {
        guard let first = shares.first else { throw .nothingToConvert }
        var total = Money.zero(first.amount.currency)
        for share in shares {
            guard share.amount.isPositive else { throw .shareNotPositive(share.account) }
            total = try total.plus(share.amount)
        }
        let quotation = try quotation(from: total.currency, to: currency, asOf: date)
        let convertedTotal = try quotation.ratio.convert(total, to: currency, rounding: rounding)
        var owed: [SettlementConversion.Booking] = []
        var paid: [SettlementConversion.Booking] = []
        var difference = convertedTotal
        for share in shares {
            let converted = try quotation.ratio.convert(share.amount, to: currency, rounding: rounding)
            difference = try difference.minus(converted)
            owed.append(.init(account: share.account, side: .debit, amount: share.amount))
            if converted.isPositive { paid.append(.init(account: share.account, side: .credit, amount: converted)) }
        }
        owed.append(.init(account: accounts.conversion, side: .credit, amount: total))
        if convertedTotal.isPositive { paid.insert(.init(account: accounts.conversion, side: .debit, amount: convertedTotal), at: 0) }
        if difference.minorUnits != 0 {
            let size = Money(minorUnits: Int64(clamping: difference.minorUnits.magnitude), currency: currency)
            paid.append(.init(account: accounts.rounding, side: difference.isPositive ? .credit : .debit, amount: size))
        }
        return SettlementConversion(
            bookings: owed + paid, total: total, convertedTotal: convertedTotal, roundingDifference: difference, quotation: quotation)
    }
}
