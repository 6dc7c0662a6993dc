// SPDX-License-Identifier: Apache-2.0
public import ExchangeKernel
public import ExchangeModel

extension Market {
    /// The state as the records of a journal make it, without any snapshot: today's, or that of any record in the past.
    ///
    /// - Parameters:
    ///   - journal: The journal.
    ///   - last: The last record to take in; where the journal ends before it, the journal's last.
    ///   - progress: Told the sequence number reached, from time to time.
    /// - Throws: A fault of the journal or of a record.
    public init(
        replaying journal: any Journal, through last: UInt64 = .max, progress: (UInt64) -> Void = { _ in }
    ) throws(Fault) {
        self.init()
        while sequence < last, case let batches = try journal.batches(from: sequence + 1, byteLimit: 8 << 20), !batches.isEmpty {
            for batch in batches {
                for stored in try batch.records() where stored.record.sequence <= last { apply(stored.record) }
            }
            progress(sequence)
        }
    }
    /// The state as an exchange takes it up when it is opened: the newest snapshot, and the records after it.
    ///
    /// - Throws: A fault of the journal or of a record.
    public init(resuming journal: any Journal) throws(Fault) {
        self = try EngineState(from: journal).market
    }
}
