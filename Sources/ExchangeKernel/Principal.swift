// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
public import ExchangeModel

/// Who asks for something, and for whom.
public struct Principal: Sendable, Hashable, Codable {
    /// Who acts: the fingerprint of a key, the name of an account, or `clock`.
    public let actor: String
    /// The participant on whose behalf; `nil` when the actor is a desk of the venue or the clock.
    public let participant: ExchangeID?
    /// Whether the actor is the exchange's own clock.
    public let isClock: Bool

    private init(actor: String, participant: ExchangeID?, isClock: Bool) {
        self.actor = actor
        self.participant = participant
        self.isClock = isClock
    }

    /// Someone at a desk of the venue.
    public static func venue(_ actor: String) -> Principal { Principal(actor: actor, participant: nil, isClock: false) }

    /// Someone who acts on behalf of a participant.
    public static func participant(_ participant: ExchangeID, by actor: String) -> Principal {
        Principal(actor: actor, participant: participant, isClock: false)
    }

    /// The exchange's own clock: deadlines that have come.
    public static let clock = Principal(actor: "clock", participant: nil, isClock: true)
}

extension Principal: CBORHandCoded {
    /// Writes the fields in the order of RFC 8949 §4.2.1.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(participant == nil ? 2 : 3)
        writer.write(key: "actor")
        writer.write(actor)
        writer.write(key: "isClock")
        writer.write(isClock)
        if let participant {
            writer.write(key: "participant")
            writer.write(participant)
        }
    }

    /// Reads what ``write(to:)`` wrote.
    public init(from reader: inout CBORReader) throws(Fault) {
        let count = try reader.readMap()
        try reader.expect(key: "actor")
        actor = try reader.readString()
        try reader.expect(key: "isClock")
        isClock = try reader.readBool()
        guard count == 3 else {
            participant = nil
            return
        }
        try reader.expect(key: "participant")
        participant = try reader.readExchangeID()
    }
}
