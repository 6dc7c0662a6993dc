// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeLedger
public import ExchangeModel

/// Tax terms were set.
public struct TaxTermsSet: NamedPayload {
    /// `clearing.tax-terms-set`
    public static let name = "clearing.tax-terms-set"
    /// The first day.
    public let since: CalendarDate
    /// The terms.
    public let terms: TaxTerms
}

/// A participant's taxation was stated.
public struct TaxpayerClassified: NamedPayload {
    /// `clearing.taxpayer-classified`
    public static let name = "clearing.taxpayer-classified"
    /// Who.
    public let participant: ExchangeID
    /// What applies from its first day on.
    public let status: Taxpayer.Status
}

/// An invoice was issued.
public struct InvoiceIssued: NamedPayload {
    /// `clearing.invoice-issued`
    public static let name = "clearing.invoice-issued"
    /// The invoice.
    public let invoice: Invoice
}

/// An invoice was reversed by a red one.
public struct InvoiceReversed: NamedPayload {
    /// `clearing.invoice-reversed`
    public static let name = "clearing.invoice-reversed"
    /// The red invoice; it names the one it reverses.
    public let invoice: Invoice
    /// Why.
    public let reason: String
}

/// Income was shared by a rule: who got what, and why exactly so.
public struct IncomeShared: NamedPayload {
    /// `clearing.income-shared`
    public static let name = "clearing.income-shared"
    /// Who shared.
    public let participant: ExchangeID
    /// How much.
    public let amount: Money
    /// The parties.
    public let parties: [ExchangeID]
    /// What each got, in minor units.
    public let parts: [Int64]
    /// The rule.
    public let split: RevenueSplit
    /// What parties had to have at least.
    public let floors: [ShareFloor]
    /// The contract that says so.
    public let reference: String
}

/// Income tax that was withheld from a payout to a natural person and is owed to the tax office.
public struct WithheldTax: Sendable, Hashable, Codable {
    /// The payout.
    public let payout: ExchangeID
    /// What had been earned.
    public let gross: Money
    /// What was withheld; the payout is the rest.
    public let tax: Money
    /// What the income was.
    public let income: Taxpayer.Income
}
