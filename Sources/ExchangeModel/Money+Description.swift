// SPDX-License-Identifier: Apache-2.0

extension Money: CustomStringConvertible {
    /// The amount as people read it, with its currency: `1,214,946.25 CNY`.
    public var description: String { grouped + " " + currency.code }

    /// The amount with thousands separators: `1,214,946.25`.
    public var grouped: String {
        let parts = decimal.split(separator: ".", omittingEmptySubsequences: false)
        var digits = Array(parts[0])
        let firstDigit = digits.first == "-" ? 1 : 0
        var position = digits.count - 3
        while position > firstDigit {
            digits.insert(",", at: position)
            position -= 3
        }
        return String(digits) + (parts.count > 1 ? "." + parts[1] : "")
    }

    /// The amount as a plain decimal number: `1214946.25`.
    public var decimal: String {
        let digits = currency.minorUnitDigits
        let sign = minorUnits < 0 ? "-" : ""
        var text = String(minorUnits.magnitude)
        guard digits > 0 else { return sign + text }
        if text.count <= digits { text = String(repeating: "0", count: digits + 1 - text.count) + text }
        return sign + text.dropLast(digits) + "." + text.suffix(digits)
    }

    /// Reads a plain decimal number of major units, such as `1214946.25`; separators are not accepted.
    ///
    /// - Throws: `money.not-an-amount` when the text is not a number or has more decimals than the currency.
    public init(decimal text: String, currency: Currency) throws(Refusal) {
        let refusal = Refusal(
            .notAnAmount,
            Text(
                zh: "“\(text)”不是 \(currency) 金额。请写成 1234.50 这样的数字,最多 \(currency.minorUnitDigits) 位小数。",
                en: "'\(text)' is not an amount of \(currency). Write a number such as 1234.50, "
                    + "at most \(currency.minorUnitDigits) decimals."),
            subject: text)
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
        let whole = parts.first ?? ""
        let decimals = parts.count > 1 ? parts[1] : ""
        let isNumber = (whole + decimals).utf8.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber, !whole.isEmpty, parts.count <= 2, parts.count == 1 || !decimals.isEmpty,
            decimals.count <= currency.minorUnitDigits
        else { throw refusal }
        let padding = String(repeating: "0", count: currency.minorUnitDigits - decimals.count)
        guard let minorUnits = Int64((isNegative ? "-" : "") + whole + decimals + padding) else { throw refusal }
        self.init(minorUnits: minorUnits, currency: currency)
    }
}
