// SPDX-License-Identifier: Apache-2.0
import ExchangeModel

/// An event of twelve fields, as the hot road has them, through `Codable` alone.
struct SampleEvent: Codable, Hashable {
    var orderID: String
    var buyerID: String
    var sellerID: String
    var productID: String
    var minorUnits: Int64
    var currency: String
    var quantity: Int
    var isFinal: Bool
    var contract: Digest
    var at: Int64
    var note: String?
    var grade: String

    init(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        orderID = "order-\(random.next() % 1_000_000)"
        buyerID = "participant-\(random.next() % 10_000)"
        sellerID = "participant-\(random.next() % 10_000)"
        productID = "product/莫高窟/\(random.next() % 1_000)"
        minorUnits = Int64(bitPattern: random.next()) >> Int64.random(in: 0..<64, using: &random)
        currency = "CNY"
        quantity = Int.random(in: -3...70_000, using: &random)
        isFinal = Bool.random(using: &random)
        let words = (random.next(), random.next(), random.next(), random.next())
        contract = withUnsafeBytes(of: words) { Digest(unsafeBytes: $0) }
        at = Int64.random(in: 0...2_000_000_000_000, using: &random)
        note = Bool.random(using: &random) ? "note 备注 \(random.next() % 10)" : nil
        grade = "L2"
    }
}

extension SampleEvent: CBORHandCoded {
    func write(to writer: inout CBORWriter) {
        writer.beginMap(note == nil ? 11 : 12)
        writer.write(key: "at")
        writer.write(at)
        if let note {
            writer.write(key: "note")
            writer.write(note)
        }
        writer.write(key: "grade")
        writer.write(grade)
        writer.write(key: "buyerID")
        writer.write(buyerID)
        writer.write(key: "isFinal")
        writer.write(isFinal)
        writer.write(key: "orderID")
        writer.write(orderID)
        writer.write(key: "contract")
        writer.write(contract)
        writer.write(key: "currency")
        writer.write(currency)
        writer.write(key: "quantity")
        writer.write(quantity)
        writer.write(key: "sellerID")
        writer.write(sellerID)
        writer.write(key: "productID")
        writer.write(productID)
        writer.write(key: "minorUnits")
        writer.write(minorUnits)
    }

    init(from reader: inout CBORReader) throws(Fault) {
        _ = try reader.readMap()
        try reader.expect(key: "at")
        at = try reader.readInt64()
        note = reader.readKey(ifNext: "note") ? try reader.readString() : nil
        try reader.expect(key: "grade")
        grade = try reader.readString()
        try reader.expect(key: "buyerID")
        buyerID = try reader.readString()
        try reader.expect(key: "isFinal")
        isFinal = try reader.readBool()
        try reader.expect(key: "orderID")
        orderID = try reader.readString()
        try reader.expect(key: "contract")
        contract = try reader.readDigest()
        try reader.expect(key: "currency")
        currency = try reader.readString()
        try reader.expect(key: "quantity")
        quantity = try reader.readInt()
        try reader.expect(key: "sellerID")
        sellerID = try reader.readString()
        try reader.expect(key: "productID")
        productID = try reader.readString()
        try reader.expect(key: "minorUnits")
        minorUnits = try reader.readInt64()
    }
}
