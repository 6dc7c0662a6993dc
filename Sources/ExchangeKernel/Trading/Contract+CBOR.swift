// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
public import ExchangeModel

// A snapshot holds very many contracts and completed orders: they say their fields by hand, in the bytes of their `Codable` form.

extension Contract: CBORHandCoded {
    /// Writes the fields as deterministic CBOR.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(13 + (parts == nil ? 0 : 1) + (shares == nil ? 0 : 1))
        writer.write(key: "id")
        writer.write(id)
        writer.write(key: "used")
        writer.write(used)
        writer.write(key: "uses")
        writer.write(uses)
        writer.write(key: "buyer")
        writer.write(buyer)
        if let parts {
            writer.write(key: "parts")
            writer.beginArray(parts.count)
            for part in parts { writer.write(part) }
        }
        writer.write(key: "price")
        writer.write(price)
        writer.write(key: "until")
        writer.write(until)
        writer.write(key: "rested")
        writer.write(rested)
        if let shares { writer.write(shares) }
        writer.write(key: "signed")
        writer.write(signed)
        writer.write(key: "product")
        writer.write(product)
        writer.write(key: "purpose")
        writer.write(purpose)
        writer.write(key: "version")
        writer.write(version)
        writer.write(key: "isActive")
        writer.write(isActive)
        writer.write(key: "rulebook")
        writer.write(Int64(rulebook))
    }

    /// Reads what ``write(to:)`` wrote.
    public init(from reader: inout CBORReader) throws(Fault) {
        _ = try reader.readMap(of: 13...15)
        try reader.expect(key: "id")
        id = try reader.readExchangeID()
        try reader.expect(key: "used")
        used = try reader.readInt64()
        try reader.expect(key: "uses")
        uses = try reader.readInt64()
        try reader.expect(key: "buyer")
        buyer = try reader.readExchangeID()
        if reader.readKey(ifNext: "parts") {
            var parts: [ExchangeID] = []
            for _ in 0..<(try reader.readArray()) { parts.append(try reader.readExchangeID()) }
            self.parts = parts
        }
        try reader.expect(key: "price")
        price = try reader.readMoney()
        try reader.expect(key: "until")
        until = try reader.readInstant()
        try reader.expect(key: "rested")
        rested = try reader.readInt64()
        shares = reader.readKey(ifNext: "shares") ? try reader.readShares() : nil
        try reader.expect(key: "signed")
        signed = try reader.readInstant()
        try reader.expect(key: "product")
        product = try reader.readExchangeID()
        try reader.expect(key: "purpose")
        purpose = try reader.readString()
        try reader.expect(key: "version")
        version = try reader.readInt64()
        try reader.expect(key: "isActive")
        isActive = try reader.readBool()
        try reader.expect(key: "rulebook")
        rulebook = Int(try reader.readInt64())
    }
}
