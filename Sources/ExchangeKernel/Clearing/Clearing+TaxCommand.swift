// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeLedger
public import ExchangeModel

/// Sets the tax terms from a day on.
public struct SetTaxTerms: NamedPayload {
    /// `clearing.set-tax-terms`
    public static let name = "clearing.set-tax-terms"
    /// The first day, today or later.
    public let since: CalendarDate
    /// The terms.
    public let terms: TaxTerms

    /// Asks to set.
    public init(since: CalendarDate, terms: TaxTerms) {
        self.since = since
        self.terms = terms
    }
}

/// Says how a participant is taxed from a day on.
public struct ClassifyTaxpayer: NamedPayload {
    /// `clearing.classify-taxpayer`
    public static let name = "clearing.classify-taxpayer"
    /// Who.
    public let participant: ExchangeID
    /// The class for value added tax.
    public let taxpayerClass: Taxpayer.Class
    /// What its income is, if it is a natural person.
    public let income: Taxpayer.Income
    /// The first day, today or later.
    public let since: CalendarDate

    /// Asks to classify.
    public init(
        participant: ExchangeID, taxpayerClass: Taxpayer.Class, income: Taxpayer.Income = .royalty, since: CalendarDate
    ) {
        self.participant = participant
        self.taxpayerClass = taxpayerClass
        self.income = income
        self.since = since
    }
}

/// One line of an invoice to be issued.
public struct InvoiceLine: Sendable, Hashable, Codable {
    /// What was supplied, 1 to 200 bytes.
    public let title: String
    /// How much, with or without tax as the command says.
    public let amount: Money
    /// Its rate; `nil`: that of the seller's class of taxpayers on the day of the supply.
    public let rate: Rate?

    /// States a line.
    public init(title: String, amount: Money, rate: Rate? = nil) {
        self.title = title
        self.amount = amount
        self.rate = rate
    }
}

/// Issues the invoice of a completed order, once. The desk takes the parties, the price and the day from the order's records.
public struct IssueInvoice: NamedPayload {
    /// `clearing.issue-invoice`
    public static let name = "clearing.issue-invoice"
    /// The order.
    public let order: ExchangeID
    /// Who supplied.
    public let seller: ExchangeID
    /// Who was supplied.
    public let buyer: ExchangeID
    /// The price, tax included.
    public let gross: Money
    /// The day on which the order was completed.
    public let supplied: CalendarDate
    /// Its lines, at most ``lineLimit``, which come to ``gross``; `nil`: one line for the whole order.
    public let lines: [InvoiceLine]?
    /// Whether the amounts of the lines contain the tax; `nil`: they do.
    public let basis: TaxBasis?
    /// Where tax is rounded, if the contract says so; `nil`: as the market's tax terms of the day say.
    public let rounding: TaxRounding?
    /// How many lines an invoice may have, so that its record stays within its limit.
    public static let lineLimit = 150

    /// Asks to issue.
    public init(
        order: ExchangeID, seller: ExchangeID, buyer: ExchangeID, gross: Money, supplied: CalendarDate,
        lines: [InvoiceLine]? = nil, basis: TaxBasis? = nil, rounding: TaxRounding? = nil
    ) {
        self.lines = lines
        self.basis = basis
        self.rounding = rounding
        self.order = order
        self.seller = seller
        self.buyer = buyer
        self.gross = gross
        self.supplied = supplied
    }
}

/// Reverses an invoice by a red one: all that is left of it, or a part in proportion on all of its lines, as after a refund.
///
/// Once nothing is left, the order may be invoiced anew.
public struct ReverseInvoice: NamedPayload {
    /// `clearing.reverse-invoice`
    public static let name = "clearing.reverse-invoice"
    /// The invoice.
    public let invoice: ExchangeID
    /// Why.
    public let reason: String
    /// How much of it, tax included; `nil`: all that is left.
    public let amount: Money?

    /// Asks to reverse.
    public init(invoice: ExchangeID, reason: String, amount: Money? = nil) {
        self.invoice = invoice
        self.reason = reason
        self.amount = amount
    }
}

/// Shares what one has earned with others by a rule, before it is paid out.
public struct ShareIncome: NamedPayload {
    /// `clearing.share-income`
    public static let name = "clearing.share-income"
    /// How many parties may share, so that its record stays within its limit.
    public static let partyLimit = 150
    /// How much of what one has earned is shared.
    public let amount: Money
    /// The parties, in the order of the rule's parts; whoever shares may be one of them.
    public let parties: [ExchangeID]
    /// The rule.
    public let split: RevenueSplit
    /// What parties have at least.
    public let floors: [ShareFloor]
    /// The contract that says so, 1 to 200 bytes.
    public let reference: String

    /// Asks to share.
    public init(
        amount: Money, parties: [ExchangeID], split: RevenueSplit, floors: [ShareFloor] = [], reference: String
    ) {
        self.amount = amount
        self.parties = parties
        self.split = split
        self.floors = floors
        self.reference = reference
    }
}
