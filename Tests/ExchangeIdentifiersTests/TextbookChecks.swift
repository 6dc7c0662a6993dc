// SPDX-License-Identifier: Apache-2.0

/// The check characters as the standards' tables of weights give them: slow, and written apart from the library.
enum TextbookChecks {
    static let creditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

    static func creditCode(_ body: String) -> String {
        let alphabet = Array(creditAlphabet)
        let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
        let sum = zip(body, weights).reduce(0) { $0 + (alphabet.firstIndex(of: $1.0) ?? 0) * $1.1 }
        return String(alphabet[(31 - sum % 31) % 31])
    }

    static func organisation(_ body: String) -> String {
        let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let sum = zip(body, [3, 7, 9, 10, 5, 8, 4, 2]).reduce(0) { $0 + (alphabet.firstIndex(of: $1.0) ?? 0) * $1.1 }
        return ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X", "0"][11 - sum % 11]
    }

    static func resident(_ body: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return String(Array("10X98765432")[sum % 11])
    }

    static func cas(_ body: String) -> String {
        let sum = body.reversed().enumerated().reduce(0) { $0 + ($1.offset + 1) * ($1.element.wholeNumberValue ?? 0) }
        return String(sum % 10)
    }

    /// Tries all pairs of check characters for the one that leaves 1.
    static func exchange(_ body: String) -> String {
        let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let start = body.filter { $0 != "-" }.reduce(0) { ($0 * 36 + (alphabet.firstIndex(of: $1) ?? 0)) % 1_271 }
        for check in 0..<1_271 {
            let pair = [alphabet[check / 36], alphabet[check % 36]]
            if (start * 1_296 + check) % 1_271 == 1 { return String(pair) }
        }
        return "??"
    }
}
