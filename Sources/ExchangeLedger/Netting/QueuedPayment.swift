// SPDX-License-Identifier: Apache-2.0

/// A payment that waits in its payer's queue.
///
/// A payer's payments are made in order: the lower priority number first, then the lower sequence number.
public struct QueuedPayment: Sendable, Hashable {
    /// Who pays whom how much.
    public let obligation: IndexedObligation
    /// The place in the queue among payments of the same priority.
    public let sequence: UInt64
    /// How urgent it is; 0 is the most urgent.
    public let priority: UInt8

    /// Queues a payment.
    public init(_ obligation: IndexedObligation, sequence: UInt64, priority: UInt8 = 0) {
        self.obligation = obligation
        self.sequence = sequence
        self.priority = priority
    }
}
