// SPDX-License-Identifier: Apache-2.0

/// Tells what a string of ASCII digits (with a last X, or with letters where a credit code has them) is.
enum DigitString {
    /// A kind, and whether its checks hold; a hit whose checks fail is a near miss.
    typealias Outcome = (kind: PersonalInformationKind, isValid: Bool)

    /// A token of digits alone.
    static func classify(_ digits: UnsafeRawBufferPointer) -> Outcome? {
        switch digits.count {
        case 11, 13, 15:
            if isMobile(digits) { return (.mobile, true) }
            if digits.count == 11, isLandline(digits) { return (.landline, true) }
            return digits.count == 11 ? nil : card(digits)
        case 12: return isLandline(digits) ? (.landline, true) : card(digits)
        case 18: return classifyEighteen(digits) ?? card(digits)
        case 14, 16, 17, 19: return card(digits)
        default: return nil
        }
    }

    /// Digits that were written in groups.
    static func classifyJoined(_ digits: UnsafeRawBufferPointer) -> Outcome? {
        if (10...12).contains(digits.count), isLandline(digits) { return (.landline, true) }
        return classify(digits)
    }

    /// Eighteen characters: a resident identity number or a unified social credit code.
    static func classifyEighteen(_ text: UnsafeRawBufferPointer) -> Outcome? {
        let resident = IdentifierCheck.residentID(text)
        if resident == .valid { return (.residentID, true) }
        let organisation = IdentifierCheck.socialCreditCode(text)
        if organisation == .valid { return (.organisationCode, true) }
        if resident == .nearMiss { return (.residentID, false) }
        return organisation == .nearMiss ? (.organisationCode, false) : nil
    }

    /// A mobile number of the mainland, with 86 or 0086 before it or without.
    private static func isMobile(_ digits: UnsafeRawBufferPointer) -> Bool {
        let start = digits.count - 11
        switch start {
        case 0: break
        case 2: guard digits[0] == 0x38, digits[1] == 0x36 else { return false }
        case 4: guard digits[0] == 0x30, digits[1] == 0x30, digits[2] == 0x38, digits[3] == 0x36 else { return false }
        default: return false
        }
        return digits[start] == 0x31 && digits[start + 1] >= 0x33
    }

    /// An area code (010, 02x, or four digits from 03xx to 09xx) and a number of seven or eight digits that starts with 2–8.
    private static func isLandline(_ digits: UnsafeRawBufferPointer) -> Bool {
        guard digits[0] == 0x30, (10...12).contains(digits.count) else { return false }
        let isShortCode = digits[1] == 0x32 || (digits[1] == 0x31 && digits[2] == 0x30)
        guard isShortCode || digits[1] >= 0x33 else { return false }
        let number = isShortCode ? 3 : 4
        let length = digits.count - number
        return length == 8 || (length == 7 && !isShortCode) ? (0x32...0x38).contains(digits[number]) : false
    }

    /// A bank card: 12–19 digits, a known first digit, a last digit that Luhn's rule (GB/T 15694, ISO/IEC 7812) asks for.
    private static func card(_ digits: UnsafeRawBufferPointer) -> Outcome? {
        let isKnown: Bool
        switch (digits[0], digits[1]) {
        case (0x36, 0x32): isKnown = digits.count >= 16
        case (0x36, 0x30), (0x36, 0x34), (0x36, 0x35): isKnown = digits.count == 16 || digits.count == 19
        case (0x34, _): isKnown = digits.count == 13 || digits.count == 16 || digits.count == 19
        case (0x35, _): isKnown = digits.count == 16 || (digits[1] != 0x31 && digits.count >= 12 && digits.count <= 19)
        case (0x33, 0x34), (0x33, 0x37): isKnown = digits.count == 15
        case (0x33, 0x35): isKnown = digits.count == 16
        case (0x32, 0x32...0x37): isKnown = digits.count == 16
        default: isKnown = digits[0] == 0x39 && (digits.count == 16 || digits.count == 19)
        }
        guard isKnown else { return nil }
        return (.bankCard, hasLuhnDigit(digits))
    }

    private static func hasLuhnDigit(_ digits: UnsafeRawBufferPointer) -> Bool {
        var sum = 0
        var isDoubled = false
        for byte in digits.reversed() {
            let digit = Int(byte &- 0x30)
            sum += isDoubled ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit
            isDoubled.toggle()
        }
        return sum % 10 == 0
    }
}
