// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

extension AccountLimit: CBORHandCoded {
    /// Writes the fields by hand; limits that are not set are left out.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(2 + (ceiling == nil ? 0 : 1) + (netDebitCap == nil ? 0 : 1))
        writer.write(key: "account")
        writer.write(account)
        if let ceiling {
            writer.write(key: "ceiling")
            writer.write(ceiling)
        }
        writer.write(key: "overdraft")
        writer.write(overdraft)
        if let netDebitCap {
            writer.write(key: "netDebitCap")
            writer.write(netDebitCap)
        }
    }

    /// Reads the fields by hand.
    public init(from reader: inout CBORReader) throws(Fault) {
        let start = reader.position
        let count = try reader.readMap(pairs: 2...4)
        try reader.expect(key: "account")
        let account = try reader.readAccount()
        let ceiling = reader.readKey(ifNext: "ceiling") ? try reader.readInt64() : nil
        try reader.expect(key: "overdraft")
        let overdraft = try reader.readInt64()
        let isCapLeft = count == (ceiling == nil ? 3 : 4)
        guard isCapLeft || count == (ceiling == nil ? 2 : 3) else {
            throw .ledgerEntryUnreadable(Text(zh: "\(count) 个字段", en: "a map of \(count) fields"), at: start)
        }
        var netDebitCap: Int64?
        if isCapLeft {
            try reader.expect(key: "netDebitCap")
            netDebitCap = try reader.readInt64()
        }
        self.init(account: account, overdraft: overdraft, ceiling: ceiling, netDebitCap: netDebitCap)
    }
}
