// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension HoldVoided: CBORHandCoded {
    /// Writes the two fields by hand.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(2)
        writer.write(key: "hold")
        writer.write(hold.serial)
        writer.write(key: "reason")
        writer.write(reason.rawValue)
    }

    /// Reads the two fields by hand.
    public init(from reader: inout CBORReader) throws(Fault) {
        try reader.readMap(pairs: 2...2)
        try reader.expect(key: "hold")
        let hold = try reader.readHoldID()
        try reader.expect(key: "reason")
        self.init(hold: hold, reason: try reader.readCode())
    }
}
