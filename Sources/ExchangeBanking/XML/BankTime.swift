// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Points in time as messages write them (ISODateTime).
public enum BankTime {
    /// Reads `2026-11-24T09:30:00`, with or without a fraction and a zone; without a zone it is China's time.
    public static func instant(_ text: String) -> Instant? {
        guard text.count >= 19, let date = CalendarDate(text.prefix(10)), text.dropFirst(10).first == "T" else { return nil }
        let clock = text.dropFirst(11).prefix(8).split(separator: ":", omittingEmptySubsequences: false).map(number)
        guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2], hour <= 24, minute < 60, second < 60
        else { return nil }
        var rest = text.dropFirst(19)
        var milliseconds = 0
        if rest.first == "." {
            let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
            guard !digits.isEmpty, digits.count <= 9 else { return nil }
            milliseconds = Int((digits + "00").prefix(3)) ?? 0
            rest = rest.dropFirst(digits.count + 1)
        }
        guard let offset = offset(rest) else { return nil }
        let sinceMidnight = ((hour * 60 + minute) * 60 + second) * 1_000 + milliseconds
        return Instant(startOf: date).adding(milliseconds: Int64(sinceMidnight + (8 * 60 - offset) * 60_000))
    }

    /// Minutes east of Greenwich.
    private static func offset(_ text: Substring) -> Int? {
        if text.isEmpty { return 8 * 60 }
        if text == "Z" { return 0 }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false).map(number)
        guard let sign = text.first, sign == "+" || sign == "-", parts.count == 2, let hours = parts[0], let minutes = parts[1],
            hours <= 14, minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.count == 2 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
