// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
import ExchangeKernel
import ExchangeModel
import TableSchema

/// JSON, CBOR and identifiers: what was read is written as it was.
enum Documents {
    static func json(_ bytes: [UInt8]) {
        guard let value = try? JSONParser.parse(bytes) else { return }
        precondition((try? JSONParser.parse(value.text())) == value, "JSON is written as it was read")
        _ = GeoJSONCheck.problems(of: value)
        _ = PackagePath.resources(of: value)
    }

    /// A schema, and a table that is held against it: the schema ends where a line has only `%`.
    static func tableSchema(_ bytes: [UInt8]) {
        let end = bytes.firstIndex(of: UInt8(ascii: "%")) ?? bytes.count
        guard let schema = try? TableSchema(json: Array(bytes[..<end])) else { return }
        guard let again = try? TableSchema(json: schema.json) else { preconditionFailure("a schema is written so that it can be read") }
        precondition(again == schema, "a schema is written as it was read")
        guard var validator = try? TableValidator(schema: schema) else { return }
        _ = try? TableReader(source: MemorySource(Array(bytes[min(end + 1, bytes.count)...]))).read(into: &validator)
    }

    static func cbor(_ bytes: [UInt8]) {
        guard let value = try? CBORValue(decoding: bytes) else { return }
        precondition(value.encoded() == bytes, "there is one encoding")
        _ = value.jsonText(pretty: true)
    }

    /// The kernel's record, by hand and by the compiler's decoding.
    static func record(_ bytes: [UInt8]) {
        // Records of earlier versions are read too, so what is written may say more than what was read.
        if let record = try? Record(bytes: bytes) { precondition((try? Record(bytes: record.bytes)) == record, "a record comes back") }
        compare(ProductDescribed.self, bytes)
        compare(PlaceOrder.self, bytes)
    }

    private static func compare<Value: Codable & Equatable>(_ type: Value.Type, _ bytes: [UInt8]) {
        let quick = try? CBORDecoder().decode(type, from: bytes)
        let plain = try? CBORDecoder(usesHandWritten: false).decode(type, from: bytes)
        precondition(quick == plain, "both decoders read the same")
        if let quick {
            precondition((try? CBOREncoder().encode(quick)).flatMap { try? CBORDecoder().decode(type, from: $0) } == quick, "and it comes back")
        }
    }

    static func identifiers(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        if let id = try? ExchangeID(text) { precondition((try? ExchangeID(id.description)) == id, "an id is written as it is read") }
        if let code = try? UnifiedSocialCreditCode(text) { precondition((try? UnifiedSocialCreditCode(code.description)) == code, "a code too") }
        if let number = try? CASNumber(text) { precondition((try? CASNumber(number.description)) == number, "a CAS number too") }
        if let code = try? OrganisationCode(text) { precondition((try? OrganisationCode(code.description)) == code, "an organisation too") }
        if let number = try? ResidentIdentityNumber(text) { _ = number.age(on: CalendarDate(daysSince1970: 20_000)) }
        if let date = CalendarDate(text) { precondition(CalendarDate(date.description) == date, "a day is written as it is read") }
        if let region = Region(text) { _ = AdministrativeDivisions.division(of: region) }
        _ = try? Money(decimal: text, currency: .cny)
        for scheme in IdentifierScheme.allCases {
            precondition(answers(bytes, scheme, pieceSize: .max) == answers(bytes, scheme, pieceSize: 3), "lines are checked the same in pieces")
        }
    }

    private static func answers(_ bytes: [UInt8], _ scheme: IdentifierScheme, pieceSize: Int) -> [UInt8] {
        var checker = IdentifierLineChecker(scheme)
        var answers: [UInt8] = []
        bytes.withUnsafeBytes { whole in
            var start = 0
            while start < whole.count {
                let end = min(whole.count, pieceSize == .max ? whole.count : start + pieceSize)
                checker.check(UnsafeRawBufferPointer(rebasing: whole[start..<end]), into: &answers)
                start = end
            }
        }
        checker.finish(into: &answers)
        return answers
    }
}
