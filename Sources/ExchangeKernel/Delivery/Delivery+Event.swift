// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can happen to deliveries.
public enum DeliveryEvent: Sendable, Equatable {
    case recorded(DeliveryRecorded)
    case closed(InspectionClosed)
    case partAccepted(PartAccepted)

    var payload: any NamedPayload {
        switch self {
        case .recorded(let event): event
        case .closed(let event): event
        case .partAccepted(let event): event
        }
    }

    static func read(_ name: String, from reader: inout CBORReader) throws(Fault) -> DeliveryEvent? {
        switch name {
        case DeliveryRecorded.name: .recorded(try DeliveryRecorded(from: &reader))
        case InspectionClosed.name: .closed(try InspectionClosed(from: &reader))
        case PartAccepted.name: .partAccepted(try PartAccepted(from: &reader))
        default: nil
        }
    }
}

/// A supplier delivered; the buyer inspects.
public struct DeliveryRecorded: NamedPayload {
    /// `delivery.recorded`
    public static let name = "delivery.recorded"
    /// The order.
    public let order: ExchangeID
    /// The digest of the file.
    public let file: Digest
    /// How many bytes it has.
    public let byteCount: Int64
    /// Until when the buyer may reject it.
    public let inspectUntil: Instant
    /// The rules that spoke.
    public let verdicts: [String]
    /// The credit of the parties at that moment; `nil`: both were in tier A.
    public let credit: DealCredit?
}

extension DeliveryRecorded {
    /// Writes the fields as deterministic CBOR.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(credit == nil ? 5 : 6)
        writer.write(key: "file")
        writer.write(file)
        writer.write(key: "order")
        writer.write(order)
        if let credit { writer.write(credit) }
        writer.write(key: "verdicts")
        writer.write(verdicts)
        writer.write(key: "byteCount")
        writer.write(byteCount)
        writer.write(key: "inspectUntil")
        writer.write(inspectUntil)
    }

    /// Reads what ``write(to:)`` wrote.
    public init(from reader: inout CBORReader) throws(Fault) {
        _ = try reader.readMap(of: 5...6)
        try reader.expect(key: "file")
        file = try reader.readDigest()
        try reader.expect(key: "order")
        order = try reader.readExchangeID()
        credit = try reader.readCredit()
        try reader.expect(key: "verdicts")
        verdicts = try reader.readTexts()
        try reader.expect(key: "byteCount")
        byteCount = try reader.readInt64()
        try reader.expect(key: "inspectUntil")
        inspectUntil = try reader.readInstant()
    }
}

/// The inspection of a delivery ended: it was accepted, rejected, or its time was over.
public struct InspectionClosed: NamedPayload {
    /// `delivery.inspection-closed`
    public static let name = "delivery.inspection-closed"
    /// The order.
    public let order: ExchangeID

    /// Writes the fields as deterministic CBOR.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(1)
        writer.write(key: "order")
        writer.write(order)
    }
}

extension InspectionClosed {
    /// Reads what ``write(to:)`` wrote.
    public init(from reader: inout CBORReader) throws(Fault) {
        _ = try reader.readMap(of: 1...1)
        try reader.expect(key: "order")
        order = try reader.readExchangeID()
    }
}

/// Part of a delivery was accepted and paid; the order goes on.
public struct PartAccepted: NamedPayload {
    /// `delivery.part-accepted`
    public static let name = "delivery.part-accepted"
    /// The order.
    public let order: ExchangeID
    /// What was paid, tax included.
    public let amount: Money
    /// The value added tax in it, in minor units.
    public let includedTax: Int64
    /// What was said about the rest.
    public let reason: String
}
