// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension AccountClosed: CBORHandCoded {
    /// Writes the one field by hand.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(1)
        writer.write(key: "account")
        writer.write(account)
    }

    /// Reads the one field by hand.
    public init(from reader: inout CBORReader) throws(Fault) {
        try reader.readMap(pairs: 1...1)
        try reader.expect(key: "account")
        self.init(account: try reader.readAccount())
    }
}
