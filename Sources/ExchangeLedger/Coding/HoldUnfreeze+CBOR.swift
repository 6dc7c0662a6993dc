// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension HoldUnfreeze: CBORHandCoded {
    /// Writes the fields by hand; one that keeps the deadline has two.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(expires == nil ? 2 : 3)
        writer.write(key: "hold")
        writer.write(hold.serial)
        writer.write(key: "reason")
        writer.write(reason)
        if let expires {
            writer.write(key: "expires")
            writer.write(expires.milliseconds)
        }
    }

    /// Reads the fields by hand.
    public init(from reader: inout CBORReader) throws(Fault) {
        let count = try reader.readMap(pairs: 2...3)
        try reader.expect(key: "hold")
        let hold = try reader.readHoldID()
        try reader.expect(key: "reason")
        let reason = try reader.readString()
        var expires: Instant?
        if count == 3 {
            try reader.expect(key: "expires")
            expires = try reader.readInstant()
        }
        self.init(hold: hold, reason: reason, expires: expires)
    }
}
