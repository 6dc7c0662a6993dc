// SPDX-License-Identifier: Apache-2.0
import ExchangeIdentifiers
public import ExchangeModel

extension Order: CBORHandCoded {
    /// Writes the fields as deterministic CBOR.
    public func write(to writer: inout CBORWriter) {
        let optional = [file != nil, shares != nil, deposit != nil, milestones != nil].count { $0 }
        writer.beginMap(10 + optional)
        writer.write(key: "id")
        writer.write(id)
        if let file {
            writer.write(key: "file")
            writer.write(file)
        }
        writer.write(key: "paid")
        writer.write(paid)
        writer.write(key: "buyer")
        writer.write(buyer)
        writer.write(key: "price")
        writer.write(price)
        writer.write(key: "placed")
        writer.write(placed)
        writer.write(key: "seller")
        writer.write(seller)
        if let shares { writer.write(shares) }
        if let deposit {
            writer.write(key: "deposit")
            writer.write(deposit)
        }
        writer.write(key: "product")
        writer.write(product)
        writer.write(key: "deadline")
        writer.write(deadline)
        writer.write(key: "quantity")
        writer.write(quantity)
        writer.write(key: "rulebook")
        writer.write(Int64(rulebook))
        if let milestones {
            writer.write(key: "milestones")
            writer.beginArray(milestones.count)
            for milestone in milestones { writer.write(milestone) }
        }
    }

    /// Reads what ``write(to:)`` wrote.
    public init(from reader: inout CBORReader) throws(Fault) {
        var left = try reader.readMap(of: 10...14) - 10
        try reader.expect(key: "id")
        id = try reader.readExchangeID()
        file = reader.readKey(ifNext: "file") ? try reader.readDigest() : nil
        try reader.expect(key: "paid")
        paid = try reader.readInt64()
        try reader.expect(key: "buyer")
        buyer = try reader.readExchangeID()
        try reader.expect(key: "price")
        price = try reader.readMoney()
        try reader.expect(key: "placed")
        placed = try reader.readInstant()
        try reader.expect(key: "seller")
        seller = try reader.readExchangeID()
        shares = reader.readKey(ifNext: "shares") ? try reader.readShares() : nil
        deposit = reader.readKey(ifNext: "deposit") ? try reader.readMoney() : nil
        try reader.expect(key: "product")
        product = try reader.readExchangeID()
        try reader.expect(key: "deadline")
        deadline = try reader.readInstant()
        try reader.expect(key: "quantity")
        quantity = try reader.readInt64()
        try reader.expect(key: "rulebook")
        rulebook = Int(try reader.readInt64())
        left -= [file != nil, shares != nil, deposit != nil].count { $0 }
        // The last key may be missing: only the count tells it from the key of what follows.
        guard left > 0 else { return }
        try reader.expect(key: "milestones")
        var milestones: [Int64] = []
        for _ in 0..<(try reader.readArray()) { milestones.append(try reader.readInt64()) }
        self.milestones = milestones
    }
}

extension SettledOrder: CBORHandCoded {
    /// Writes the fields as deterministic CBOR.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(4 + (kept == nil ? 0 : 1))
        writer.write(key: "at")
        writer.write(at)
        if let kept {
            writer.write(key: "kept")
            writer.beginMap(3)
            writer.write(key: "fee")
            writer.write(kept.fee)
            writer.write(key: "tax")
            writer.write(kept.tax)
            writer.write(key: "seller")
            writer.write(kept.seller)
        }
        writer.write(key: "paid")
        writer.write(paid)
        writer.write(key: "order")
        order.write(to: &writer)
        writer.write(key: "refunded")
        writer.write(refunded)
    }

    /// Reads what ``write(to:)`` wrote.
    public init(from reader: inout CBORReader) throws(Fault) {
        _ = try reader.readMap(of: 4...5)
        try reader.expect(key: "at")
        at = try reader.readInstant()
        if reader.readKey(ifNext: "kept") {
            _ = try reader.readMap(of: 3...3)
            try reader.expect(key: "fee")
            let fee = try reader.readInt64()
            try reader.expect(key: "tax")
            let tax = try reader.readInt64()
            try reader.expect(key: "seller")
            kept = RefundParts(seller: try reader.readInt64(), fee: fee, tax: tax)
        }
        try reader.expect(key: "paid")
        paid = try reader.readInt64()
        try reader.expect(key: "order")
        order = try Order(from: &reader)
        try reader.expect(key: "refunded")
        refunded = try reader.readInt64()
    }
}
