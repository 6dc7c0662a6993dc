// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// What can be asked about deliveries.
public enum DeliveryCommand: Sendable, Equatable {
    case record(RecordDelivery)
    case accept(AcceptDelivery)
    case acceptPart(AcceptPart)
    case reject(RejectDelivery)

    var payload: any NamedPayload {
        switch self {
        case .record(let command): command
        case .accept(let command): command
        case .acceptPart(let command): command
        case .reject(let command): command
        }
    }
}

/// Records that a supplier delivered: the file is in the vault and its digest is known.
public struct RecordDelivery: NamedPayload {
    /// `delivery.record`
    public static let name = "delivery.record"
    /// The order.
    public let order: ExchangeID
    /// The digest of the file.
    public let file: Digest
    /// How many bytes it has.
    public let byteCount: Int64

    /// Asks to record.
    public init(order: ExchangeID, file: Digest, byteCount: Int64) {
        self.order = order
        self.file = file
        self.byteCount = byteCount
    }

    /// Writes the fields as deterministic CBOR.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(3)
        writer.write(key: "file")
        writer.write(file)
        writer.write(key: "order")
        writer.write(order)
        writer.write(key: "byteCount")
        writer.write(byteCount)
    }
}

/// Accepts a delivery; the money is divided at once.
public struct AcceptDelivery: NamedPayload {
    /// `delivery.accept`
    public static let name = "delivery.accept"
    /// The order.
    public let order: ExchangeID

    /// Accepts.
    public init(order: ExchangeID) { self.order = order }

    /// Writes the fields as deterministic CBOR.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(1)
        writer.write(key: "order")
        writer.write(order)
    }
}

/// Accepts part of a delivery at part of its price; that part is paid at once.
public struct AcceptPart: NamedPayload {
    /// `delivery.accept-part`
    public static let name = "delivery.accept-part"

    /// What becomes of the rest of the price.
    public enum Rest: String, Sendable, Hashable, Codable, CaseIterable {
        /// It stays held, and the rest of the delivery under inspection: more parts, acceptance, rejection or the deadline follow.
        case held
        /// It goes back to the buyer and the order is completed.
        case refunded
        /// It is frozen and becomes the money of a claim about quality.
        case disputed
    }

    /// The order.
    public let order: ExchangeID
    /// The price of the part, tax included.
    public let amount: Money
    /// What becomes of the rest.
    public let rest: Rest
    /// What is wrong with the rest; needed unless it stays held.
    public let reason: String
    /// The digests of evidence, for a claim.
    public let evidence: [Digest]

    /// Accepts a part.
    public init(order: ExchangeID, amount: Money, rest: Rest, reason: String = "", evidence: [Digest] = []) {
        self.order = order
        self.amount = amount
        self.rest = rest
        self.reason = reason
        self.evidence = evidence
    }
}

/// Rejects a delivery within the time for inspection; the money goes back.
public struct RejectDelivery: NamedPayload {
    /// `delivery.reject`
    public static let name = "delivery.reject"
    /// The order.
    public let order: ExchangeID
    /// What is wrong with it.
    public let reason: String

    /// Rejects.
    public init(order: ExchangeID, reason: String) {
        self.order = order
        self.reason = reason
    }
}
