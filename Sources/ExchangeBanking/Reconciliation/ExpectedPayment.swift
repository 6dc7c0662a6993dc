// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// A payment that the exchange expects to find on the custody bank's statement.
public enum ExpectedPayment: Sendable, Hashable, Codable {
    /// A payout on its way; the bank echoes its id.
    case payout(id: ExchangeID, amount: Money)
    /// A deposit that a participant announced, to be known by a reference.
    case deposit(participant: ExchangeID, amount: Money, reference: String)

    /// How much.
    public var amount: Money {
        switch self {
        case .payout(_, let amount), .deposit(_, let amount, _): amount
        }
    }

    /// What the bank's line carries when it is this payment.
    public var identifier: String {
        switch self {
        case .payout(let id, _): id.description
        case .deposit(_, _, let reference): reference
        }
    }

    var direction: BankEntry.Direction {
        switch self {
        case .payout: .debit
        case .deposit: .credit
        }
    }

    /// Whether the line names this payment, whatever its amount.
    func isNamed(by entry: BankEntry) -> Bool {
        guard entry.direction == direction, !entry.isReversal else { return false }
        if entry.endToEndID == identifier { return true }
        guard case .deposit = self else { return false }
        return entry.remittance.words.contains { $0 == identifier }
    }
}

extension String {
    /// The words between blanks and punctuation other than the hyphen.
    var words: [Substring] {
        split { $0 != "-" && $0 != "_" && $0 != "/" && !$0.isLetter && !$0.isNumber }
    }
}
