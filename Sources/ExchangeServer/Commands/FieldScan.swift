// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Foundation

/// One pass over a body that finds the fields nobody knows and those that come twice, before anything is decoded.
///
/// A decoder ignores what it does not know, and takes one of two fields with the same name. A misspelt field of an order must not be
/// ignored, and two programs must not read two things out of one body. Values are looked over only as far as this takes; whether they
/// are JSON, and of the right type, is for the decoder.
struct FieldScan {
    /// The values of the fields that the path says as well.
    private(set) var repeated: [String: Data] = [:]
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var trail: [String] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Goes over the body.
    ///
    /// - Returns: Where its value begins; `nil` when there is none.
    mutating func check(_ tree: FieldTree) throws(Refusal) -> Int? {
        skipSpace()
        guard index < bytes.count else { return nil }
        let start = index
        try value(tree)
        return start
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0A).contains(byte) || byte == 0x0D }

    private mutating func value(_ tree: FieldTree) throws(Refusal) {
        skipSpace()
        guard index < bytes.count else { throw .notJSON }
        switch (tree, bytes[index]) {
        case (.fields(let entries), UInt8(ascii: "{")): try object(entries)
        case (.values(let tree), UInt8(ascii: "{")): try map(tree)
        case (.each(let tree), UInt8(ascii: "[")): try list(tree)
        default: try skipValue()
        }
    }

    private mutating func object(_ entries: [FieldTree.Entry]) throws(Refusal) {
        var seen: UInt128 = 0
        index += 1
        while let name = try nextName() {
            guard let place = place(of: name, in: entries) else { throw .unknownField(trail + [text(name)], entries) }
            let entry = entries[place]
            if let reason = entry.closed { throw .closedField(trail + [entry.name], reason) }
            guard seen & 1 << place == 0 else { throw .repeatedField(trail + [entry.name]) }
            seen |= 1 << place
            skipSpace()
            let start = index
            if case .leaf = entry.tree {
                try skipValue()
            } else {
                trail.append(entry.name)
                try value(entry.tree)
                trail.removeLast()
            }
            if entry.isFromPath { repeated[entry.name] = Data(bytes[start..<index]) }
        }
    }

    private mutating func map(_ tree: FieldTree) throws(Refusal) {
        var seen: Set<String> = []
        index += 1
        while let name = try nextName() {
            trail.append(text(name))
            guard seen.insert(text(name)).inserted else { throw .repeatedField(trail) }
            try value(tree)
            trail.removeLast()
        }
    }

    private mutating func list(_ tree: FieldTree) throws(Refusal) {
        index += 1
        var count = 0
        while true {
            skipSpace()
            guard index < bytes.count else { throw .notJSON }
            if bytes[index] == UInt8(ascii: "]") {
                index += 1
                return
            }
            if bytes[index] == UInt8(ascii: ",") {
                index += 1
                continue
            }
            trail.append(String(count))
            try value(tree)
            trail.removeLast()
            count += 1
        }
    }

    /// Goes behind the next name of an object and its colon, or behind the object's end.
    private mutating func nextName() throws(Refusal) -> Range<Int>? {
        skipSpace()
        if index < bytes.count, bytes[index] == UInt8(ascii: ",") {
            index += 1
            skipSpace()
        }
        guard index < bytes.count else { throw .notJSON }
        if bytes[index] == UInt8(ascii: "}") {
            index += 1
            return nil
        }
        guard bytes[index] == UInt8(ascii: "\"") else { throw .notJSON }
        let start = index + 1
        try skipString()
        let name = start..<index - 1
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { throw .notJSON }
        index += 1
        return name
    }

    private func place(of name: Range<Int>, in entries: [FieldTree.Entry]) -> Int? {
        let written = bytes[name]
        guard written.contains(UInt8(ascii: "\\")) else {
            return entries.firstIndex { $0.bytes.count == written.count && written.elementsEqual($0.bytes) }
        }
        let text = text(name)
        return entries.firstIndex { $0.name == text }
    }

    /// A name, its escapes undone.
    private func text(_ name: Range<Int>) -> String {
        let quoted = Data(bytes[name.lowerBound - 1..<name.upperBound + 1])
        return (try? JSONDecoder().decode(String.self, from: quoted)) ?? String(decoding: bytes[name], as: UTF8.self)
    }

    private mutating func skipSpace() {
        while index < bytes.count, FieldScan.isSpace(bytes[index]) { index += 1 }
    }

    private mutating func skipString() throws(Refusal) {
        index += 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
        guard index < bytes.count else { throw .notJSON }
        index += 1
    }

    private mutating func skipValue() throws(Refusal) {
        var depth = 0
        repeat {
            skipSpace()
            guard index < bytes.count else { throw .notJSON }
            switch bytes[index] {
            case UInt8(ascii: "\""): try skipString()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                index += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                index += 1
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                guard depth > 0 else { throw .notJSON }
                index += 1
            default: try skipWord()
            }
        } while depth > 0
        guard depth == 0 else { throw .notJSON }
    }

    /// Goes behind a number, `true`, `false` or `null`.
    private mutating func skipWord() throws(Refusal) {
        let start = index
        while index < bytes.count, FieldScan.isWord(bytes[index]) { index += 1 }
        guard index > start else { throw .notJSON }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
