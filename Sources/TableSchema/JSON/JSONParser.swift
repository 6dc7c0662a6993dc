// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// Reads JSON strictly (RFC 8259): no duplicate names, no deep nesting, no numbers that do not exist as binary fractions.
public struct JSONParser {
    /// The usual limit of nesting.
    public static let usualDepth = 64

    private let bytes: UnsafeRawBufferPointer
    private let depthLimit: Int
    private var index = 0
    private var path: [String] = []

    init(bytes: UnsafeRawBufferPointer, depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
    }

    /// Reads a whole document.
    ///
    /// - Throws: `Fault` with codes `json.*`, naming the byte offset and the place as a JSON pointer.
    public static func parse(_ document: [UInt8], depthLimit: Int = usualDepth) throws(Fault) -> JSONValue {
        var result = Result<JSONValue, Fault>.success(.null)
        document.withUnsafeBytes { buffer in
            do throws(Fault) {
                result = .success(try parse(buffer, depthLimit: depthLimit))
            } catch {
                result = .failure(error)
            }
        }
        return try result.get()
    }

    /// Reads a whole document from a text.
    public static func parse(_ text: String) throws(Fault) -> JSONValue { try parse(Array(text.utf8)) }

    static func parse(_ buffer: UnsafeRawBufferPointer, depthLimit: Int) throws(Fault) -> JSONValue {
        var parser = JSONParser(bytes: buffer, depthLimit: depthLimit)
        if let bad = UTF8Check.firstInvalid(buffer) {
            throw parser.fault(
                "json.not-utf-8", zh: "第 \(bad) 字节不是合法的 UTF-8", en: "the byte at offset \(bad) is not UTF-8")
        }
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.index == buffer.count else { throw parser.unexpected() }
        return value
    }

    private mutating func value(depth: Int) throws(Fault) -> JSONValue {
        skipSpace()
        guard index < bytes.count else { throw unexpected() }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try object(depth: depth + 1)
        case UInt8(ascii: "["): return try array(depth: depth + 1)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func object(depth: Int) throws(Fault) -> JSONValue {
        try check(depth: depth)
        index += 1
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([]) }
        repeat {
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw unexpected() }
            let name = try string()
            path.append(name)
            guard names.insert(name).inserted else {
                throw fault("json.duplicate-name", zh: "名称 \(name) 重复", en: "the name '\(name)' occurs twice")
            }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw unexpected() }
            members.append(JSONValue.Member(name, try value(depth: depth)))
            path.removeLast()
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw unexpected() }
        return .object(members)
    }

    private mutating func array(depth: Int) throws(Fault) -> JSONValue {
        try check(depth: depth)
        index += 1
        var values: [JSONValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array([]) }
        repeat {
            path.append(String(values.count))
            values.append(try value(depth: depth))
            path.removeLast()
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw unexpected() }
        return .array(values)
    }

    private func check(depth: Int) throws(Fault) {
        guard depth > depthLimit else { return }
        throw fault("json.too-deep", zh: "嵌套超过 \(depthLimit) 层", en: "nested more than \(depthLimit) deep")
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue {
        let length = word.utf8CodeUnitCount
        guard index + length <= bytes.count else { throw unexpected() }
        for offset in 0..<length where bytes[index + offset] != word.utf8Start[offset] { throw unexpected() }
        index += length
        return value
    }

    private mutating func number() throws(Fault) -> JSONNumber {
        let start = index
        _ = take(UInt8(ascii: "-"))
        let integerStart = index
        try digits()
        if bytes[integerStart] == UInt8(ascii: "0"), index > integerStart + 1 {
            index = integerStart + 1
            throw unexpected()
        }
        var isInteger = true
        if take(UInt8(ascii: ".")) {
            isInteger = false
            try digits()
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isInteger = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        let literal = String(decoding: bytes[start..<index], as: UTF8.self)
        if !isInteger, !(Double(literal) ?? .infinity).isFinite {
            throw fault("json.number-too-large", zh: "数字 \(literal) 超出范围", en: "the number \(literal) is too large to exist")
        }
        return JSONNumber(literal: literal)
    }

    private mutating func digits() throws(Fault) {
        let start = index
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        if index == start { throw unexpected() }
    }

    private mutating func string() throws(Fault) -> String {
        index += 1
        var decoder = JSONStringDecoder(bytes: bytes, index: index)
        let text = decoder.decode()
        index = decoder.index
        guard let text else { throw unexpected() }
        return text
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x09 {
            index += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private func unexpected() -> Fault {
        if index >= bytes.count { return fault("json.ended-early", zh: "文档提前结束", en: "the document ends too early") }
        return fault("json.not-json", zh: "此处不是合法的 JSON", en: "this is not JSON")
    }

    private func fault(_ code: Fault.Code, zh: String, en: String) -> Fault {
        // A hostile document can make the path long: show its start.
        let pointer = JSONPointer(path).description.prefix(200)
        return Fault(
            code,
            Text(
                zh: "JSON 偏移 \(index)(路径 \"\(pointer)\"):\(zh)。请修正后重试。",
                en: "JSON at offset \(index) (path \"\(pointer)\"): \(en). Correct it and try again."),
            subject: String(index))
    }
}
