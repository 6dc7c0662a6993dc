// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
public import ExchangeModel

/// Payments for the custody bank, as one customer credit transfer initiation (ISO 20022 pain.001.001.09).
///
/// The same payments give the same bytes: they are grouped by currency and ordered by payout, and the message id is derived from
/// them, so that a bank which is sent the same file twice refuses the second.
public struct CreditTransferFile: Sendable, Hashable {
    /// The account that pays one currency.
    public struct Payer: Sendable, Hashable, Codable {
        /// The currency.
        public let currency: Currency
        /// The custody account.
        public let account: BankAccount

        /// Names the account that pays a currency.
        public init(currency: Currency, account: BankAccount) {
            self.currency = currency
            self.account = account
        }
    }

    /// The namespace of the message version that is written and read.
    public static let namespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
    /// The most payments of a file.
    public static let paymentLimit = 100_000

    /// The message id: at most 35 characters, never used twice by the sender.
    public let messageID: String
    /// When the file was made.
    public let created: Instant
    /// When the bank is to pay.
    public let executionDate: CalendarDate
    /// Who sends the file.
    public let sender: String
    /// What the bank can print.
    public let characters: BankCharacters
    /// The accounts that pay, by currency.
    public let payers: [Payer]
    /// The payments: by currency, then by payout.
    public let payments: [PaymentInstruction]

    /// Checks and orders payments.
    ///
    /// - Throws: `bank.nothing-to-pay`, `bank.too-many-payments`, `bank.payout-repeated`, `bank.no-payer-for-currency`,
    ///   `bank.characters-not-carried`, `bank.text-too-long` or `bank.sum-out-of-range`.
    public init(
        payments: [PaymentInstruction], payers: [Payer], sender: String, characters: BankCharacters, created: Instant,
        executionDate: CalendarDate, messageID: String? = nil
    ) throws(Refusal) {
        let sorted = payments.sorted { ($0.amount.currency, $0.payout) < ($1.amount.currency, $1.payout) }
        guard let first = sorted.map(\.payout).min(), let last = sorted.map(\.payout).max() else { throw .nothingToPay }
        guard sorted.count <= CreditTransferFile.paymentLimit else { throw .tooManyPayments(sorted.count) }
        var seen: Set<ExchangeID> = []
        for payment in sorted where !seen.insert(payment.payout).inserted { throw .payoutRepeated(payment.payout) }
        self.messageID = messageID ?? "HX-\(executionDate.compact)-\(first.serial.tenDigits)-\(last.serial.tenDigits)"
        self.created = created
        self.executionDate = executionDate
        self.sender = try characters.carriedName(sender)
        self.characters = characters
        self.payers = payers.sorted { $0.currency < $1.currency }
        self.payments = sorted
        try checkIdentifier()
        for payment in sorted {
            _ = try payer(of: payment.amount.currency)
            _ = try characters.carriedName(payment.creditor.holder)
            _ = try characters.carriedRemittance(payment.remittance)
        }
        for payer in payers { _ = try characters.carriedName(payer.account.holder) }
        _ = try ControlSum(sorted)
    }

    /// The payments of each currency, in order.
    public var groups: [(currency: Currency, payments: ArraySlice<PaymentInstruction>)] {
        var groups: [(Currency, ArraySlice<PaymentInstruction>)] = []
        var start = 0
        while start < payments.count {
            let currency = payments[start].amount.currency
            let end = payments[start...].firstIndex { $0.amount.currency != currency } ?? payments.count
            groups.append((currency, payments[start..<end]))
            start = end
        }
        return groups
    }

    /// The sum of all amounts as the message states it, across currencies.
    public var controlSum: String { get throws(Refusal) { try ControlSum(payments).text } }

    /// The id of a message's group of payments in one currency (PmtInfId), which a bank echoes.
    static func groupID(of messageID: String, in currency: Currency) -> String { "\(messageID.prefix(31))-\(currency)" }

    func payer(of currency: Currency) throws(Refusal) -> BankAccount {
        guard let payer = payers.first(where: { $0.currency == currency }) else { throw .noPayerForCurrency(currency) }
        return payer.account
    }

    private func checkIdentifier() throws(Refusal) {
        let isSpelt = messageID.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
        }
        guard isSpelt, (1...35).contains(messageID.utf8.count) else { throw .messageIDWrong(messageID) }
    }
}

extension BankCharacters {
    func carriedName(_ name: String) throws(Refusal) -> String {
        try carried(name, atMost: nameLimit)
    }

    func carriedRemittance(_ text: String) throws(Refusal) -> String {
        try carried(text, atMost: BankCharacters.remittanceLimit)
    }

    /// A schema's length counts code points, of which a text never has more than bytes.
    private func carried(_ text: String, atMost limit: Int) throws(Refusal) -> String {
        let carried = try carried(text)
        guard carried.utf8.count <= limit || carried.unicodeScalars.count <= limit else { throw .bankTextTooLong(text, limit) }
        return carried
    }
}

extension CalendarDate {
    /// `20261124`
    var compact: String { String(description.filter { $0 != "-" }) }
}

extension UInt64 {
    var tenDigits: String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, 10 - digits.count)) + digits
    }
}
