// SPDX-License-Identifier: Apache-2.0

public import ExchangeModel

/// An entry with its place in the journal and its time.
public struct DatedEntry: Sendable, Hashable, Codable {
    /// The number of the journal record.
    public let sequence: UInt64
    /// When it was recorded.
    public let instant: Instant
    /// The entry.
    public let entry: LedgerEntry

    /// Dates an entry.
    public init(sequence: UInt64, instant: Instant, entry: LedgerEntry) {
        self.sequence = sequence
        self.instant = instant
        self.entry = entry
    }

    /// What it is about in a few words: the memo of a posting, the hold of a capture.
    public var memo: String {
        switch entry {
        case .posted(let posting): posting.memo
        case .captured(let capture): "capture of hold \(capture.hold)"
        case .held(let hold): "hold \(hold.id)"
        case .voided(let voided): "hold \(voided.hold) \(voided.reason.rawValue)"
        case .frozen(let freeze): "hold \(freeze.hold) frozen: \(freeze.reason)"
        case .unfrozen(let unfreeze): "hold \(unfreeze.hold) unfrozen: \(unfreeze.reason)"
        case .limitSet(let limit): "limits of \(limit.account)"
        case .closed(let closed): "account \(closed.account) closed"
        }
    }
}
