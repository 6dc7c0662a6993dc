// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension OpenHold: CBORHandCoded {
    /// Writes the fields by hand; a hold without a deadline has five.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(expires == nil ? 5 : 6)
        writer.write(key: "id")
        writer.write(id.serial)
        writer.write(key: "account")
        writer.write(account)
        if let expires {
            writer.write(key: "expires")
            writer.write(expires.milliseconds)
        }
        writer.write(key: "isFrozen")
        writer.write(isFrozen)
        writer.write(key: "remaining")
        writer.write(remaining)
        writer.write(key: "minorUnits")
        writer.write(minorUnits)
    }

    /// Reads the fields by hand.
    public init(from reader: inout CBORReader) throws(Fault) {
        let count = try reader.readMap(pairs: 5...6)
        try reader.expect(key: "id")
        let id = try reader.readHoldID()
        try reader.expect(key: "account")
        let account = try reader.readAccount()
        var expires: Instant?
        if count == 6 {
            try reader.expect(key: "expires")
            expires = try reader.readInstant()
        }
        try reader.expect(key: "isFrozen")
        let isFrozen = try reader.readBool()
        try reader.expect(key: "remaining")
        let remaining = try reader.readInt64()
        try reader.expect(key: "minorUnits")
        self.init(Hold(id: id, account: account, minorUnits: try reader.readInt64(), expires: expires))
        self.remaining = remaining
        self.isFrozen = isFrozen
    }
}
