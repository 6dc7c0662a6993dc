// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The identity number of a resident of China (公民身份号码, GB 11643).
///
/// It is personal information: it describes itself masked, refusals show its division only, and it is not `Codable`, so that
/// it cannot slip into the journal. `text` gives it in the clear to whoever seals it. The residence permits of the 83 division
/// and those of foreigners are not such numbers.
public struct ResidentIdentityNumber: Sendable, Hashable {
    /// The eighteen characters.
    public let text: String
    /// The day of birth.
    public let birthDate: CalendarDate
    /// The division of the first registration, which may have been abolished since.
    public let region: Region

    /// Reads eighteen characters; the last may be a capital X.
    ///
    /// - Throws: `identifier.length`, `.alphabet`, `.region`, `.date` or `.check`, the first that applies.
    public init(_ text: some StringProtocol) throws(Refusal) {
        let parts = text.withASCIIBytes { bytes in
            Result { () throws(IdentifierFlaw) in try ResidentIdentityNumber.parts(of: bytes) }
        }
        switch parts {
        case .success(let parts): (region, birthDate) = parts
        case .failure(let flaw): throw ResidentIdentityNumber.refusal(of: text, flaw)
        }
        self.text = String(text)
    }

    /// How many whole years the person has lived on a day; negative before birth.
    ///
    /// A year is complete on the birthday itself. Whoever was born on 29 February completes it on 1 March of common years.
    public func age(on day: CalendarDate) -> Int {
        let (birth, now) = (birthDate.parts, day.parts)
        return now.year - birth.year - ((now.month, now.day) < (birth.month, birth.day) ? 1 : 0)
    }
}

extension ResidentIdentityNumber: CustomStringConvertible {
    /// The division and asterisks.
    public var description: String { ResidentIdentityNumber.masked(text) }
}

extension ResidentIdentityNumber {
    /// What is wrong with a text; `nil` when it is an identity number.
    static func flaw(in bytes: UnsafeRawBufferPointer) -> IdentifierFlaw? {
        do throws(IdentifierFlaw) {
            _ = try parts(of: bytes)
            return nil
        } catch {
            return error
        }
    }

    private static func parts(of bytes: UnsafeRawBufferPointer) throws(IdentifierFlaw) -> (Region, CalendarDate) {
        guard bytes.count == 18 else { throw .length }
        guard let number = bytes.decimal(0..<17), bytes[17].isDigit || bytes[17] == 0x58 else { throw .alphabet }
        let code = number / 100_000_000_000
        guard AdministrativeDivisions.isProvince(code / 10_000), let region = Region(code: UInt32(code)) else { throw .region }
        let day = number / 1_000 % 100_000_000
        guard let birthDate = CalendarDate(year: day / 10_000, month: day / 100 % 100, day: day % 100) else { throw .date }
        guard bytes[17] == expectedCheck(of: bytes) else { throw .check }
        return (region, birthDate)
    }

    /// ISO 7064 MOD 11-2 of seventeen digits.
    private static func expectedCheck(of bytes: UnsafeRawBufferPointer) -> UInt8 {
        var sum = 0
        for index in 0..<17 { sum = (sum &+ Int(bytes[index] &- 0x30)) &* 2 }
        let check = (12 - sum % 11) % 11
        return check == 10 ? 0x58 : 0x30 + UInt8(check)
    }

    private static func masked(_ text: some StringProtocol) -> String {
        let region = String(text.prefix(6))
        guard text.utf8.count <= 64, region.allSatisfy(\.isASCII) else { return "*" }
        return region + String(repeating: "*", count: text.count - region.count)
    }

    private static func refusal(of text: some StringProtocol, _ flaw: IdentifierFlaw) -> Refusal {
        let expected = flaw == .check ? text.withASCIIBytes { expectedCheck(of: $0) } : nil
        return flaw.refusal(
            of: masked(text), Text(zh: "公民身份号码", en: "resident identity number"),
            form: Text(zh: "17 位数字加 1 位数字或大写 X", en: "17 digits and a digit or a capital X"),
            expected: expected.map { [$0] } ?? [])
    }
}
