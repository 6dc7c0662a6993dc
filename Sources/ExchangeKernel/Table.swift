// SPDX-License-Identifier: Apache-2.0
public import ExchangeIdentifiers
import ExchangeModel

/// The things of one kind that an area keeps, by the serial number in their exchange id.
///
/// Serial numbers are handed out in order and never reused, so a number below ``nextSerial`` that has no row once had one.
public struct Table<Row: Sendable & Codable & Equatable>: Sendable, Equatable {
    private var rows: [UInt64: Row] = [:]
    // The region and kind that all ids of this table have; known from the first row on.
    private var region: Region?
    private var kind: ExchangeID.Kind?
    /// The serial number that the next new row will have.
    public private(set) var nextSerial: UInt64 = 1

    /// An empty table.
    public init() {}

    /// How many rows there are.
    public var count: Int { rows.count }

    /// The row of an id; `nil` when there is none.
    public subscript(id: ExchangeID) -> Row? { holds(id) ? rows[id.serial] : nil }

    /// Whether an id was handed out, whether or not its row is still here.
    public func hasIssued(_ id: ExchangeID) -> Bool { holds(id) && (1..<nextSerial).contains(id.serial) }

    /// Whether an id is of the kind and the region that this table is about: an order's number never finds a product.
    private func holds(_ id: ExchangeID) -> Bool { kind == id.kind && region == id.region }

    /// Keeps a new row under its id.
    public mutating func insert(_ row: Row, as id: ExchangeID) {
        rows[id.serial] = row
        retire(id)
    }

    /// Hands out an id without keeping a row under it: what it names is finished at once.
    public mutating func retire(_ id: ExchangeID) {
        kind = id.kind
        region = id.region
        nextSerial = max(nextSerial, id.serial + 1)
    }

    /// Changes a row in place. Does nothing when the row is gone.
    public mutating func update(_ id: ExchangeID, _ change: (inout Row) -> Void) {
        guard holds(id), let index = rows.index(forKey: id.serial) else { return }
        change(&rows.values[index])
    }

    /// Forgets a row whose life has ended and returns it.
    @discardableResult
    public mutating func remove(_ id: ExchangeID) -> Row? { holds(id) ? rows.removeValue(forKey: id.serial) : nil }

    /// All rows in order of their serial numbers.
    public var sorted: [Row] { rows.sorted { $0.key < $1.key }.map(\.value) }

    /// How many rows have a property.
    public func count(where predicate: (Row) -> Bool) -> Int { rows.values.count(where: predicate) }

    /// The newest rows that have a property, newest first.
    ///
    /// - Parameters:
    ///   - limit: How many at most.
    ///   - predicate: The property; all rows have it without one.
    public func newest(_ limit: Int, where predicate: (Row) -> Bool = { _ in true }) -> [Row] {
        var found: [Row] = []
        var serial = nextSerial
        while serial > 1, found.count < limit {
            serial -= 1
            if let row = rows[serial], predicate(row) { found.append(row) }
        }
        return found
    }

    /// Whether a row has a property. The order of asking is not defined.
    public func contains(where predicate: (Row) -> Bool) -> Bool { rows.values.contains(where: predicate) }
}

extension Table: Codable {
    private enum Key: String, CodingKey { case rows, serials, nextSerial, region, kind }

    /// Decodes rows and their serial numbers.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let serials = try container.decode([UInt64].self, forKey: .serials)
        let values = try container.decode([Row].self, forKey: .rows)
        nextSerial = try container.decode(UInt64.self, forKey: .nextSerial)
        region = try container.decodeIfPresent(Region.self, forKey: .region)
        kind = try container.decodeIfPresent(ExchangeID.Kind.self, forKey: .kind)
        guard serials.count == values.count else {
            throw DecodingError.dataCorruptedError(
                forKey: .rows, in: container, debugDescription: "\(values.count) rows for \(serials.count) serial numbers")
        }
        rows = Dictionary(zip(serials, values)) { _, last in last }
    }

    /// Encodes the rows in order of their serial numbers.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let sorted = rows.sorted { $0.key < $1.key }
        try container.encode(sorted.map(\.key), forKey: .serials)
        try container.encode(sorted.map(\.value), forKey: .rows)
        try container.encode(nextSerial, forKey: .nextSerial)
        try container.encodeIfPresent(region, forKey: .region)
        try container.encodeIfPresent(kind, forKey: .kind)
    }
}
