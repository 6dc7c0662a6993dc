// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// What a bank booked on an account in a span of time (ISO 20022 camt.053.001.08).
///
/// A statement that exists adds up: its closing balance is the opening balance and all its entries.
public struct BankStatement: Sendable, Hashable, Codable {
    /// A balance on a day; negative when the account is overdrawn.
    public struct Balance: Sendable, Hashable, Codable {
        /// How much.
        public let amount: Money
        /// Of which day.
        public let date: CalendarDate

        /// States a balance.
        public init(amount: Money, date: CalendarDate) {
            self.amount = amount
            self.date = date
        }
    }

    /// The namespace of the message version that is read and written.
    public static let namespace = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"
    /// The longest reference of a bank in bytes: what the books keep of it.
    public static let referenceLimit = 70

    /// The bank's number of the statement.
    public let id: String
    /// The account: an IBAN or another number.
    public let account: String
    /// Whose account it is, where the bank says so.
    public let owner: String?
    /// The first instant of the span.
    public let from: Instant
    /// The end of the span.
    public let until: Instant
    /// The booked balance before the span (OPBD).
    public let opening: Balance
    /// The booked balance at its end (CLBD).
    public let closing: Balance
    /// What was booked, in the bank's order.
    public let entries: [BankEntry]

    /// Checks and keeps a statement.
    ///
    /// - Throws: `bank.currencies-mixed`, `bank.reference-missing`, `bank.reference-too-long`, `bank.reference-repeated`,
    ///   `bank.amount-wrong`, `bank.balances-differ`.
    public init(
        id: String, account: String, owner: String? = nil, from: Instant, until: Instant, opening: Balance, closing: Balance,
        entries: [BankEntry]
    ) throws(Refusal) {
        self.id = id
        self.account = account
        self.owner = owner
        self.from = from
        self.until = until
        self.opening = opening
        self.closing = closing
        self.entries = entries
        try check()
    }

    /// The currency of the account.
    public var currency: Currency { opening.amount.currency }

    /// Checks that this is the next statement of the account: its opening balance is the closing balance before it.
    ///
    /// - Throws: `bank.statement-missing-between`.
    public func checkFollows(_ previous: BankStatement) throws(Refusal) {
        guard account == previous.account, opening.amount == previous.closing.amount else {
            throw .statementMissingBetween(previous, self)
        }
    }

    private func check() throws(Refusal) {
        var sum = Int128(opening.amount.minorUnits)
        var references: Set<String> = []
        references.reserveCapacity(entries.count)
        for entry in entries {
            guard entry.amount.currency == currency else { throw .currenciesMixed(entry.amount.currency, currency) }
            guard entry.amount.minorUnits >= 0 else { throw .bankAmountWrong(entry.amount.description) }
            guard !entry.reference.isEmpty else { throw .bankReferenceMissing(id) }
            guard entry.reference.utf8.count <= BankStatement.referenceLimit else { throw .bankReferenceTooLong(entry.reference) }
            guard references.insert(entry.reference).inserted else { throw .bankReferenceRepeated(entry.reference) }
            sum += Int128(entry.signedMinorUnits)
        }
        guard closing.amount.currency == currency else { throw .currenciesMixed(closing.amount.currency, currency) }
        guard sum == Int128(closing.amount.minorUnits) else { throw .balancesDiffer(self, counted: sum) }
    }
}
