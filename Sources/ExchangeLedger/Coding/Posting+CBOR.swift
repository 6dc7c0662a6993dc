// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension Posting: CBORHandCoded {
    /// Writes the two fields by hand.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(2)
        writer.write(key: "legs")
        legs.write(to: &writer)
        writer.write(key: "memo")
        writer.write(memo)
    }

    /// Reads the two fields by hand.
    public init(from reader: inout CBORReader) throws(Fault) {
        try reader.readMap(pairs: 2...2)
        try reader.expect(key: "legs")
        let legs = try [Leg](from: &reader)
        try reader.expect(key: "memo")
        self.init(legs: legs, memo: try reader.readString())
    }
}
