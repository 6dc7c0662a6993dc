// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import SectorKit

/// Draws facts at random from what the rules' own examples speak of, and from values no rule expects.
struct FactDraw {
    private let names: [FactName]
    private let values: [FactValue]

    /// Learns the names and values of the rules' examples.
    init(rules: [Rule]) {
        let pairs = rules.flatMap { $0.passing.sorted + $0.failing.sorted }
        names = Set(pairs.map(\.name.rawValue)).sorted().map(FactName.init(rawValue:))
        values =
            pairs.map(\.value) + [
                .flag(true), .flag(false), .integer(0), .integer(.max), .integer(.min), .number(.nan), .number(.infinity),
                .number(-0.000_001), .text(""), .text("\u{0}不存在"), .list([]), .list([""]),
                .date(CalendarDate(daysSince1970: .max)),
                .date(CalendarDate(daysSince1970: .min)),
            ]
    }

    /// A handful of facts, some with values of the wrong type.
    func facts(_ generator: inout SeededGenerator) -> Facts {
        var facts = Facts()
        for name in names where Int.random(in: 0..<3, using: &generator) > 0 {
            facts[name] = values.randomElement(using: &generator)
        }
        return facts
    }
}
