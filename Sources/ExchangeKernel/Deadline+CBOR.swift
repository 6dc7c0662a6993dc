// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
public import ExchangeModel

extension Deadline: CBORHandCoded {
    /// Writes the fields as deterministic CBOR.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(2)
        writer.write(key: "instant")
        writer.write(instant)
        writer.write(key: "subject")
        writer.write(subject)
    }

    /// Reads what ``write(to:)`` wrote.
    public init(from reader: inout CBORReader) throws(Fault) {
        _ = try reader.readMap(of: 2...2)
        try reader.expect(key: "instant")
        instant = try reader.readInstant()
        try reader.expect(key: "subject")
        subject = try reader.readExchangeID()
    }
}
