// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// One payment to be made by the custody bank: a payout of the exchange, to an account.
public struct PaymentInstruction: Sendable, Hashable, Codable {
    /// The payout.
    public let payout: ExchangeID
    /// Who gets it, and where.
    public let creditor: BankAccount
    /// How much.
    public let amount: Money
    /// What the creditor reads on the statement.
    public let remittance: String

    /// The identifier that the bank echoes on its statement: the 27 characters of the exchange id, within the 35 of the message.
    public var endToEndID: String { payout.description }

    /// Orders a payment.
    ///
    /// - Throws: `bank.amount-not-payable` unless the amount is positive and has at most 18 digits.
    public init(payout: ExchangeID, creditor: BankAccount, amount: Money, remittance: String) throws(Refusal) {
        guard amount.isPositive, amount.minorUnits <= PaymentInstruction.largestMinorUnits else {
            throw .amountNotPayable(amount, payout)
        }
        self.payout = payout
        self.creditor = creditor
        self.amount = amount
        self.remittance = remittance
    }

    /// ActiveOrHistoricCurrencyAndAmount has at most 18 digits.
    public static let largestMinorUnits: Int64 = 999_999_999_999_999_999
}
