// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

extension FactValue {
    /// A value as people write it: `true`, `12`, `0.5`, `2026-11-25`, `[a,b]`, and text otherwise.
    public init(written text: String) {
        if text == "true" || text == "false" {
            self = .flag(text == "true")
        } else if let integer = Int64(text) {
            self = .integer(integer)
        } else if let number = Double(text) {
            self = .number(number)
        } else if let date = CalendarDate(text) {
            self = .date(date)
        } else if text.hasPrefix("["), text.hasSuffix("]") {
            self = .list(text.dropFirst().dropLast().split(separator: ",").map(String.init))
        } else {
            self = .text(text)
        }
    }
}
