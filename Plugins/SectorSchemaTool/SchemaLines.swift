// SPDX-License-Identifier: Apache-2.0

/// The line on which each value of a JSON document starts, by its JSON pointer.
///
/// The document need not be whole: what comes before a mistake has its lines.
struct SchemaLines {
    private var lines: [String: Int] = ["": 1]
    private let bytes: [UInt8]
    private var index = 0
    private var current = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        value(at: "")
    }

    /// The line of a value, or of the nearest value around it.
    func line(of pointer: String) -> Int {
        var pointer = pointer[...]
        while true {
            if let line = lines[String(pointer)] { return line }
            guard let slash = pointer.lastIndex(of: "/") else { return 1 }
            pointer = pointer[..<slash]
        }
    }

    /// The line on which a byte stands.
    static func line(at offset: Int, in bytes: [UInt8]) -> Int { 1 + bytes.prefix(offset).count { $0 == 0x0A } }

    private mutating func value(at pointer: String) {
        skipSpace()
        lines[pointer] = current
        guard index < bytes.count else { return }
        switch bytes[index] {
        case UInt8(ascii: "{"): members(at: pointer)
        case UInt8(ascii: "["): items(at: pointer)
        case UInt8(ascii: "\""): _ = text()
        default: while index < bytes.count, !",]}\n\r\t ".utf8.contains(bytes[index]) { index += 1 }
        }
    }

    private mutating func members(at pointer: String) {
        index += 1
        while true {
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
            let name = text()
            skipSpace()
            index += 1
            value(at: pointer + "/" + name)
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
            index += 1
        }
        index += 1
    }

    private mutating func items(at pointer: String) {
        index += 1
        var number = 0
        while true {
            skipSpace()
            guard index < bytes.count, bytes[index] != UInt8(ascii: "]") else { break }
            value(at: "\(pointer)/\(number)")
            number += 1
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { break }
            index += 1
        }
        index += 1
    }

    private mutating func text() -> String {
        let start = index + 1
        index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
        let end = min(index, bytes.count)
        index += 1
        return String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
    }

    private mutating func skipSpace() {
        while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) {
            if bytes[index] == 0x0A { current += 1 }
            index += 1
        }
    }
}
