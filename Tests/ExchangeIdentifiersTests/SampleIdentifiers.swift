// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers

/// Identifiers made by the textbook, and ways to spoil them.
struct SampleIdentifiers {
    var generator: SeededGenerator

    mutating func valid(_ scheme: IdentifierScheme) -> String {
        switch scheme {
        case .uscc:
            let registrar = generator.text(of: "123456789ANY", count: 1) + generator.text(of: "123456789", count: 1)
            let region = generator.text(of: "123456", count: 1) + "1" + generator.text(of: "0123456789", count: 4)
            let body = generator.text(of: TextbookChecks.creditAlphabet, count: 8)
            let organisation = body + TextbookChecks.organisation(body)
            return registrar + region + organisation + TextbookChecks.creditCode(registrar + region + organisation)
        case .residentID:
            let date = generator.text(of: "12", count: 1) == "1" ? "19" : "20"
            let year = date + generator.text(of: "0123456789", count: 2)
            let month = "0" + generator.text(of: "123456789", count: 1)
            let body =
                "62" + generator.text(of: "0123456789", count: 4) + year + month
                + generator.text(of: "12", count: 1) + generator.text(of: "0123456789", count: 4)
            // The day is 10–29: it may be 29 February of a common year, which both sides must then refuse.
            return body + TextbookChecks.resident(body)
        case .cas:
            let head =
                generator.text(of: "123456789", count: 1)
                + generator.text(of: "0123456789", count: Int.random(in: 1...6, using: &generator))
            let middle = generator.text(of: "0123456789", count: 2)
            let check = TextbookChecks.cas(head + middle)
            return Bool.random(using: &generator) ? "\(head)-\(middle)-\(check)" : head + middle + check
        case .exchange:
            let kind = ExchangeID.Kind.allCases.randomElement(using: &generator) ?? .product
            let body =
                "HX-62" + generator.text(of: "0123456789", count: 4) + "-\(kind)-"
                + generator.text(of: "0123456789", count: 10) + "-"
            return body + TextbookChecks.exchange(body)
        }
    }

    /// Replaces, removes, inserts or swaps something, or does nothing.
    mutating func spoiled(_ text: String) -> String {
        var letters = Array(text)
        let strangers = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-abx *é中"
        for _ in 0..<Int.random(in: 0...2, using: &generator) where !letters.isEmpty {
            let place = Int.random(in: 0..<letters.count, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: letters.remove(at: place)
            case 1: letters.insert(contentsOf: generator.text(of: strangers, count: 1), at: place)
            case 2: letters.swapAt(place, max(0, place - 1))
            case 3: letters += Array(generator.text(of: strangers, count: Int.random(in: 0..<80, using: &generator)))
            default: letters[place] = Character(generator.text(of: strangers, count: 1))
            }
        }
        return String(letters)
    }
}
