// SPDX-License-Identifier: Apache-2.0
import ExchangeModel
import Testing

/// The examples of RFC 8949, Appendix A: those in the deterministic subset are read and written, the others are refused.
@Suite struct CBORVectorTests {
    static let deterministic: [(hex: String, json: String)] = [
        ("00", "0"), ("01", "1"), ("0a", "10"), ("17", "23"), ("1818", "24"), ("1819", "25"), ("1864", "100"),
        ("1903e8", "1000"),
        ("1a000f4240", "1000000"), ("1b000000e8d4a51000", "1000000000000"), ("1bffffffffffffffff", "18446744073709551615"),
        ("c249010000000000000000", "\"0x010000000000000000\""), ("3bffffffffffffffff", "-18446744073709551616"),
        ("c349010000000000000000", "\"-1-0x010000000000000000\""), ("20", "-1"), ("29", "-10"), ("3863", "-100"),
        ("3903e7", "-1000"),
        ("f90000", "0.0"), ("f98000", "-0.0"), ("f93c00", "1.0"), ("fb3ff199999999999a", "1.1"), ("f93e00", "1.5"),
        ("f97bff", "65504.0"), ("fa47c35000", "100000.0"), ("fa7f7fffff", "3.4028234663852886e+38"),
        ("fb7e37e43c8800759c", "1e+300"),
        ("f90001", "5.960464477539063e-08"), ("f90400", "6.103515625e-05"), ("f9c400", "-4.0"), ("fbc010666666666666", "-4.1"),
        ("f97c00", "\"inf\""), ("f97e00", "\"nan\""), ("f9fc00", "\"-inf\""), ("f4", "false"), ("f5", "true"), ("f6", "null"),
        ("c074323031332d30332d32315432303a30343a30305a", "\"2013-03-21T20:04:00Z\""), ("c11a514b67b0", "1363896240"),
        ("c1fb41d452d9ec200000", "1363896240.5"), ("d74401020304", "\"01020304\""), ("d818456449455446", "\"6449455446\""),
        ("d82076687474703a2f2f7777772e6578616d706c652e636f6d", "\"http://www.example.com\""), ("40", "\"\""),
        ("4401020304", "\"01020304\""), ("60", "\"\""), ("6161", "\"a\""), ("6449455446", "\"IETF\""), ("62225c", "\"\\\"\\\\\""),
        ("62c3bc", "\"ü\""), ("63e6b0b4", "\"水\""), ("64f0908591", "\"𐅑\""), ("80", "[]"), ("83010203", "[1,2,3]"),
        ("8301820203820405", "[1,[2,3],[4,5]]"),
        (
            "98190102030405060708090a0b0c0d0e0f101112131415161718181819",
            "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25]"
        ), ("a0", "{}"), ("a26161016162820203", "{\"a\":1,\"b\":[2,3]}"), ("826161a161626163", "[\"a\",{\"b\":\"c\"}]"),
        (
            "a56161614161626142616361436164614461656145",
            "{\"a\":\"A\",\"b\":\"B\",\"c\":\"C\",\"d\":\"D\",\"e\":\"E\"}"
        ),
    ]

    @Test(arguments: deterministic)
    func `a deterministic example is read, printed and written back`(_ vector: (hex: String, json: String)) throws {
        let value = try CBORValue(decoding: bytes(hex: vector.hex))
        #expect(value.jsonText(pretty: false) == vector.json)
        #expect(try json(of: bytes(hex: vector.hex)) == vector.json)
        #expect(hex(value.encoded()) == vector.hex)
    }

    static let refused: [(hex: String, code: Fault.Code)] = [
        ("fa7f800000", .cborNotDeterministic), ("fa7fc00000", .cborNotDeterministic), ("faff800000", .cborNotDeterministic),
        ("fb7ff0000000000000", .cborNotDeterministic), ("fb7ff8000000000000", .cborNotDeterministic),
        ("fbfff0000000000000", .cborNotDeterministic), ("f97e01", .cborNotDeterministic), ("f7", .cborUnexpectedType),
        ("f0", .cborUnexpectedType), ("f818", .cborUnexpectedType), ("f8ff", .cborUnexpectedType),
        ("a201020304", .cborUnexpectedType), ("5f42010243030405ff", .cborNotDeterministic),
        ("7f657374726561646d696e67ff", .cborNotDeterministic), ("9fff", .cborNotDeterministic),
        ("9f018202039f0405ffff", .cborNotDeterministic), ("83018202039f0405ff", .cborNotDeterministic),
        ("bf61610161629f0203ffff", .cborNotDeterministic), ("826161bf61626163ff", .cborNotDeterministic),
        // Not in the appendix: longer forms, keys out of order or twice, damage.
        ("1817", .cborNotDeterministic), ("1900ff", .cborNotDeterministic), ("1a0000ffff", .cborNotDeterministic),
        ("1b00000000ffffffff", .cborNotDeterministic), ("780161", .cborNotDeterministic), ("9800", .cborNotDeterministic),
        ("a2616201616101", .cborNotDeterministic), ("a2616101616101", .cborNotDeterministic),
        ("a262616101616201", .cborNotDeterministic), ("c24101", .cborNotDeterministic), ("fa3f800000", .cborNotDeterministic),
        ("61ff", .cborNotUTF8), ("62c080", .cborNotUTF8), ("63eda080", .cborNotUTF8), ("a161ff01", .cborNotUTF8),
        ("", .cborTruncated), ("19", .cborTruncated),
        ("6261", .cborTruncated), ("8201", .cborTruncated), ("a16161", .cborTruncated),
        ("5bffffffffffffffff", .cborTruncated), ("9b7fffffffffffffff", .cborTruncated), ("bb8000000000000000", .cborTruncated),
        ("0000", .cborTrailingBytes), ("1c", .cborNotWellFormed), ("1f", .cborNotWellFormed), ("ff", .cborNotWellFormed),
        ("fc", .cborNotWellFormed),
    ]

    @Test(arguments: refused)
    func `what is not deterministic is refused with its reason`(_ vector: (hex: String, code: Fault.Code)) {
        let fault = #expect(throws: Fault.self) { try CBORValue(decoding: bytes(hex: vector.hex)) }
        #expect(fault?.code == vector.code, "\(vector.hex): \(fault?.description ?? "")")
    }

    @Test func `nesting is read to the limit and refused beyond it`() throws {
        let atLimit = [UInt8](repeating: 0x81, count: CBORReader.depthLimit) + [0]
        #expect(try CBORValue(decoding: atLimit).encoded() == atLimit)
        for head: UInt8 in [0x81, 0xC1] {
            let hostile = [UInt8](repeating: head, count: 1_000_000)
            let fault = #expect(throws: Fault.self) { try CBORValue(decoding: hostile) }
            #expect(fault?.code == .cborTooDeep)
        }
    }

    @Test func `pretty JSON has one element a line`() {
        let value = CBORValue.map([.init("a", .array([.unsigned(1), .map([])])), .init("b", .text("行\n"))])
        #expect(value.jsonText(pretty: true) == "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": \"行\\n\"\n}")
    }
}
