// SPDX-License-Identifier: Apache-2.0
public import ExchangeKernel
public import ExchangeModel

extension Market {
    /// The state as every record of a journal makes it, without any snapshot.
    ///
    /// - Parameters:
    ///   - journal: The journal.
    ///   - progress: Told the sequence number reached, from time to time.
    /// - Throws: A fault of the journal or of a record.
    public init(replaying journal: any Journal, progress: (UInt64) -> Void = { _ in }) throws(Fault) {
        self.init()
        while case let batches = try journal.batches(from: sequence + 1, byteLimit: 8 << 20), !batches.isEmpty {
            for batch in batches { for stored in try batch.records() { apply(stored.record) } }
            progress(sequence)
        }
    }
}
