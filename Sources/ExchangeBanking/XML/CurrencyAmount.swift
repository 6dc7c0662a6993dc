// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// An amount as messages write it: `<Amt Ccy="CNY">12.30</Amt>`.
struct CurrencyAmount: Decodable {
    private enum CodingKeys: String, CodingKey {
        case currency = "Ccy"
        case decimal = ""
    }

    private let currency: String
    private let decimal: String

    /// The amount, never negative; zeros beyond the currency's decimals are let through.
    ///
    /// - Throws: `bank.amount-wrong`.
    func money() throws(Refusal) -> Money {
        let decimal = decimal.trimmed
        guard let currency = Currency(code: currency), !decimal.hasPrefix("-") else { throw .bankAmountWrong("\(decimal) \(currency)") }
        var text = decimal.hasPrefix("+") ? String(decimal.dropFirst()) : decimal
        if let point = text.firstIndex(of: ".") {
            let digits = currency.minorUnitDigits
            while text.hasSuffix("0"), text.distance(from: point, to: text.endIndex) - 1 > digits { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        do throws(Refusal) {
            return try Money(decimal: text, currency: currency)
        } catch {
            throw .bankAmountWrong("\(decimal) \(currency)")
        }
    }
}
