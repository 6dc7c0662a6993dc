// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// The outcome of one accepted command, as the journal keeps it.
///
/// Its bytes are one leaf of the evidence log. They never change: what is stored is what is hashed and what is proven later.
public struct Record: Sendable, Equatable {
    /// The most bytes a record may have: the limit of an entry in a transparency log's bundle (C2SP tlog-tiles).
    public static let maximumByteCount = 65_535

    /// Its place in the journal, from 1.
    public let sequence: UInt64
    /// When it was decided.
    public let instant: Instant
    /// Who asked, and for whom.
    public let principal: Principal
    /// The key under which the command may be repeated without a second effect.
    public let key: String
    /// The digest of the command's bytes.
    public let command: Digest
    /// The sector modules whose rules were in force, as `id@version`.
    public let sectors: [String]
    /// What happened, in order.
    public let events: [Event]

    /// Puts a record together.
    public init(
        sequence: UInt64, instant: Instant, principal: Principal, key: String, command: Digest, sectors: [String],
        events: [Event]
    ) {
        self.sequence = sequence
        self.instant = instant
        self.principal = principal
        self.key = key
        self.command = command
        self.sectors = sectors
        self.events = events
    }
}

extension Record {
    /// Writes the record as deterministic CBOR.
    public func write(to writer: inout CBORWriter) {
        writer.beginMap(7)
        writer.write(key: "key")
        writer.write(key)
        writer.write(key: "events")
        writer.beginArray(events.count)
        for event in events { event.write(to: &writer) }
        writer.write(key: "command")
        writer.write(command)
        writer.write(key: "instant")
        writer.write(instant)
        writer.write(key: "sectors")
        writer.write(sectors)
        writer.write(key: "sequence")
        writer.write(sequence)
        writer.write(key: "principal")
        principal.write(to: &writer)
    }

    /// Reads a record.
    ///
    /// - Throws: A fault of the CBOR reader, `record.unknown-event`, `record.unreadable` or `record.unexpected-fields`.
    public init(from reader: inout CBORReader) throws(Fault) {
        _ = try reader.readMap(of: 7...7)
        try reader.expect(key: "key")
        key = try reader.readString()
        try reader.expect(key: "events")
        let count = try reader.readArray()
        var events: [Event] = []
        for _ in 0..<count { events.append(try Event(from: &reader)) }
        self.events = events
        try reader.expect(key: "command")
        command = try reader.readDigest()
        try reader.expect(key: "instant")
        instant = try reader.readInstant()
        try reader.expect(key: "sectors")
        sectors = try reader.readTexts()
        try reader.expect(key: "sequence")
        sequence = try reader.readUInt64()
        try reader.expect(key: "principal")
        principal = try Principal(from: &reader)
    }

    /// Reads a record that fills all of the bytes.
    public init(bytes: [UInt8]) throws(Fault) {
        var reader = CBORReader(bytes)
        try self.init(from: &reader)
        guard reader.isAtEnd else { throw .unexpectedFields }
    }

    /// The record's bytes.
    public var bytes: [UInt8] {
        var writer = CBORWriter()
        write(to: &writer)
        return writer.bytes
    }
}
