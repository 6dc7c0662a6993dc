// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
public import ExchangeModel

// The hot road's own events say their fields by hand, in the order of RFC 8949 §4.2.1; a test compares the bytes with `Codable`'s.

extension OrderPlaced {
    /// Writes the fields as deterministic CBOR.
    public func write(to writer: inout CBORWriter) {
        let extra = (deposit == nil ? 0 : 1) + (reinstates == nil ? 0 : 1) + (credit == nil ? 0 : 1)
        writer.beginMap(12 + (file == nil ? 0 : 1) + (quote == nil ? 0 : 1) + (shares == nil ? 0 : 1) + extra)
        if let file {
            writer.write(key: "file")
            writer.write(file)
        }
        writer.write(key: "uses")
        writer.write(uses)
        writer.write(key: "buyer")
        writer.write(buyer)
        writer.write(key: "order")
        writer.write(order)
        writer.write(key: "price")
        writer.write(price)
        if let quote {
            writer.write(key: "quote")
            writer.write(quote)
        }
        writer.write(key: "until")
        writer.write(until)
        if let credit { writer.write(credit) }
        writer.write(key: "seller")
        writer.write(seller)
        if let shares { writer.write(shares) }
        if let deposit {
            writer.write(key: "deposit")
            writer.write(deposit)
        }
        writer.write(key: "product")
        writer.write(product)
        writer.write(key: "purpose")
        writer.write(purpose)
        writer.write(key: "version")
        writer.write(version)
        writer.write(key: "quantity")
        writer.write(quantity)
        writer.write(key: "verdicts")
        writer.write(verdicts)
        writer.write(key: "deliverBy")
        writer.write(deliverBy)
        if let reinstates {
            writer.write(key: "reinstates")
            writer.write(reinstates)
        }
    }

    /// Reads what ``write(to:)`` wrote.
    public init(from reader: inout CBORReader) throws(Fault) {
        var left = try reader.readMap(of: 12...18) - 12
        file = reader.readKey(ifNext: "file") ? try reader.readDigest() : nil
        left -= file == nil ? 0 : 1
        try reader.expect(key: "uses")
        uses = try reader.readInt64()
        try reader.expect(key: "buyer")
        buyer = try reader.readExchangeID()
        try reader.expect(key: "order")
        order = try reader.readExchangeID()
        try reader.expect(key: "price")
        price = try reader.readMoney()
        quote = reader.readKey(ifNext: "quote") ? try reader.readExchangeID() : nil
        left -= quote == nil ? 0 : 1
        try reader.expect(key: "until")
        until = try reader.readInstant()
        credit = try reader.readCredit()
        left -= credit == nil ? 0 : 1
        try reader.expect(key: "seller")
        seller = try reader.readExchangeID()
        shares = reader.readKey(ifNext: "shares") ? try reader.readShares() : nil
        deposit = reader.readKey(ifNext: "deposit") ? try reader.readMoney() : nil
        left -= (shares == nil ? 0 : 1) + (deposit == nil ? 0 : 1)
        try reader.expect(key: "product")
        product = try reader.readExchangeID()
        try reader.expect(key: "purpose")
        purpose = try reader.readString()
        try reader.expect(key: "version")
        version = try reader.readInt64()
        try reader.expect(key: "quantity")
        quantity = try reader.readInt64()
        try reader.expect(key: "verdicts")
        verdicts = try reader.readTexts()
        try reader.expect(key: "deliverBy")
        deliverBy = try reader.readInstant()
        // The last key may be missing: only the count tells it from the key of what follows.
        guard left > 0 else { return }
        try reader.expect(key: "reinstates")
        reinstates = try reader.readExchangeID()
    }
}

extension CBORWriter {
    /// Writes who shares in a price, under its key.
    mutating func write(_ shares: [IncomeShare]) {
        write(key: "shares")
        beginArray(shares.count)
        for share in shares {
            beginMap(2)
            write(key: "weight")
            write(share.weight)
            write(key: "participant")
            write(share.participant)
        }
    }

    /// Writes the tiers of the parties to a deal, under their key.
    mutating func write(_ credit: DealCredit) {
        write(key: "credit")
        beginMap(2)
        write(key: "buyer")
        write(credit.buyer.rawValue)
        write(key: "seller")
        write(credit.seller.rawValue)
    }
}

extension CBORReader {
    /// Reads the tiers of the parties to a deal if they come next.
    mutating func readCredit() throws(Fault) -> DealCredit? {
        guard readKey(ifNext: "credit") else { return nil }
        _ = try readMap(of: 2...2)
        try expect(key: "buyer")
        guard let buyer = CreditTier(rawValue: try readString()) else { throw .unexpectedFields }
        try expect(key: "seller")
        guard let seller = CreditTier(rawValue: try readString()) else { throw .unexpectedFields }
        return DealCredit(buyer: buyer, seller: seller)
    }

    /// Reads who shares in a price.
    mutating func readShares() throws(Fault) -> [IncomeShare] {
        let count = try readArray()
        var shares: [IncomeShare] = []
        for _ in 0..<count {
            _ = try readMap(of: 2...2)
            try expect(key: "weight")
            let weight = try readInt64()
            try expect(key: "participant")
            shares.append(IncomeShare(participant: try readExchangeID(), weight: weight))
        }
        return shares
    }
}

extension OrderCompleted {
    /// Writes the fields as deterministic CBOR.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(paid == nil ? 3 : 4)
        if let paid {
            writer.write(key: "paid")
            writer.write(paid)
        }
        writer.write(key: "cause")
        writer.write(cause.rawValue)
        writer.write(key: "order")
        writer.write(order)
        writer.write(key: "includedTax")
        writer.write(includedTax)
    }

    /// Reads what ``write(to:)`` wrote.
    public init(from reader: inout CBORReader) throws(Fault) {
        _ = try reader.readMap(of: 3...4)
        paid = reader.readKey(ifNext: "paid") ? try reader.readInt64() : nil
        try reader.expect(key: "cause")
        guard let cause = Cause(rawValue: try reader.readString()) else { throw .unexpectedFields }
        self.cause = cause
        try reader.expect(key: "order")
        order = try reader.readExchangeID()
        try reader.expect(key: "includedTax")
        includedTax = try reader.readInt64()
    }
}

extension PlaceOrder {
    /// Writes the fields as deterministic CBOR.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(quote == nil ? 3 : 4)
        if let quote {
            writer.write(key: "quote")
            writer.write(quote)
        }
        writer.write(key: "product")
        writer.write(product)
        writer.write(key: "purpose")
        writer.write(purpose)
        writer.write(key: "quantity")
        writer.write(quantity)
    }
}
