// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A registry number of a chemical substance (CAS RN), such as 7732-18-5 for water.
///
/// It is read with or without its two hyphens and written with them.
public struct CASNumber: CheckedText {
    /// All digits as one number, the check digit last.
    private let digits: UInt64

    /// Reads `7732-18-5` or `7732185`.
    ///
    /// - Throws: `identifier.length`, `.alphabet`, `.form` or `.check`, the first that applies.
    public init(_ text: some StringProtocol) throws(Refusal) {
        let reading = text.withASCIIBytes { bytes in
            Result { () throws(IdentifierFlaw) in try CASNumber.digits(of: bytes) }
        }
        switch reading {
        case .success(let digits): self.digits = digits
        case .failure(let flaw): throw CASNumber.refusal(of: text, flaw)
        }
    }

    /// The number with its hyphens.
    public var description: String {
        "\(digits / 1_000)-\(digits / 100 % 10)\(digits / 10 % 10)-\(digits % 10)"
    }

    /// Orders as numbers.
    public static func < (left: CASNumber, right: CASNumber) -> Bool { left.digits < right.digits }
}

extension CASNumber {
    /// How many digits there may be: two to seven, two, and the check digit.
    private static let digitCounts = 5...10

    /// What is wrong with a text; `nil` when it is a CAS number.
    static func flaw(in bytes: UnsafeRawBufferPointer) -> IdentifierFlaw? {
        do throws(IdentifierFlaw) {
            _ = try digits(of: bytes)
            return nil
        } catch {
            return error
        }
    }

    private static func digits(of bytes: UnsafeRawBufferPointer) throws(IdentifierFlaw) -> UInt64 {
        guard (5...12).contains(bytes.count) else { throw .length }
        var digits: UInt64 = 0
        var hyphens = 0
        for byte in bytes {
            if byte.isDigit {
                digits = digits * 10 + UInt64(byte &- 0x30)
            } else if byte == 0x2D {
                hyphens += 1
            } else {
                throw .alphabet
            }
        }
        guard digitCounts.contains(bytes.count - hyphens) else { throw .length }
        let last = bytes.count - 1
        let isHyphenated = hyphens == 2 && bytes[last - 1] == 0x2D && bytes[last - 4] == 0x2D
        guard hyphens == 0 || isHyphenated, bytes[0] != 0x30 else { throw .form }
        guard digits % 10 == expectedCheck(of: digits) else { throw .check }
        return digits
    }

    /// Each digit times its place, counted from the right without the check digit, modulo 10.
    private static func expectedCheck(of digits: UInt64) -> UInt64 {
        var rest = digits / 10
        var sum: UInt64 = 0
        var place: UInt64 = 1
        while rest > 0 {
            sum += place * (rest % 10)
            rest /= 10
            place += 1
        }
        return sum % 10
    }

    private static func refusal(of text: some StringProtocol, _ flaw: IdentifierFlaw) -> Refusal {
        var expected: [UInt8] = []
        if flaw == .check, let digits = UInt64(String(text).filter { $0 != "-" }) {
            expected = [0x30 + UInt8(expectedCheck(of: digits))]
        }
        return flaw.refusal(
            of: text.excerpt, Text(zh: "CAS 登记号", en: "CAS registry number"), form: Text(zh: "7732-18-5", en: "7732-18-5"),
            expected: expected)
    }
}
