// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// What a receipt has proven: the log of this checkpoint holds these bytes at this index.
///
/// Only `Receipt.verify(with:)` makes one.
public struct ProvenRecord: Sendable, Hashable {
    /// What the log signed: its origin, its size and its root.
    public let checkpoint: Checkpoint
    /// The position of the record; the first one is 0.
    public let index: UInt64
    /// The leaf of the record.
    public let leaf: Digest
    /// The bytes of the record.
    public let bytes: [UInt8]
}
