// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The code of an organisation by GB 11714: eight digits or capitals and a check character.
///
/// It is read with or without the hyphen before the check character and written without it, as the unified social credit
/// code contains it.
public struct OrganisationCode: CheckedText {
    /// The nine characters.
    public let description: String

    /// Reads `D2143569X` or `D2143569-X`.
    ///
    /// - Throws: `identifier.length`, `.alphabet`, `.form` or `.check`.
    public init(_ text: some StringProtocol) throws(Refusal) {
        if let flaw = text.withASCIIBytes(OrganisationCode.flaw) { throw OrganisationCode.refusal(of: text, flaw) }
        description = String(text).filter { $0 != "-" }
    }

    /// Orders as text.
    public static func < (left: OrganisationCode, right: OrganisationCode) -> Bool { left.description < right.description }

    /// What is wrong with a text; `nil` when it is an organisation code.
    static func flaw(in bytes: UnsafeRawBufferPointer) -> IdentifierFlaw? {
        guard bytes.count == 9 || bytes.count == 10 else { return .length }
        guard bytes.allSatisfy({ $0.isDigit || $0.isCapital || $0 == 0x2D }) else { return .alphabet }
        let check = bytes[bytes.count - 1]
        guard bytes.prefix(8).allSatisfy({ $0 != 0x2D }), bytes.count == 9 || bytes[8] == 0x2D, check.isDigit || check == 0x58
        else { return .form }
        return check == expectedCheck(of: bytes, at: 0) ? nil : .check
    }

    /// The check character of the eight digits or capitals from a place on.
    static func expectedCheck(of bytes: UnsafeRawBufferPointer, at start: Int) -> UInt8 {
        func value(_ offset: Int) -> Int {
            let byte = bytes[start + offset]
            return Int(byte.isDigit ? byte &- 0x30 : byte &- 0x37)
        }
        let head = 3 * value(0) + 7 * value(1) + 9 * value(2) + 10 * value(3)
        let tail = 5 * value(4) + 8 * value(5) + 4 * value(6) + 2 * value(7)
        let check = (11 - (head + tail) % 11) % 11
        return check == 10 ? 0x58 : 0x30 + UInt8(check)
    }

    private static func refusal(of text: some StringProtocol, _ flaw: IdentifierFlaw) -> Refusal {
        let expected = flaw == .check ? text.withASCIIBytes { expectedCheck(of: $0, at: 0) } : nil
        return flaw.refusal(
            of: text.excerpt, Text(zh: "组织机构代码", en: "organisation code"),
            form: Text(zh: "D2143569X", en: "D2143569X"), expected: expected.map { [$0] } ?? [])
    }
}
