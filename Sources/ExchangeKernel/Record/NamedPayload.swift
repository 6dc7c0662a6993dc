// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// A command or an event as it is written down: its fields under a permanent name.
///
/// Being `Codable` is enough. The few payloads of the hot road also write their fields by hand, which must give the same bytes.
public protocol NamedPayload: Codable, Sendable, Equatable {
    /// The permanent name, `area.what`.
    static var name: String { get }

    /// Writes the fields as deterministic CBOR.
    func write(to writer: inout CBORWriter)

    /// Reads what ``write(to:)`` wrote.
    init(from reader: inout CBORReader) throws(Fault)
}

extension NamedPayload {
    /// Writes the fields through `Codable`.
    public func write(to writer: inout CBORWriter) {
        do {
            try CBOREncoder().encode(self, into: &writer)
        } catch {
            preconditionFailure("a payload holds only what CBOR can say: \(error)")
        }
    }

    /// Reads the fields through `Codable`.
    public init(from reader: inout CBORReader) throws(Fault) {
        self = try reader.readClean(Self.self)
    }
}

extension CBORReader {
    /// Reads one value of a `Codable` type.
    mutating func readClean<Value: Decodable>(_ type: Value.Type) throws(Fault) -> Value {
        let bytes = try readEncodedValue()
        do {
            return try CBORDecoder().decode(type, from: bytes)
        } catch {
            throw Fault(
                "record.unreadable",
                Text(
                    zh: "记录中的 \(type) 无法读取。该记录可能由更新的版本写入,请升级程序。",
                    en: "A \(type) in a record cannot be read. A newer release may have written it: upgrade the program."),
                cause: error)
        }
    }
}
