// SPDX-License-Identifier: Apache-2.0

import ExchangeModel

/// A snapshot keeps totals and limits. What is held is not kept: it is the sum of the open holds.
extension Account: Codable {
    private enum CodingKeys: String, CodingKey {
        case debits, account, ceiling, credits, isClosed, overdraft, netDebitFloor
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(AccountID.self, forKey: .account)
        debits = try container.decode(Int64.self, forKey: .debits)
        credits = try container.decode(Int64.self, forKey: .credits)
        isClosed = try container.decodeIfPresent(Bool.self, forKey: .isClosed) ?? false
        overdraft = try container.decodeIfPresent(Int64.self, forKey: .overdraft) ?? 0
        ceiling = try container.decodeIfPresent(Int64.self, forKey: .ceiling) ?? Account.noCeiling
        netDebitFloor = try container.decodeIfPresent(Int64.self, forKey: .netDebitFloor) ?? Account.noFloor
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(debits, forKey: .debits)
        try container.encode(id, forKey: .account)
        try container.encodeIfPresent(storedCeiling, forKey: .ceiling)
        try container.encode(credits, forKey: .credits)
        try container.encodeIfPresent(isClosed ? true : nil, forKey: .isClosed)
        try container.encodeIfPresent(storedOverdraft, forKey: .overdraft)
        try container.encodeIfPresent(storedNetDebitFloor, forKey: .netDebitFloor)
    }

    private var storedCeiling: Int64? { ceiling == Account.noCeiling ? nil : ceiling }
    private var storedOverdraft: Int64? { overdraft == 0 ? nil : overdraft }
    private var storedNetDebitFloor: Int64? { netDebitFloor == Account.noFloor ? nil : netDebitFloor }
}

extension Account: CBORHandCoded {
    func write(to writer: inout CBORWriter) {
        let limits = (storedCeiling == nil ? 0 : 1) + (storedOverdraft == nil ? 0 : 1) + (storedNetDebitFloor == nil ? 0 : 1)
        writer.beginMap(3 + limits + (isClosed ? 1 : 0))
        writer.write(key: "debits")
        writer.write(debits)
        writer.write(key: "account")
        writer.write(id)
        if let storedCeiling {
            writer.write(key: "ceiling")
            writer.write(storedCeiling)
        }
        writer.write(key: "credits")
        writer.write(credits)
        if isClosed {
            writer.write(key: "isClosed")
            writer.write(true)
        }
        if let storedOverdraft {
            writer.write(key: "overdraft")
            writer.write(storedOverdraft)
        }
        if let storedNetDebitFloor {
            writer.write(key: "netDebitFloor")
            writer.write(storedNetDebitFloor)
        }
    }

    init(from reader: inout CBORReader) throws(Fault) {
        let start = reader.position
        var left = try reader.readMap(pairs: 3...7) - 3
        try reader.expect(key: "debits")
        let debits = try reader.readInt64()
        try reader.expect(key: "account")
        self.init(id: try reader.readAccount())
        self.debits = debits
        if left > 0, reader.readKey(ifNext: "ceiling") {
            ceiling = try reader.readInt64()
            left -= 1
        }
        try reader.expect(key: "credits")
        credits = try reader.readInt64()
        if left > 0, reader.readKey(ifNext: "isClosed") {
            isClosed = try reader.readBool()
            left -= 1
        }
        if left > 0, reader.readKey(ifNext: "overdraft") {
            overdraft = try reader.readInt64()
            left -= 1
        }
        if left > 0, reader.readKey(ifNext: "netDebitFloor") {
            netDebitFloor = try reader.readInt64()
            left -= 1
        }
        guard left == 0 else {
            throw .ledgerEntryUnreadable(Text(zh: "多余字段", en: "fields too many"), at: start)
        }
    }
}
