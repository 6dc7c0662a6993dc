// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension Hold: CBORHandCoded {
    /// Writes the fields by hand; a hold without a deadline has three.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(expires == nil ? 3 : 4)
        writer.write(key: "id")
        writer.write(id.serial)
        writer.write(key: "account")
        writer.write(account)
        if let expires {
            writer.write(key: "expires")
            writer.write(expires.milliseconds)
        }
        writer.write(key: "minorUnits")
        writer.write(minorUnits)
    }

    /// Reads the fields by hand.
    public init(from reader: inout CBORReader) throws(Fault) {
        let count = try reader.readMap(pairs: 3...4)
        try reader.expect(key: "id")
        let id = try reader.readHoldID()
        try reader.expect(key: "account")
        let account = try reader.readAccount()
        var expires: Instant?
        if count == 4 {
            try reader.expect(key: "expires")
            expires = try reader.readInstant()
        }
        try reader.expect(key: "minorUnits")
        self.init(id: id, account: account, minorUnits: try reader.readInt64(), expires: expires)
    }
}
