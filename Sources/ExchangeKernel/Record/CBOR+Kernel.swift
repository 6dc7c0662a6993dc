// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
package import ExchangeModel

// The values that hot events hold, written by hand in the same bytes as their `Codable` form.

extension CBORWriter {
    package mutating func write(_ money: Money) {
        beginMap(2)
        write(key: "currency")
        write(money.currency.code)
        write(key: "minorUnits")
        write(money.minorUnits)
    }

    mutating func write(_ instant: Instant) { write(instant.milliseconds) }

    mutating func write(_ texts: [String]) {
        beginArray(texts.count)
        for text in texts { write(text) }
    }
}

extension CBORReader {
    mutating func readMoney() throws(Fault) -> Money {
        guard try readMap() == 2 else { throw .unexpectedFields }
        try expect(key: "currency")
        guard let currency = Currency(code: try readString()) else { throw .unexpectedFields }
        try expect(key: "minorUnits")
        return Money(minorUnits: try readInt64(), currency: currency)
    }

    mutating func readInstant() throws(Fault) -> Instant { Instant(milliseconds: try readInt64()) }

    mutating func readTexts() throws(Fault) -> [String] {
        let count = try readArray()
        var texts: [String] = []
        for _ in 0..<count { texts.append(try readString()) }
        return texts
    }

    /// Reads the head of a map and refuses another number of entries.
    mutating func readMap(of counts: ClosedRange<Int>) throws(Fault) -> Int {
        let count = try readMap()
        guard counts.contains(count) else { throw .unexpectedFields }
        return count
    }
}

extension Fault {
    static let unexpectedFields = Fault(
        "record.unexpected-fields",
        Text(
            zh: "记录的字段与本版本不符。请升级程序,或从备份恢复。",
            en: "A record's fields are not those this release knows. Upgrade the program, or restore a backup."))
}
