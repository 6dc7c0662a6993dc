// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// Walks through a receipt, which has one spelling, so that a few fixed words and three kinds of value are all there is.
struct ReceiptScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The refusal that says where the scanner is.
    var refusal: Refusal {
        .receiptForm(line: 1 + bytes[..<position].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) })
    }

    mutating func expect(_ words: StaticString) throws(Refusal) {
        let isThere = words.withUTF8Buffer { bytes[position...].starts(with: $0) }
        guard isThere else { throw refusal }
        position += words.utf8CodeUnitCount
    }

    mutating func number() throws(Refusal) -> UInt64 {
        let digits = bytes[position...].prefix { (0x30...0x39).contains($0) }
        guard let number = UInt64(String(decoding: digits, as: UTF8.self)) else { throw refusal }
        position = digits.endIndex
        return number
    }

    mutating func string() throws(Refusal) -> [UInt8] {
        try expect("\"")
        var text: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            if bytes[position] == UInt8(ascii: "\\") { position += 1 }
            guard position < bytes.count else { throw refusal }
            text.append(bytes[position])
            position += 1
        }
        try expect("\"")
        return text
    }

    mutating func list(limit: Int) throws(Refusal) -> [[UInt8]] {
        try expect("[")
        var elements: [[UInt8]] = []
        while elements.count < limit, position < bytes.count, bytes[position] != UInt8(ascii: "]") {
            if !elements.isEmpty { try expect(",") }
            try expect("\n    ")
            elements.append(try string())
            if position < bytes.count, bytes[position] == 0x0A { try expect("\n  ") }
        }
        try expect("]")
        return elements
    }
}
