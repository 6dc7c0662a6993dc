// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// An account at a bank: whose, which, where.
public struct BankAccount: Sendable, Hashable, Codable {
    /// The name the account is held in.
    public let holder: String
    /// The number: an IBAN, or a domestic number of at most 34 letters and digits.
    public let number: String
    /// The bank: a BIC of 8 or 11 characters, or a CNAPS number (联行号) of 12 digits.
    public let bank: String

    /// Checks and keeps an account.
    ///
    /// - Throws: `bank.holder-missing`, `bank.account-number-wrong` (an IBAN's check digits too) or `bank.bank-code-wrong`.
    public init(holder: String, number: String, bank: String) throws(Refusal) {
        let number = String(number.filter { $0 != " " })
        guard holder.contains(where: { !$0.isWhitespace }) else { throw .holderMissing(number) }
        guard (1...34).contains(number.utf8.count), number.utf8.allSatisfy(BankAccount.isAlphanumeric),
            !BankAccount.looksInternational(number) || BankAccount.hasInternationalCheck(number)
        else { throw .accountNumberWrong(number) }
        guard BankAccount.isClearingNumber(bank) || BankAccount.isBIC(bank) else { throw .bankCodeWrong(bank) }
        self.holder = holder
        self.number = number
        self.bank = bank
    }

    /// Whether the number is an IBAN (ISO 13616).
    public var isInternational: Bool { BankAccount.looksInternational(number) }

    /// Whether the bank is named by its CNAPS number.
    public var isDomesticBank: Bool { BankAccount.isClearingNumber(bank) }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isCapital(byte) || (0x61...0x7A).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    private static func isClearingNumber(_ bank: String) -> Bool { bank.utf8.count == 12 && bank.utf8.allSatisfy(isDigit) }

    /// Four letters or digits of the institution, two letters of the country, two or five of the place and branch (ISO 9362:2022).
    private static func isBIC(_ bank: String) -> Bool {
        let bytes = Array(bank.utf8)
        return (bytes.count == 8 || bytes.count == 11) && bytes.allSatisfy { isDigit($0) || isCapital($0) }
            && isCapital(bytes[4]) && isCapital(bytes[5])
    }

    private static func looksInternational(_ number: String) -> Bool {
        let bytes = Array(number.utf8)
        return bytes.count >= 15 && isCapital(bytes[0]) && isCapital(bytes[1]) && isDigit(bytes[2]) && isDigit(bytes[3])
    }

    /// ISO 7064 MOD 97-10 over the number with its first four characters at the end.
    private static func hasInternationalCheck(_ number: String) -> Bool {
        let bytes = Array(number.utf8)
        guard bytes.allSatisfy({ isDigit($0) || isCapital($0) }) else { return false }
        let remainder = (bytes[4...] + bytes[..<4]).reduce(0) { sum, byte in
            isDigit(byte) ? (sum * 10 + Int(byte) - 0x30) % 97 : (sum * 100 + Int(byte) - 0x37) % 97
        }
        return remainder == 1
    }
}
