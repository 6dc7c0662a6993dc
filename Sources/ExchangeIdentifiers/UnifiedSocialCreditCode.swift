// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The unified social credit code of a legal person or another organisation (统一社会信用代码, GB 32100-2015).
///
/// Eighteen characters: the registration authority and the class of the body, a six-digit division, the nine characters of the
/// organisation code and a check character. Both check characters are checked. Lower case is refused.
public struct UnifiedSocialCreditCode: CheckedText {
    /// The eighteen characters.
    public let description: String
    /// Who keeps the register in which the body stands.
    public let registrar: Registrar

    /// Reads eighteen characters.
    ///
    /// - Throws: `identifier.length`, `.alphabet`, `.registrar`, `.region`, `.check` or `.org-check`, the first that applies.
    public init(_ text: some StringProtocol) throws(Refusal) {
        if let flaw = text.withASCIIBytes(UnifiedSocialCreditCode.flaw) {
            throw UnifiedSocialCreditCode.refusal(of: text, flaw)
        }
        guard let registrar = Registrar(rawValue: String(text.prefix(1))) else {
            throw UnifiedSocialCreditCode.refusal(of: text, .registrar)
        }
        self.registrar = registrar
        description = String(text)
    }

    /// The division of the register; `nil` for the national register, 100000.
    public var region: Region? { Region(description.dropFirst(2).prefix(6)) }

    /// The code of the organisation inside.
    public var organisationCode: String { String(description.dropFirst(8).prefix(9)) }

    /// Orders as text.
    public static func < (left: UnifiedSocialCreditCode, right: UnifiedSocialCreditCode) -> Bool {
        left.description < right.description
    }
}

extension UnifiedSocialCreditCode {
    private static let length = 18
    private static let organisationPlace = 8
    private static let nationalRegister = 100_000

    /// Digits and capitals without I, O, S, V and Z.
    private static let alphabet = ISO7064.Alphabet("0123456789ABCDEFGHJKLMNPQRTUWXY")

    /// What is wrong with a text; `nil` when it is a unified social credit code.
    static func flaw(in bytes: UnsafeRawBufferPointer) -> IdentifierFlaw? {
        guard bytes.count == length else { return .length }
        // The weights are powers of three, lowest first: Horner's rule from the right, which 64 bits hold without a remainder.
        let alphabet = alphabet
        var sum: UInt64 = 0
        for index in (0..<length).reversed() {
            guard let value = alphabet.value(of: bytes[index]) else { return .alphabet }
            if index < length - 1 { sum = sum &* 3 &+ UInt64(truncatingIfNeeded: value) }
        }
        guard Registrar.isKnown(bytes[0]), bytes[1].isDigit, bytes[1] != 0x30 else { return .registrar }
        guard let code = bytes.decimal(2..<8),
            code == nationalRegister || AdministrativeDivisions.isProvince(code / 10_000)
        else { return .region }
        guard bytes[length - 1] == alphabet.bytes[Int((31 - sum % 31) % 31)] else { return .check }
        let inner = OrganisationCode.expectedCheck(of: bytes, at: organisationPlace)
        return bytes[organisationPlace + 8] == inner ? nil : .organisationCheck
    }

    private static func expectedCheck(of bytes: UnsafeRawBufferPointer) -> UInt8 {
        let sum = bytes.prefix(length - 1).reversed().reduce(0) { $0 * 3 + (alphabet.value(of: $1) ?? 0) }
        return alphabet.bytes[(31 - sum % 31) % 31]
    }

    private static func refusal(of text: some StringProtocol, _ flaw: IdentifierFlaw) -> Refusal {
        let expected: UInt8? =
            switch flaw {
            case .check: text.withASCIIBytes { expectedCheck(of: $0) }
            case .organisationCheck: text.withASCIIBytes { OrganisationCode.expectedCheck(of: $0, at: organisationPlace) }
            default: nil
            }
        return flaw.refusal(
            of: text.excerpt, Text(zh: "统一社会信用代码", en: "unified social credit code"),
            form: Text(zh: "18 位数字或大写字母(不含 I、O、S、V、Z)", en: "18 digits or capitals without I, O, S, V, Z"),
            expected: expected.map { [$0] } ?? [])
    }
}
