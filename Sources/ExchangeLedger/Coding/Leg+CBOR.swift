// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension Leg: CBORHandCoded {
    /// Writes the three fields by hand.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(3)
        writer.write(key: "side")
        writer.write(key: side == .debit ? "debit" : "credit")
        writer.write(key: "account")
        writer.write(account)
        writer.write(key: "minorUnits")
        writer.write(minorUnits)
    }

    /// Reads the three fields by hand.
    public init(from reader: inout CBORReader) throws(Fault) {
        try reader.readMap(pairs: 3...3)
        try reader.expect(key: "side")
        let side = try reader.readSide()
        try reader.expect(key: "account")
        let account = try reader.readAccount()
        try reader.expect(key: "minorUnits")
        self.init(side, account, minorUnits: try reader.readInt64())
    }
}

extension [Leg] {
    func write(to writer: inout CBORWriter) {
        writer.beginArray(count)
        for leg in self { leg.write(to: &writer) }
    }

    init(from reader: inout CBORReader) throws(Fault) {
        let count = try reader.readArray()
        self = []
        reserveCapacity(Swift.min(count, Ledger.legLimit))
        for _ in 0..<count { append(try Leg(from: &reader)) }
    }
}
