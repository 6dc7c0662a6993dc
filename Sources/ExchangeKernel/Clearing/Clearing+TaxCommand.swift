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

    /// Asks to issue.
    public init(order: ExchangeID, seller: ExchangeID, buyer: ExchangeID, gross: Money, supplied: CalendarDate) {
        self.order = order
        self.seller = seller
        self.buyer = buyer
        self.gross = gross
        self.supplied = supplied
    }
}

/// Reverses an invoice by a red one with the same amounts below zero. The order may then be invoiced anew.
public struct ReverseInvoice: NamedPayload {
    /// `clearing.reverse-invoice`
    public static let name = "clearing.reverse-invoice"
    /// The invoice.
    public let invoice: ExchangeID
    /// Why.
    public let reason: String

    /// Asks to reverse.
    public init(invoice: ExchangeID, reason: String) {
        self.invoice = invoice
        self.reason = reason
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
