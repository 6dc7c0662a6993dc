// SPDX-License-Identifier: Apache-2.0
public import ExchangeModel

/// Where records are kept for ever: the truth of a market.
///
/// A journal is written by one writer, in order, and read by anyone. ``append(_:)`` returns only when the batch is on the disk for
/// good; when it throws, the batch may or may not be there, and the writer stops and opens the journal anew. Every conformer
/// passes `JournalContract` of `ExchangeTesting`.
public protocol Journal: AnyObject, Sendable {
    /// The sequence number of the last record; 0 when there is none.
    func lastSequence() throws(Fault) -> UInt64

    /// Keeps a batch, durably and whole.
    ///
    /// - Throws: `journal.out-of-order` when the batch does not begin right after the last record; `journal.append-failed` when the
    ///   storage failed, after which the journal refuses all further appends until it is opened anew (a failed fsync is never retried).
    func append(_ batch: JournalBatch) throws(Fault)

    /// The batches from the one that holds a record on, in order, as many as fit a number of bytes but at least one; empty after the
    /// last record.
    ///
    /// - Throws: `journal.corrupt` when stored bytes are not those that were appended.
    func batches(from sequence: UInt64, byteLimit: Int) throws(Fault) -> [JournalBatch]

    /// Keeps the state as of a record, so that opening need not replay what came before. Only the newest few are kept.
    func keep(_ snapshot: Snapshot) throws(Fault)

    /// The newest readable snapshot.
    func latestSnapshot() throws(Fault) -> Snapshot?

    /// Lets go of files and locks. Nothing can be asked afterwards.
    func close() throws(Fault)
}

/// Records that became durable together: one row of storage.
public struct JournalBatch: Sendable, Hashable {
    /// The sequence number of its first record.
    public let first: UInt64
    /// How many records it holds.
    public let count: Int
    /// The records' CBOR, one after another (a CBOR sequence, RFC 8742).
    public let bytes: [UInt8]

    /// Puts records together.
    public init(first: UInt64, count: Int, bytes: [UInt8]) {
        self.first = first
        self.count = count
        self.bytes = bytes
    }

    /// The sequence number of its last record.
    public var last: UInt64 { first + UInt64(count) - 1 }
}

/// The state of a market as of a record.
public struct Snapshot: Sendable, Hashable {
    /// The record.
    public let sequence: UInt64
    /// The state, as the engine writes it.
    public let bytes: [UInt8]

    /// Takes a picture.
    public init(sequence: UInt64, bytes: [UInt8]) {
        self.sequence = sequence
        self.bytes = bytes
    }
}
