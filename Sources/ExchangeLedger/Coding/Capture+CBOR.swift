// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension Capture: CBORHandCoded {
    /// Writes the four fields by hand.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(4)
        writer.write(key: "hold")
        writer.write(hold.serial)
        writer.write(key: "legs")
        legs.write(to: &writer)
        writer.write(key: "closes")
        writer.write(closes)
        writer.write(key: "minorUnits")
        writer.write(minorUnits)
    }

    /// Reads the four fields by hand.
    public init(from reader: inout CBORReader) throws(Fault) {
        try reader.readMap(pairs: 4...4)
        try reader.expect(key: "hold")
        let hold = try reader.readHoldID()
        try reader.expect(key: "legs")
        let legs = try [Leg](from: &reader)
        try reader.expect(key: "closes")
        let closes = try reader.readBool()
        try reader.expect(key: "minorUnits")
        self.init(hold: hold, minorUnits: try reader.readInt64(), legs: legs, closes: closes)
    }
}
